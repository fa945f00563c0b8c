package ru.sgo.duplicates.web;

import java.util.List;
import java.util.Objects;

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

import ru.sgo.duplicates.access.Right;
import ru.sgo.duplicates.access.SignedIn;

/** What stands around every page: who reads it, where else one can go. */
@Component("navigation")
public class Navigation {

	private static final List<Entry> MUNICIPAL = List.of(
			new Entry("page.summary", "/municipality", Right.READ, "/municipality/shared-snils",
					"/municipality/shared-certificates", "/municipality/shared-parted"),
			new Entry("page.reports", "/municipality/reports", Right.READ, "/municipality/reports",
					"/municipality/matching"),
			new Entry("page.cases", "/municipality/cases", Right.READ, "/municipality/cases",
					"/municipality/objections"),
			new Entry("page.tasks", "/municipality/tasks", Right.READ, "/municipality/tasks", "/municipality/letters",
					"/municipality/letterhead"),
			new Entry("page.headcount", "/municipality/headcount", Right.READ, "/municipality/headcount"),
			new Entry("frame.students", "/municipality/students", Right.READ, "/municipality/students",
					"/municipality/comparison", "/municipality/retired"),
			new Entry("page.cards", "/municipality/cards", Right.READ, "/municipality/cards"),
			new Entry("page.imports", "/municipality/imports", Right.IMPORT, "/municipality/imports",
					"/municipality/lists", "/municipality/leavings", "/municipality/claims"),
			new Entry("page.users", "/municipality/users", Right.MANAGE_USERS, "/municipality/users"),
			new Entry("page.journal", "/municipality/journal", Right.READ_JOURNAL, "/municipality/retention"),
			new Entry("page.state", "/municipality/state", Right.SEE_STATE, "/municipality/state"));

	private static final List<Entry> OF_AN_ORGANIZATION = List.of(
			new Entry("page.my-tasks", "/organization", Right.READ, "/organization/tasks"),
			new Entry("page.our-students", "/organization/students", Right.READ, "/organization/students"),
			new Entry("page.cards", "/organization/cards", Right.READ),
			new Entry("page.imports", "/organization/imports", Right.IMPORT, "/organization/imports",
					"/organization/leavings", "/organization/claims"));

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
		List<Entry> sections = user.isMunicipal() ? MUNICIPAL : OF_AN_ORGANIZATION;
		return sections.stream().filter(section -> user.may(section.right())).toList();
	}

	/** Whether somebody is signed in who may do this, by the name of the right. */
	public boolean may(String right) {
		SignedIn user = user();
		return user != null && user.may(Right.valueOf(right));
	}

	/** Whether the page lies in this section. */
	public boolean isActive(Entry entry) {
		String path = path(request());
		return path.equals(entry.url())
				|| entry.further().stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "/"));
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
	 * @param right without it the section is not there
	 * @param further where its further pages lie
	 */
	public record Entry(String key, String url, Right right, List<String> further) {

		Entry(String key, String url, Right right, String... further) {
			this(key, url, right, List.of(further));
		}
	}

}
