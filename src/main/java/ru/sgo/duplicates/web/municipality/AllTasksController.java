package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.OrganizationsHere;
import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.access.Unreached;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.resolution.TaskBlocks;
import ru.sgo.duplicates.resolution.TaskDeadlines;
import ru.sgo.duplicates.resolution.Tasks;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.NotFound;
import ru.sgo.duplicates.web.TaskChoice;
import ru.sgo.duplicates.web.TaskListPage;

/** «Задачи организаций»: all of the authority, and how many each organization has. */
@Controller
class AllTasksController {

	/** So many are seen at once; the others when somebody asks for them. */
	private static final int MOST_ORGANIZATIONS = 20;

	private final Tasks tasks;

	private final Organizations organizations;

	private final TaskDeadlines deadlines;

	private final TaskListPage page;

	private final TaskBlocks blocks;

	private final OrganizationsHere here;

	private final OrganizationLoads loads;

	AllTasksController(Tasks tasks, Organizations organizations, TaskDeadlines deadlines, TaskListPage page,
			TaskBlocks blocks, OrganizationsHere here, OrganizationLoads loads) {
		this.blocks = blocks;
		this.here = here;
		this.loads = loads;
		this.tasks = tasks;
		this.organizations = organizations;
		this.deadlines = deadlines;
		this.page = page;
	}

	@GetMapping("/municipality/tasks")
	String list(@RequestParam(defaultValue = "ALL") TaskChoice status,
			@RequestParam(required = false) @Nullable String organization,
			@RequestParam(defaultValue = "false") boolean overdue,
			@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable Integer page, @RequestParam(defaultValue = "false") boolean all,
			@AuthenticationPrincipal SignedIn user, Model model) {
		Tasks.Filter filter = status.toFilter(organization, overdue, text);
		List<Tasks.Load> loads = this.tasks.loads(user.scope());
		model.addAttribute("all", this.loads.all(loads));
		if (filter.organization() != null || page == null && filter.equals(Tasks.Filter.ALL)) {
			loads(loads, filter.organization(), all, user, model);
		}
		model.addAttribute("deadlines", this.deadlines.within(user.scope()));
		model.addAttribute("organizations", this.organizations.findWithin(user.scope().parameter()));
		this.page.show(status, filter, page, user.scope(), model);
		return "municipality/tasks";
	}

	/** The bars are for whoever looks at all, or at one: not for who seeks a child. */
	private void loads(List<Tasks.Load> loads, @Nullable String organization, boolean all, SignedIn user, Model model) {
		List<OrganizationLoad> ordered = this.loads.of(loads, Unreached.lacking(this.here.within(user.scope())),
				this.blocks.within(user.scope()));
		List<OrganizationLoad> shown = ordered.stream()
			.filter(one -> organization == null || one.load().organization().equals(organization))
			.limit(all ? ordered.size() : MOST_ORGANIZATIONS)
			.toList();
		model.addAttribute("loads", shown);
		model.addAttribute("others", (organization == null) ? ordered.size() - shown.size() : 0);
	}

	/** One day for the tasks of all organizations of an authority, or none. */
	@PostMapping("/municipality/tasks")
	String until(@RequestParam String authority, @RequestParam(required = false) @Nullable LocalDate dueOn,
			@AuthenticationPrincipal SignedIn user, RedirectAttributes next) {
		switch (this.deadlines.set(authority, dueOn, user.actor(), user.scope())) {
			case SET -> Flash.success(next, (dueOn != null) ? "deadline.set" : "deadline.removed");
			case IMPOSSIBLE -> Flash.problem(next, "deadline.refused");
			case UNKNOWN -> throw new NotFound();
		}
		return "redirect:/municipality/tasks";
	}

}
