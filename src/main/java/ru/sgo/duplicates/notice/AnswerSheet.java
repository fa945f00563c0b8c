package ru.sgo.duplicates.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.DerivedNumber;
import ru.sgo.duplicates.resolution.TaskStatus;
import ru.sgo.duplicates.resolution.TaskView;

/**
 * The workbook on which an organization answers its letter, a row for each task: what it
 * fills in comes back as its answers. Every text is a text, whatever it looks like, also
 * when somebody edits it.
 */
final class AnswerSheet {

	private static final int NAME = 1;

	private static final int CODE = 2;

	private static final int HOW = 3;

	private static final int HEADER = 5;

	/**
	 * Of a line of text, in points; programs do not all find out how many a cell takes.
	 */
	private static final int LINE = 15;

	private static final int LINES_OF_HOW = 3;

	/** Beside the table on paper, in inches: it is wide. */
	private static final float MARGIN = 0.3f;

	/** Words do not fill their lines. */
	private static final double FILLED = 0.95;

	private static final String LIGHT = "E7EEF5";

	private static final String TO_FILL = "FFF8E1";

	private static final String AS_TEXT = "@";

	private static final String DAY = "dd.mm.yyyy";

	private static final int LAST = AnswerColumn.values().length - 1;

	private final Addressee of;

	private final List<TaskView> tasks;

	private final LetterWords words;

	private final TaskWords sentences;

	/**
	 * Of an organization.
	 * @param tasks what it has still to do
	 */
	AnswerSheet(Addressee of, List<TaskView> tasks, LetterWords words, TaskWords sentences) {
		this.of = of;
		this.tasks = TaskLetter.inOrder(tasks);
		this.words = words;
		this.sentences = sentences;
	}

	/** Writes it; the stream stays open. */
	void write(OutputStream out) throws IOException {
		Workbook workbook = new Workbook(out, "duplicates", "1.0");
		workbook.properties().setTitle(this.words.say("letter.answers.title"));
		Worksheet sheet = workbook.newWorksheet(this.words.say("letter.answers.sheet"));
		begin(sheet);
		for (int at = 0; at < this.tasks.size(); at++) {
			row(sheet, HEADER + 1 + at, this.tasks.get(at));
		}
		workbook.finish();
	}

	private void begin(Worksheet sheet) {
		List<String> headings = Stream.of(AnswerColumn.values())
			.map(column -> this.words.say(column.heading()))
			.toList();
		sheet.value(0, 0, this.words.say("letter.answers.title"));
		sheet.style(0, 0).bold().fontSize(14).set();
		sheet.inlineString(NAME, 0, this.of.name());
		sheet.value(CODE, 0, this.words.say("letter.template.code"));
		sheet.inlineString(CODE, AnswerColumn.WHAT.ordinal(), this.of.code());
		sheet.value(HOW, 0, this.words.say("letter.answers.how"));
		sheet.range(HOW, 0, HOW, LAST).merge();
		sheet.range(HOW, 0, HOW, LAST).style().wrapText(true).verticalAlignment("top").set();
		sheet.rowHeight(HOW, LINES_OF_HOW * LINE);
		for (AnswerColumn column : AnswerColumn.values()) {
			sheet.value(HEADER, column.ordinal(), headings.get(column.ordinal()));
			sheet.style(HEADER, column.ordinal())
				.bold()
				.wrapText(true)
				.verticalAlignment("center")
				.fillColor(LIGHT)
				.borderStyle("thin")
				.set();
			sheet.width(column.ordinal(), column.width());
		}
		sheet.rowHeight(HEADER, lines(headings) * LINE);
		sheet.freezePane(0, HEADER + 1);
		sheet.repeatRows(HEADER);
		sheet.paperSize(PaperSize.A4_PAPER);
		sheet.pageOrientation("landscape");
		sheet.leftMargin(MARGIN);
		sheet.rightMargin(MARGIN);
		sheet.fitToWidth((short) 1);
		sheet.fitToHeight((short) 0);
	}

	private void row(Worksheet sheet, int row, TaskView task) {
		List<String> texts = Stream.of(AnswerColumn.values()).map(column -> text(task, column)).toList();
		for (AnswerColumn column : AnswerColumn.values()) {
			switch (column) {
				case DATE -> day(sheet, row, column, task.step().date());
				case DONE -> style(sheet, row, column).format(DAY).fillColor(TO_FILL).set();
				case DISAGREED, ORDER, REMARK ->
					style(sheet, row, column).format(AS_TEXT).fillColor(TO_FILL).wrapText(true).set();
				case DUE -> due(sheet, row, task);
				default -> text(sheet, row, column, texts.get(column.ordinal()));
			}
		}
		sheet.rowHeight(row, lines(texts) * LINE);
	}

	/** A number that lists alone have given is known to nobody there. */
	private String text(TaskView task, AnswerColumn column) {
		return switch (column) {
			case TASK -> String.valueOf(task.id());
			case CASE -> String.valueOf(task.duplicate().number());
			case WHAT -> this.sentences.said(task, this.words.language());
			case CHILD -> LetterWords.child(task);
			case ACCOUNT -> DerivedNumber.is(task.step().account()) ? "" : task.step().account();
			case DUE -> (task.status() == TaskStatus.OPEN) ? "" : this.words.say("letter.tasks.waits");
			case DATE, DONE, DISAGREED, ORDER, REMARK -> "";
		};
	}

	/** How many lines the longest of the texts takes in its column. */
	private static int lines(List<String> texts) {
		return Stream.of(AnswerColumn.values())
			.mapToInt(column -> (int) Math.ceil(texts.get(column.ordinal()).length() / (FILLED * column.width())))
			.max()
			.orElse(1);
	}

	/** What waits for another step has no day of its own yet. */
	private void due(Worksheet sheet, int row, TaskView task) {
		if (task.status() == TaskStatus.OPEN) {
			day(sheet, row, AnswerColumn.DUE, task.progress().dueOn());
		}
		else {
			text(sheet, row, AnswerColumn.DUE, text(task, AnswerColumn.DUE));
		}
	}

	private static void text(Worksheet sheet, int row, AnswerColumn column, String value) {
		sheet.inlineString(row, column.ordinal(), value);
		style(sheet, row, column).format(AS_TEXT).wrapText(true).set();
	}

	private static void day(Worksheet sheet, int row, AnswerColumn column, @Nullable LocalDate value) {
		if (value != null) {
			sheet.value(row, column.ordinal(), value);
		}
		style(sheet, row, column).format(DAY).horizontalAlignment("left").set();
	}

	private static StyleSetter style(Worksheet sheet, int row, AnswerColumn column) {
		return sheet.style(row, column.ordinal()).verticalAlignment("top").borderStyle("thin");
	}

}
