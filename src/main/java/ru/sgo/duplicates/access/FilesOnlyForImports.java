package ru.sgo.duplicates.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form with files bears its token among them and not in its address, where it would be
 * seen; to find the token all files are written to the disk. So such a form is taken only
 * where files are imported, and only from somebody who is signed in. The answer is no
 * page, which would read the form again.
 */
final class FilesOnlyForImports extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/")) {
			chain.doFilter(request, response);
		}
		else if (!request.getServletPath().matches("/(municipality|organization)/imports")) {
			response.setStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
		}
		else if (SessionEnded.isSo()) {
			SessionEnded.tell(request, response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
