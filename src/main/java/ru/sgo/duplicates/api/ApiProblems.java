package ru.sgo.duplicates.api;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
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
	ResponseEntity<ProblemDetail> refused(ApiProblem problem) {
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.status(),
				this.messages.getMessage(problem.messageKey(), new Object[] { problem.secondsToWait() },
						LocaleContextHolder.getLocale()));
		if (problem.field() != null) {
			detail.setProperty("field", problem.field());
		}
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status());
		if (problem.secondsToWait() > 0) {
			answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(problem.secondsToWait()));
		}
		return answer.body(detail);
	}

}
