package ru.sgo.duplicates.intake;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ru.sgo.duplicates.detection.Snils;
import ru.sgo.duplicates.detection.SnilsSpelling;
import ru.sgo.duplicates.registry.TypedText;

/** Cells of lists, as people fill them and spreadsheets spoil them. */
final class ListedCell {

	/** «б/н», «—», «нет»: nothing is meant. */
	private static final Pattern NOTHING = Pattern
		.compile("(?iu)[-–—.*]+|б/?\\s?н|нет|н/д|не указан\\p{L}*|отсутству\\p{L}*|null|none");

	/** With what that begins, whatever is written so. */
	private static final String BEGINNINGS_OF_NOTHING = "-–—.*бБнНоОnN";

	private static final Pattern YES = Pattern.compile("(?iu)да|\\+|1|x|х|v|true|истина|прик\\p{L}*\\.?|yes");

	private static final Pattern ORDER_AND_DAY = Pattern.compile(
			"(?iu)(.*?)[\\s,;]*(?:(?<!\\p{L})от)?[\\s,;]*(\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d)\\s*г?\\.?(?:ода)?\\s*");

	private static final Pattern BEFORE_NUMBER = Pattern.compile("(?iu)^(?:приказ\\p{L}*\\s*)?(?:№|n)\\s*|\\s*от\\s*$");

	private static final Pattern DIGITS = Pattern.compile("\\d{8,10}");

	private static final Pattern AROUND_DASH = Pattern.compile("\\s*[-–—]\\s*");

	private static final int SNILS_DIGITS = 11;

	private ListedCell() {
	}

	/** The value; empty if nothing is meant. */
	static String text(String cell) {
		String line = TypedText.line(cell);
		boolean maybeNothing = !line.isEmpty() && BEGINNINGS_OF_NOTHING.indexOf(line.charAt(0)) >= 0;
		return (maybeNothing && NOTHING.matcher(line).matches()) ? "" : line;
	}

	static boolean isYes(String cell) {
		return YES.matcher(TypedText.line(cell)).matches();
	}

	/** Of a number that lost its zeros, the only one with such a sum that it can be. */
	static String snils(String cell) {
		String text = text(cell);
		if (DIGITS.matcher(text).matches()) {
			String whole = "0".repeat(SNILS_DIGITS - text.length()) + text;
			return (SnilsSpelling.read(whole) instanceof Snils.Right) ? whole : text;
		}
		return text;
	}

	/** A class as it is written: «5 - А» is «5-А». */
	static String className(String cell) {
		return AROUND_DASH.matcher(text(cell)).replaceAll("-");
	}

	/** Whether the words of a status say that the child is no longer there. */
	static boolean tellsOfLeaving(String status) {
		String lower = TypedText.line(status).toLowerCase(Locale.ROOT);
		return lower.startsWith("отчисл") || lower.startsWith("выб") || lower.startsWith("выпущ")
				|| lower.startsWith("архив");
	}

	/** The number of an order and its day, which may stand in one cell. */
	static OrderCell order(String cell) {
		String text = text(cell);
		if (text.isEmpty()) {
			return OrderCell.NONE;
		}
		Matcher both = ORDER_AND_DAY.matcher(text);
		if (both.matches()) {
			return new OrderCell(number(both.group(1)), both.group(2));
		}
		return new OrderCell(number(text), "");
	}

	private static String number(String text) {
		return TypedText.code(BEFORE_NUMBER.matcher(text.strip()).replaceAll(""));
	}

	/** The parts of such a cell; empty where there is none. */
	record OrderCell(String number, String day) {

		private static final OrderCell NONE = new OrderCell("", "");

	}

}
