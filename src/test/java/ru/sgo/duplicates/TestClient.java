package ru.sgo.duplicates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the API as a user. */
public final class TestClient {

	private static final JsonMapper JSON = new JsonMapper();

	/** All programs have one: to make another takes longer than what it is to ask. */
	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final int port;

	private final @Nullable String authorization;

	private final String language;

	private final String accepted;

	private TestClient(int port, @Nullable String authorization, String language, String accepted) {
		this.port = port;
		this.authorization = authorization;
		this.language = language;
		this.accepted = accepted;
	}

	public static TestClient admin(int port) {
		return as(port, "admin", ApplicationTest.ADMIN_PASSWORD);
	}

	public static TestClient as(int port, String login, String password) {
		String secret = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
		return new TestClient(port, "Basic " + secret, "ru", "*/*");
	}

	public static TestClient anonymous(int port) {
		return new TestClient(port, null, "ru", "*/*");
	}

	/** The same program, whose people read another language. */
	public TestClient reading(String other) {
		return new TestClient(this.port, this.authorization, other, this.accepted);
	}

	/** The same program, which understands answers of one kind only. */
	public TestClient accepting(String kind) {
		return new TestClient(this.port, this.authorization, this.language, kind);
	}

	/** An answer: its status, its text, its text as JSON, and when to ask again. */
	public record Answer(int status, String text, @Nullable String location, @Nullable String type, long retryAfter) {

		public JsonNode json() {
			return JSON.readTree(this.text);
		}
	}

	public Answer get(String path) {
		return send("GET", path, null, HttpRequest.BodyPublishers.noBody());
	}

	/** A file whose bytes are no text. */
	public byte[] file(String path) {
		return exchange(request("GET", path, HttpRequest.BodyPublishers.noBody()),
				HttpResponse.BodyHandlers.ofByteArray())
			.body();
	}

	public Answer post(String path, String json) {
		return send("POST", path, "application/json", HttpRequest.BodyPublishers.ofString(json));
	}

	public Answer post(String path) {
		return send("POST", path, null, HttpRequest.BodyPublishers.noBody());
	}

	public Answer send(String method, String path, @Nullable String type, HttpRequest.BodyPublisher body) {
		HttpRequest.Builder request = request(method, path, body);
		if (type != null) {
			request.header("Content-Type", type);
		}
		return answer(request);
	}

	private Answer answer(HttpRequest.Builder request) {
		HttpResponse<String> response = exchange(request, HttpResponse.BodyHandlers.ofString());
		return new Answer(response.statusCode(), response.body(),
				response.headers().firstValue("Location").orElse(null),
				response.headers().firstValue("Content-Type").orElse(null),
				response.headers().firstValueAsLong("Retry-After").orElse(0));
	}

	/** Has something done, and is told at once where to ask how far it is. */
	public Answer preferringNotToWait(String path, String json) {
		return answer(request("POST", path, HttpRequest.BodyPublishers.ofString(json))
			.header("Content-Type", "application/json")
			.header("Prefer", "respond-async"));
	}

	private HttpRequest.Builder request(String method, String path, HttpRequest.BodyPublisher body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.method(method, body)
			.header("Accept-Language", this.language)
			.header("Accept", this.accepted);
		if (this.authorization != null) {
			request.header("Authorization", this.authorization);
		}
		return request;
	}

	private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
		try {
			return HTTP.send(request.build(), handler);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
