package ru.sgo.duplicates.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import ru.sgo.duplicates.registry.TypedText;

/**
 * Takes what was filled in above a list and leads back to the list: with the choices in
 * the address, and with a key in the place of the words.
 */
@Controller
class SearchController {

	/** Longer ones find nothing. */
	private static final int LONGEST = 200;

	@PostMapping("/search")
	RedirectView search(@RequestParam String list, @RequestParam MultiValueMap<String, String> filled,
			HttpSession session) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(LocalPath.orHome(list));
		Map<String, String> words = new HashMap<>();
		filled.forEach((field, values) -> {
			if (SearchWords.FIELDS.contains(field)) {
				keep(field, values.get(0), words);
			}
			else if (!field.equals("list") && !field.startsWith("_")) {
				values.forEach(value -> address.queryParam(encoded(field), encoded(cut(value))));
			}
		});
		if (!words.isEmpty()) {
			address.queryParam(SearchWords.KEY, KeptSearches.of(session).keep(words));
		}
		RedirectView back = new RedirectView(address.build().toUriString(), true);
		back.setExpandUriTemplateVariables(false);
		return back;
	}

	private static String cut(String text) {
		return text.substring(0, Math.min(text.length(), LONGEST));
	}

	private static String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

	/** Keeps the word, if there is one. */
	private static void keep(String field, String filled, Map<String, String> words) {
		String word = TypedText.line(filled);
		if (!word.isEmpty()) {
			words.put(field, cut(word));
		}
	}

}
