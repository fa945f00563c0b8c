package ru.sgo.duplicates.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import ru.sgo.duplicates.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Behind a proxy that takes TLS off, with the setting that the README names. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "server.forward-headers-strategy=native")
class BehindProxyTest {

	private static final String RIGHT = ApplicationTest.ADMIN_PASSWORD;

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Test
	void whoGuessesShutsNobodyElseOut() throws Exception {
		for (int i = 0; i < Guesses.OF_LOGIN; i++) {
			assertThat(ask("203.0.113.7", "guess " + i)).isEqualTo(401);
		}
		assertThat(ask("203.0.113.7", RIGHT)).isEqualTo(401);
		assertThat(ask("203.0.113.8", RIGHT)).isEqualTo(200);
	}

	@Test
	void theCookieOfASessionGoesBackOverTlsAlone() throws Exception {
		HttpRequest login = request("/login", "203.0.113.9").header("X-Forwarded-Proto", "https").build();
		assertThat(cookie(login)).contains("Secure", "HttpOnly", "SameSite=Lax");
		assertThat(cookie(request("/login", "203.0.113.9").build())).contains("HttpOnly").doesNotContain("Secure");
	}

	@Test
	void whatTheProxySaysIsUsedAndSoNothingIsSaidAboutIt(CapturedOutput output) throws Exception {
		ask("203.0.113.10", RIGHT);
		assertThat(output.getAll()).doesNotContain("headers of a proxy");
	}

	private String cookie(HttpRequest request) throws IOException, InterruptedException {
		return this.http.send(request, HttpResponse.BodyHandlers.discarding())
			.headers()
			.firstValue("Set-Cookie")
			.orElseThrow();
	}

	private int ask(String address, String password) throws IOException, InterruptedException {
		String credentials = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
		HttpRequest request = request("/api/cases", address).header("Authorization", "Basic " + credentials).build();
		return this.http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
	}

	private HttpRequest.Builder request(String path, String address) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("X-Forwarded-For", address);
	}

}
