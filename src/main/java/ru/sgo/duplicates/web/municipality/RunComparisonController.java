package ru.sgo.duplicates.web.municipality;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.report.ReportFilter;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.ReportStatus;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.resolution.RunCompared;
import ru.sgo.duplicates.resolution.RunComparedState;
import ru.sgo.duplicates.resolution.RunComparison;
import ru.sgo.duplicates.resolution.RunComparisonOutcome;
import ru.sgo.duplicates.resolution.RunComparisons;
import ru.sgo.duplicates.tables.TableDescription;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.NotFound;
import ru.sgo.duplicates.web.Paging;
import ru.sgo.duplicates.web.Tables;

/** «Что изменилось»: a run beside an earlier one of the same authority. */
@Controller
@RequestMapping("/municipality/reports/{id}/comparison")
class RunComparisonController {

	/** So many of the runs before are offered. */
	private static final int MOST = 500;

	private final RunComparisons comparisons;

	private final Reports reports;

	private final Tables tables;

	private final TableDescription<RunCompared> columns;

	RunComparisonController(RunComparisons comparisons, Reports reports, Tables tables) {
		this.comparisons = comparisons;
		this.reports = reports;
		this.tables = tables;
		this.columns = columns(tables);
	}

	@GetMapping
	String compare(@PathVariable long id, @ModelAttribute("choice") RunComparisonChoice choice,
			@RequestParam(required = false) @Nullable Integer page, @AuthenticationPrincipal SignedIn user, Model model,
			RedirectAttributes next) {
		ReportRun run = this.reports.find(id, user.scope()).orElseThrow(NotFound::new);
		List<ReportRun> earlier = before(run, user);
		Long with = Optional.ofNullable(choice.with()).or(() -> like(run, earlier)).orElse(null);
		model.addAttribute("run", run);
		model.addAttribute("earlier", earlier);
		if (with == null) {
			return "municipality/report-comparison";
		}
		RunComparisonOutcome outcome = this.comparisons.compare(id, with, user.scope());
		if (outcome instanceof RunComparisonOutcome.Compared compared) {
			show(compared.comparison(), choice, page, model);
			return "municipality/report-comparison";
		}
		if (outcome instanceof RunComparisonOutcome.Unknown) {
			throw new NotFound();
		}
		Flash.problem(next, (outcome instanceof RunComparisonOutcome.NotEarlier) ? "runs.not-earlier"
				: "api.refused.report-not-completed");
		return "redirect:/municipality/reports/" + id;
	}

	@GetMapping({ "/lines.xlsx", "/lines.csv" })
	void download(@PathVariable long id, @ModelAttribute("choice") RunComparisonChoice choice,
			@AuthenticationPrincipal SignedIn user, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		ReportRun run = this.reports.find(id, user.scope()).orElseThrow(NotFound::new);
		Long with = Optional.ofNullable(choice.with())
			.or(() -> like(run, before(run, user)))
			.orElseThrow(NotFound::new);
		RunComparisonOutcome outcome = this.comparisons.compare(id, with, user.scope());
		if (outcome instanceof RunComparisonOutcome.Unknown) {
			throw new NotFound();
		}
		if (!(outcome instanceof RunComparisonOutcome.Compared compared)) {
			response.sendRedirect("../comparison?with=" + with);
			return;
		}
		this.tables.write(request, response, "comparison-" + id + "-" + with, this.columns,
				rows -> choice.of(compared.comparison()).forEach(rows));
	}

	private static void show(RunComparison comparison, RunComparisonChoice choice, @Nullable Integer page,
			Model model) {
		List<RunCompared> chosen = choice.of(comparison);
		Paging paging = Paging.of(page, chosen.size());
		model.addAttribute("comparison", comparison);
		model.addAttribute("states", RunComparedState.values());
		model.addAttribute("open", choice.open(comparison));
		model.addAttribute("byOrganization", comparison.byOrganization());
		model.addAttribute("paging", paging);
		model.addAttribute("items", chosen.subList(paging.offset(), (int) paging.last()));
	}

	/**
	 * The completed runs of the same authority that were made before, the newest first.
	 */
	private List<ReportRun> before(ReportRun run, SignedIn user) {
		return this.reports
			.list(new ReportFilter(run.period().authority(), ReportStatus.COMPLETED, null), 0, MOST, user.scope())
			.stream()
			.filter(one -> one.id() < run.id())
			.toList();
	}

	/** The last one of the same days, else the last one. */
	private static Optional<Long> like(ReportRun run, List<ReportRun> earlier) {
		return earlier.stream()
			.filter(run::isOfThePeriodOf)
			.findFirst()
			.or(() -> earlier.stream().findFirst())
			.map(ReportRun::id);
	}

	private static TableDescription<RunCompared> columns(Tables tables) {
		return TableDescription.<RunCompared>titled("runs.title")
			.text("runs.state", one -> tables.word("runs.state", one.state()))
			.text("student.name", RunCompared::fullName)
			.day("student.birth-date", one -> one.birthDate())
			.text("runs.accounts", one -> String.join(", ", one.accounts()))
			.text("lists.organization",
					one -> one.places().stream().map(RunCompared.Place::name).collect(Collectors.joining(", ")))
			.number("report.case", one -> one.caseNumber())
			.text("runs.why", one -> tables.word("runs.why", one.why()));
	}

}
