package ru.sgo.duplicates.api;

import java.io.IOException;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.resolution.TaskStatus;
import ru.sgo.duplicates.resolution.TaskView;
import ru.sgo.duplicates.resolution.Tasks;
import ru.sgo.duplicates.tables.TableDescription;

/** Tasks as a table for programs; an organization gets its own. */
@RestController
class TaskTableApi {

	private static final TableDescription<TaskView> TABLE = TableDescription.<TaskView>titled("tasks")
		.number("id", TaskView::id)
		.number("case", task -> task.duplicate().number())
		.text("status", task -> task.status().name())
		.text("act", task -> Codes.of(task.step().act()))
		.text("organization", task -> task.step().organization())
		.text("at", task -> task.step().at())
		.text("account", task -> task.step().account())
		.text("keep", task -> task.duplicate().keep())
		.day("date", task -> task.step().date())
		.day("due_on", task -> task.progress().dueOn())
		.text("waits_for",
				task -> task.waitsFor()
					.stream()
					.map(before -> Long.toString(before.id()))
					.collect(Collectors.joining(" ")));

	private final Tasks tasks;

	TaskTableApi(Tasks tasks) {
		this.tasks = tasks;
	}

	@GetMapping({ "/api/tasks/lines.csv", "/api/tasks/lines.xlsx" })
	@AnswersTable
	void table(@RequestParam(required = false) @Nullable TaskStatus status,
			@RequestParam(required = false) @Nullable String organization,
			@RequestParam(name = "case", required = false) @Nullable Long caseNumber,
			@AuthenticationPrincipal SignedIn user, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Tasks.Filter filter = new Tasks.Filter(status, false, organization, caseNumber, false, null);
		TableAnswer.write(request, response, TABLE, rows -> this.tasks.forEach(filter, user.scope(), rows));
	}

}
