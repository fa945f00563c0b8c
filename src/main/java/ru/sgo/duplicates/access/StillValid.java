package ru.sgo.duplicates.access;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A user who was blocked or changed is signed out at the next request; one whose password
 * was made by somebody else is led to change it first.
 */
final class StillValid extends OncePerRequestFilter {

	private final UserAccounts accounts;

	StillValid(UserAccounts accounts) {
		this.accounts = accounts;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isOpenToAll(request.getServletPath())) {
			chain.doFilter(request, response);
			return;
		}
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
			Optional<UserAccount> user = this.accounts.findById(who.id());
			if (user.filter(one -> !one.isBlocked() && one.version() == who.version()).isEmpty()) {
				new SecurityContextLogoutHandler().logout(request, response, authentication);
				response.sendRedirect(request.getContextPath() + "/login?changed");
				return;
			}
			if (who.mustChangePassword() && isElsewhere(request)) {
				response.sendRedirect(request.getContextPath() + "/password");
				return;
			}
		}
		chain.doFilter(request, response);
	}

	private static boolean isElsewhere(HttpServletRequest request) {
		String path = request.getServletPath();
		return !path.equals("/password") && !path.equals("/logout");
	}

	/** How a page looks and in which language can be asked while the database is away. */
	private static boolean isOpenToAll(String path) {
		return path.startsWith("/assets/") || path.startsWith("/webjars/") || path.equals("/language");
	}

}
