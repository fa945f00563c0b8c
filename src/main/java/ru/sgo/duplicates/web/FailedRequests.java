package ru.sgo.duplicates.web;

import java.util.Map;
import java.util.Objects;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.json.JacksonJsonView;

/**
 * What was refused before a controller was asked, by the guard of addresses for example:
 * people get a page, programs a problem document.
 */
@Controller
class FailedRequests extends BasicErrorController {

	private final ProblemDocuments problems;

	private final LocaleResolver locales;

	FailedRequests(ErrorAttributes attributes, WebProperties properties, ObjectProvider<ErrorViewResolver> pages,
			ProblemDocuments problems, LocaleResolver locales) {
		super(attributes, properties.getError(), pages.orderedStream().toList());
		this.problems = problems;
		this.locales = locales;
	}

	@Override
	public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
		if (!isOfPrograms(request)) {
			return super.errorHtml(request, response);
		}
		response.setStatus(getStatus(request).value());
		JacksonJsonView document = new JacksonJsonView();
		document.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		return new ModelAndView(document, problem(request));
	}

	@Override
	public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
		if (!isOfPrograms(request)) {
			return super.error(request);
		}
		return ResponseEntity.status(getStatus(request))
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem(request));
	}

	private Map<String, Object> problem(HttpServletRequest request) {
		return this.problems.of(getStatus(request).value(), this.locales.resolveLocale(request));
	}

	private static boolean isOfPrograms(HttpServletRequest request) {
		@Nullable Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String path = Objects.toString(failed, "");
		return ProblemDocuments
			.isOfPrograms(path.substring(Math.min(path.length(), request.getContextPath().length())));
	}

}
