package ru.sgo.duplicates.access;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form with files bears its token among them and not in its address, where it would be
 * seen; to find the token all files are read. So that a stranger cannot fill the disk,
 * this stands before the search for the token.
 */
final class NoFilesFromStrangers extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String type = request.getContentType();
		return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (SessionEnded.isSo()) {
			SessionEnded.tell(request, response);
			return;
		}
		chain.doFilter(request, response);
	}

}
