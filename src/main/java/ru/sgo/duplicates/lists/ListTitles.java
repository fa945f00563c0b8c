package ru.sgo.duplicates.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What the titles, the name of a sheet and the name of a file tell of its children. */
final class ListTitles {

	private static final String CLASS = "(?:1[0-2]|[1-9])\\s?[-–—]?\\s?[«\"]?[А-Яа-яЁё][»\"]?(?![\\p{L}\\d])";

	private static final Pattern CLASS_TITLE = Pattern.compile("(?iu)класс[ауы]?\\s*[:№–—-]?\\s*(" + CLASS + ")");

	private static final Pattern CLASS_BEFORE = Pattern.compile("(?iu)(?<![\\p{L}\\d])(" + CLASS + ")\\s*класс");

	private static final Pattern CLASS_ALONE = Pattern.compile("(?u)\\s*(" + CLASS + ")\\s*");

	private static final Pattern GROUP_TITLE = Pattern
		.compile("(?iu)группа\\s*[:№–—-]?\\s*[«\"]?([\\p{L}\\d][^»\"|;()]{0,38}?)[»\"]?\\s*$");

	private static final Pattern DAY = Pattern.compile(
			"(?<!\\d)(\\d{1,2})[._-](\\d{1,2})[._-](20\\d\\d)(?!\\d)|(?<!\\d)(20\\d\\d)[._-](\\d{2})[._-](\\d{2})(?!\\d)");

	private static final Pattern DAY_IN_WORDS = Pattern.compile("(?iu)(\\d{1,2})[» ]+\\s*(января|февраля|марта|апреля|"
			+ "мая|июня|июля|августа|сентября|октября|ноября|декабря)\\s+(20\\d\\d)");

	/** The day of an order in a title is not the one of the list. */
	private static final Pattern OF_ORDER = Pattern.compile("(?iu)(?:(?<!\\p{L})от|приказ\\p{L}*)\\s*[«\"]?\\s*$");

	private static final List<String> MONTHS = List.of("января", "февраля", "марта", "апреля", "мая", "июня", "июля",
			"августа", "сентября", "октября", "ноября", "декабря");

	private final List<String> titles;

	private final String sheet;

	private final String file;

	/**
	 * Of a sheet.
	 * @param titles what stands above its header
	 * @param file the file's name as it was sent
	 */
	ListTitles(List<String> titles, String sheet, String file) {
		this.titles = titles;
		this.sheet = sheet;
		this.file = file.replaceAll("\\.[A-Za-z]{2,4}$", "");
	}

	/** The class of all its children; empty if nothing tells it. */
	String className() {
		return Stream
			.concat(this.titles.stream().flatMap(title -> classIn(title).stream()),
					Stream.of(this.sheet, this.file).flatMap(name -> classIn(name).or(() -> alone(name)).stream()))
			.findFirst()
			.orElse("");
	}

	/** The class that a title names. */
	static Optional<String> classIn(String title) {
		return found(CLASS_TITLE, title).or(() -> found(CLASS_BEFORE, title)).or(() -> found(GROUP_TITLE, title));
	}

	/** The class that a text is, and nothing else. */
	static Optional<String> alone(String text) {
		Matcher matcher = CLASS_ALONE.matcher(text);
		return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
	}

	private static Optional<String> found(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
	}

	/** The day of which it tells; {@code null} if nothing does. */
	@Nullable LocalDate day() {
		return Stream.concat(this.titles.stream(), Stream.of(this.sheet, this.file))
			.flatMap(text -> dayIn(text).stream())
			.findFirst()
			.orElse(null);
	}

	private static Optional<LocalDate> dayIn(String title) {
		String text = ListPeriod.without(title);
		Matcher day = DAY.matcher(text);
		while (day.find()) {
			if (OF_ORDER.matcher(text.substring(0, day.start())).find()) {
				continue;
			}
			Optional<LocalDate> read = (day.group(1) != null) ? date(day.group(3), day.group(2), day.group(1))
					: date(day.group(4), day.group(5), day.group(6));
			if (read.isPresent()) {
				return read;
			}
		}
		Matcher words = DAY_IN_WORDS.matcher(text);
		return words.find() ? date(words.group(3), Integer.toString(1 + MONTHS.indexOf(words.group(2).toLowerCase())),
				words.group(1)) : Optional.empty();
	}

	private static Optional<LocalDate> date(String year, String month, String day) {
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
