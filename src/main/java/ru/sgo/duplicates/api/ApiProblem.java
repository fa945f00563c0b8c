package ru.sgo.duplicates.api;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/** An expected answer that is not the one that was wished for. */
final class ApiProblem extends RuntimeException {

	private final HttpStatus status;

	private final String messageKey;

	private final @Nullable String field;

	private final int secondsToWait;

	private ApiProblem(HttpStatus status, String messageKey, @Nullable String field, int secondsToWait) {
		super(messageKey, null, false, false);
		this.status = status;
		this.messageKey = messageKey;
		this.field = field;
		this.secondsToWait = secondsToWait;
	}

	static ApiProblem notFound() {
		return new ApiProblem(HttpStatus.NOT_FOUND, "access.problem.not-found", null, 0);
	}

	/** What was named is not there, or is not the user's. */
	static ApiProblem unknown(String field, String messageKey) {
		return new ApiProblem(HttpStatus.NOT_FOUND, messageKey, field, 0);
	}

	/** It may be asked again in some seconds. */
	static ApiProblem tooOften(String messageKey, int secondsToWait) {
		return new ApiProblem(HttpStatus.TOO_MANY_REQUESTS, messageKey, null, secondsToWait);
	}

	/** What was sent is for others to send. */
	static ApiProblem forbidden(String field, String messageKey) {
		return new ApiProblem(HttpStatus.FORBIDDEN, messageKey, field, 0);
	}

	/** It cannot be done as things stand. */
	static ApiProblem conflict(String messageKey) {
		return new ApiProblem(HttpStatus.CONFLICT, messageKey, null, 0);
	}

	/** What was sent cannot be right. */
	static ApiProblem invalid(String field, String messageKey) {
		return new ApiProblem(HttpStatus.BAD_REQUEST, messageKey, field, 0);
	}

	/** What was sent could not even be read. */
	static ApiProblem unreadable() {
		return new ApiProblem(HttpStatus.BAD_REQUEST, "api.refused.unreadable", null, 0);
	}

	HttpStatus status() {
		return this.status;
	}

	String messageKey() {
		return this.messageKey;
	}

	@Nullable String field() {
		return this.field;
	}

	/** 0 where waiting does not help. */
	int secondsToWait() {
		return this.secondsToWait;
	}

}
