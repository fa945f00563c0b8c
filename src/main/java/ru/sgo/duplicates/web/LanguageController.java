package ru.sgo.duplicates.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Switches the language of the pages; a cookie remembers it. */
@Controller
class LanguageController {

	private static final List<String> LANGUAGES = List.of("ru", "en");

	private final LocaleResolver locales;

	LanguageController(LocaleResolver locales) {
		this.locales = locales;
	}

	@GetMapping("/language")
	RedirectView language(@RequestParam String lang, @RequestParam(defaultValue = "/") String to,
			HttpServletRequest request, HttpServletResponse response) {
		if (LANGUAGES.contains(lang)) {
			this.locales.setLocale(request, response, Locale.forLanguageTag(lang));
		}
		RedirectView back = new RedirectView(LocalPath.orHome(to), true);
		back.setExpandUriTemplateVariables(false);
		return back;
	}

}
