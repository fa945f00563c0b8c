package ru.sgo.duplicates.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.resolution.CaseOutcome;
import ru.sgo.duplicates.resolution.TaskObjections;
import ru.sgo.duplicates.resolution.TaskOtherSides;
import ru.sgo.duplicates.resolution.TaskUndo;
import ru.sgo.duplicates.resolution.TaskView;
import ru.sgo.duplicates.resolution.TaskWork;
import ru.sgo.duplicates.resolution.Tasks;

/**
 * One task: what to do and why, done or objected to; by the authority in another's name.
 */
@Controller
@RequestMapping({ "/organization/tasks/{id}", "/municipality/tasks/{id}" })
class TaskController {

	private final Tasks tasks;

	private final TaskOtherSides otherSides;

	private final TaskObjections objections;

	private final TaskWork work;

	private final TaskUndo undo;

	TaskController(Tasks tasks, TaskOtherSides otherSides, TaskObjections objections, TaskWork work, TaskUndo undo) {
		this.tasks = tasks;
		this.otherSides = otherSides;
		this.objections = objections;
		this.work = work;
		this.undo = undo;
	}

	@ModelAttribute("base")
	String base(HttpServletRequest request) {
		return Address.section(request, "tasks");
	}

	@GetMapping
	String one(@PathVariable long id, @AuthenticationPrincipal SignedIn user, Model model) {
		TaskView task = find(id, user);
		if (!user.isMunicipal()) {
			this.work.seen(id, user.scope());
		}
		model.addAttribute("form", CarryOutForm.of(task));
		return page(task, user, model);
	}

	@PostMapping("/carry-out")
	String carryOut(@PathVariable long id, @ModelAttribute("form") CarryOutForm form, BindingResult result,
			@ModelAttribute("base") String base, @AuthenticationPrincipal SignedIn user, Model model,
			RedirectAttributes next) {
		TaskView task = find(id, user);
		if (task.isReady() && task.step().act() == Act.DELETE_ACCOUNT && !form.isChecked()) {
			result.reject("task.refused.check");
		}
		if (!result.hasErrors()) {
			CaseOutcome outcome = this.work.carryOut(id, form.toCarryOut(), user.actor(), user.scope());
			if (outcome instanceof CaseOutcome.Done) {
				Flash.success(next, "task.carried-out");
				return back(base, id);
			}
			TaskView now = find(id, user);
			if (!now.isReady() && !now.isStillAsked()) {
				Flash.problem(next, messageKey(outcome));
				return back(base, id);
			}
			refuse(outcome, result);
		}
		return page(task, user, model);
	}

	@PostMapping("/undo")
	String undo(@PathVariable long id, @ModelAttribute("base") String base, @AuthenticationPrincipal SignedIn user,
			RedirectAttributes next) {
		CaseOutcome outcome = this.undo.undo(id, user.actor(), user.scope());
		if (outcome instanceof CaseOutcome.Done) {
			Flash.success(next, "task.undo.done");
		}
		else {
			Flash.problem(next, messageKey(outcome));
		}
		return back(base, id);
	}

	@PostMapping("/objection")
	String object(@PathVariable long id, @ModelAttribute("objectionForm") ObjectionForm form, BindingResult result,
			@ModelAttribute("base") String base, @AuthenticationPrincipal SignedIn user, Model model,
			RedirectAttributes next) {
		TaskView task = find(id, user);
		if (form.lacksDay()) {
			result.rejectValue("statedDate", "task.refused.stated-missing");
		}
		model.addAttribute("form", CarryOutForm.of(task));
		if (result.hasErrors()) {
			return page(task, user, model);
		}
		CaseOutcome outcome = this.work.object(id, form.wish(), user.actor(), user.scope());
		if (outcome instanceof CaseOutcome.Done) {
			Flash.success(next, "task.objected");
			return back(base, id);
		}
		if (!find(id, user).isDisputable()) {
			Flash.problem(next, messageKey(outcome));
			return back(base, id);
		}
		if (outcome instanceof CaseOutcome.Invalid invalid) {
			result.rejectValue(ObjectionForm.field(invalid.field()), invalid.messageKey());
		}
		else {
			result.reject(messageKey(outcome));
		}
		return page(task, user, model);
	}

	private TaskView find(long id, SignedIn user) {
		return this.tasks.find(id, user.scope()).orElseThrow(NotFound::new);
	}

	private static String back(String base, long id) {
		return "redirect:" + base + "/" + id;
	}

	private static void refuse(CaseOutcome outcome, BindingResult result) {
		if (outcome instanceof CaseOutcome.Invalid invalid) {
			result.rejectValue(CarryOutForm.field(invalid.field()), invalid.messageKey());
		}
		else {
			result.reject(messageKey(outcome));
		}
	}

	private static String messageKey(CaseOutcome outcome) {
		if (outcome instanceof CaseOutcome.Refused refused) {
			return refused.messageKey();
		}
		if (outcome instanceof CaseOutcome.Invalid invalid) {
			return invalid.messageKey();
		}
		throw new NotFound();
	}

	private String page(TaskView task, SignedIn user, Model model) {
		model.addAttribute("task", task);
		model.addAttribute("otherSides", this.otherSides.of(task.id(), user.scope()));
		model.addAttribute("objections", this.objections.ofTask(task, user.scope()));
		if (!model.containsAttribute("objectionForm")) {
			model.addAttribute("objectionForm", ObjectionForm.EMPTY);
		}
		return "tasks/one";
	}

}
