package ru.sgo.duplicates.web.municipality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpSession;

import org.springframework.web.util.WebUtils;

import ru.sgo.duplicates.access.OrganizationUsers;

/**
 * Passwords for a first sign-in between the form that has made them and the one page that
 * shows them: in the memory of the session, never written anywhere.
 */
final class PasswordSheet {

	private static final String NAME = PasswordSheet.class.getName();

	private final List<OrganizationUsers.Given> given;

	private PasswordSheet(List<OrganizationUsers.Given> given) {
		this.given = List.copyOf(given);
	}

	/** Adds to what has not been shown yet. */
	static void keep(List<OrganizationUsers.Given> given, HttpSession session) {
		synchronized (WebUtils.getSessionMutex(session)) {
			List<OrganizationUsers.Given> all = new ArrayList<>(take(session).orElse(List.of()));
			all.addAll(given);
			if (!all.isEmpty()) {
				session.setAttribute(NAME, new PasswordSheet(all));
			}
		}
	}

	/** What has not been shown yet, for the only time. */
	static Optional<List<OrganizationUsers.Given>> take(HttpSession session) {
		synchronized (WebUtils.getSessionMutex(session)) {
			Optional<List<OrganizationUsers.Given>> kept = (session.getAttribute(NAME) instanceof PasswordSheet sheet)
					? Optional.of(sheet.given) : Optional.empty();
			session.removeAttribute(NAME);
			return kept;
		}
	}

}
