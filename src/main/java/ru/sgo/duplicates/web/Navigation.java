package ru.sgo.duplicates.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import ru.sgo.duplicates.access.SignedIn;

/** What stands around every page: who reads it, where else one can go. */
@Component("navigation")
public class Navigation {

	private static final List<Entry> MUNICIPAL = List.of(new Entry("page.summary", "/municipality", null),
			new Entry("page.reports", "/municipality/reports"), new Entry("page.cases", "/municipality/cases"),
			new Entry("page.tasks", "/municipality/tasks"), new Entry("page.students", "/municipality/students"),
			new Entry("page.cards", "/municipality/cards"), new Entry("page.imports", "/municipality/imports"));

	private static final Entry JOURNAL = new Entry("page.journal", "/municipality/journal");

	private static final List<Entry> ADMINISTRATIVE = List.of(new Entry("page.users", "/municipality/users"), JOURNAL);

	private static final List<Entry> OF_AN_ORGANIZATION = List.of(
			new Entry("page.my-tasks", "/organization", "/organization/tasks"),
			new Entry("page.our-students", "/organization/students"), new Entry("page.cards", "/organization/cards"),
			new Entry("page.imports", "/organization/imports"));

	private final OpenAddresses addresses;

	Navigation(OpenAddresses addresses) {
		this.addresses = addresses;
	}

	/** Who is signed in; {@code null} for a stranger. */
	public @Nullable SignedIn user() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedIn user) ? user : null;
	}

	/** The sections that the user may open. */
	public List<Entry> entries() {
		SignedIn user = user();
		if (user == null) {
			return List.of();
		}
		return switch (user.role()) {
			case ADMINISTRATOR -> Stream.concat(MUNICIPAL.stream(), ADMINISTRATIVE.stream()).toList();
			case OFFICER -> MUNICIPAL;
			case ORGANIZATION -> OF_AN_ORGANIZATION;
			case AUDITOR -> List.of(JOURNAL);
		};
	}

	/** Whether the page lies in this section. */
	public boolean isActive(Entry entry) {
		String path = path(request());
		return path.equals(entry.url()) || (entry.below() != null && path.startsWith(entry.below() + "/"));
	}

	/**
	 * This page's own address within the application, to come back to; for the answer to
	 * a form the page that bears the form.
	 */
	public String here() {
		HttpServletRequest request = request();
		if (request.getMethod().equals(HttpMethod.POST.name())) {
			return this.addresses.at(path(request));
		}
		UriComponentsBuilder here = UriComponentsBuilder.fromPath(path(request));
		if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null) {
			here.query(request.getQueryString());
		}
		return here.build().toUriString();
	}

	/** This page's path within the application. */
	public String page() {
		return path(request());
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
	 * @param below where its further pages lie, if it has any
	 */
	public record Entry(String key, String url, @Nullable String below) {

		Entry(String key, String url) {
			this(key, url, url);
		}
	}

}
