package ru.sgo.duplicates.web.municipality;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.resolution.Tasks;
import ru.sgo.duplicates.web.CheckSeries;
import ru.sgo.duplicates.web.StackedBar;
import ru.sgo.duplicates.web.Words;

/** What the summary draws. */
@Component
class SummaryBars {

	/** As many checks as can be told apart on a telephone. */
	static final int MOST_CHECKS = 8;

	/**
	 * As many organizations as an officer can telephone today; the others are a click
	 * away.
	 */
	private static final int MOST_ORGANIZATIONS = 8;

	private final CaseBars cases;

	private final OrganizationLoads organizations;

	private final Words words;

	private final Clock clock;

	SummaryBars(CaseBars cases, OrganizationLoads organizations, Words words, Clock clock) {
		this.cases = cases;
		this.organizations = organizations;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * All pictures of the page.
	 *
	 * @param children children and accounts beyond one for each
	 * @param seen the unclosed cases by how the last list has seen them
	 * @param flow what has become of those that were decided
	 * @param organizations those that need a word most
	 * @param others how many more have tasks
	 */
	record Drawn(StackedBar children, List<StackedBar.Amount> seen, List<StackedBar.Amount> flow, StackedBar states,
			List<CaseBars.OfCause> causes, List<OrganizationLoad> organizations, int others, StackedBar tasks,
			CheckSeries checks) {
	}

	/**
	 * Draws them.
	 * @param extra the accounts beyond one for each child
	 * @param lacking the organizations that have no user and should have one
	 * @param checks the oldest first
	 */
	Drawn of(ReportRun run, long extra, CaseMatrix matrix, List<Tasks.Load> loads, List<Organization> lacking,
			List<ReportRun> checks) {
		List<OrganizationLoad> all = this.organizations.of(loads, lacking, List.of());
		List<OrganizationLoad> shown = all.stream().limit(MOST_ORGANIZATIONS).toList();
		return new Drawn(children(run, extra), this.cases.seen(matrix), this.cases.flow(matrix),
				this.cases.states(matrix), this.cases.causes(matrix), shown, all.size() - shown.size(),
				this.organizations.all(loads), new CheckSeries(checks.stream().map(this::check).toList()));
	}

	private StackedBar children(ReportRun run, long extra) {
		return StackedBar.of(List.of(
				new StackedBar.Amount(StackedBar.Look.ASIDE, this.words.say("summary.children"), run.accounts() - extra,
						null),
				new StackedBar.Amount(StackedBar.Look.TO_DECIDE, this.words.say("summary.extra"), extra,
						"/municipality/reports/" + run.id())));
	}

	private CheckSeries.Value check(ReportRun run) {
		Instant finished = Objects.requireNonNull(run.progress().finishedAt());
		return new CheckSeries.Value(LocalDate.ofInstant(finished, this.clock.getZone()), run.cases().open(),
				"/municipality/reports/" + run.id());
	}

}
