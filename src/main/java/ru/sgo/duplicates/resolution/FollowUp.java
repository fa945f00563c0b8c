package ru.sgo.duplicates.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.detection.DistinctPair;
import ru.sgo.duplicates.detection.Tier;
import ru.sgo.duplicates.report.AccountFiles;
import ru.sgo.duplicates.report.Findings;
import ru.sgo.duplicates.report.FollowedUp;
import ru.sgo.duplicates.report.Followers;
import ru.sgo.duplicates.report.FoundDoubleCount;
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

	private final Standing standing;

	private final CaseStore cases;

	private final TaskStore tasks;

	private final TaskReview review;

	private final AccountFiles files;

	private final CaseHistory history;

	FollowUp(Standing standing, CaseStore cases, TaskStore tasks, TaskReview review, AccountFiles files,
			CaseHistory history) {
		this.standing = standing;
		this.cases = cases;
		this.tasks = tasks;
		this.review = review;
		this.files = files;
		this.history = history;
	}

	@Override
	public Set<DistinctPair> distinctChildren() {
		return this.standing.distinctChildren();
	}

	@Override
	public Map<Long, StandingWord> standingWords() {
		return this.standing.words();
	}

	@Override
	public FollowedUp follow(Findings findings) {
		this.review.review(this.cases.holdUnclosed(findings.authorityId()), findings.by());
		List<DuplicateCase> unclosed = new ArrayList<>(this.cases.holdUnclosed(findings.authorityId()));
		Round round = new Round(findings);
		for (DuplicateCase revived : this.cases.holdRevived(findings.authorityId())) {
			revived.reopen("case.remark.lives-again");
			round.tell(revived, "reopened");
			unclosed.add(revived);
		}
		List<Long> accounts = accounts(findings);
		round.begin(unclosed, this.cases.unclosedCaseOf(accounts), this.cases.holdDismissed(accounts),
				this.cases.deletedAccounts(unclosed));
		Map<Integer, Long> caseOfGroup = new HashMap<>();
		for (FoundGroup group : findings.groups()) {
			if (group.tier() != Tier.CHECK) {
				round.join(group).ifPresent(number -> caseOfGroup.put(group.number(), number));
			}
		}
		round.giveNumbers(this.cases::numbers, caseOfGroup);
		Map<Integer, Long> caseOfDoubleCount = new HashMap<>();
		for (int position = 0; position < findings.doubleCounts().size(); position++) {
			int place = position;
			FoundDoubleCount found = findings.doubleCounts().get(position);
			round.join(found, this.cases::numbers).ifPresent(number -> caseOfDoubleCount.put(place, number));
		}
		prove(round);
		write(round);
		return new FollowedUp(caseOfGroup, caseOfDoubleCount, count(round));
	}

	/** What has left the list is proved, or says why not. */
	private void prove(Round round) {
		List<DuplicateCase> absent = round.notFound();
		Proof proof = new Proof(this.files.of(absent.stream().flatMap(one -> one.accountIds().stream()).toList()),
				this.tasks.alive(absent.stream().map(DuplicateCase::number).toList()), round.findings().places());
		for (DuplicateCase one : absent) {
			round.conclude(one, proof.of(one));
		}
	}

	private void write(Round round) {
		this.cases.save(round.existing());
		this.cases.open(round.opened(), round.findings().reportId(), round.findings().at());
		List<Task> dropped = this.tasks.alive(round.decidedAnew().stream().map(DuplicateCase::number).toList());
		dropped.forEach(Task::cancel);
		this.tasks.save(dropped);
		this.history.add(round.events());
	}

	private ReportRun.Cases count(Round round) {
		return new ReportRun.Cases(round.opened().size(), round.count(CaseStatus.CONFIRMED), round.reopenedCount(),
				(int) round.all().filter(one -> one.status().isUnclosed()).count());
	}

	private static List<Long> accounts(Findings findings) {
		return java.util.stream.Stream
			.concat(findings.groups().stream().flatMap(group -> ids(group).stream()),
					findings.doubleCounts().stream().map(found -> found.account().id().value()))
			.toList();
	}

	private static List<Long> ids(FoundGroup group) {
		return group.lines().stream().map(line -> line.account().id().value()).toList();
	}

}
