package ru.sgo.duplicates.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A program may not use a password that was made for a person's first sign-in. */
final class OwnPasswordFirst extends OncePerRequestFilter {

	private final Problems problems;

	OwnPasswordFirst(Problems problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedIn who
				&& who.mustChangePassword()) {
			this.problems.write(request, response, HttpStatus.FORBIDDEN, "access.problem.change-password");
			return;
		}
		chain.doFilter(request, response);
	}

}
