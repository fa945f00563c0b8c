package ru.sgo.duplicates.access;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says once that a proxy tells who the visitors are, and that it is not believed: whoever
 * uses these headers takes them off the request. Before a visitor is asked who it is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class UnusedForwarding extends OncePerRequestFilter {

	private static final List<String> HEADERS = List.of("X-Forwarded-For", "Forwarded");

	private static final Logger log = LoggerFactory.getLogger(UnusedForwarding.class);

	private final AtomicBoolean said = new AtomicBoolean();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!this.said.get() && HEADERS.stream().anyMatch(header -> request.getHeader(header) != null)
				&& this.said.compareAndSet(false, true)) {
			log.warn("Requests bear headers of a proxy (X-Forwarded-For, Forwarded) that are not used, so that all"
					+ " visitors have one address: if there is such a proxy, set SERVER_FORWARD_HEADERS_STRATEGY=native,"
					+ " as README says");
		}
		chain.doFilter(request, response);
	}

}
