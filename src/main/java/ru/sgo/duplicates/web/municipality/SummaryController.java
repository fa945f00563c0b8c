package ru.sgo.duplicates.web.municipality;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import ru.sgo.duplicates.access.OrganizationsHere;
import ru.sgo.duplicates.access.Right;
import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.access.Unreached;
import ru.sgo.duplicates.cards.CardFilter;
import ru.sgo.duplicates.cards.FaultyCards;
import ru.sgo.duplicates.registry.Enrolments;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.registry.UnknownLeavingFilter;
import ru.sgo.duplicates.registry.UnknownLeavings;
import ru.sgo.duplicates.report.ReportLines;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.resolution.CaseAppearance;
import ru.sgo.duplicates.resolution.Cases;
import ru.sgo.duplicates.resolution.Tasks;

/** «Сводка»: how the town stands, and what to do next. */
@Controller
class SummaryController {

	private static final int MOST_PERIODS = 6;

	private final Enrolments enrolments;

	private final Organizations organizations;

	private final Reports reports;

	private final ReportLines lines;

	private final Cases cases;

	private final Tasks tasks;

	private final UnknownLeavings leavings;

	private final FaultyCards faulty;

	private final OrganizationsHere here;

	SummaryController(Enrolments enrolments, Organizations organizations, Reports reports, ReportLines lines,
			Cases cases, Tasks tasks, UnknownLeavings leavings, FaultyCards faulty, OrganizationsHere here) {
		this.enrolments = enrolments;
		this.organizations = organizations;
		this.reports = reports;
		this.lines = lines;
		this.cases = cases;
		this.tasks = tasks;
		this.leavings = leavings;
		this.faulty = faulty;
		this.here = here;
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
		CaseMatrix matrix = new CaseMatrix(this.cases.tallies(scope));
		List<ReportRun> periods = this.reports.lastOfPeriods(scope, MOST_PERIODS);
		Optional<ReportRun> last = chosen(report, periods, scope);
		model.addAttribute("others", periods.stream().filter(run -> !run.equals(last.orElse(null))).toList());
		model.addAttribute("now", this.enrolments.now(scope));
		model.addAttribute("matrix", matrix);
		model.addAttribute("outside", this.cases.count(CaseAppearance.OUTSIDE, scope));
		model.addAttribute("unfinished", this.cases.count(CaseAppearance.UNFINISHED, scope));
		model.addAttribute("unanswered", scope.restrictedToo()
				? this.here.within(scope).stream().filter(Unreached::isUnanswered).toList() : List.of());
		model.addAttribute("seesRestricted", scope.restrictedToo());
		model.addAttribute("steps",
				last.map(run -> NextStep.of(matrix, this.tasks.loads(scope),
						this.leavings.count(UnknownLeavingFilter.ALL, scope), this.faulty.count(CardFilter.ALL, scope)))
					.orElseGet(() -> user.may(Right.DECIDE)
							? NextStep.first(this.organizations.anyCounted(scope.parameter())) : NextStep.ofReader()));
		last.ifPresent(run -> {
			model.addAttribute("run", run);
			model.addAttribute("extra", this.lines.countExtraAccounts(run.id(), scope));
		});
		return "municipality/summary";
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
