package ru.sgo.duplicates.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a list the words that its address only has the key of, as if they stood there.
 * What an address itself says in a field for words is not heard: names and dates of birth
 * belong into no address, where histories and logs would keep them.
 */
@Component
class SearchWords extends OncePerRequestFilter {

	/** The parameter that holds the key. */
	static final String KEY = "q";

	/** The fields for words about a person. */
	static final Set<String> FIELDS = Set.of("text", "birthDate", "person");

	/** Tells the page that the key is not known any more. */
	private static final String FORGOTTEN = "searchForgotten";

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getServletPath();
		return !HttpMethod.GET.matches(request.getMethod())
				|| !(path.startsWith("/municipality") || path.startsWith("/organization"));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String key = request.getParameter(KEY);
		HttpSession session = request.getSession(false);
		Map<String, String> words = (key != null && session != null)
				? KeptSearches.of(session).find(key).orElse(Map.of()) : Map.of();
		if (key != null && words.isEmpty()) {
			request.setAttribute(FORGOTTEN, true);
		}
		chain.doFilter(new Searched(request, words), response);
	}

	/** A request as if the words stood in its address. */
	private static final class Searched extends HttpServletRequestWrapper {

		private final Map<String, String[]> parameters;

		Searched(HttpServletRequest request, Map<String, String> words) {
			super(request);
			Map<String, String[]> all = new HashMap<>(request.getParameterMap());
			all.keySet().removeAll(FIELDS);
			words.forEach((field, word) -> all.put(field, new String[] { word }));
			this.parameters = Collections.unmodifiableMap(all);
		}

		@Override
		public @Nullable String getParameter(String name) {
			String[] values = this.parameters.get(name);
			return (values != null) ? values[0] : null;
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			return this.parameters.get(name);
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			return this.parameters;
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.enumeration(this.parameters.keySet());
		}

	}

}
