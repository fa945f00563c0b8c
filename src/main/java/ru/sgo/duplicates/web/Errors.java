package ru.sgo.duplicates.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import ru.sgo.duplicates.job.FullDisk;
import ru.sgo.duplicates.job.RegistryBusy;

/**
 * Expected mistakes: programs under {@code /api} get problem details (RFC 9457), people a
 * page in words ({@code templates/error}).
 */
@ControllerAdvice
class Errors extends ResponseEntityExceptionHandler {

	/** Two people changed one thing at once; the second is told, and loses nothing. */
	@ExceptionHandler(OptimisticLockingFailureException.class)
	@Nullable ResponseEntity<Object> changedMeanwhile(OptimisticLockingFailureException ex, WebRequest request) {
		return refuse(ex, HttpStatus.CONFLICT, "api.refused.changed-meanwhile", request);
	}

	/**
	 * What says that it brings files and does not, or for whose files there is no room.
	 */
	@ExceptionHandler(MultipartException.class)
	@Nullable ResponseEntity<Object> noFiles(MultipartException ex, WebRequest request) {
		if (FullDisk.isCauseOf(ex)) {
			return refuse(ex, HttpStatus.INSUFFICIENT_STORAGE, "error.507.text", request);
		}
		return refuse(ex, HttpStatus.BAD_REQUEST, "api.refused.multipart", request);
	}

	/** What was typed into the address is quoted in no log: it may be a name. */
	@ExceptionHandler(InvalidParameterException.class)
	@Nullable ResponseEntity<Object> noText(InvalidParameterException ex, WebRequest request) {
		return refuse(ex, HttpStatus.BAD_REQUEST, "api.refused.parameters", request);
	}

	private @Nullable ResponseEntity<Object> refuse(Exception ex, HttpStatus status, String messageKey,
			WebRequest request) {
		ProblemDetail problem = createProblemDetail(ex, status, status.getReasonPhrase(), messageKey, null, request);
		return handleExceptionInternal(ex, problem, new HttpHeaders(), status, request);
	}

	/** The page of waiting sends the form once more, with all that was typed. */
	@ExceptionHandler(RegistryBusy.class)
	ModelAndView busy(HttpServletRequest request) {
		Map<String, String[]> typed = new LinkedHashMap<>(request.getParameterMap());
		typed.remove("_csrf");
		return new ModelAndView("busy", Map.of("again", request.getServletPath(), "typed", typed), HttpStatus.CONFLICT);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		ServletWebRequest web = (ServletWebRequest) request;
		if (web.getRequest().getServletPath().startsWith("/api/")) {
			return super.handleExceptionInternal(ex, body, headers, status, request);
		}
		HttpServletResponse response = web.getResponse();
		if (response != null && !response.isCommitted()) {
			sendError(response, status);
		}
		return null;
	}

	private static void sendError(HttpServletResponse response, HttpStatusCode status) {
		try {
			response.sendError(status.value());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The error page could not be sent", ex);
		}
	}

}
