package ru.sgo.duplicates.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.resolution.TaskObjections;
import ru.sgo.duplicates.resolution.Tasks;

/** «Мои задачи» of an organization and «Задачи организаций» of the authority. */
@Controller
class TaskListController {

	/** So many of the latest objections are shown above the tasks. */
	private static final int LATEST = 10;

	private final Tasks tasks;

	private final TaskObjections objections;

	private final Organizations organizations;

	TaskListController(Tasks tasks, TaskObjections objections, Organizations organizations) {
		this.tasks = tasks;
		this.objections = objections;
		this.organizations = organizations;
	}

	/** The organization's own tasks; at first only those that are still to be done. */
	@GetMapping("/organization")
	String own(@RequestParam(defaultValue = "TO_DO") TaskChoice status,
			@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable Integer page, @AuthenticationPrincipal SignedIn user,
			Model model) {
		model.addAttribute("base", "/organization/tasks");
		model.addAttribute("action", "/organization");
		model.addAttribute("loads", List.of());
		model.addAttribute("objections", this.objections.page(TaskObjections.Filter.ALL, 0, LATEST, user.scope()));
		model.addAttribute("unseen", this.objections.count(TaskObjections.Filter.UNSEEN, user.scope()));
		model.addAttribute("choice", status);
		return list(new Tasks.Filter(status.status(), status == TaskChoice.TO_DO, null, null, false, text), page, user,
				model);
	}

	@GetMapping("/municipality/tasks")
	String all(@RequestParam(defaultValue = "ALL") TaskChoice status,
			@RequestParam(required = false) @Nullable String organization,
			@RequestParam(defaultValue = "false") boolean overdue,
			@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable Integer page, @AuthenticationPrincipal SignedIn user,
			Model model) {
		model.addAttribute("base", "/municipality/tasks");
		model.addAttribute("action", "/municipality/tasks");
		model.addAttribute("loads", this.tasks.loads(user.scope()));
		model.addAttribute("organizations", this.organizations.findWithin(user.scope().parameter()));
		model.addAttribute("choice", status);
		return list(new Tasks.Filter(status.status(), status == TaskChoice.TO_DO, organization, null, overdue, text),
				page, user, model);
	}

	private String list(Tasks.Filter filter, @Nullable Integer page, SignedIn user, Model model) {
		Paging paging = Paging.of(page, this.tasks.count(filter, user.scope()));
		model.addAttribute("filter", filter);
		model.addAttribute("choices", TaskChoice.values());
		model.addAttribute("paging", paging);
		model.addAttribute("tasks", this.tasks.page(filter, paging.offset(), paging.size(), user.scope()));
		return "tasks/list";
	}

}
