package ru.sgo.duplicates.web.municipality;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.resolution.Tasks;
import ru.sgo.duplicates.web.Tables;
import ru.sgo.duplicates.web.TaskChoice;
import ru.sgo.duplicates.web.TaskTable;

/** «Задачи организаций» as a file, chosen as on the page. */
@Controller
class AllTaskTableController {

	private final Tasks tasks;

	private final Tables tables;

	private final TaskTable table;

	AllTaskTableController(Tasks tasks, Tables tables, TaskTable table) {
		this.tasks = tasks;
		this.tables = tables;
		this.table = table;
	}

	@GetMapping({ "/municipality/tasks/lines.xlsx", "/municipality/tasks/lines.csv" })
	void download(@RequestParam(defaultValue = "ALL") TaskChoice status,
			@RequestParam(required = false) @Nullable String organization,
			@RequestParam(defaultValue = "false") boolean overdue,
			@RequestParam(required = false) @Nullable String text, @AuthenticationPrincipal SignedIn user,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		Tasks.Filter filter = status.toFilter(organization, overdue, text);
		this.tables.write(request, response, "tasks", this.table.ofMany(),
				rows -> this.tasks.forEach(filter, user.scope(), rows));
	}

}
