package ru.sgo.duplicates.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import ru.sgo.duplicates.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A stranger is answered before anything of what the stranger sends is read. */
@ApplicationTest
class StrangersBodyTest {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@LocalServerPort
	private int port;

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource({ "POST, /login, multipart/form-data; boundary=x, 415",
			"POST, /assets/css/none, Multipart/Form-Data, 415",
			"POST, /municipality/imports, multipart/form-data; boundary=x, 302",
			"POST, /api/imports, multipart/form-data; boundary=x, 401",
			"PUT, /api/imports, application/x-www-form-urlencoded, 401" })
	void isAnsweredBeforeTheBodyIsRead(String method, String path, String type, int status) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout((int) PATIENCE.toMillis());
			socket.getOutputStream()
				.write((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
						+ "\r\nContent-Length: 1000000\r\n\r\n--x\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			BufferedReader answer = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
			assertThat(answer.readLine()).startsWith("HTTP/1.1 " + status);
		}
	}

}
