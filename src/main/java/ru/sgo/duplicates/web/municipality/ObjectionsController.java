package ru.sgo.duplicates.web.municipality;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.resolution.CaseOutcome;
import ru.sgo.duplicates.resolution.Cases;
import ru.sgo.duplicates.resolution.DecisionAgreements;
import ru.sgo.duplicates.resolution.DecisionAnswers;
import ru.sgo.duplicates.resolution.TaskObjections;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.NotFound;
import ru.sgo.duplicates.web.Paging;

/** «Возражения организаций»: who objects with which day; many are agreed with at once. */
@Controller
class ObjectionsController {

	private final Cases cases;

	private final TaskObjections list;

	private final DecisionAgreements agreements;

	private final DecisionAnswers objections;

	private final CaseSequences sequences;

	ObjectionsController(Cases cases, TaskObjections list, DecisionAgreements agreements, DecisionAnswers objections,
			CaseSequences sequences) {
		this.cases = cases;
		this.list = list;
		this.agreements = agreements;
		this.objections = objections;
		this.sequences = sequences;
	}

	@GetMapping("/municipality/objections")
	String list(@RequestParam(defaultValue = "false") boolean all,
			@RequestParam(required = false) @Nullable Integer page, @AuthenticationPrincipal SignedIn user,
			Model model) {
		TaskObjections.Filter filter = all ? TaskObjections.Filter.ALL : TaskObjections.Filter.PENDING;
		Paging paging = Paging.of(page, this.list.count(filter, user.scope()));
		model.addAttribute("all", all);
		model.addAttribute("paging", paging);
		model.addAttribute("objections", this.list.page(filter, paging.offset(), paging.size(), user.scope()));
		return "municipality/objections";
	}

	@PostMapping("/municipality/objections/agree")
	String agree(@RequestParam(defaultValue = "") List<Long> chosen, @RequestParam(defaultValue = "") String reason,
			@AuthenticationPrincipal SignedIn user, RedirectAttributes next) {
		List<Long> ids = chosen.stream().filter(Objects::nonNull).toList();
		if (ids.isEmpty()) {
			Flash.problem(next, "objection.agree.none");
			return "redirect:/municipality/objections";
		}
		DecisionAgreements.Result result = this.agreements.agree(ids, reason, user.actor(), user.scope());
		if (result.agreed() > 0) {
			Flash.success(next, "objection.agreed.many", result.agreed());
		}
		next.addFlashAttribute("stale", result.stale());
		return "redirect:/municipality/objections";
	}

	/** Agrees with the one objection that the reader of the case has seen. */
	@PostMapping("/municipality/cases/{number}/agree")
	String agree(@PathVariable long number, @RequestParam long objection,
			@RequestParam(defaultValue = "") String agreeReason, @AuthenticationPrincipal SignedIn user,
			RedirectAttributes next) {
		this.cases.find(number, user.scope()).orElseThrow(NotFound::new);
		boolean known = this.list.page(TaskObjections.Filter.ofCase(number), 0, Integer.MAX_VALUE, user.scope())
			.stream()
			.anyMatch(one -> one.id() == objection);
		String then = this.sequences.next(number, user.scope());
		CaseOutcome outcome = known ? this.objections.agree(objection, agreeReason, user.actor(), user.scope())
				: new CaseOutcome.Refused("case.refused.objection-unknown");
		Outcomes.tell(outcome, "case.done.agreed", next);
		return (outcome instanceof CaseOutcome.Done) ? then : this.sequences.same(number);
	}

}
