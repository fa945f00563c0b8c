package ru.sgo.duplicates.web;

import java.security.Principal;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands around every page: who reads it, where else one can go. */
@Component("navigation")
public class Navigation {

	/** Who is signed in; {@code null} for a stranger. */
	public @Nullable Principal user() {
		return null;
	}

	/** The sections that the user may open. */
	public List<Entry> entries() {
		return List.of();
	}

	/** Whether the page lies in this section. */
	public boolean isActive(Entry entry) {
		String path = path(request());
		boolean start = entry.url().lastIndexOf('/') == 0;
		return path.equals(entry.url()) || (!start && path.startsWith(entry.url() + "/"));
	}

	/** This page's own address within the application, to come back to. */
	public String here() {
		HttpServletRequest request = request();
		UriComponentsBuilder here = UriComponentsBuilder.fromPath(path(request));
		if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null) {
			here.query(request.getQueryString());
		}
		return here.build().toUriString();
	}

	private static String path(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String uri = (failed != null) ? failed.toString() : request.getRequestURI();
		return uri.substring(request.getContextPath().length());
	}

	private static HttpServletRequest request() {
		return ((ServletRequestAttributes) Objects.requireNonNull(RequestContextHolder.getRequestAttributes()))
			.getRequest();
	}

	/**
	 * A section.
	 *
	 * @param key the key of its name
	 */
	public record Entry(String key, String url) {
	}

}
