package ru.sgo.duplicates.answers;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import ru.sgo.duplicates.intake.Problem;
import ru.sgo.duplicates.notice.AnswerColumn;
import ru.sgo.duplicates.resolution.CaseOutcome;
import ru.sgo.duplicates.resolution.TaskAnswer;
import ru.sgo.duplicates.resolution.TaskAnswers;

/** Says of what is refused in which column it stands. */
final class AnswerRefusals {

	private AnswerRefusals() {
	}

	/** What the sheet as a whole lacks. */
	static List<Problem> ofSheet(AnswerReader.Answers sheet) {
		Stream<Problem> lacking = Stream.of(AnswerColumn.values())
			.filter(column -> column.isAnswer() || column == AnswerColumn.TASK)
			.filter(column -> !sheet.header().has(column))
			.map(column -> ofSheet(sheet, "answers.lacks." + column.name().toLowerCase(Locale.ROOT),
					column == AnswerColumn.TASK));
		if (sheet.refusal() != null) {
			return List.of(ofSheet(sheet, sheet.refusal(), true));
		}
		return Stream
			.concat(lacking,
					sheet.rows().isEmpty() ? Stream.of(ofSheet(sheet, "answers.refused.empty", false)) : Stream.empty())
			.toList();
	}

	private static Problem ofSheet(AnswerReader.Answers sheet, String messageKey, boolean lost) {
		return new Problem("", sheet.header().line(), null, null, null, messageKey, List.of(), lost);
	}

	/** Why an answer cannot be taken; what was taken before is no loss. */
	static Problem of(AnswerRow row, TaskAnswer answer, CaseOutcome outcome) {
		if (outcome instanceof CaseOutcome.Invalid invalid) {
			return row.problem(column(invalid.field(), answer), invalid.messageKey());
		}
		if (outcome instanceof CaseOutcome.Refused refused) {
			Problem problem = row.problem(AnswerColumn.TASK, refused.messageKey());
			return refused.messageKey().equals(TaskAnswers.KNOWN) ? new Problem(problem.file(), problem.line(),
					problem.key(), problem.column(), problem.value(), problem.message(), problem.arguments(), false)
					: problem;
		}
		return row.problem(AnswerColumn.TASK, "task.refused.unknown");
	}

	private static AnswerColumn column(String field, TaskAnswer answer) {
		return switch (field) {
			case "date" -> AnswerColumn.DONE;
			case "orderNumber", "orderDate" -> AnswerColumn.ORDER;
			case "reason" -> AnswerColumn.DISAGREED;
			default -> (answer.objection() != null) ? AnswerColumn.DISAGREED : AnswerColumn.REMARK;
		};
	}

}
