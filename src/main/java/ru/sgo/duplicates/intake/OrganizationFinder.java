package ru.sgo.duplicates.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.TypedText;

/**
 * Finds the organization that a text names: by its code, its name or short name, or by
 * what kind it is and its number. «№ 1» is not «№ 11».
 */
final class OrganizationFinder {

	private static final Pattern NUMBER = Pattern
		.compile("(?:№|n|no|_|\\s|^)\\s*(\\d{1,4})(?!\\d|[.\\-]\\d|\\s?[а-яё]?\\s?класс)");

	/** A number that a sign says to be one. */
	private static final Pattern SIGNED = Pattern.compile("№\\s*(\\d{1,4})(?!\\d)");

	private static final Pattern SCHOOL = Pattern.compile("школ|сош|оош|нош|лице|гимназ|ооо\\b");

	private static final Pattern KINDERGARTEN = Pattern
		.compile("детск\\p{L}* сад|дет\\.?\\s?сад|д/с|дс\\b|доу|доо|садик|ясли|сад(?!\\p{L})");

	private static final List<String> KINDS = List.of("лице", "гимназ", "интернат", "кадет", "центр", "вечерн");

	private static final int LONG_ENOUGH = 4;

	/** As a template says whose list it is. */
	private static final Pattern SAID_CODE = Pattern
		.compile("(?iu)^\\s*(?:код организации|organization code)\\s*:?\\s*(\\S.*)$");

	private static final Pattern BETWEEN_NUMBERS = Pattern.compile("(?<=\\d)[^\\p{L}\\d]+(?=\\d)");

	/** An organization that may be named. */
	record Named(String code, String name, @Nullable String shortName, String kind) {
	}

	private final List<Named> all;

	private final Map<String, String> byCode = new HashMap<>();

	private final Map<String, Set<String>> byName = new HashMap<>();

	private final Map<String, Optional<String>> answers = new HashMap<>();

	OrganizationFinder(List<Named> all) {
		this.all = all;
		for (Named one : all) {
			this.byCode.put(one.code(), one.code());
			names(one)
				.forEach(name -> this.byName.computeIfAbsent(name, first -> new LinkedHashSet<>()).add(one.code()));
		}
	}

	private static List<String> names(Named one) {
		List<String> names = new ArrayList<>(List.of(plain(one.name())));
		if (one.shortName() != null) {
			names.add(plain(one.shortName()));
		}
		names.removeIf(String::isEmpty);
		return names;
	}

	/** Whether there is one of this code. */
	boolean has(String code) {
		return this.byCode.containsKey(code);
	}

	/** The organization that a cell names, and nothing else. */
	Optional<String> of(String cell) {
		String text = TypedText.line(cell);
		return this.answers.computeIfAbsent(text, this::find);
	}

	/** The organization whose code a title says to be one. */
	Optional<String> byCodeIn(String title) {
		Matcher said = SAID_CODE.matcher(title);
		return said.matches() ? Optional.ofNullable(this.byCode.get(TypedText.code(said.group(1)))) : Optional.empty();
	}

	/** The organization that is named somewhere in a title or the name of a file. */
	Optional<String> in(String title) {
		String plain = plain(title);
		List<String> found = this.byName.entrySet()
			.stream()
			.filter(name -> name.getKey().length() >= LONG_ENOUGH && contains(plain, name.getKey()))
			.sorted((one, other) -> other.getKey().length() - one.getKey().length())
			.map(Map.Entry::getValue)
			.filter(codes -> codes.size() == 1)
			.map(codes -> codes.iterator().next())
			.toList();
		return found.isEmpty() ? byNumber(title) : Optional.of(found.get(0));
	}

	private Optional<String> find(String text) {
		if (text.isEmpty()) {
			return Optional.empty();
		}
		String code = this.byCode.get(TypedText.code(text));
		if (code != null) {
			return Optional.of(code);
		}
		Set<String> named = this.byName.getOrDefault(plain(text), Set.of());
		if (!named.isEmpty()) {
			return (named.size() == 1) ? Optional.of(named.iterator().next()) : Optional.empty();
		}
		return in(text);
	}

	/** «МАОУ СОШ № 5»: a school, and the only one of that number. */
	private Optional<String> byNumber(String title) {
		String text = title.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[«»\"]", " ");
		String kind = kind(text);
		Matcher signed = SIGNED.matcher(text);
		Matcher number = signed.find() ? signed.reset() : NUMBER.matcher(text);
		if (kind == null || !number.find()) {
			return Optional.empty();
		}
		String wanted = number.group(1);
		List<Named> same = this.all.stream().filter(one -> one.kind().equals(kind) && hasNumber(one, wanted)).toList();
		if (same.size() > 1) {
			Set<String> words = words(text);
			same = same.stream().filter(one -> words(one.name()).equals(words)).toList();
		}
		return (same.size() == 1) ? Optional.of(same.get(0).code()) : Optional.empty();
	}

	private static @Nullable String kind(String text) {
		return KINDERGARTEN.matcher(text).find() ? "KINDERGARTEN" : SCHOOL.matcher(text).find() ? "SCHOOL" : null;
	}

	private static Set<String> words(String text) {
		String lower = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
		return KINDS.stream().filter(lower::contains).collect(Collectors.toSet());
	}

	private static boolean hasNumber(Named one, String wanted) {
		Matcher own = NUMBER.matcher(one.name().toLowerCase(Locale.ROOT).replaceAll("[«»\"]", " "));
		return own.find() && own.group(1).equals(wanted);
	}

	/** «школа5» stands in «школа5класс7», not in «школа51». */
	private static boolean contains(String text, String name) {
		int at = text.indexOf(name);
		while (at >= 0) {
			int end = at + name.length();
			boolean open = end < text.length() && Character.isDigit(text.charAt(end - 1))
					&& Character.isDigit(text.charAt(end));
			if (!open) {
				return true;
			}
			at = text.indexOf(name, at + 1);
		}
		return false;
	}

	/** «Школа № 1. 1-А» is school 1, not 11: two numbers do not become one. */
	private static String plain(String text) {
		return BETWEEN_NUMBERS.splitAsStream(text)
			.map(part -> Heading.plain(part).replace("№", ""))
			.collect(Collectors.joining("|"));
	}

}
