package ru.sgo.duplicates.api;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import org.springframework.context.i18n.LocaleContextHolder;

/** Says expected refusals in the words of the reader. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Order(0)
class ApiProblems {

	private final MessageSource messages;

	ApiProblems(MessageSource messages) {
		this.messages = messages;
	}

	@ExceptionHandler
	ProblemDetail refused(ApiProblem problem) {
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.status(),
				this.messages.getMessage(problem.messageKey(), null, LocaleContextHolder.getLocale()));
		if (problem.field() != null) {
			detail.setProperty("field", problem.field());
		}
		return detail;
	}

}
