package ru.sgo.duplicates.tables;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/** Who reads a table: people in their language, or a program. */
public final class TableAudience {

	private static final DateTimeFormatter AS_WRITTEN = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	private final @Nullable Locale language;

	private final UnaryOperator<String> words;

	private TableAudience(@Nullable Locale language, UnaryOperator<String> words) {
		this.language = language;
		this.words = words;
	}

	/** Title and headings stand in the file as they stand in the description. */
	public static TableAudience program() {
		return new TableAudience(null, UnaryOperator.identity());
	}

	/**
	 * People who open the file in a spreadsheet program.
	 * @param words puts title and headings into words of their language
	 */
	public static TableAudience people(Locale language, UnaryOperator<String> words) {
		return new TableAudience(language, words);
	}

	/** Empty for a program. */
	Optional<Locale> language() {
		return Optional.ofNullable(this.language);
	}

	String say(String key) {
		return this.words.apply(key);
	}

	/** A day where it is written as text. */
	String day(LocalDate day) {
		return (this.language != null) ? AS_WRITTEN.format(day) : day.toString();
	}

	/** How a spreadsheet program is to show a day. */
	String dayFormat() {
		return (this.language != null) ? "dd.mm.yyyy" : "yyyy-mm-dd";
	}

}
