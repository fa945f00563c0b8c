package ru.sgo.duplicates.access;

import java.io.Serializable;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;

/**
 * What was sent when the session had ended: kept until somebody has signed in again in
 * the same browser, to be sent once more. Passwords and files are never kept, nor what is
 * longer than any form of ours.
 *
 * @param path where it was sent to
 * @param typed the values by the names of their fields; empty where it must not be kept
 * @param page the path of the page on which it was typed, as the browser has said it
 */
public record KeptForm(String path, Map<String, List<String>> typed, String page) implements Serializable {

	/** The page that offers to send it once more. */
	static final String ADDRESS = "/resume";

	/**
	 * Of all fields together, in characters: the longest text and the ticks of a list.
	 */
	private static final int LONGEST = 5000;

	private static final String NAME = KeptForm.class.getName();

	private static final String TOKEN = "_csrf";

	private static final String SECRET = "password";

	/** Whoever wanted to go, or to come in, goes on from the first page. */
	private static final Set<String> NEVER = Set.of("/login", "/logout");

	public KeptForm {
		typed = Map.copyOf(typed);
	}

	/** What is kept in the session. */
	public static Optional<KeptForm> of(HttpSession session) {
		return Optional.ofNullable((KeptForm) session.getAttribute(NAME));
	}

	/**
	 * What the request has brought, to be sent once more from the answer; nothing where
	 * it must not be kept.
	 */
	public static Optional<KeptForm> sentBy(HttpServletRequest request) {
		return Optional.of(new KeptForm(request.getServletPath(), typed(request), page(request)))
			.filter(form -> !NEVER.contains(form.path()) && !form.typed().isEmpty());
	}

	/**
	 * Keeps what the request has brought.
	 * @return whether what was typed is kept, too
	 */
	static boolean keep(HttpServletRequest request) {
		if (NEVER.contains(request.getServletPath())) {
			return false;
		}
		KeptForm kept = new KeptForm(request.getServletPath(), typed(request), page(request));
		request.getSession().setAttribute(NAME, kept);
		return !kept.typed().isEmpty();
	}

	/** Files are not even looked at: that would write them to the disk. */
	private static Map<String, List<String>> typed(HttpServletRequest request) {
		String path = request.getServletPath();
		if (path.contains(SECRET) || StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/")) {
			return Map.of();
		}
		Map<String, List<String>> typed = new LinkedHashMap<>();
		request.getParameterMap().forEach((field, values) -> typed.put(field, List.of(values)));
		typed.remove(TOKEN);
		boolean secret = typed.keySet().stream().anyMatch(field -> field.toLowerCase(Locale.ROOT).contains(SECRET));
		int length = typed.entrySet()
			.stream()
			.flatMap(field -> field.getValue().stream().map(value -> field.getKey() + value))
			.mapToInt(String::length)
			.sum();
		return (secret || length > LONGEST) ? Map.of() : typed;
	}

	private static String page(HttpServletRequest request) {
		String page = local(request.getHeader(HttpHeaders.REFERER));
		return page.startsWith(request.getContextPath()) ? page.substring(request.getContextPath().length()) : page;
	}

	/** Path and query of an address. */
	private static String local(@Nullable String address) {
		try {
			URI uri = URI.create((address != null) ? address : "/");
			return Stream.of(uri.getRawPath(), uri.getRawQuery())
				.filter(StringUtils::hasLength)
				.reduce((path, query) -> path + "?" + query)
				.orElse("/");
		}
		catch (IllegalArgumentException ex) {
			return "/";
		}
	}

}
