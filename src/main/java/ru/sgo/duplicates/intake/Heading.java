package ru.sgo.duplicates.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import ru.sgo.duplicates.registry.TypedText;

/**
 * How a column is called, and how its cells are read.
 *
 * @param title its Russian name, as messages call it
 * @param field its English name; the staged table and the registry call it so, too
 * @param required whether the file is of no use without it
 * @param code whether rows are told apart by its values
 * @param names all the names by which files know it, as {@link #plain}
 */
record Heading(String title, String field, boolean required, boolean code, List<String> names) {

	Heading {
		names = List.copyOf(names);
		if (names.stream().anyMatch(Heading::endsInDigit)) {
			throw new IllegalArgumentException("No name of a column may end in a digit");
		}
	}

	/** Of a column without which the file is of no use. */
	static Heading must(String title, String field, String... others) {
		return new Heading(title, field, true, false, all(title, field, others));
	}

	/** Of one that a file may lack. */
	static Heading may(String title, String field, String... others) {
		return new Heading(title, field, false, false, all(title, field, others));
	}

	/** The same, of numbers and codes. */
	Heading ofCodes() {
		return new Heading(this.title, this.field, this.required, true, this.names);
	}

	/** The value of a cell without what nobody sees. */
	String tidy(String cell) {
		return this.code ? TypedText.code(cell) : TypedText.line(cell);
	}

	/**
	 * Whether the text is one of its names. Most of what is asked about is a number,
	 * which need not be made {@link #plain}.
	 */
	boolean isNamed(String text) {
		return !text.isEmpty() && !endsInDigit(text) && this.names.contains(plain(text));
	}

	private static boolean endsInDigit(String text) {
		return Character.isDigit(text.charAt(text.length() - 1));
	}

	private static List<String> all(String title, String field, String... others) {
		return Stream.concat(Stream.of(title, field), Stream.of(others)).map(Heading::plain).toList();
	}

	/** A name or a word as it is compared: by its letters, whatever their case, and ё. */
	static String plain(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isLetterOrDigit(c) || c == '№') {
				plain.append(c);
			}
		}
		return plain.toString().toLowerCase(Locale.ROOT).replace('ё', 'е');
	}

}
