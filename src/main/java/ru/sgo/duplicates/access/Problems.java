package ru.sgo.duplicates.access;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Tells programs why they may not, as problem details (RFC 9457). */
@Component
class Problems {

	private final MessageSource messages;

	private final LocaleResolver locales;

	private final JsonMapper json;

	Problems(MessageSource messages, LocaleResolver locales, JsonMapper json) {
		this.locales = locales;
		this.messages = messages;
		this.json = json;
	}

	/**
	 * Answers with a problem.
	 * @param messageKey the key of the sentence that says what is wrong
	 */
	void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String messageKey)
			throws IOException {
		Map<String, Object> problem = new LinkedHashMap<>();
		problem.put("title", status.getReasonPhrase());
		problem.put("status", status.value());
		problem.put("detail", this.messages.getMessage(messageKey, null, this.locales.resolveLocale(request)));
		problem.put("instance", request.getRequestURI());
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream().write(this.json.writeValueAsBytes(problem));
	}

}
