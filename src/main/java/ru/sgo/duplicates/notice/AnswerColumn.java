package ru.sgo.duplicates.notice;

/**
 * A column of the sheet on which an organization answers its letter: first what it is
 * asked, then what it fills in. Whoever reads the sheet knows it by the same heading, in
 * every language in which it is written.
 */
public enum AnswerColumn {

	TASK("letter.answers.column.task", false, 9), CASE("letter.answers.column.case", false, 9),

	WHAT("letter.answers.column.what", false, 42), CHILD("letter.answers.column.child", false, 24),

	ACCOUNT("letter.answers.column.account", false, 13), DATE("letter.answers.column.date", false, 12),

	DUE("letter.answers.column.due", false, 13),

	/** The day from the order, by which it is done. */
	DONE("letter.answers.column.done", true, 13),

	/** Why it is not done. */
	DISAGREED("letter.answers.column.disagreed", true, 22),

	/** When the order was signed, and its number. */
	ORDER("letter.answers.column.order", true, 16),

	REMARK("letter.answers.column.remark", true, 20);

	private final String heading;

	private final boolean answer;

	private final int width;

	AnswerColumn(String heading, boolean answer, int width) {
		this.heading = heading;
		this.answer = answer;
		this.width = width;
	}

	/** The key of its heading. */
	public String heading() {
		return this.heading;
	}

	/** Whether the organization fills it in. */
	public boolean isAnswer() {
		return this.answer;
	}

	/** In characters. */
	int width() {
		return this.width;
	}

}
