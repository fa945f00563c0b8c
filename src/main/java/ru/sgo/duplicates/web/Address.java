package ru.sgo.duplicates.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses near the page that is being shown, without the host. */
final class Address {

	private Address() {
	}

	/** The same page with another value of one parameter, and again from its start. */
	static String with(String parameter, @Nullable Object value) {
		return fromItsStart().replaceQueryParam(parameter, value).build().toUriString();
	}

	/** A file that lies under the page, with the same choice and order. */
	static String under(String file) {
		return fromItsStart().pathSegment(file).build().toUriString();
	}

	/** The same with another value of one parameter. */
	static String under(String file, String parameter, @Nullable Object value) {
		return fromItsStart().pathSegment(file).replaceQueryParam(parameter, value).build().toUriString();
	}

	/**
	 * A section that the authority and the organizations each have, as the reader has it.
	 */
	static String section(HttpServletRequest request, String name) {
		return (request.getServletPath().startsWith("/municipality") ? "/municipality/" : "/organization/") + name;
	}

	private static UriComponentsBuilder fromItsStart() {
		return ServletUriComponentsBuilder.fromCurrentRequest()
			.scheme(null)
			.host(null)
			.port(null)
			.replaceQueryParam("page");
	}

}
