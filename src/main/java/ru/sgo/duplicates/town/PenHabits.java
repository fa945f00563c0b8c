package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How one person writes down names, days and numbers: mostly in one way, with the slips
 * that spreadsheets are full of. None of them changes who is meant.
 */
final class PenHabits {

	private static final List<String> NOTHING = List.of("", "", "—", "-", "б/н", "нет");

	private static final char NO_BREAK_SPACE = '\u00A0';

	private static final char SOFT_HYPHEN = '\u00AD';

	private final Random random;

	private final Days days;

	private final boolean snilsAsNumber;

	private final boolean capitals;

	private final boolean oneLetterForSex;

	/** The habits of somebody. */
	PenHabits(Random random) {
		this(random, Days.values()[random.nextInt(Days.values().length)]);
	}

	/** Likewise, but with days written so. */
	PenHabits(Random random, Days days) {
		this.random = random;
		this.days = days;
		this.snilsAsNumber = random.nextInt(4) == 0;
		this.capitals = random.nextInt(8) == 0;
		this.oneLetterForSex = random.nextBoolean();
	}

	/** How days are written. */
	enum Days {

		/** As a spreadsheet program knows them. */
		REAL("dd.MM.yyyy"), DOTTED("dd.MM.yyyy"), SHORT("dd.MM.yy"), WITH_WORD("dd.MM.yyyy 'г.'"), ISO("uuuu-MM-dd");

		private final DateTimeFormatter format;

		Days(String pattern) {
			this.format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
		}

		Object write(LocalDate day) {
			return (this == REAL) ? day : text(day);
		}

		String text(LocalDate day) {
			return this.format.format(day);
		}

	}

	Object day(LocalDate day) {
		return (oneIn(50) ? Days.DOTTED : this.days).write(day);
	}

	/** Within a text. */
	String dayInText(LocalDate day) {
		return ((this.days == Days.REAL) ? Days.DOTTED : this.days).text(day);
	}

	String surname(String name) {
		String written = this.capitals ? name.toUpperCase(Locale.ROOT) : name;
		if (oneIn(60)) {
			written = Letters.oneLatin(written);
		}
		if (oneIn(100) && written.length() > 3) {
			written = written.substring(0, 3) + SOFT_HYPHEN + written.substring(3);
		}
		return written;
	}

	/** A name as people leave it, with what happens at its end and between its words. */
	String spaced(String name) {
		String written = name;
		if (oneIn(30)) {
			written = written.replace(' ', NO_BREAK_SPACE);
		}
		if (oneIn(40)) {
			written = written.replaceFirst(" ", "  ");
		}
		return oneIn(30) ? written + " " : written;
	}

	/** What somebody wanted to remember of the child. */
	String marked(String name) {
		return oneIn(200) ? name + any(List.of("*", " (2)", " *")) : name;
	}

	String patronymic(String name) {
		return name.isEmpty() ? any(List.of("", "—", "нет", "-")) : spaced(name);
	}

	String sex(boolean girl) {
		if (this.oneLetterForSex) {
			return girl ? "Ж" : "М";
		}
		return girl ? "Женский" : "Мужской";
	}

	/** As a number it loses its dashes, and any zeros in front. */
	Object snils(String snils) {
		if (snils.isEmpty()) {
			return nothing();
		}
		return this.snilsAsNumber ? (Object) Long.valueOf(snils.replaceAll("\\D", "")) : snils;
	}

	/** Of a document: digits, which may be taken for a number. */
	Object digits(String digits) {
		if (digits.isEmpty()) {
			return nothing();
		}
		return this.snilsAsNumber ? (Object) Long.valueOf(digits) : digits;
	}

	String document(String document) {
		return document.isEmpty() ? nothing() : document;
	}

	String nothing() {
		return any(NOTHING);
	}

	boolean oneIn(int many) {
		return this.random.nextInt(many) == 0;
	}

	String any(List<String> some) {
		return some.get(this.random.nextInt(some.size()));
	}

}
