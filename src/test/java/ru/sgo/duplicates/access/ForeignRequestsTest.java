package ru.sgo.duplicates.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.sgo.duplicates.ApplicationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** What another site makes a browser send, and what a proxy passes on. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class ForeignRequestsTest {

	private static final String ADMIN = "Authorization: Basic " + Base64.getEncoder()
		.encodeToString(("admin:" + ApplicationTest.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));

	@LocalServerPort
	private int port;

	@Autowired
	private Problems problems;

	@ParameterizedTest(name = "{0} {1} {2}")
	@CsvSource({ "POST, /api/matches, Sec-Fetch-Site: cross-site", "POST, /api/imports, Origin: https://evil.example",
			"POST, /api/users, Origin: null", "PUT, /api/matches, Origin: http://town.example.evil.example",
			"DELETE, /api/cases/1, Origin: http://town.example:81", "PATCH, /api/matches, Origin: not an address",
			"POST, /login, Sec-Fetch-Site: cross-site", "POST, /login, Origin: https://evil.example",
			"POST, /logout, Origin: null", "POST, /municipality/imports, Origin: http://evil.example",
			"POST, /language, Origin: http://town.example.evil.example" })
	void anotherSiteWritesNothing(String method, String path, String header) throws IOException {
		Answer answer = ask(method, path, ADMIN, header, "Accept: text/html, application/json");
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.header("Content-Type"))
			.startsWith(path.startsWith("/api/") ? "application/problem+json" : "text/html");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "Accept: */*", "Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: none",
			"Origin: http://town.example", "Origin: https://town.example", "Origin: https://TOWN.example:443" })
	void theApplicationsOwnPagesAndProgramsDo(String header) throws IOException {
		assertThat(ask("POST", "/api/matches", ADMIN, header).status()).isEqualTo(400);
	}

	/** As nginx does that was not told to, or passes on the name without the port. */
	@Test
	void aProxyThatPassesOnAnotherHostDoesNotShutThePagesOut() throws IOException {
		String origin = "Origin: https://town.example:8443";
		assertThat(ask("POST", "/api/matches", ADMIN, origin, "Sec-Fetch-Site: same-origin").status()).isEqualTo(400);
		assertThat(ask("POST", "/api/matches", ADMIN, origin, "Sec-Fetch-Site: same-site").status()).isEqualTo(403);
		assertThat(ask("POST", "/api/matches", ADMIN, origin).status()).isEqualTo(403);
	}

	@Test
	void whereANameIsRefusedTheLogSaysOnceWhichTwoDoNotAgree(CapturedOutput output)
			throws ServletException, IOException {
		ForeignRequests fresh = new ForeignRequests(this.problems);
		for (int i = 0; i < 3; i++) {
			MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
			request.addHeader("Host", "127.0.0.1:8080");
			request.addHeader("Origin", "https://town.example:8443");
			MockHttpServletResponse response = new MockHttpServletResponse();
			fresh.doFilter(request, response, new MockFilterChain());
			assertThat(response.getStatus()).isEqualTo(403);
		}
		assertThat(output.getOut()).containsOnlyOnce("its Origin is town.example:8443, but it came to 127.0.0.1:8080");
	}

	@Test
	void aLinkOnAnotherSiteLeadsHere() throws IOException {
		assertThat(ask("GET", "/login", "Sec-Fetch-Site: cross-site").status()).isEqualTo(200);
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource({ "1.1, /", "1.1, /municipality", "1.1, /municipality/students?page=2", "1.0, /", "1.0, /municipality" })
	void redirectsAreRelative(String version, String path) throws IOException {
		Answer answer = say("GET " + path + " HTTP/" + version + "\r\nHost: town.example\r\n\r\n");
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.header("Location")).isEqualTo("/login");
	}

	private Answer ask(String method, String path, String... headers) throws IOException {
		StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: town.example\r\n");
		List.of(headers).forEach(header -> request.append(header).append("\r\n"));
		request.append("Content-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
		return say(request.toString());
	}

	private Answer say(String request) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new Answer(
					new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).lines()
						.takeWhile(line -> !line.isEmpty())
						.toList());
		}
	}

	/** The lines before the empty one. */
	private record Answer(List<String> lines) {

		int status() {
			return Integer.parseInt(this.lines.get(0).split(" ")[1]);
		}

		String header(String name) {
			return this.lines.stream()
				.filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
				.map(line -> line.substring(name.length() + 1).strip())
				.findFirst()
				.orElseThrow();
		}
	}

}
