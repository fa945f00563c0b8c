package ru.sgo.duplicates.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

import ru.sgo.duplicates.job.RegistryBusy;

/** Says expected refusals in the words of the reader. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Order(0)
class ApiProblems {

	private final MessageSource messages;

	ApiProblems(MessageSource messages) {
		this.messages = messages;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> busy(RegistryBusy busy) {
		return refused(ApiProblem.conflict(RegistryBusy.MESSAGE_KEY));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(ApiProblem problem) {
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.status(),
				this.messages.getMessage(problem.messageKey(),
						new Object[] { problem.field(), problem.secondsToWait() }, LocaleContextHolder.getLocale()));
		if (problem.field() != null) {
			detail.setProperty("field", problem.field());
		}
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status());
		if (problem.secondsToWait() > 0) {
			answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(problem.secondsToWait()));
		}
		return answer.body(detail);
	}

	/** Names the field that could not be read, where it is known. */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException ex) {
		if (ex.getCause() instanceof MismatchedInputException mismatch && !mismatch.getPath().isEmpty()) {
			return refused(ApiProblem.invalid(field(mismatch), unlike(mismatch.getTargetType())));
		}
		return refused(ApiProblem.unreadable());
	}

	/** The same for a value in the address. */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> unreadable(MethodArgumentTypeMismatchException ex) {
		return refused(ApiProblem.invalid(ex.getName(), unlike(ex.getRequiredType())));
	}

	private static String field(MismatchedInputException mismatch) {
		return mismatch.getPath()
			.stream()
			.map(JacksonException.Reference::getPropertyName)
			.filter(Objects::nonNull)
			.collect(Collectors.joining("."));
	}

	private static String unlike(@Nullable Class<?> type) {
		return (type == LocalDate.class) ? "api.refused.date" : "api.refused.value";
	}

}
