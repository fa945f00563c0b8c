package ru.sgo.duplicates.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;

import ru.sgo.duplicates.intake.AnsweredRow;
import ru.sgo.duplicates.intake.AnswersLooked;
import ru.sgo.duplicates.intake.AnswersRead;
import ru.sgo.duplicates.intake.Problem;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.notice.AnswerColumn;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.CaseOutcome;
import ru.sgo.duplicates.resolution.TaskAnswer;
import ru.sgo.duplicates.resolution.TaskAnswers;

/** The sheets of answers that came together, with what would become of each row. */
final class AnswerPile implements AnswersLooked {

	private final TaskAnswers answers;

	private final Actor by;

	private final Scope scope;

	private final List<AnswersRead> sheets = new ArrayList<>();

	/** What can be taken, in the order in which it is. */
	private final List<TaskAnswer> acceptable = new ArrayList<>();

	AnswerPile(TaskAnswers answers, Actor by, Scope scope) {
		this.answers = answers;
		this.by = by;
		this.scope = scope;
	}

	/** Looks at the sheets. */
	void look(List<AnswerReader.Answers> read, AnswerMeaning meaning, DoubleConsumer progress) {
		Map<AnswerRow, Problem> problems = new IdentityHashMap<>();
		Map<AnswerRow, TaskAnswer> meant = new IdentityHashMap<>();
		Map<Long, TaskAnswer> byTask = new HashMap<>();
		read.stream().flatMap(sheet -> sheet.rows().stream()).forEach(row -> {
			Optional<Problem> problem = meaning.problem(row);
			if (problem.isPresent()) {
				problems.put(row, problem.get());
			}
			else {
				TaskAnswer answer = meaning.answer(row);
				if (byTask.putIfAbsent(answer.task(), answer) == null) {
					meant.put(row, answer);
				}
				else {
					problems.put(row, row.problem(AnswerColumn.TASK, "answers.refused.twice"));
				}
			}
		});
		Map<Long, CaseOutcome> outcomes = this.answers.look(List.copyOf(byTask.values()), this.by, this.scope,
				progress);
		outcomes.forEach((task, outcome) -> {
			if (outcome instanceof CaseOutcome.Done) {
				this.acceptable.add(byTask.get(task));
			}
		});
		read.forEach(sheet -> this.sheets.add(told(sheet, meaning, problems, meant, outcomes)));
	}

	private static AnswersRead told(AnswerReader.Answers sheet, AnswerMeaning meaning, Map<AnswerRow, Problem> problems,
			Map<AnswerRow, TaskAnswer> meant, Map<Long, CaseOutcome> outcomes) {
		List<Problem> said = new ArrayList<>(AnswerRefusals.ofSheet(sheet));
		List<AnsweredRow> taken = new ArrayList<>();
		int known = 0;
		for (AnswerRow row : sheet.rows()) {
			TaskAnswer answer = meant.get(row);
			if (answer == null) {
				said.add(problems.get(row));
			}
			else if (outcomes.get(answer.task()) instanceof CaseOutcome.Done) {
				taken.add(meaning.answered(row, answer));
			}
			else {
				Problem why = AnswerRefusals.of(row, answer, outcomes.get(answer.task()));
				known += why.rowLost() ? 0 : 1;
				said.add(why);
			}
		}
		return new AnswersRead(sheet.header().head(sheet.kind()), sheet.rows().size(), taken, known, said);
	}

	@Override
	public List<AnswersRead> sheets() {
		return List.copyOf(this.sheets);
	}

	@Override
	public boolean take() {
		return this.answers.take(this.acceptable, this.by, this.scope);
	}

}
