package ru.sgo.duplicates.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import ru.sgo.duplicates.TestClient;

/**
 * Somebody who has signed in and looks at pages, as a browser does it: one session,
 * compressed answers.
 */
final class Visitor {

	private static final String PASSWORD = "a visitor of the benchmark";

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	/** One for all visitors: each would bring threads of its own. */
	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final int port;

	private String session = "";

	private Visitor(int port) {
		this.port = port;
	}

	/**
	 * An answer.
	 *
	 * @param seconds from the request to the last byte, as the browser sees it
	 */
	record Seen(int status, String text, String location, double seconds) {
	}

	/**
	 * Makes a user and signs it in, with a password of its own.
	 * @param admin may make users
	 * @param role as the API has it
	 * @param organization its code
	 */
	static Visitor create(int port, TestClient admin, String login, String role, String organization) {
		TestClient.Answer made = admin.post("/api/users", """
				{"login":"%s","fullName":"Проверяющая %s","role":"%s","organization":"%s"}""".formatted(login, login,
				role, organization));
		if (made.status() != 201) {
			throw new IllegalStateException(made.text());
		}
		Visitor visitor = new Visitor(port);
		String given = made.json().path("password").asString();
		visitor.signIn(login, given);
		visitor.post("/password", "/password", Map.of("old", given, "fresh", PASSWORD, "again", PASSWORD).entrySet());
		visitor.signIn(login, PASSWORD);
		return visitor;
	}

	/** Signs a user in that was made before, as after a restart. */
	static Visitor of(int port, String login) {
		Visitor visitor = new Visitor(port);
		visitor.signIn(login, PASSWORD);
		return visitor;
	}

	Seen get(String path) {
		return send(HttpRequest.newBuilder(uri(path)).GET());
	}

	/**
	 * Sends a form.
	 * @param page on which the form stands
	 */
	Seen post(String page, String path, Collection<Map.Entry<String, String>> fields) {
		Matcher token = TOKEN.matcher(get(page).text());
		if (!token.find()) {
			throw new IllegalStateException("There is no form on " + page);
		}
		String body = fields.stream()
			.map(field -> field.getKey() + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&", "_csrf=" + encoded(token.group(1)) + "&", ""));
		return send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private void signIn(String login, String password) {
		this.session = "";
		Seen answer = post("/login", "/login", Map.of("username", login, "password", password).entrySet());
		if (answer.status() != 302 || answer.location().contains("/login")) {
			throw new IllegalStateException(login + " cannot sign in: " + answer.status() + " " + answer.location());
		}
	}

	private Seen send(HttpRequest.Builder builder) {
		HttpRequest request = builder.header("Accept", "text/html")
			.header("Accept-Language", "ru")
			.header("Accept-Encoding", "gzip")
			.header("Cookie", this.session)
			.build();
		try {
			long start = System.nanoTime();
			HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
			double seconds = (System.nanoTime() - start) / 1e9;
			response.headers()
				.allValues("Set-Cookie")
				.stream()
				.filter(cookie -> cookie.startsWith("JSESSIONID="))
				.forEach(cookie -> this.session = cookie.split(";")[0]);
			return new Seen(response.statusCode(), text(response), response.headers().firstValue("Location").orElse(""),
					seconds);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(HttpResponse<byte[]> response) throws IOException {
		byte[] body = response.body();
		if (response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent()) {
			body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
		}
		return new String(body, StandardCharsets.UTF_8);
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
