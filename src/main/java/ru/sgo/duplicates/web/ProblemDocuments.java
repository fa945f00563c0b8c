package ru.sgo.duplicates.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What a program is told (RFC 9457) of a request that failed before or beside the
 * application's own answers.
 */
@Component
class ProblemDocuments {

	private static final String OF_PROGRAMS = "/api";

	private final MessageSource messages;

	ProblemDocuments(MessageSource messages) {
		this.messages = messages;
	}

	/** Whether programs ask there, however the address is written. */
	static boolean isOfPrograms(String path) {
		String plain = path.replaceAll("/{2,}", "/");
		return plain.equals(OF_PROGRAMS) || plain.startsWith(OF_PROGRAMS + "/") || plain.startsWith(OF_PROGRAMS + ";");
	}

	/** The document; nothing that was sent is quoted in it. */
	Map<String, Object> of(int status, Locale reader) {
		HttpStatus known = HttpStatus.resolve(status);
		Map<String, Object> problem = new LinkedHashMap<>();
		problem.put("title", (known != null) ? known.getReasonPhrase() : "Error");
		problem.put("status", status);
		problem.put("detail", this.messages.getMessage(sentence(known), null, reader));
		return problem;
	}

	private static String sentence(@Nullable HttpStatus status) {
		if (status == HttpStatus.NOT_FOUND) {
			return "access.problem.not-found";
		}
		if (status == HttpStatus.SERVICE_UNAVAILABLE) {
			return "error.503.text";
		}
		if (status == HttpStatus.INSUFFICIENT_STORAGE) {
			return "error.507.text";
		}
		return (status != null && status.is5xxServerError()) ? "api.failed" : "api.refused.request";
	}

}
