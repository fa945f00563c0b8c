package ru.sgo.duplicates.api;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ru.sgo.duplicates.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes wrong before the application has looked at a request is a problem document
 * too.
 */
class ContainerProblemsTest extends ApiTest {

	@ParameterizedTest
	@ValueSource(strings = { "TRACE /api/cases", "BREW /api/cases", "GET /api/nowhere", "GET /api", "GET /api/",
			"GET /api//cases", "GET //api/cases", "GET /api/cases;x=1", "GET /api/students/a%2Fb",
			"GET /api/students/%00", "GET /api/students/%ZZ", "GET /api/students/%5C", "GET /api/students/..%2f..",
			"GET /api/cases?page=%ZZ", "GET /api/students/a|b", "PATCH /api/users", "DELETE /api/imports/1",
			"GET /api/cases/99999999999999999999", "GET /api/students/\"", "PUT /api/imports" })
	void isSaidAsAProblem(String line) throws IOException {
		String answer = answer(line + " HTTP/1.1", "", "");
		assertThat(answer).as(line)
			.matches("(?s)HTTP/1.1 [45].*")
			.containsIgnoringCase("application/problem+json")
			.contains("\"status\":")
			.contains("\"detail\":");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Length: x", "Content-Length: -1", "Transfer-Encoding: strange", "X-Long: LONG",
			"Content-Type: nonsense\r\nContent-Length: 2", "Content-Type: multipart/form-data\r\nContent-Length: 2",
			"Content-Type: application/json; charset=nonsense\r\nContent-Length: 2" })
	void aBadHeaderIsSaidAsAProblem(String header) throws IOException {
		String answer = answer("POST /api/matches HTTP/1.1", header.replace("LONG", "x".repeat(20_000)) + "\r\n", "{}");
		assertThat(answer).as(header).matches("(?s)HTTP/1.1 [45].*").containsIgnoringCase("application/problem+json");
	}

	private String answer(String line, String headers, String body) throws IOException {
		String login = Base64.getEncoder()
			.encodeToString(("admin:" + ApplicationTest.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));
		try (Socket socket = new Socket("localhost", port())) {
			socket.setSoTimeout(10_000);
			OutputStream out = socket.getOutputStream();
			out.write((line + "\r\nHost: localhost\r\nAuthorization: Basic " + login + "\r\nConnection: close\r\n"
					+ headers + "\r\n" + body)
				.getBytes(StandardCharsets.ISO_8859_1));
			out.flush();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
