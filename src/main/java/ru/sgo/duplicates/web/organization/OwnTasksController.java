package ru.sgo.duplicates.web.organization;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.registry.UnknownLeavingFilter;
import ru.sgo.duplicates.registry.UnknownLeavings;
import ru.sgo.duplicates.resolution.TaskBatch;
import ru.sgo.duplicates.resolution.TaskBatches;
import ru.sgo.duplicates.resolution.TaskObjections;
import ru.sgo.duplicates.resolution.Tasks;
import ru.sgo.duplicates.web.ChoiceWords;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.TaskChoice;
import ru.sgo.duplicates.web.TaskListPage;

/**
 * «Мои задачи»: those that are still to be done by child, to be ticked; all others one by
 * one.
 */
@Controller
class OwnTasksController {

	/** So many of the latest objections are shown above the tasks. */
	private static final int LATEST = 10;

	private final TaskObjections objections;

	private final UnknownLeavings leavings;

	private final TaskListPage list;

	private final OwnTasksPage page;

	private final TaskBatches batches;

	OwnTasksController(TaskObjections objections, UnknownLeavings leavings, TaskListPage list, OwnTasksPage page,
			TaskBatches batches) {
		this.objections = objections;
		this.leavings = leavings;
		this.list = list;
		this.page = page;
		this.batches = batches;
	}

	/**
	 * @param all whether all that can be ticked is ticked already, for a browser without
	 * script
	 */
	@GetMapping("/organization")
	String list(@RequestParam(defaultValue = "TO_DO") TaskChoice status,
			@RequestParam(required = false) @Nullable String act, @RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable Integer page, @RequestParam(defaultValue = "false") boolean all,
			@AuthenticationPrincipal SignedIn user, Model model) {
		model.addAttribute("form", new BatchForm());
		model.addAttribute("all", all);
		return show(status, act, text, page, user, model);
	}

	@PostMapping("/organization")
	String tick(@ModelAttribute("form") BatchForm form, BindingResult result,
			@RequestParam(required = false) @Nullable String act, @AuthenticationPrincipal SignedIn user, Model model,
			RedirectAttributes next) {
		if (form.getTasks().isEmpty()) {
			result.reject("batch.refused.nothing");
		}
		this.batches.fault(form.order())
			.filter(fault -> !result.hasFieldErrors(fault.field()))
			.ifPresent(fault -> result.rejectValue(fault.field(), fault.messageKey()));
		if (result.hasErrors()) {
			model.addAttribute("all", false);
			return show(TaskChoice.TO_DO, act, null, null, user, model);
		}
		TaskBatch batch = this.batches.make(form.getTasks(), form.order(), user.actor(), user.scope()).orElse(null);
		if (batch == null) {
			Flash.problem(next, "batch.refused.none-left");
			return "redirect:/organization";
		}
		long leftOut = form.getTasks().stream().distinct().count() - batch.rows().size();
		if (leftOut > 0) {
			Flash.problem(next, "batch.left-out", leftOut);
		}
		return "redirect:/organization/tasks/batches/" + batch.id();
	}

	private String show(TaskChoice status, @Nullable String act, @Nullable String text, @Nullable Integer page,
			SignedIn user, Model model) {
		model.addAttribute("objections", this.objections.page(TaskObjections.Filter.ALL, 0, LATEST, user.scope()));
		model.addAttribute("unseen", this.objections.count(TaskObjections.Filter.UNSEEN, user.scope()));
		model.addAttribute("leavings", this.leavings.count(UnknownLeavingFilter.ALL, user.scope()));
		Tasks.Filter filter = status.toFilter(null, false, text);
		if (status == TaskChoice.TO_DO) {
			this.list.offer(status, filter, model);
			this.page.show(ChoiceWords.constant(Act.class, act), text, page, user.scope(), model);
		}
		else {
			this.list.show(status, filter, page, user.scope(), model);
		}
		return "organization/tasks";
	}

}
