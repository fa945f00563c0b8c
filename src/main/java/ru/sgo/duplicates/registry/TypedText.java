package ru.sgo.duplicates.registry;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.PossibleDays;

/**
 * Makes of what was typed or sent something that can be kept and compared: without what
 * nobody sees, which would make two values of one.
 */
public final class TypedText {

	private static final String END_OF_LINE = "\r\n";

	private static final Pattern SPACES = Pattern.compile(" {2,}");

	private static final Pattern BESIDE_DASH = Pattern.compile(" ?- ?");

	private static final Pattern GROUPED_DIGITS = Pattern.compile("\\d+(?: \\d+)+");

	private TypedText() {
	}

	/**
	 * The text without characters that nobody sees, any kind of space as a plain one, and
	 * none at the ends. A text of several lines keeps them as they are, any other is a
	 * {@link #line}.
	 */
	public static String text(String typed) {
		boolean ofOneLine = typed.chars().noneMatch(c -> END_OF_LINE.indexOf(c) >= 0);
		return ofOneLine ? line(typed) : visible(typed, END_OF_LINE).strip();
	}

	/**
	 * A value of one line without characters that nobody sees, with single spaces only,
	 * and none at the ends. Worked example: a no-break space behind {@code 01.02.2013} is
	 * gone.
	 */
	public static String line(String typed) {
		return isPlain(typed) ? typed : SPACES.matcher(visible(typed, "")).replaceAll(" ").strip();
	}

	/**
	 * The number of an account or an order, or the code of an organization: as
	 * {@link #line}, no spaces beside a dash nor between groups of digits, where
	 * spreadsheets put them. Worked example: {@code "901 461"} is {@code "901461"}, and
	 * {@code "К 2"} stays.
	 */
	public static String code(String typed) {
		String line = line(typed);
		if (line.indexOf(' ') < 0) {
			return line;
		}
		return GROUPED_DIGITS.matcher(line).matches() ? line.replace(" ", "")
				: BESIDE_DASH.matcher(line).replaceAll("-");
	}

	/** The day, or the nearest on which anything can have happened to a child. */
	public static @Nullable LocalDate day(@Nullable LocalDate typed) {
		if (typed == null) {
			return null;
		}
		return typed.isBefore(PossibleDays.BEGINNING) ? PossibleDays.BEGINNING
				: typed.isAfter(PossibleDays.LAST_SOUGHT) ? PossibleDays.LAST_SOUGHT : typed;
	}

	/** Nearly every value consists of signs that are what they look like. */
	private static boolean isPlain(String typed) {
		char before = ' ';
		for (int i = 0; i < typed.length(); i++) {
			char c = typed.charAt(i);
			if ((c == ' ') ? before == ' ' : !isPlain(c)) {
				return false;
			}
			before = c;
		}
		return before != ' ' || typed.isEmpty();
	}

	private static boolean isPlain(char c) {
		return (c > ' ' && c < '\u007F') || (c >= '\u0400' && c < '\u0483') || c == '№' || c == '«' || c == '»';
	}

	private static String visible(String typed, String kept) {
		StringBuilder visible = new StringBuilder(typed.length());
		typed.codePoints().forEach(c -> {
			if (kept.indexOf(c) >= 0) {
				visible.appendCodePoint(c);
			}
			else if (isSpace(c)) {
				visible.append(' ');
			}
			else if (!isInvisible(c)) {
				visible.appendCodePoint(c);
			}
		});
		return Normalizer.normalize(visible, Normalizer.Form.NFC);
	}

	/** Braille without a dot is a space that no table of spaces has. */
	private static boolean isSpace(int c) {
		return Character.isSpaceChar(c) || Character.isWhitespace(c) || c == '\u0085' || c == '\u2800';
	}

	/**
	 * Zero-width spaces and joiners, soft hyphens, marks of order and direction; letters
	 * of Korean that fill a place; what chooses between shapes of a letter.
	 */
	private static boolean isInvisible(int c) {
		return switch (Character.getType(c)) {
			case Character.FORMAT, Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
			default -> c == '\u034F' || c == '\u115F' || c == '\u1160' || c == '\u3164' || c == '\uFFA0'
					|| (c >= '\u180B' && c <= '\u180F') || (c >= '\uFE00' && c <= '\uFE0F')
					|| (c >= 0xE0100 && c <= 0xE01EF);
		};
	}

}
