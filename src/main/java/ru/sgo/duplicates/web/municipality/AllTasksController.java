package ru.sgo.duplicates.web.municipality;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.resolution.Tasks;
import ru.sgo.duplicates.web.TaskChoice;
import ru.sgo.duplicates.web.TaskListPage;

/** «Задачи организаций»: all of the authority, and how many each organization has. */
@Controller
class AllTasksController {

	private final Tasks tasks;

	private final Organizations organizations;

	private final TaskListPage page;

	AllTasksController(Tasks tasks, Organizations organizations, TaskListPage page) {
		this.tasks = tasks;
		this.organizations = organizations;
		this.page = page;
	}

	@GetMapping("/municipality/tasks")
	String list(@RequestParam(defaultValue = "ALL") TaskChoice status,
			@RequestParam(required = false) @Nullable String organization,
			@RequestParam(defaultValue = "false") boolean overdue,
			@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable Integer page, @AuthenticationPrincipal SignedIn user,
			Model model) {
		model.addAttribute("loads", this.tasks.loads(user.scope()));
		model.addAttribute("organizations", this.organizations.findWithin(user.scope().parameter()));
		this.page.show(status,
				new Tasks.Filter(status.status(), status == TaskChoice.TO_DO, organization, null, overdue, text), page,
				user.scope(), model);
		return "municipality/tasks";
	}

}
