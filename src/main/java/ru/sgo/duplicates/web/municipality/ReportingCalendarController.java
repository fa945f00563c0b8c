package ru.sgo.duplicates.web.municipality;

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
import ru.sgo.duplicates.headcount.ReportingDay;
import ru.sgo.duplicates.headcount.ReportingDayOutcome;
import ru.sgo.duplicates.headcount.ReportingDays;
import ru.sgo.duplicates.web.DateWords;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.NotFound;

/** «Календарь отчётов»: on which days forms ask for the headcount. */
@Controller
@RequestMapping("/municipality/headcount/calendar")
class ReportingCalendarController {

	private static final String BACK = "redirect:/municipality/headcount/calendar";

	private final ReportingDays days;

	private final Authorities authorities;

	private final DateWords dates;

	ReportingCalendarController(ReportingDays days, Authorities authorities, DateWords dates) {
		this.days = days;
		this.authorities = authorities;
		this.dates = dates;
	}

	@GetMapping
	String calendar(@AuthenticationPrincipal SignedIn user, Model model) {
		model.addAttribute("form", ReportingDayForm.EMPTY);
		return shown(user, model);
	}

	@PostMapping
	String add(@ModelAttribute("form") ReportingDayForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn user, Model model, RedirectAttributes next) {
		String authority = Authorities.chosen(form.authority(), this.authorities.of(user), user)
			.orElseThrow(NotFound::new);
		if (!errors.hasErrors()
				&& isDone(this.days.add(authority, form.toDraft(), user.actor(), user.scope()), errors)) {
			Flash.success(next, "reporting.added", String.valueOf(form.toDraft().form()));
			return BACK;
		}
		return shown(user, model);
	}

	@GetMapping("/{day}")
	String form(@PathVariable long day, @AuthenticationPrincipal SignedIn user, Model model) {
		ReportingDay found = this.days.find(day, user.scope()).orElseThrow(NotFound::new);
		model.addAttribute("day", found);
		model.addAttribute("form", ReportingDayForm.of(found, this.dates.today()));
		return "municipality/reporting-day";
	}

	@PostMapping("/{day}")
	String change(@PathVariable long day, @ModelAttribute("form") ReportingDayForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn user, Model model, RedirectAttributes next) {
		ReportingDay found = this.days.find(day, user.scope()).orElseThrow(NotFound::new);
		if (!errors.hasErrors()
				&& isDone(this.days.change(day, form.seen(), form.toDraft(), user.actor(), user.scope()), errors)) {
			Flash.success(next, "reporting.changed", String.valueOf(form.toDraft().form()));
			return BACK;
		}
		model.addAttribute("day", found);
		return "municipality/reporting-day";
	}

	@PostMapping("/{day}/remove")
	String remove(@PathVariable long day, @AuthenticationPrincipal SignedIn user, RedirectAttributes next) {
		if (this.days.remove(day, user.actor(), user.scope()) instanceof ReportingDayOutcome.Done removed) {
			Flash.undoable(next, "/municipality/headcount/calendar/" + day + "/restore", "reporting.removed",
					removed.day().form());
			return BACK;
		}
		throw new NotFound();
	}

	@PostMapping("/{day}/restore")
	String restore(@PathVariable long day, @AuthenticationPrincipal SignedIn user, RedirectAttributes next) {
		ReportingDayOutcome outcome = this.days.restore(day, user.actor(), user.scope());
		if (outcome instanceof ReportingDayOutcome.Done done) {
			Flash.success(next, "reporting.restored", done.day().form());
			return BACK;
		}
		if (outcome instanceof ReportingDayOutcome.Twice) {
			Flash.problem(next, "reporting.refused.twice");
			return BACK;
		}
		throw new NotFound();
	}

	private String shown(SignedIn user, Model model) {
		model.addAttribute("days", this.days.within(user.scope()));
		model.addAttribute("authorities", this.authorities.of(user));
		return "municipality/reporting-calendar";
	}

	/** Says what is wrong beside its field, unless it is done. */
	private static boolean isDone(ReportingDayOutcome outcome, BindingResult errors) {
		if (outcome instanceof ReportingDayOutcome.Unknown) {
			throw new NotFound();
		}
		if (outcome instanceof ReportingDayOutcome.Invalid invalid) {
			errors.rejectValue(invalid.field(), invalid.messageKey());
		}
		if (outcome instanceof ReportingDayOutcome.Twice) {
			errors.rejectValue("day", "reporting.refused.twice");
		}
		if (outcome instanceof ReportingDayOutcome.Changed) {
			errors.reject("reporting.refused.changed");
		}
		return outcome instanceof ReportingDayOutcome.Done;
	}

}
