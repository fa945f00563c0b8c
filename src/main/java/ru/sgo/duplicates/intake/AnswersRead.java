package ru.sgo.duplicates.intake;

import java.util.List;

/**
 * A sheet of answers, with what would become of its rows.
 *
 * @param rows in which anything is answered
 * @param taken those that can be taken
 * @param known how many say what was taken before
 * @param problems by the lines of the sheet, of whatever part
 */
public record AnswersRead(AnswerHead head, int rows, List<AnsweredRow> taken, int known, List<Problem> problems) {

	public AnswersRead {
		taken = List.copyOf(taken);
		problems = List.copyOf(problems);
	}

	/** How much of it is what. */
	UnderstoodList.Answers counts() {
		return new UnderstoodList.Answers(count(AnswerKind.DONE), count(AnswerKind.OBJECTION),
				count(AnswerKind.REMARK));
	}

	private int count(AnswerKind kind) {
		return (int) this.taken.stream().filter(row -> row.kind() == kind).count();
	}

}
