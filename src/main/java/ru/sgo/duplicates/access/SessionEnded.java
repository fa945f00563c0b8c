package ru.sgo.duplicates.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A form that comes when nobody is signed in any more, as after signing out elsewhere.
 */
final class SessionEnded {

	private SessionEnded() {
	}

	static boolean isSo() {
		return SecurityContextHolder.getContext().getAuthentication() == null;
	}

	/** Leads to the page of signing in, which says why, and keeps what was typed. */
	static void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.sendRedirect(request.getContextPath() + (KeptForm.keep(request) ? "/login?kept" : "/login?ended"));
	}

}
