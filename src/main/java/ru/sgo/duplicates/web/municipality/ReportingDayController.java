package ru.sgo.duplicates.web.municipality;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.Right;
import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.headcount.HeadcountFigures;
import ru.sgo.duplicates.headcount.HeadcountLine;
import ru.sgo.duplicates.headcount.ReportedHeadcount;
import ru.sgo.duplicates.headcount.ReportedHeadcounts;
import ru.sgo.duplicates.headcount.ReportedLine;
import ru.sgo.duplicates.headcount.ReportingDay;
import ru.sgo.duplicates.headcount.ReportingDays;
import ru.sgo.duplicates.headcount.SubmittedDraft;
import ru.sgo.duplicates.headcount.SubmittedFigures;
import ru.sgo.duplicates.headcount.SubmittedOutcome;
import ru.sgo.duplicates.web.DateWords;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.LocalPath;
import ru.sgo.duplicates.web.NotFound;
import ru.sgo.duplicates.web.Paging;
import ru.sgo.duplicates.web.Tables;

/**
 * «К отчёту»: what a form asks of each organization on its day, beside what the
 * organization has submitted.
 */
@Controller
@RequestMapping("/municipality/headcount/reporting/{day}")
class ReportingDayController {

	private static final String PAGE = "municipality/reporting";

	/** As many other days of the form are offered. */
	private static final int MOST_DAYS = 6;

	private final ReportingDays days;

	private final ReportedHeadcounts headcounts;

	private final SubmittedFigures figures;

	private final ReportedTables tables;

	private final DateWords dates;

	ReportingDayController(ReportingDays days, ReportedHeadcounts headcounts, SubmittedFigures figures,
			ReportedTables tables, DateWords dates) {
		this.days = days;
		this.headcounts = headcounts;
		this.figures = figures;
		this.tables = tables;
		this.dates = dates;
	}

	@ModelAttribute("choice")
	ReportedChoice choice(ReportedChoice choice) {
		return choice;
	}

	@GetMapping
	String show(@PathVariable long day, @ModelAttribute("choice") ReportedChoice choice,
			@RequestParam(required = false) @Nullable Integer page, @AuthenticationPrincipal SignedIn user,
			Model model) {
		ReportedHeadcount reported = reported(day, choice, user);
		shown(reported, model);
		if (choice.isByClass()) {
			List<HeadcountLine> lines = choice.ofClasses(reported.classes());
			model.addAttribute("paging", new Paging(1, Math.max(1, lines.size()), lines.size()));
			model.addAttribute("classes", lines);
			model.addAttribute("classTotal",
					HeadcountFigures.sum(lines.stream().map(HeadcountLine::figures).toList(), 0));
			return PAGE;
		}
		List<ReportedLine> lines = choice.of(reported.lines());
		Paging paging = choice.isWhole() ? new Paging(1, Math.max(1, lines.size()), lines.size())
				: Paging.of(page, lines.size());
		model.addAttribute("paging", paging);
		model.addAttribute("edits", user.may(Right.DECIDE) && !choice.isWhole());
		model.addAttribute("rows",
				lines.stream().skip(paging.offset()).limit(paging.size()).map(ReportedRow::of).toList());
		return PAGE;
	}

	/**
	 * Keeps what was typed, all of it or nothing; what is not kept is shown again.
	 * @param back the page as it was shown
	 */
	@PostMapping
	Object keep(@PathVariable long day, @ModelAttribute("choice") ReportedChoice choice, FiguresForm form,
			@RequestParam(defaultValue = "/") String back, @AuthenticationPrincipal SignedIn user, Model model,
			RedirectAttributes next) {
		LocalDate on = reported(day, choice, user).on();
		List<SubmittedDraft> drafts = form.drafts().orElseThrow(NotFound::new);
		SubmittedOutcome outcome = this.figures.save(day, on, drafts, user.actor(), user.scope());
		if (outcome instanceof SubmittedOutcome.Saved saved) {
			Flash.success(next, (saved.changed() > 0) ? "reporting.saved" : "reporting.unchanged", saved.changed());
			return LocalPath.redirect(back);
		}
		if (outcome instanceof SubmittedOutcome.Unknown) {
			throw new NotFound();
		}
		ReportedHeadcount now = reported(day, choice, user);
		shown(now, model);
		List<ReportedRow> rows = refused(now, form,
				(outcome instanceof SubmittedOutcome.Changed changed) ? changed.stale() : List.of());
		model.addAttribute("refused", true);
		model.addAttribute("paging", new Paging(1, Math.max(1, rows.size()), rows.size()));
		model.addAttribute("rows", rows);
		model.addAttribute("edits", true);
		model.addAttribute("back", LocalPath.orHome(back));
		return PAGE;
	}

	@GetMapping({ "/lines.xlsx", "/lines.csv" })
	void download(@PathVariable long day, @ModelAttribute("choice") ReportedChoice choice,
			@AuthenticationPrincipal SignedIn user, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		ReportedHeadcount reported = reported(day, choice, user);
		if (choice.isByClass()) {
			this.tables.writeClasses(request, response, choice.ofClasses(reported.classes()));
		}
		else {
			this.tables.write(request, response, choice.of(reported.lines()));
		}
	}

	private static List<ReportedRow> refused(ReportedHeadcount now, FiguresForm form, List<SubmittedDraft> stale) {
		return now.lines()
			.stream()
			.flatMap(line -> form.of(line).map(typed -> ReportedRow.refused(line, typed, stale)).stream())
			.toList();
	}

	private ReportedHeadcount reported(long id, ReportedChoice choice, SignedIn user) {
		ReportingDay day = this.days.find(id, user.scope()).orElseThrow(NotFound::new);
		LocalDate on = (choice.on() != null) ? choice.on() : day.nearest(this.dates.today());
		return this.headcounts.of(day, on, user.scope()).orElseThrow(NotFound::new);
	}

	private void shown(ReportedHeadcount reported, Model model) {
		model.addAttribute("reported", reported);
		model.addAttribute("others", others(reported));
	}

	/** Other days of the form, the latest first: those around today, and those typed. */
	private List<LocalDate> others(ReportedHeadcount reported) {
		ReportingDay day = reported.day();
		LocalDate today = this.dates.today();
		return Stream
			.concat(Stream.of(day.next(today), day.last(today), before(reported)).flatMap(Optional::stream),
					this.figures.submittedOn(day).stream())
			.distinct()
			.filter(Predicate.not(reported.on()::equals))
			.sorted((one, other) -> other.compareTo(one))
			.limit(MOST_DAYS)
			.toList();
	}

	private static Optional<LocalDate> before(ReportedHeadcount reported) {
		return Optional.of(reported.on().minusYears(1)).filter(reported.day()::isOn);
	}

}
