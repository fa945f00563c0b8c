package ru.sgo.duplicates.web.municipality;

import java.util.Optional;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.Enrolments;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.ReportLines;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.ReportStatus;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.resolution.Cases;
import ru.sgo.duplicates.resolution.Tasks;

/** «Сводка»: how the town stands, and what to do next. */
@Controller
class SummaryController {

	/** Runs that failed are passed over; so many in a row have never been seen. */
	private static final int LOOK_BACK = 50;

	private final Enrolments enrolments;

	private final Organizations organizations;

	private final Reports reports;

	private final ReportLines lines;

	private final Cases cases;

	private final Tasks tasks;

	SummaryController(Enrolments enrolments, Organizations organizations, Reports reports, ReportLines lines,
			Cases cases, Tasks tasks) {
		this.enrolments = enrolments;
		this.organizations = organizations;
		this.reports = reports;
		this.lines = lines;
		this.cases = cases;
		this.tasks = tasks;
	}

	@GetMapping("/municipality")
	String summary(@AuthenticationPrincipal SignedIn user, Model model) {
		Scope scope = user.scope();
		CaseMatrix matrix = new CaseMatrix(this.cases.tallies(scope));
		Optional<ReportRun> last = lastCompleted(scope);
		model.addAttribute("now", this.enrolments.now(scope));
		model.addAttribute("matrix", matrix);
		model.addAttribute("steps", last.map(run -> NextStep.of(matrix, this.tasks.loads(scope)))
			.orElseGet(() -> NextStep.first(isImported(scope))));
		last.ifPresent(run -> {
			model.addAttribute("run", run);
			model.addAttribute("extra", this.lines.countExtraAccounts(run.id(), scope));
		});
		return "municipality/summary";
	}

	private Optional<ReportRun> lastCompleted(Scope scope) {
		return this.reports.list(scope, 0, LOOK_BACK)
			.stream()
			.filter(run -> run.status() == ReportStatus.COMPLETED)
			.findFirst();
	}

	private boolean isImported(Scope scope) {
		return this.organizations.findWithin(scope.parameter())
			.stream()
			.anyMatch(organization -> organization.kind().countsInHeadcount());
	}

}
