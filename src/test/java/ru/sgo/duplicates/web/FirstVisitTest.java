package ru.sgo.duplicates.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

import ru.sgo.duplicates.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever comes for the first time, over a slow line, loads little. */
@ApplicationTest
class FirstVisitTest {

	private static final int MOST_BYTES = 150_000;

	/** What a page or a style sheet makes the browser load. */
	private static final Pattern LOADED = Pattern
		.compile("<link[^>]* href=\"([^\"]+)\"|<(?:script|img)[^>]* src=\"([^\"]+)\"|url\\([\"']?([^)\"']+)[\"']?\\)");

	@LocalServerPort
	private int port;

	@Autowired
	private ResourceUrlProvider files;

	@Test
	void theFirstPageIsSmallWithAllThatItLoads() throws Exception {
		Map<URI, Integer> bytes = new LinkedHashMap<>();
		Deque<URI> toLoad = new ArrayDeque<>();
		toLoad.add(URI.create("http://localhost:" + this.port + "/login"));
		while (!toLoad.isEmpty()) {
			URI address = toLoad.remove();
			if (!bytes.containsKey(address)) {
				HttpResponse<byte[]> answer = load(address);
				assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
				bytes.put(address, answer.body().length);
				Matcher loaded = LOADED.matcher(text(answer));
				while (loaded.find()) {
					String other = loaded.group(1) != null ? loaded.group(1)
							: loaded.group(2) != null ? loaded.group(2) : loaded.group(3);
					if (!other.startsWith("data:")) {
						toLoad.add(address.resolve(other));
					}
				}
			}
		}
		assertThat(bytes.keySet()).anyMatch(one -> one.getPath().endsWith(".woff2"))
			.anyMatch(one -> one.getPath().endsWith("bootstrap.min.css"))
			.anyMatch(one -> one.getPath().contains("/js/app"));
		assertThat(bytes.values().stream().mapToInt(Integer::intValue).sum()).as(bytes.toString())
			.isLessThanOrEqualTo(MOST_BYTES);
	}

	/** Else each link of a page to another page is looked for in every library. */
	@Test
	void noLinkToAPageIsLookedUpAmongFiles() {
		assertThat(this.files.getHandlerMap()).containsOnlyKeys("/assets/**", "/webjars/**");
	}

	private static HttpResponse<byte[]> load(URI address) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(address)
				.header("Accept-Encoding", "gzip")
				.header("Accept-Language", "ru")
				.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	/** Of scripts and fonts nothing is read. */
	private static String text(HttpResponse<byte[]> answer) throws IOException {
		String type = answer.headers().firstValue("Content-Type").orElse("");
		if (!type.startsWith("text/html") && !type.startsWith("text/css")) {
			return "";
		}
		byte[] body = answer.body();
		if (answer.headers().firstValue("Content-Encoding").isPresent()) {
			body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
		}
		return new String(body, StandardCharsets.UTF_8);
	}

}
