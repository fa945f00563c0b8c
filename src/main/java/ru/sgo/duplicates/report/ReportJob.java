package ru.sgo.duplicates.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.detection.DeclaredPairs;
import ru.sgo.duplicates.detection.Detection;
import ru.sgo.duplicates.detection.Settings;
import ru.sgo.duplicates.detection.Slips;
import ru.sgo.duplicates.detection.Statistics;
import ru.sgo.duplicates.detection.Tier;
import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.job.JobStatements;
import ru.sgo.duplicates.job.LostDatabase;
import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.job.TableStatistics;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.RegistryStatistics;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.registry.StatisticsBook;

/**
 * Does one run, in one transaction: it is kept whole, with what became of the cases, or
 * not at all. The registry stands still meanwhile.
 */
@Component
class ReportJob {

	private static final Logger log = LoggerFactory.getLogger(ReportJob.class);

	private final ReportRuns runs;

	private final RegistryReader registry;

	private final AccountFiles files;

	private final StatisticsBook statistics;

	private final ReportWriter writer;

	private final AwaitedLists awaited;

	private final Followers followers;

	private final Organizations organizations;

	private final RegistryGate gate;

	private final JobStatements statements;

	private final Journal journal;

	private final TransactionTemplate transaction;

	private final TableStatistics tables;

	private final Clock clock;

	ReportJob(ReportRuns runs, RegistryReader registry, AccountFiles files, StatisticsBook statistics,
			ReportWriter writer, AwaitedLists awaited, Followers followers, Organizations organizations,
			RegistryGate gate, JobStatements statements, Journal journal, TransactionTemplate transaction,
			TableStatistics tables, Clock clock) {
		this.tables = tables;
		this.runs = runs;
		this.registry = registry;
		this.files = files;
		this.statistics = statistics;
		this.writer = writer;
		this.awaited = awaited;
		this.followers = followers;
		this.organizations = organizations;
		this.gate = gate;
		this.statements = statements;
		this.journal = journal;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Runs the report and marks how it ended. */
	void run(long id, Actor by) {
		try {
			ReportRun run = this.runs.find(id, Scope.EVERYTHING).orElseThrow();
			this.transaction.executeWithoutResult(status -> make(run, by));
			this.tables.renew(JobKind.REPORT);
		}
		catch (ReportCancelled ex) {
			log.info("Report {} was cancelled", id);
		}
		catch (RuntimeException ex) {
			failed(id, ex);
		}
	}

	/**
	 * One that was cancelled is no longer at work, and stays what it is. One that has
	 * lost the database has not failed: it was interrupted.
	 */
	private void failed(long id, RuntimeException ex) {
		if (LostDatabase.isCauseOf(ex)) {
			throw ex;
		}
		if (this.runs.book().end(id, ReportStatus.FAILED)) {
			log.error("Report {} failed", id, ex);
		}
		else {
			log.info("Report {} was broken off", id);
		}
	}

	private void make(ReportRun run, Actor by) {
		this.statements.belongTo(JobKind.REPORT, run.id());
		this.runs.book().waits(run.id(), "report.stage.waiting", 1);
		if (!this.runs.book().isWanted(run.id())) {
			throw new ReportCancelled();
		}
		this.gate.close();
		comeTo(run, "report.stage.reading", 5);
		OrganizationTree places = OrganizationTree.of(this.organizations);
		long authority = places.id(run.period().authority());
		DeclaredPairs declared = this.followers.declaredPairs();
		LawfulAttendances lawful = new LawfulAttendances(this.followers.lawful(today()));
		// Before the accounts of this run are read: both at once need not fit into
		// memory.
		RegistryStatistics counted = this.statistics.renewed(registry -> slips(registry, declared));
		ConsideredAccounts considered = this.registry.accounts(authority, run.period().from(), run.period().to(),
				today());
		comeTo(run, "report.stage.detecting", 35);
		ReportSearch search = new ReportSearch(considered, statistics(counted), declared, places,
				run.period().authority(),
				new Proposer(this.registry.knowsCreationDates(), places, run.period().authority()));
		List<Long> touching = considered.touchingIds();
		comeTo(run, "report.stage.deciding", 55);
		Map<Long, AccountFile> accounts = this.files
			.of(Stream.concat(search.accountIds().stream(), touching.stream()).toList());
		search.leaveStrangersAside(accounts);
		Map<Long, StandingDecision> decisions = this.followers.standingDecisions();
		List<FoundGroup> children = search.groups(accounts, decisions);
		List<FoundGroup> groups = children.stream().filter(FoundGroup::listed).toList();
		List<FoundDoubleCount> doubleCounts = search
			.doubleCounts(touching.stream().map(accounts::get).toList(), run.period().from(), run.period().to())
			.stream()
			.filter(count -> !lawful.cover(count))
			.toList();
		comeTo(run, "report.stage.following", 75);
		Findings findings = new Findings(run.id(), authority, considered.insideById(), groups,
				children.stream().filter(child -> !child.listed()).toList(), doubleCounts, places, this.clock.instant(),
				by);
		FollowedUp followed = this.followers.follow(findings);
		comeTo(run, "report.stage.writing", 90);
		List<OutsidePair> outside = search.outside(children, accounts, decisions);
		this.writer.writeLines(findings, followed.caseOfGroup(), run.period().from(), run.period().to());
		this.writer.writePairs(run.id(), search.detected());
		this.writer.writeDoubleCounts(findings, followed.caseOfDoubleCount());
		this.writer.writeOutside(run.id(), outside, followed.caseOfGroup());
		this.awaited.write(run.id(), search.awaited(), places);
		this.journal.record(RecordedAct.general(JournalKind.REPORT, authority,
				Map.of("report", run.id(), "from", run.period().from().toString(), "to", run.period().to().toString())),
				by);
		this.runs.keep(run.id(), new ReportSettings(counted.number(), Settings.of(counted.slips())));
		this.runs.complete(run.id(), considered, considered.digest(declared, lawful), count(groups),
				doubleCounts.size(), outside.size(), followed.cases());
	}

	/** A statement under way is broken off; between two of them a run asks for itself. */
	private void comeTo(ReportRun run, String stage, int percent) {
		if (!this.runs.book().isWanted(run.id())) {
			throw new ReportCancelled();
		}
		this.runs.book().progress(run.id(), stage, percent);
	}

	private Map<String, Double> slips(RegistryStatistics counted, DeclaredPairs declared) {
		Slips slips = Detection.learns(counted.accounts())
				? Detection.slips(this.registry.everybody(today()), statistics(counted), declared) : Slips.EXPECTED;
		return slips.shares();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static Statistics statistics(RegistryStatistics counted) {
		return new Statistics(counted.accounts(), counted.surnames(), counted.givenNames(), counted.patronymics(),
				counted.birthDates(), Slips.of(counted.slips()));
	}

	private static ReportRun.Groups count(List<FoundGroup> groups) {
		int[] counts = new int[Tier.values().length];
		groups.stream().filter(group -> !group.restricted()).forEach(group -> counts[group.tier().ordinal()]++);
		return new ReportRun.Groups(counts[Tier.IDENTICAL.ordinal()], counts[Tier.PROBABLE.ordinal()],
				counts[Tier.CHECK.ordinal()], (int) groups.stream().filter(FoundGroup::restricted).count());
	}

}
