package ru.sgo.duplicates.web.organization;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.TaskBatches;
import ru.sgo.duplicates.resolution.TaskChildren;
import ru.sgo.duplicates.resolution.TaskOverview;
import ru.sgo.duplicates.resolution.Tasks;
import ru.sgo.duplicates.web.DateWords;
import ru.sgo.duplicates.web.Paging;

/** What an organization has to do, by child, and in figures. */
@Component
class OwnTasksPage {

	/** Children on a page: a month of a school fits on one, and is ticked at once. */
	private static final int CHILDREN = 100;

	/** So many are shown of what waits, and of what is done. */
	private static final int FOLDED = 20;

	private static final int BATCHES = 5;

	private final TaskChildren children;

	private final Tasks tasks;

	private final TaskBatches batches;

	private final DateWords dates;

	OwnTasksPage(TaskChildren children, Tasks tasks, TaskBatches batches, DateWords dates) {
		this.children = children;
		this.tasks = tasks;
		this.batches = batches;
		this.dates = dates;
	}

	/** The figures above the list. */
	void count(TaskOverview all, long done, Model model) {
		LocalDate due = all.dueOn();
		model.addAttribute("overview", all);
		model.addAttribute("done", done);
		if (due != null) {
			model.addAttribute("daysLeft", ChronoUnit.DAYS.between(this.dates.today(), due));
		}
	}

	/**
	 * The list by child.
	 * @param act what alone is to be done, where it is given
	 */
	void show(@Nullable Act act, @Nullable String text, @Nullable Integer page, Scope scope, Model model) {
		TaskOverview all = this.children.overview(null, scope);
		TaskOverview chosen = (text == null || text.isBlank()) ? all : this.children.overview(text, scope);
		count(all, this.tasks.count(Tasks.Filter.DONE, scope), model);
		Paging paging = new Paging((page != null) ? page : 1, CHILDREN, chosen.children(act));
		model.addAttribute("act", act);
		model.addAttribute("paging", paging);
		model.addAttribute("children", this.children.toDo(chosen, act, paging.offset(), paging.size(), scope));
		model.addAttribute("waiting", this.children.waiting(chosen, FOLDED, scope));
		model.addAttribute("latestDone", this.tasks.latestDone(FOLDED, scope));
		model.addAttribute("batches", this.batches.latest(BATCHES, scope));
	}

}
