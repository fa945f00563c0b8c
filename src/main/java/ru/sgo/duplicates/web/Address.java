package ru.sgo.duplicates.web;

import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the page that is being shown, without the host. */
final class Address {

	private Address() {
	}

	/** The same page with another value of one parameter, and again from its start. */
	static String with(String parameter, @Nullable Object value) {
		UriComponentsBuilder address = ServletUriComponentsBuilder.fromCurrentRequest()
			.scheme(null)
			.host(null)
			.port(null)
			.replaceQueryParam("page");
		return address.replaceQueryParam(parameter, value).build().toUriString();
	}

}
