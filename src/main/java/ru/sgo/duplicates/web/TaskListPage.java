package ru.sgo.duplicates.web;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.Tasks;

/** The list of tasks as an organization and as the authority have it. */
@Component
public class TaskListPage {

	private final Tasks tasks;

	TaskListPage(Tasks tasks) {
		this.tasks = tasks;
	}

	/**
	 * Puts the tasks that were chosen on a page.
	 * @param choice what the filter's state was chosen as
	 */
	public void show(TaskChoice choice, Tasks.Filter filter, @Nullable Integer page, Scope scope, Model model) {
		Paging paging = Paging.of(page, this.tasks.count(filter, scope));
		offer(choice, filter, model);
		model.addAttribute("paging", paging);
		model.addAttribute("tasks", this.tasks.page(filter, paging.offset(), paging.size(), scope));
	}

	/** What tasks can be chosen by, and is. */
	public void offer(TaskChoice choice, Tasks.Filter filter, Model model) {
		model.addAttribute("choice", choice);
		model.addAttribute("choices", TaskChoice.values());
		model.addAttribute("filter", filter);
	}

}
