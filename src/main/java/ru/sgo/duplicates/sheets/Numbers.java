package ru.sgo.duplicates.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What the numbers of a workbook say, which by their format may be days. */
final class Numbers {

	/** A program calculates with so many digits; the rest is noise. */
	private static final MathContext DIGITS = new MathContext(15);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

	/** Day 1 is 01.01.1900. */
	private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);

	private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);

	/** Excel has a 29.02.1900, so that all later days are one too many. */
	private static final int LEAP_DAY_OF_1900 = 60;

	/** The last day of the year 9999. */
	private static final int LAST_DAY = 2_958_465;

	private static final int SECONDS_OF_A_DAY = 86_400;

	/** What in a format is no placeholder: texts, colours, escaped signs, paddings. */
	private static final Pattern NO_PLACEHOLDER = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

	private static final Pattern ELAPSED = Pattern.compile("\\[[hms]+\\]", Pattern.CASE_INSENSITIVE);

	/** Zeros with signs between them: «000000», «000-000-000 00». */
	private static final Pattern PADDED = Pattern.compile("0[0 .()/-]*0");

	private final boolean since1904;

	/**
	 * Numbers of one workbook.
	 * @param since1904 whether its days count from 01.01.1904, as on old Macs
	 */
	Numbers(boolean since1904) {
		this.since1904 = since1904;
	}

	/**
	 * The cell that holds a number. Worked examples: 41306 with «DD.MM.YYYY» is
	 * 2013-02-01; 12345678901 with «000-000-000 00» is itself, 1234 with «000000» is
	 * 001234; 990013.0000000001 is 990013.
	 * @param format as the workbook spells it; {@code null} if there is none
	 */
	Cell cell(double number, @Nullable String format) {
		if (Double.isNaN(number) || Double.isInfinite(number)) {
			return Cell.ERROR;
		}
		if (format != null && isDate(format) && number >= 0 && number <= LAST_DAY) {
			return new Cell(CellType.DATE, date(number));
		}
		String digits = new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
		return new Cell(CellType.NUMBER, (format != null) ? padded(digits, format) : digits);
	}

	/** Whether a format shows days rather than numbers. */
	static boolean isDate(String format) {
		if (ELAPSED.matcher(format).find()) {
			return false;
		}
		String bare = NO_PLACEHOLDER.matcher(format.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT);
		return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0 || bare.indexOf('г') >= 0 || bare.contains("mmm");
	}

	/**
	 * Days that no calendar has are told as they are shown: nothing entered is
	 * «00.01.1900».
	 */
	private String date(double number) {
		int days = (int) number;
		long seconds = Math.round((number - days) * SECONDS_OF_A_DAY);
		if (!this.since1904 && days == 0) {
			return "00.01.1900";
		}
		if (!this.since1904 && days == LEAP_DAY_OF_1900) {
			return "29.02.1900";
		}
		LocalDate day = this.since1904 ? FIRST_OF_1904.plusDays(days)
				: BEFORE_1900.plusDays((days > LEAP_DAY_OF_1900) ? days - 1 : days);
		LocalDateTime moment = day.atStartOfDay().plus(seconds, ChronoUnit.SECONDS);
		return (seconds % SECONDS_OF_A_DAY == 0) ? DAY.format(moment) : MOMENT.format(moment);
	}

	private static String padded(String digits, String format) {
		String bare = NO_PLACEHOLDER.matcher(format.replace("\\-", "-").replace("\\ ", " ").split(";", 2)[0])
			.replaceAll("");
		if (!PADDED.matcher(bare).matches() || bare.indexOf('.') >= 0 || !digits.chars().allMatch(Character::isDigit)) {
			return digits;
		}
		int width = (int) bare.chars().filter(sign -> sign == '0').count();
		return "0".repeat(Math.max(0, width - digits.length())) + digits;
	}

}
