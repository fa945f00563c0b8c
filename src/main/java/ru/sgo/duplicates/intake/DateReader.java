package ru.sgo.duplicates.intake;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the dates of a file or a table. The same days stand in it again and again, so
 * that most are read once only.
 */
final class DateReader {

	/**
	 * More than the days of a life at school; a bound, for what stands in a file is not
	 * ours.
	 */
	private static final int MOST_KNOWN = 20_000;

	private static final int LONGEST_KNOWN = 40;

	private final LocalDate today;

	private final Known births;

	private final Known documents;

	/**
	 * Begins with a file.
	 * @param now tells today; its zone says on which day a moment is
	 */
	DateReader(ZonedDateTime now) {
		this.today = now.toLocalDate();
		this.births = new Known(new WrittenDate(now.getZone(), DateBounds.latestBirthYear(this.today)));
		this.documents = new Known(new WrittenDate(now.getZone(), DateBounds.latestDocumentYear(this.today)));
	}

	LocalDate today() {
		return this.today;
	}

	/** A birth date: two digits of a year make nobody born in the future. */
	ReadDate birth(String text) {
		return this.births.read(text);
	}

	/** The date of a document, which may be one of next year. */
	ReadDate document(String text) {
		return this.documents.read(text);
	}

	/** The dates of one kind that have been read. */
	private static final class Known {

		private final WrittenDate reader;

		private final Map<String, ReadDate> dates = new HashMap<>();

		Known(WrittenDate reader) {
			this.reader = reader;
		}

		ReadDate read(String text) {
			ReadDate date = this.dates.get(text);
			if (date == null) {
				date = this.reader.read(text);
				if (this.dates.size() < MOST_KNOWN && text.length() <= LONGEST_KNOWN) {
					this.dates.put(text, date);
				}
			}
			return date;
		}

	}

}
