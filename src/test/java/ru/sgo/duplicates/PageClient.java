package ru.sgo.duplicates;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** A browser without a screen: follows nobody, keeps its session, reads pages. */
public final class PageClient {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final int port;

	public PageClient(int port) {
		this.port = port;
	}

	/** Signs in on the page. */
	public void signIn(String login, String password) throws IOException, InterruptedException {
		post("/login", token(get("/login", "ru")), "username=" + login + "&password=" + password);
	}

	/** A page in a language. */
	public HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
		return this.browser.send(HttpRequest.newBuilder(uri(path))
			.header("Accept", "text/html")
			.header("Accept-Language", language)
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	/**
	 * Sends a form.
	 * @param token see {@link #token}
	 * @param fields name=value, parted by &amp;
	 */
	public HttpResponse<String> post(String path, String token, String fields)
			throws IOException, InterruptedException {
		return this.browser.send(HttpRequest.newBuilder(uri(path))
			.header("Accept", "text/html")
			.header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
			.POST(HttpRequest.BodyPublishers.ofString(fields + "&_csrf=" + token))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	/** By which forms of the page are known as the application's own. */
	public static String token(HttpResponse<String> page) {
		Matcher token = TOKEN.matcher(page.body());
		assertThat(token.find()).as(page.body()).isTrue();
		return token.group(1);
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

}
