package ru.sgo.duplicates.web.organization;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.resolution.CaseOutcome;
import ru.sgo.duplicates.resolution.TaskBatch;
import ru.sgo.duplicates.resolution.TaskBatches;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.NotFound;

/** Many tasks at once: checked, carried out, and what became of each; taken back. */
@Controller
@RequestMapping("/organization/tasks/batches/{batch}")
class BatchController {

	private final TaskBatches batches;

	BatchController(TaskBatches batches) {
		this.batches = batches;
	}

	@GetMapping
	String one(@PathVariable("batch") long id, @AuthenticationPrincipal SignedIn user, Model model) {
		TaskBatch batch = find(id, user);
		model.addAttribute("form", BatchCheckForm.of(batch));
		return page(batch, model);
	}

	@PostMapping
	String carryOut(@PathVariable("batch") long id, @ModelAttribute("form") BatchCheckForm form, BindingResult result,
			@AuthenticationPrincipal SignedIn user, Model model) {
		TaskBatch batch = find(id, user);
		if (batch.isDeleting() && !form.isChecked()) {
			result.reject("task.refused.check");
		}
		this.batches.fault(form.order())
			.filter(fault -> !result.hasFieldErrors(fault.field()))
			.ifPresent(fault -> result.rejectValue(fault.field(), fault.messageKey()));
		if (result.hasErrors()) {
			return page(batch, model);
		}
		this.batches.carryOut(batch, form.order(), form.getDates(), user.actor(), user.scope());
		return back(id);
	}

	@PostMapping("/undo")
	String undo(@PathVariable("batch") long id, @RequestParam(required = false) @Nullable Long task,
			@AuthenticationPrincipal SignedIn user, RedirectAttributes next) {
		TaskBatch batch = find(id, user);
		if (task == null) {
			Flash.success(next, "batch.undone", this.batches.undoAll(batch, user.actor(), user.scope()));
			return back(id);
		}
		CaseOutcome outcome = this.batches.undo(batch, task, user.actor(), user.scope());
		if (outcome instanceof CaseOutcome.Refused refused) {
			Flash.problem(next, refused.messageKey());
		}
		else {
			Flash.success(next, "batch.undone", 1);
		}
		return back(id);
	}

	private TaskBatch find(long id, SignedIn user) {
		return this.batches.find(id, user.scope()).orElseThrow(NotFound::new);
	}

	private static String page(TaskBatch batch, Model model) {
		model.addAttribute("batch", batch);
		return "organization/batch";
	}

	private static String back(long id) {
		return "redirect:/organization/tasks/batches/" + id;
	}

}
