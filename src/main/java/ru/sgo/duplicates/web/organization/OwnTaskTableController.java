package ru.sgo.duplicates.web.organization;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.resolution.Tasks;
import ru.sgo.duplicates.web.ChoiceWords;
import ru.sgo.duplicates.web.Tables;
import ru.sgo.duplicates.web.TaskChoice;
import ru.sgo.duplicates.web.TaskTable;

/** «Мои задачи» as a file, chosen as on the page. */
@Controller
class OwnTaskTableController {

	private final Tasks tasks;

	private final Tables tables;

	private final TaskTable table;

	OwnTaskTableController(Tasks tasks, Tables tables, TaskTable table) {
		this.tasks = tasks;
		this.tables = tables;
		this.table = table;
	}

	@GetMapping({ "/organization/lines.xlsx", "/organization/lines.csv" })
	void download(@RequestParam(defaultValue = "TO_DO") TaskChoice status,
			@RequestParam(required = false) @Nullable String act, @RequestParam(required = false) @Nullable String text,
			@AuthenticationPrincipal SignedIn user, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Act only = ChoiceWords.constant(Act.class, act);
		this.tables.write(request, response, "tasks", this.table.ofOne(),
				rows -> this.tasks.forEach(status.toFilter(null, false, text), user.scope(), task -> {
					if (only == null || task.step().act() == only) {
						rows.accept(task);
					}
				}));
	}

}
