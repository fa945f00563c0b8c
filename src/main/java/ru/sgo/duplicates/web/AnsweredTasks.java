package ru.sgo.duplicates.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.SentAnswer;
import ru.sgo.duplicates.intake.UnderstoodList;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.TaskView;
import ru.sgo.duplicates.resolution.Tasks;

/** What becomes of sheets of answers, with the children about whom they answer. */
@Component
class AnsweredTasks {

	private final Imports imports;

	private final Tasks tasks;

	AnsweredTasks(Imports imports, Tasks tasks) {
		this.imports = imports;
		this.tasks = tasks;
	}

	/**
	 * Those of an import; empty if it brings none.
	 * @param limit how many of their rows
	 */
	Optional<AnsweredSheets> of(long id, int limit, Scope scope) {
		List<UnderstoodList> sheets = this.imports.lists(id, scope)
			.stream()
			.filter(list -> list.answers() != null)
			.toList();
		return sheets.isEmpty() ? Optional.empty() : Optional.of(new AnsweredSheets(sheets, first(id, limit, scope)));
	}

	private List<AnsweredTask> first(long id, int limit, Scope scope) {
		List<SentAnswer> answers = this.imports.answers(id, scope, limit);
		Map<Long, TaskView> known = this.tasks
			.find(answers.stream().map(answer -> answer.row().task()).distinct().toList(), scope)
			.stream()
			.collect(Collectors.toMap(TaskView::id, Function.identity()));
		return answers.stream().map(answer -> new AnsweredTask(answer, known.get(answer.row().task()))).toList();
	}

}
