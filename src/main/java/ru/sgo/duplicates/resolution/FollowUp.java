package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.detection.DeclaredPairs;
import ru.sgo.duplicates.report.AccountFiles;
import ru.sgo.duplicates.report.Findings;
import ru.sgo.duplicates.report.FollowedUp;
import ru.sgo.duplicates.report.Followers;
import ru.sgo.duplicates.report.FoundGroup;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.StandingWord;

/**
 * Follows every unclosed case in the reach of a run, whatever its period: groups join
 * cases or open new ones, and what has left the list is proved or stays, with the reason.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FollowUp implements Followers {

	private final DecisionPairs pairs;

	private final Standing standing;

	private final CaseStore cases;

	private final CaseWriter writer;

	private final TaskStore tasks;

	private final TaskReview review;

	private final Waivers waivers;

	private final AccountFiles files;

	private final CaseHistory history;

	private final Clock clock;

	FollowUp(DecisionPairs pairs, Standing standing, CaseStore cases, CaseWriter writer, TaskStore tasks,
			TaskReview review, Waivers waivers, AccountFiles files, CaseHistory history, Clock clock) {
		this.pairs = pairs;
		this.standing = standing;
		this.cases = cases;
		this.writer = writer;
		this.tasks = tasks;
		this.review = review;
		this.waivers = waivers;
		this.files = files;
		this.history = history;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public DeclaredPairs declaredPairs() {
		return this.pairs.declared();
	}

	@Override
	public Map<Long, StandingWord> standingWords() {
		return this.standing.words();
	}

	@Override
	public FollowedUp follow(Findings findings) {
		List<DuplicateCase> unclosed = new ArrayList<>(this.cases.holdUnclosed(findings.authorityId()));
		if (this.review.review(unclosed, findings.by())) {
			unclosed = new ArrayList<>(this.cases.holdUnclosed(findings.authorityId()));
		}
		List<DuplicateCase> revived = this.cases.holdRevived(findings.authorityId());
		revived.forEach(one -> one.reopen("case.remark.lives-again"));
		unclosed.addAll(revived);
		List<Long> accounts = accounts(findings);
		Chronicle chronicle = new Chronicle(findings);
		revived.forEach(one -> chronicle.tell(one, "reopened"));
		KnownCases known = new KnownCases(unclosed, this.cases.unclosedCaseOf(accounts),
				this.cases.holdClosed(accounts), this.cases.deletedAccounts(unclosed));
		Round round = new Round(findings, known, chronicle);
		Joining joining = new Joining(round, known, this.writer::numbers);
		Map<Integer, Long> caseOfGroup = joining.joinGroups();
		Map<Integer, Long> caseOfDoubleCount = joining.joinDoubleCounts();
		prove(round, chronicle);
		write(round);
		this.history.add(chronicle.events());
		return new FollowedUp(caseOfGroup, caseOfDoubleCount, count(round, chronicle));
	}

	/** What has left the list is proved, or says why not. */
	private void prove(Round round, Chronicle chronicle) {
		List<DuplicateCase> absent = round.notFound();
		Proof proof = new Proof(this.files.of(absent.stream().flatMap(one -> one.accountIds().stream()).toList()),
				this.tasks.alive(absent.stream().map(DuplicateCase::number).toList()), round.findings().places(),
				round.findings().considered(), LocalDate.ofInstant(round.findings().at(), this.clock.getZone()));
		for (DuplicateCase one : absent) {
			round.conclude(one, proof.of(one));
		}
		List<DuplicateCase> proved = absent.stream().filter(one -> one.status() == CaseStatus.CONFIRMED).toList();
		Map<Long, List<Waived>> waived = this.waivers.of(proved.stream().map(DuplicateCase::number).toList());
		proved.forEach(one -> waived.getOrDefault(one.number(), List.of())
			.forEach(stay -> chronicle.tell(one, stay.event(), stay.arguments())));
	}

	private void write(Round round) {
		this.writer.save(round.existing());
		this.writer.see(round.existing(), round.findings().reportId());
		this.writer.open(round.opened(), round.findings().reportId(), round.findings().at());
		List<Task> dropped = this.tasks.alive(round.decidedAnew().stream().map(DuplicateCase::number).toList());
		dropped.forEach(Task::cancel);
		this.tasks.save(dropped);
	}

	/** Everybody reads them, so that restricted cases are left aside. */
	private static ReportRun.Cases count(Round round, Chronicle chronicle) {
		return new ReportRun.Cases((int) round.opened().stream().filter(one -> !one.isRestricted()).count(),
				round.count(one -> one.status() == CaseStatus.CONFIRMED), chronicle.count("reopened"),
				round.count(one -> one.status().isUnclosed()), open(round, Appearance.OUTSIDE),
				open(round, Appearance.UNFINISHED));
	}

	private static int open(Round round, Appearance appearance) {
		return round.count(one -> one.status().isUnclosed() && one.appearance() == appearance);
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
