package ru.sgo.duplicates.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The language of the reader: on the pages Russian until the reader chooses, for programs
 * what they accept, Russian when they do not say.
 */
class ReadersLanguage extends CookieLocaleResolver {

	private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

	private static final Duration A_YEAR = Duration.ofDays(365);

	ReadersLanguage() {
		super("language");
		setCookieMaxAge(A_YEAR);
		setCookieHttpOnly(true);
		setCookieSameSite("Lax");
		setDefaultLocaleFunction(ReadersLanguage::unlessChosen);
	}

	private static Locale unlessChosen(HttpServletRequest request) {
		String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
		if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/") || accepted == null) {
			return RUSSIAN;
		}
		try {
			Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), List.of(RUSSIAN, Locale.ENGLISH));
			return (best != null) ? best : RUSSIAN;
		}
		catch (IllegalArgumentException ex) {
			return RUSSIAN;
		}
	}

}
