package ru.sgo.duplicates.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.TypedText;
import ru.sgo.duplicates.sheets.SheetHead;
import ru.sgo.duplicates.sheets.SheetLimits;
import ru.sgo.duplicates.sheets.SheetReceiver;
import ru.sgo.duplicates.sheets.SheetRow;
import ru.sgo.duplicates.sheets.SheetsRefused;
import ru.sgo.duplicates.sheets.Spreadsheet;

/**
 * Reads the first sheet of a file whose header is that of a sheet of answers. What stands
 * above it names the organization.
 */
final class AnswerReader implements SheetReceiver {

	/** Below that many rows of something else no header is looked for. */
	private static final int ROWS_ABOVE_HEADER = 30;

	/** No letter names more tasks, and somebody may have added as many by hand. */
	private static final int MOST_ROWS = 20_000;

	private final AnswerHeadings headings;

	private final boolean headOnly;

	private final List<AnswerRow> rows = new ArrayList<>();

	private String kind = "";

	private String sheet = "";

	private @Nullable String organization;

	private @Nullable AnswerHeader header;

	private boolean done;

	private int looked;

	private AnswerReader(AnswerHeadings headings, boolean headOnly) {
		this.headings = headings;
		this.headOnly = headOnly;
	}

	/** Whether a file holds such a sheet; not if it cannot be read. */
	static boolean isOne(Path file, AnswerHeadings headings) {
		AnswerReader reader = new AnswerReader(headings, true);
		reader.read(file);
		return reader.header != null;
	}

	/** The rows of a file that is one, in which anything is answered. */
	static Answers read(Path file, AnswerHeadings headings) {
		AnswerReader reader = new AnswerReader(headings, false);
		String refusal = reader.read(file);
		AnswerHeader header = reader.header;
		if (header == null) {
			throw new IllegalArgumentException("The file is no sheet of answers");
		}
		return new Answers(reader.kind, header, (refusal != null) ? List.of() : List.copyOf(reader.rows), refusal);
	}

	/**
	 * What was read of a file.
	 *
	 * @param kind how it is written
	 * @param refusal the key of why nothing of it counts; {@code null} if it does
	 */
	record Answers(String kind, AnswerHeader header, List<AnswerRow> rows, @Nullable String refusal) {
	}

	private @Nullable String read(Path file) {
		try {
			Spreadsheet spreadsheet = Spreadsheet.of(file);
			this.kind = spreadsheet.kind().name().toLowerCase(Locale.ROOT);
			spreadsheet.read(SheetLimits.USUAL, this);
			return null;
		}
		catch (Enough ex) {
			return "answers.refused.too-many";
		}
		catch (SheetsRefused ex) {
			return "answers.refused.damaged";
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A sheet of answers cannot be read", ex);
		}
	}

	@Override
	public void sheet(SheetHead head) {
		this.done = this.header != null;
		this.sheet = head.name();
		this.organization = null;
		this.looked = 0;
	}

	@Override
	public void row(SheetRow row) {
		if (this.done) {
			return;
		}
		if (this.header == null) {
			lookForHeader(row);
			return;
		}
		AnswerRow read = new AnswerRow(this.header, row);
		if (read.isAnswered()) {
			if (this.rows.size() == MOST_ROWS) {
				throw new Enough();
			}
			this.rows.add(read);
		}
	}

	private void lookForHeader(SheetRow row) {
		if (this.looked++ > ROWS_ABOVE_HEADER) {
			throw new Enough();
		}
		this.header = AnswerHeader.of(this.sheet, row, this.organization, this.headings).orElse(null);
		if (this.header != null && this.headOnly) {
			throw new Enough();
		}
		List<String> texts = row.texts().stream().map(TypedText::line).filter(text -> !text.isEmpty()).toList();
		if (texts.size() == 2 && this.headings.isCodeLabel(texts.get(0))) {
			this.organization = TypedText.code(texts.get(1));
		}
	}

	/** All is read that was wanted. */
	private static final class Enough extends RuntimeException {

		Enough() {
			super("Nothing more is wanted", null, false, false);
		}

	}

}
