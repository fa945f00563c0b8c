package ru.sgo.duplicates.access;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site makes a browser send in its user's name. A browser says where
 * a request comes from ({@code Sec-Fetch-Site}, {@code Origin}); a program that says
 * nothing has no user whose name could be borrowed. What the browser has found out by
 * itself counts more than the names, for a proxy may pass on another one than the
 * visitor's.
 */
final class ForeignRequests extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(ForeignRequests.class);

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private final Problems problems;

	private final AtomicBoolean said = new AtomicBoolean();

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

	private boolean isForeign(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if ("same-origin".equalsIgnoreCase(site) || "cross-site".equalsIgnoreCase(site)) {
			return "cross-site".equalsIgnoreCase(site);
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		if (origin == null || isOwn(origin, request)) {
			return false;
		}
		if (this.said.compareAndSet(false, true)) {
			log.warn(
					"A request that writes was refused: its Origin is {}, but it came to {}. If both are this"
							+ " application, the proxy has to pass on the visitor's Host, as README says",
					name(origin), request.getHeader(HttpHeaders.HOST));
		}
		return true;
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
