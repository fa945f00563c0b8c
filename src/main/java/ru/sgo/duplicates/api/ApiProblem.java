package ru.sgo.duplicates.api;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/** An expected answer that is not the one that was wished for. */
final class ApiProblem extends RuntimeException {

	private final HttpStatus status;

	private final String messageKey;

	private final @Nullable String field;

	private ApiProblem(HttpStatus status, String messageKey, @Nullable String field) {
		super(messageKey, null, false, false);
		this.status = status;
		this.messageKey = messageKey;
		this.field = field;
	}

	static ApiProblem notFound() {
		return new ApiProblem(HttpStatus.NOT_FOUND, "access.problem.not-found", null);
	}

	/** It cannot be done as things stand. */
	static ApiProblem conflict(String messageKey) {
		return new ApiProblem(HttpStatus.CONFLICT, messageKey, null);
	}

	/** What was sent cannot be right. */
	static ApiProblem invalid(String field, String messageKey) {
		return new ApiProblem(HttpStatus.BAD_REQUEST, messageKey, field);
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

}
