package ru.sgo.duplicates.web.municipality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.Valid;

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
import ru.sgo.duplicates.report.BesideFilter;
import ru.sgo.duplicates.report.DoubleCountLines;
import ru.sgo.duplicates.report.ReportDoubleCount;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.resolution.CaseLawfulGround;
import ru.sgo.duplicates.resolution.CaseOutcome;
import ru.sgo.duplicates.resolution.DecisionLawful;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.NotFound;

/**
 * Saying of many children at once that they stand in two organizations lawfully: those
 * that were ticked among the accounts counted twice, once it is seen which they are.
 */
@Controller
@RequestMapping("/municipality/reports/{id}/lawful")
class LawfulManyController {

	private final Reports reports;

	private final DoubleCountLines lines;

	private final DecisionLawful decisions;

	LawfulManyController(Reports reports, DoubleCountLines lines, DecisionLawful decisions) {
		this.reports = reports;
		this.lines = lines;
		this.decisions = decisions;
	}

	@ModelAttribute("run")
	ReportRun run(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
		return this.reports.find(id, user.scope()).orElseThrow(NotFound::new);
	}

	/**
	 * Shows who is meant, and asks for what and how long.
	 * @param ticked the numbers of the cases
	 */
	@GetMapping
	String check(@PathVariable long id, @RequestParam(name = "case", defaultValue = "") List<Long> ticked,
			@AuthenticationPrincipal SignedIn user, Model model) {
		model.addAttribute("lawfulForm", LawfulForm.EMPTY);
		return show(id, ticked, user, model);
	}

	@PostMapping
	String mark(@PathVariable long id, @RequestParam(name = "case", defaultValue = "") List<Long> ticked,
			@Valid @ModelAttribute("lawfulForm") LawfulForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn user, Model model, RedirectAttributes next) {
		form.reject(errors);
		if (!errors.hasErrors()) {
			Optional<CaseOutcome.Invalid> fault = this.decisions.fault(form.wish());
			fault.ifPresent(invalid -> Outcomes.reject(invalid, "lawfulReason", errors));
		}
		if (errors.hasErrors()) {
			return show(id, ticked, user, model);
		}
		List<Long> meant = meant(id, ticked, user).stream().map(ReportDoubleCount::caseNumber).toList();
		DecisionLawful.Marked marked = this.decisions.mark(meant, form.wish(), user.actor(), user.scope());
		int left = Set.copyOf(ticked).size() - marked.marked().size();
		if (left > 0) {
			Flash.problem(next, "lawful.many.partly", marked.marked().size(), left);
		}
		else {
			Flash.success(next, "lawful.many.done", marked.marked().size());
		}
		return "redirect:/municipality/reports/" + id + "/double-counts";
	}

	private String show(long id, List<Long> ticked, SignedIn user, Model model) {
		List<ReportDoubleCount> meant = meant(id, ticked, user);
		model.addAttribute("meant", meant);
		model.addAttribute("leftOut", Set.copyOf(ticked).size() - meant.size());
		model.addAttribute("grounds", CaseLawfulGround.values());
		model.addAttribute("latest", this.decisions.latest());
		return "municipality/lawful-many";
	}

	/** Those of the ticked that can be lawful, each case once. */
	private List<ReportDoubleCount> meant(long id, List<Long> ticked, SignedIn user) {
		Set<Long> wanted = new HashSet<>(ticked.stream().limit(DecisionLawful.MOST).toList());
		List<ReportDoubleCount> meant = new ArrayList<>();
		this.lines.forEach(id, BesideFilter.ALL, user.scope(), line -> {
			if (line.mayBeLawful() && wanted.remove(Objects.requireNonNull(line.caseNumber()))) {
				meant.add(line);
			}
		});
		return meant;
	}

}
