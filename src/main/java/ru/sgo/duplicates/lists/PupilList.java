package ru.sgo.duplicates.lists;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.sheets.SheetHead;
import ru.sgo.duplicates.sheets.SheetKind;
import ru.sgo.duplicates.sheets.SheetLimits;
import ru.sgo.duplicates.sheets.SheetReceiver;
import ru.sgo.duplicates.sheets.SheetRow;
import ru.sgo.duplicates.sheets.Spreadsheet;

/** A spreadsheet file in which children are listed, each in a row. */
public final class PupilList {

	/** Among so many rows of a sheet its header is sought. */
	private static final int ROWS_ABOVE_DATA = 30;

	/** What stands under a name where no child does: totals, signatures, numbering. */
	private static final Pattern SERVICE = Pattern
		.compile("(?iu)(?:итого|всего|директор|заведующ|зам\\.|заместител|руководител|исп\\.|исполнител|подпись|"
				+ "ответственн|м\\.\\s?п\\.|количеств|классный рук|воспитатель|секретарь|дата печати|примечан|список|"
				+ "составил|_{3,}|численность|\\*\\s*(?-i:\\p{Ll})).*");

	private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]*");

	private final Spreadsheet spreadsheet;

	private final String name;

	private final Function<String, Map<String, String>> chosen;

	private PupilList(Spreadsheet spreadsheet, String name, Function<String, Map<String, String>> chosen) {
		this.spreadsheet = spreadsheet;
		this.name = name;
		this.chosen = chosen;
	}

	/**
	 * Looks what kind of file it is.
	 * @param name as it was sent
	 * @param chosen by a header ({@link ListSheet#normalizedHeader}) the fields
	 * ({@link ListField#code}) that people have named for its headings, these as
	 * {@link ListSheet#words}; an empty field for a column that is not wanted
	 */
	public static PupilList of(Path file, String name, Function<String, Map<String, String>> chosen)
			throws IOException {
		return new PupilList(Spreadsheet.of(file), name, chosen);
	}

	public SheetKind kind() {
		return this.spreadsheet.kind();
	}

	/** Hands over its sheets and rows; the memory does not grow with them. */
	public void read(SheetLimits limits, ListReceiver receiver) {
		Sheets sheets = new Sheets(receiver);
		this.spreadsheet.read(limits, sheets);
		sheets.end();
	}

	/** The sheets of the file, as they come. */
	private final class Sheets implements SheetReceiver {

		private final ListReceiver receiver;

		private SheetHead sheet = new SheetHead("", false);

		/** The first rows, until the header is known; {@code null} then. */
		private @Nullable List<SheetRow> first = new ArrayList<>();

		private @Nullable ListHeader header;

		private String block = "";

		private int sinceHeader;

		Sheets(ListReceiver receiver) {
			this.receiver = receiver;
		}

		@Override
		public void sheet(SheetHead head) {
			end();
			this.sheet = head;
			this.first = new ArrayList<>();
			this.header = null;
		}

		@Override
		public void row(SheetRow row) {
			if (row.texts().stream().allMatch(String::isBlank)) {
				return;
			}
			if (this.first == null) {
				read(row);
				return;
			}
			this.first.add(row);
			if (this.first.size() >= ROWS_ABOVE_DATA) {
				begin();
			}
		}

		/** The sheet is over. */
		void end() {
			if (this.first != null && !this.first.isEmpty()) {
				begin();
			}
		}

		private void begin() {
			List<SheetRow> rows = this.first;
			this.first = null;
			if (rows == null) {
				return;
			}
			ListHeader.Found found = ListHeader.among(rows, PupilList.this.chosen).orElse(null);
			if (found == null) {
				this.receiver.skipped(this.sheet.name(), this.sheet.hidden());
				return;
			}
			this.header = found.header();
			List<String> titles = rows.subList(0, found.at())
				.stream()
				.map(row -> String.join(" ",
						row.texts().stream().map(String::strip).filter(text -> !text.isEmpty()).distinct().toList()))
				.toList();
			ListTitles told = new ListTitles(titles, this.sheet.name(), PupilList.this.name);
			this.block = "";
			this.sinceHeader = 0;
			this.receiver.sheet(new ListSheet(this.sheet.name(), this.sheet.hidden(), rows.get(found.at()).number(),
					this.header.columns(), titles, told.className(), told.day()));
			rows.subList(found.at() + this.header.rows(), rows.size()).forEach(this::read);
		}

		private void read(SheetRow row) {
			ListHeader columns = this.header;
			if (columns == null || columns.isRepeatedBy(row) || this.sinceHeader++ == 0 && isNumbering(row)) {
				return;
			}
			List<String> texts = row.texts()
				.stream()
				.map(String::strip)
				.filter(text -> !text.isEmpty())
				.distinct()
				.toList();
			if (texts.size() == 1) {
				String only = texts.get(0);
				String title = ListTitles.classIn(only).or(() -> ListTitles.alone(only)).orElse("");
				if (!title.isEmpty()) {
					this.block = title;
					return;
				}
			}
			ListRow read = new ListRow(row.number(), columns.values(row), this.block);
			String name = name(read);
			if (SERVICE.matcher(name).matches() || SERVICE.matcher(texts.get(0)).matches()) {
				return;
			}
			if (!NO_LETTERS.matcher(name).matches()) {
				if (!HeadingMeaning.isHeading(name)) {
					this.receiver.row(read);
				}
			}
			else if (tellsOfChild(read)) {
				this.receiver.nameless(read);
			}
		}

		private static String name(ListRow row) {
			return (row.text(ListField.FULL_NAME) + row.text(ListField.SURNAME) + row.text(ListField.GIVEN_NAME))
				.strip();
		}

		private static boolean tellsOfChild(ListRow row) {
			return !row.text(ListField.BIRTH_DATE).isBlank() || !row.text(ListField.NUMBER).isBlank()
					|| !row.text(ListField.SNILS).isBlank();
		}

		/** «1 2 3 4» under the header. */
		private static boolean isNumbering(SheetRow row) {
			List<String> texts = row.texts().stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
			return texts.size() > 1 && texts.stream().allMatch(text -> text.matches("\\d{1,2}"));
		}

	}

}
