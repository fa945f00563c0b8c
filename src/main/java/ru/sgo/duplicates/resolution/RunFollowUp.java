package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.detection.DeclaredPairs;
import ru.sgo.duplicates.report.AccountFile;
import ru.sgo.duplicates.report.AccountFiles;
import ru.sgo.duplicates.report.Findings;
import ru.sgo.duplicates.report.FollowedUp;
import ru.sgo.duplicates.report.Followers;
import ru.sgo.duplicates.report.FoundGroup;
import ru.sgo.duplicates.report.LawfulAttendance;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.StandingDecision;

/**
 * Follows every unclosed case in the reach of a run, whatever its period: groups join
 * cases or open new ones, and what has left the list is proved or stays, with the reason.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RunFollowUp implements Followers {

	private final DecisionPairs pairs;

	private final DecisionsInForce inForce;

	private final CaseStore cases;

	private final CaseWriter writer;

	private final TaskStore tasks;

	private final TaskReview review;

	private final RunLawful lawful;

	private final DecisionWaivers waivers;

	private final AccountFiles files;

	private final CaseEvents events;

	private final ApplicationEventPublisher publisher;

	private final Clock clock;

	RunFollowUp(DecisionPairs pairs, DecisionsInForce inForce, CaseStore cases, CaseWriter writer, TaskStore tasks,
			TaskReview review, RunLawful lawful, DecisionWaivers waivers, AccountFiles files, CaseEvents events,
			ApplicationEventPublisher publisher, Clock clock) {
		this.pairs = pairs;
		this.inForce = inForce;
		this.cases = cases;
		this.writer = writer;
		this.tasks = tasks;
		this.review = review;
		this.lawful = lawful;
		this.waivers = waivers;
		this.files = files;
		this.events = events;
		this.publisher = publisher;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public DeclaredPairs declaredPairs() {
		return this.pairs.declared();
	}

	@Override
	public List<LawfulAttendance> lawful(LocalDate today) {
		return this.cases.lawful(today);
	}

	@Override
	public Map<Long, StandingDecision> standingDecisions() {
		return this.inForce.byKeptAccount();
	}

	@Override
	public FollowedUp follow(Findings findings) {
		List<DuplicateCase> unclosed = new ArrayList<>(this.cases.holdUnclosed(findings.authorityId()));
		if (this.review.review(unclosed, findings.by())) {
			unclosed = new ArrayList<>(this.cases.holdUnclosed(findings.authorityId()));
		}
		List<DuplicateCase> revived = this.cases.holdRevived(findings.authorityId());
		revived.forEach(duplicate -> duplicate.reopen("case.remark.lives-again"));
		unclosed.addAll(revived);
		RunEvents runEvents = new RunEvents(findings);
		unclosed.addAll(this.lawful.follow(findings, today(findings), unclosed, runEvents));
		List<Long> accounts = accounts(findings);
		revived.forEach(duplicate -> runEvents.tell(duplicate, CaseEventKind.REOPENED));
		RunCases known = new RunCases(unclosed, this.cases.unclosedCaseOf(accounts), this.cases.holdClosed(accounts),
				this.cases.deletedAccounts(unclosed));
		RunChanges changes = new RunChanges(findings, known, runEvents);
		RunJoining joining = new RunJoining(changes, known, this.writer::numbers);
		Map<Integer, Long> caseOfGroup = joining.joinGroups();
		Map<Integer, Long> caseOfDoubleCount = joining.joinDoubleCounts();
		prove(changes, runEvents);
		write(changes);
		this.events.add(runEvents.events());
		this.publisher.publishEvent(new RunFollowed());
		return new FollowedUp(caseOfGroup, caseOfDoubleCount, count(changes, runEvents));
	}

	/** What has left the list is proved, or says why not. */
	private void prove(RunChanges changes, RunEvents runEvents) {
		List<DuplicateCase> absent = changes.notFound();
		Map<Long, AccountFile> accounts = this.files
			.of(absent.stream().flatMap(duplicate -> duplicate.accountIds().stream()).toList());
		RunProof proof = new RunProof(accounts, this.tasks.alive(absent.stream().map(DuplicateCase::number).toList()),
				changes.findings().places(), changes.findings().considered(), today(changes.findings()),
				accounts.values().stream().anyMatch(account -> account.candidate().isListed())
						? this.cases.newestLists() : Map.of());
		for (DuplicateCase duplicate : absent) {
			changes.conclude(duplicate, proof.of(duplicate));
		}
		List<DuplicateCase> proved = absent.stream()
			.filter(duplicate -> duplicate.status() == CaseStatus.CONFIRMED)
			.toList();
		Map<Long, List<DecisionWaiver>> waived = this.waivers.of(proved.stream().map(DuplicateCase::number).toList());
		proved.forEach(duplicate -> waived.getOrDefault(duplicate.number(), List.of())
			.forEach(stay -> runEvents.tell(duplicate, stay.event(), stay.arguments())));
	}

	private void write(RunChanges changes) {
		this.writer.save(changes.existing());
		this.writer.see(changes.existing(), changes.findings().reportId());
		this.writer.open(changes.opened());
		List<Task> dropped = this.tasks.alive(changes.decidedAnew().stream().map(DuplicateCase::number).toList());
		dropped.forEach(Task::cancel);
		this.tasks.save(dropped);
	}

	/** Everybody reads them, so that restricted cases are left aside. */
	private static ReportRun.Cases count(RunChanges changes, RunEvents runEvents) {
		return new ReportRun.Cases(
				(int) changes.opened().stream().filter(duplicate -> !duplicate.isRestricted()).count(),
				changes.count(duplicate -> duplicate.status() == CaseStatus.CONFIRMED),
				runEvents.count(CaseEventKind.REOPENED) + runEvents.count(CaseEventKind.LAWFUL_OVER),
				changes.count(duplicate -> duplicate.status().isUnclosed()), open(changes, CaseAppearance.OUTSIDE),
				open(changes, CaseAppearance.UNFINISHED));
	}

	private LocalDate today(Findings findings) {
		return LocalDate.ofInstant(findings.at(), this.clock.getZone());
	}

	private static int open(RunChanges changes, CaseAppearance appearance) {
		return changes.count(duplicate -> duplicate.status().isUnclosed() && duplicate.appearance() == appearance);
	}

	private static List<Long> accounts(Findings findings) {
		return Stream
			.concat(findings.children().stream().flatMap(group -> ids(group).stream()),
					findings.doubleCounts().stream().map(found -> found.account().id().value()))
			.toList();
	}

	private static List<Long> ids(FoundGroup group) {
		return group.all().stream().map(line -> line.account().id().value()).toList();
	}

}
