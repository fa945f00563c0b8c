package ru.sgo.duplicates.web;

import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.notice.TaskWords;
import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.TaskStatus;
import ru.sgo.duplicates.resolution.TaskView;
import ru.sgo.duplicates.tables.TableDescription;

/** Tasks as a file for people: which child, what is to be done, and until when. */
@Component
public class TaskTable {

	private final TableDescription<TaskView> ofOne;

	private final TableDescription<TaskView> ofMany;

	TaskTable(Words words, AccountWords accounts, TaskWords tasks) {
		this.ofOne = columns(TableDescription.titled("page.my-tasks"), words, accounts, tasks);
		this.ofMany = columns(TableDescription.<TaskView>titled("page.tasks")
			.text("task.organization", task -> task.step().organizationName()), words, accounts, tasks);
	}

	/** Of one organization. */
	public TableDescription<TaskView> ofOne() {
		return this.ofOne;
	}

	/** Of many, each of which is named. */
	public TableDescription<TaskView> ofMany() {
		return this.ofMany;
	}

	private static TableDescription<TaskView> columns(TableDescription<TaskView> table, Words words,
			AccountWords accounts, TaskWords tasks) {
		return table.text("task.child", task -> task.child().name())
			.day("student.birth-date", task -> task.child().birthDate())
			.text("task.account",
					task -> accounts.isListed(task.step().account()) ? words.say("task.card") : task.step().account())
			.text("task.what", tasks::said)
			.day("task.date", task -> task.step().date())
			.day("task.due-on", task -> task.progress().dueOn())
			.text("task.state", task -> state(task, words))
			.text("task.waits-for", TaskTable::waitsFor)
			.number("report.case", task -> task.duplicate().number());
	}

	private static String state(TaskView task, Words words) {
		String state = words.of("task.status", task.status());
		return (task.duplicate().status() == CaseStatus.DISPUTED)
				? state + ", " + words.of("case.status", CaseStatus.DISPUTED) : state;
	}

	/** Who has to do something first, once each. */
	private static String waitsFor(TaskView task) {
		return task.waitsFor()
			.stream()
			.filter(before -> before.status() != TaskStatus.DONE)
			.map(TaskView.Before::organizationName)
			.distinct()
			.collect(Collectors.joining(", "));
	}

}
