package ru.sgo.duplicates.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Which pages are looked at: all of {@code addresses.txt} that one sees in a browser, and
 * beside them {@code pages.txt}, where searches, filters and last pages of lists stand.
 */
final class VisitedPages {

	/** What is sent with a search, never in an address. */
	private static final List<String> WORDS = List.of("text", "birthDate", "person");

	/** Not for the eye of somebody who has signed in, or no page. */
	private static final String LEFT_OUT = "/(api|v3|error|language|login).*|.*\\.(csv|xlsx|zip|\\{ending})|.*/documents|/";

	private VisitedPages() {
	}

	/**
	 * A page.
	 *
	 * @param name as the lists have it
	 * @param address without a word of a search
	 * @param words of the search, by field
	 */
	record Page(String name, String address, Map<String, String> words) {

		/** The address under which the visitor sees it: a search is sent first. */
		String addressFor(Visitor visitor) {
			if (this.words.isEmpty()) {
				return this.address;
			}
			Map<String, String> fields = new LinkedHashMap<>(this.words);
			String path = this.address.split("\\?")[0];
			fields.put("list", path);
			Visitor.Seen sent = visitor.post(path, "/search", fields.entrySet());
			return sent.location() + (this.address.contains("?") ? "&" + this.address.split("\\?")[1] : "");
		}

	}

	/**
	 * The pages of an audience.
	 * @param audience how their addresses begin
	 * @param known what stands for the names in braces, by the address up to them or by
	 * the name; pages of which something is not known are left out
	 */
	static List<Page> of(String audience, Map<String, String> known) throws IOException {
		List<Page> pages = new ArrayList<>();
		for (String line : lines("/addresses.txt")) {
			if (line.startsWith("GET ")) {
				String[] parts = line.split("\\s+", 4);
				add(parts[1], (parts.length > 3) ? parts[3] : "", audience, known, pages);
			}
		}
		for (String line : lines("/pages.txt")) {
			String[] parts = line.split("\\s+", 2);
			add(parts[0], (parts.length > 1) ? parts[1] : "", audience, known, pages);
		}
		return pages;
	}

	private static void add(String path, String sent, String audience, Map<String, String> known, List<Page> pages) {
		String address = filled(path, known);
		String values = filled(sent, known);
		if (!path.startsWith(audience) || path.matches(LEFT_OUT) || (address + values).contains("{")) {
			return;
		}
		Map<String, String> words = new LinkedHashMap<>();
		List<String> choices = new ArrayList<>();
		for (String pair : values.isEmpty() ? new String[0] : values.split("&")) {
			String[] field = pair.split("=", 2);
			if (WORDS.contains(field[0])) {
				words.put(field[0], field[1]);
			}
			else if (field.length > 1) {
				choices.add(field[0] + "=" + URLEncoder.encode(field[1], StandardCharsets.UTF_8));
			}
		}
		pages.add(new Page((path + " " + sent).strip(),
				address + (choices.isEmpty() ? "" : "?" + String.join("&", choices)), words));
	}

	/** The longest name first, for it knows most of where it stands. */
	private static String filled(String text, Map<String, String> known) {
		String filled = text;
		for (String name : known.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList()) {
			String value = known.get(name);
			filled = name.endsWith("}") && filled.startsWith(name)
					? name.substring(0, name.indexOf('{')) + value + filled.substring(name.length())
					: filled.replace("{" + name + "}", value);
		}
		return filled;
	}

	private static List<String> lines(String resource) throws IOException {
		try (InputStream in = Objects.requireNonNull(VisitedPages.class.getResourceAsStream(resource), resource);
				BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).collect(Collectors.toList());
		}
	}

}
