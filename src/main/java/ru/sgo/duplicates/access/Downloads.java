package ru.sgo.duplicates.access;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import ru.sgo.duplicates.journal.Journal;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Writes every file that a user takes away into the journal: lists of children are in
 * most of them. The subject of the line is the path, which bears numbers and codes only.
 */
@Component
class Downloads implements HandlerInterceptor, WebMvcConfigurer {

	/** By the ending of the path. */
	private static final Set<String> FILES = Set.of("csv", "xlsx", "pdf", "docx", "zip");

	private static final String KIND = "download";

	private final Journal journal;

	Downloads(Journal journal) {
		this.journal = journal;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		String path = request.getServletPath();
		if (response.getStatus() == HttpStatus.OK.value() && isFile(path) && authentication != null
				&& authentication.getPrincipal() instanceof SignedIn who) {
			this.journal.looked(KIND, path, null, who.actor());
		}
	}

	private static boolean isFile(String path) {
		String ending = StringUtils.getFilenameExtension(path);
		return ending != null && FILES.contains(ending);
	}

}
