package ru.sgo.duplicates.access;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site makes a browser send in its user's name. A browser says where
 * a request comes from ({@code Sec-Fetch-Site}, {@code Origin}); a program that says
 * nothing has no user whose name could be borrowed.
 */
final class ForeignRequests extends OncePerRequestFilter {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private final Problems problems;

	ForeignRequests(Problems problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (READING.contains(request.getMethod()) || !isForeign(request)) {
			chain.doFilter(request, response);
		}
		else if (request.getServletPath().startsWith("/api/")) {
			this.problems.write(request, response, HttpStatus.FORBIDDEN, "access.problem.foreign");
		}
		else {
			response.sendError(HttpStatus.FORBIDDEN.value());
		}
	}

	private static boolean isForeign(HttpServletRequest request) {
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return "cross-site".equalsIgnoreCase(request.getHeader("Sec-Fetch-Site"))
				|| origin != null && !isOwn(origin, request);
	}

	/**
	 * The scheme does not matter: a proxy may have taken TLS off without saying so. The
	 * name is the one that the request was sent to, or the one that a trusted proxy has
	 * passed on.
	 */
	private static boolean isOwn(String origin, HttpServletRequest request) {
		String name = name(origin);
		return name != null && (name.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST)) || name.equalsIgnoreCase(
				name(request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort())));
	}

	/** Host and port, without a port that goes without saying; nothing for "null". */
	private static @Nullable String name(String origin) {
		try {
			URI uri = URI.create(origin);
			boolean usual = uri.getPort() == -1 || uri.getPort() == 443 && "https".equals(uri.getScheme())
					|| uri.getPort() == 80 && "http".equals(uri.getScheme());
			return (uri.getHost() == null) ? null : usual ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
