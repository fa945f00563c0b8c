package ru.sgo.duplicates.access;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Writes every file and every list with names of children that a user takes away into the
 * journal, one line for all of them. The subject of the line is the path, which bears
 * numbers and codes only, and of a list which part of it; not what was searched for.
 */
@Component
class Downloads implements HandlerInterceptor, WebMvcConfigurer {

	/** By the ending of the path. */
	private static final Set<String> FILES = Set.of("csv", "xlsx", "pdf", "docx", "zip");

	/** What programs take, and the pages that show all children of a town. */
	private static final Set<String> LISTS = Set.of("/api/students", "/api/cards", "/api/cases", "/api/tasks",
			"/api/claims", "/api/claims/wishes", "/api/leavings", "/api/objections", "/api/shared-snils",
			"/api/shared-certificates", "/municipality/students", "/organization/students", "/municipality/leavings",
			"/organization/leavings", "/api/headcount/leavers", "/api/headcount/absent", "/api/retired",
			"/municipality/headcount/leavers", "/municipality/headcount/absent", "/municipality/retired",
			"/municipality/retention/erasure");

	/** A number, or the code of an organization. */
	private static final Pattern PART = Pattern.compile("(?U)[\\w/.-]{1,40}");

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
		if (response.getStatus() == HttpStatus.OK.value() && (isFile(path) || LISTS.contains(path))
				&& authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
			this.journal.looked(JournalKind.DOWNLOAD, path + part(request), null, who.actor());
		}
	}

	private static String part(HttpServletRequest request) {
		return Stream.of("page", "size", "organization", "authority")
			.filter(name -> PART.matcher(Objects.requireNonNullElse(request.getParameter(name), "")).matches())
			.map(name -> name + "=" + request.getParameter(name))
			.collect(Collectors.collectingAndThen(Collectors.joining("&"), text -> text.isEmpty() ? "" : "?" + text));
	}

	private static boolean isFile(String path) {
		String ending = StringUtils.getFilenameExtension(path);
		return ending != null && FILES.contains(ending);
	}

}
