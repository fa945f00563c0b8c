package ru.sgo.duplicates.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.lists.ListField;
import ru.sgo.duplicates.lists.ListSheet;

/** A sheet of a list on its way into the registry, with what becomes of its rows. */
final class StagedSheet {

	/** Lines of lists are numbered beyond those of the three files, by their sheets. */
	static final long LINES = 10_000_000_000L;

	private final int number;

	private final SentList list;

	private final String kind;

	private final @Nullable String refusal;

	private final ListSheet sheet;

	private final @Nullable FoundOrganization organization;

	private final LocalDate day;

	private final @Nullable ExportSheet export;

	private final @Nullable AnswersRead answers;

	private @Nullable String read;

	private int rows;

	private int staged;

	private int taken;

	private int folded;

	/**
	 * A sheet that was read.
	 * @param number of all sheets that were sent, from 1
	 * @param kind how the file is written
	 */
	StagedSheet(int number, SentList list, String kind, ListSheet sheet, @Nullable FoundOrganization organization,
			LocalDate day) {
		this(number, list, kind, null, sheet, null, null, organization, day);
	}

	private StagedSheet(int number, SentList list, String kind, @Nullable String refusal, ListSheet sheet,
			@Nullable ExportSheet export, @Nullable AnswersRead answers, @Nullable FoundOrganization organization,
			LocalDate day) {
		this.number = number;
		this.list = list;
		this.kind = kind;
		this.refusal = refusal;
		this.sheet = sheet;
		this.export = export;
		this.answers = answers;
		this.organization = organization;
		this.day = day;
	}

	/** A file of which nothing could be read. */
	static StagedSheet refused(int number, SentList list, String kind, String refusal, LocalDate day) {
		return new StagedSheet(number, list, kind, refusal, new ListSheet("", false, 0, List.of(), List.of(), "", null),
				null, null, null, day);
	}

	/** One that holds a table of an export. */
	static StagedSheet ofExport(int number, SentList list, String kind, ExportSheet export, LocalDate day) {
		return new StagedSheet(number, list, kind, null,
				new ListSheet(export.name(), false, export.headerRow(), List.of(), List.of(), "", null), export, null,
				null, day);
	}

	/** One that answers a letter, with what becomes of its rows. */
	static StagedSheet ofAnswers(int number, SentList list, AnswersRead answers, LocalDate day) {
		AnswerHead head = answers.head();
		String organization = head.organization();
		StagedSheet sheet = new StagedSheet(number, list, head.kind(), null,
				new ListSheet(head.sheet(), false, head.headerRow(), List.of(), List.of(), "", null), null, answers,
				(organization != null) ? new FoundOrganization(organization, "title") : null, day);
		sheet.countRows(answers.rows());
		sheet.take(answers.taken().size());
		sheet.fold(answers.known());
		return sheet;
	}

	/** Which table of an export it holds; {@code null} for a list. */
	@Nullable Part part() {
		return (this.export != null) ? this.export.part() : null;
	}

	boolean isExport() {
		return this.export != null;
	}

	/** What becomes of its rows, if it answers a letter. */
	Optional<AnswersRead> answers() {
		return Optional.ofNullable(this.answers);
	}

	/** The same before anybody has asked what becomes of its rows. */
	StagedSheet asRead() {
		StagedSheet same = new StagedSheet(this.number, this.list, this.kind, this.refusal, this.sheet, this.export,
				this.answers, this.organization, this.day);
		same.read = this.read;
		same.rows = this.rows;
		same.staged = this.staged;
		return same;
	}

	int number() {
		return this.number;
	}

	SentList list() {
		return this.list;
	}

	ListSheet sheet() {
		return this.sheet;
	}

	/** Whose children they are, where not each row says it; {@code null} if unknown. */
	@Nullable FoundOrganization organization() {
		return this.organization;
	}

	/** Keeps what it calls its organization, where the registry has none of that name. */
	void read(@Nullable String unknown) {
		this.read = unknown;
	}

	/** Of which day it tells. */
	LocalDate day() {
		return this.day;
	}

	/** Whether children may stand in it of whom nothing was read. */
	boolean losesChildren() {
		return this.refusal != null && !this.refusal.equals(ProblemCode.LIST_SENT_TWICE.messageKey())
				&& !this.refusal.equals(ProblemCode.SHEET_SKIPPED.messageKey())
				&& !this.refusal.equals(ProblemCode.LOCK_FILE.messageKey())
				&& !this.refusal.equals(ProblemCode.LIST_ANSWERS_APART.messageKey());
	}

	/** The number of a line among those of all sheets. */
	long line(long ofSheet) {
		return this.number * LINES + ofSheet;
	}

	/** As remarks call it. */
	String title() {
		return this.sheet.name().isEmpty() ? this.list.name() : this.list.name() + " · " + this.sheet.name();
	}

	void countRow() {
		this.rows++;
	}

	/** Of a table of an export, whose rows are counted where they are read. */
	void countRows(int all) {
		this.rows = all;
	}

	void countStaged() {
		this.staged++;
	}

	/** Rows that stand for a child named before, one for each representative. */
	void fold(int rows) {
		this.folded = rows;
	}

	void take(int rows) {
		this.taken = rows;
	}

	int staged() {
		return this.staged;
	}

	int rows() {
		return this.rows;
	}

	UnderstoodList understood() {
		return new UnderstoodList(this.list.place(), this.list.name(), this.kind, this.refusal, part(),
				new UnderstoodList.Head(this.sheet.name(), this.sheet.headerRow(), columns()), whose(),
				new UnderstoodList.Counts(this.rows, this.taken, this.folded, this.rows - this.taken - this.folded),
				answers().map(AnswersRead::counts).orElse(null));
	}

	private List<UnderstoodList.NamedColumn> columns() {
		if (this.answers != null) {
			return this.answers.head().columns();
		}
		return (this.export != null) ? this.export.columns()
				: this.sheet.columns()
					.stream()
					.map(column -> new UnderstoodList.NamedColumn(column.heading(), column.code(), column.known()))
					.toList();
	}

	private UnderstoodList.Whose whose() {
		if (this.export != null) {
			return new UnderstoodList.Whose(null, "column", null, null, this.day);
		}
		boolean inRows = this.sheet.has(ListField.ORGANIZATION)
				&& (this.organization == null || !this.organization.holdsForAll());
		return new UnderstoodList.Whose((this.organization != null) ? this.organization.code() : null,
				inRows ? "column" : (this.organization != null) ? this.organization.from() : null, this.read,
				this.sheet.className().isEmpty() ? null : this.sheet.className(), this.day);
	}

}
