package ru.sgo.duplicates.web.municipality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import ru.sgo.duplicates.access.OrganizationsHere;
import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.access.Unreached;
import ru.sgo.duplicates.notice.Notices;
import ru.sgo.duplicates.registry.Enrolments;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.ReportLines;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.resolution.Cases;
import ru.sgo.duplicates.resolution.TaskDeadlines;
import ru.sgo.duplicates.resolution.Tasks;

/** «Сводка»: how the town stands, and what to do next. */
@Controller
class SummaryController {

	private static final int MOST_PERIODS = 6;

	private final Enrolments enrolments;

	private final Reports reports;

	private final ReportLines lines;

	private final Cases cases;

	private final Tasks tasks;

	private final TaskDeadlines deadlines;

	private final OrganizationsHere here;

	private final Notices notices;

	private final NextSteps steps;

	private final SummaryBars bars;

	private final ReportingCountdowns countdowns;

	SummaryController(Enrolments enrolments, Reports reports, ReportLines lines, Cases cases, Tasks tasks,
			TaskDeadlines deadlines, OrganizationsHere here, Notices notices, NextSteps steps, SummaryBars bars,
			ReportingCountdowns countdowns) {
		this.enrolments = enrolments;
		this.reports = reports;
		this.lines = lines;
		this.cases = cases;
		this.tasks = tasks;
		this.deadlines = deadlines;
		this.here = here;
		this.notices = notices;
		this.steps = steps;
		this.bars = bars;
		this.countdowns = countdowns;
	}

	/**
	 * Shows the summary.
	 * @param report a run of the period that the reader has chosen; without one, that of
	 * the newest run
	 */
	@GetMapping("/municipality")
	String summary(@RequestParam(required = false) @Nullable Long report, @AuthenticationPrincipal SignedIn user,
			Model model) {
		Scope scope = user.scope();
		List<ReportRun> periods = this.reports.lastOfPeriods(scope, MOST_PERIODS);
		Optional<ReportRun> last = chosen(report, periods, scope);
		List<Unreached> unreached = this.here.within(scope);
		model.addAttribute("others", periods.stream().filter(run -> !run.equals(last.orElse(null))).toList());
		model.addAttribute("countdowns",
				this.countdowns.next(last.map(run -> run.period().authority()).orElse(null), user));
		model.addAttribute("now", this.enrolments.now(scope));
		model.addAttribute("unanswered",
				scope.restrictedToo() ? unreached.stream().filter(Unreached::isUnanswered).toList() : List.of());
		model.addAttribute("seesRestricted", scope.restrictedToo());
		last.ifPresentOrElse(run -> show(run, Unreached.lacking(unreached), user, model),
				() -> model.addAttribute("steps", this.steps.first(user)));
		return "municipality/summary";
	}

	/** How the campaign stands since the run. */
	private void show(ReportRun run, List<Organization> lacking, SignedIn user, Model model) {
		Scope scope = user.scope();
		CaseMatrix matrix = new CaseMatrix(this.cases.tallies(scope));
		List<Tasks.Load> loads = this.tasks.loads(scope);
		List<ReportRun> checks = new ArrayList<>(this.reports.checks(run, SummaryBars.MOST_CHECKS, scope));
		Collections.reverse(checks);
		model.addAttribute("run", run);
		model.addAttribute("matrix", matrix);
		model.addAttribute("steps", this.steps.of(run, matrix, loads, lacking.size(), user));
		model.addAttribute("deadlines",
				this.deadlines.within(scope).stream().filter(one -> one.dueOn() != null).toList());
		model.addAttribute("told", this.notices.tally(scope));
		long extra = this.lines.countExtraAccounts(run.id(), scope);
		model.addAttribute("extra", extra);
		model.addAttribute("bars", this.bars.of(run, extra, matrix, loads, lacking, checks));
	}

	/** The last run of the chosen period. */
	private Optional<ReportRun> chosen(@Nullable Long report, List<ReportRun> periods, Scope scope) {
		Optional<ReportRun> asked = Optional.ofNullable(report).flatMap(id -> this.reports.find(id, scope));
		return periods.stream()
			.filter(run -> asked.filter(run::isOfThePeriodOf).isPresent())
			.findFirst()
			.or(() -> periods.stream().findFirst());
	}

}
