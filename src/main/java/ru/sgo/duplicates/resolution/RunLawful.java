package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.decision.DoubleCounts;
import ru.sgo.duplicates.history.PossibleDays;
import ru.sgo.duplicates.report.AccountFile;
import ru.sgo.duplicates.report.AccountFiles;
import ru.sgo.duplicates.report.Findings;
import ru.sgo.duplicates.report.OrganizationTree;

/**
 * What becomes of children in two organizations lawfully when a run comes, whatever its
 * period: where nobody is counted twice any more the case has healed, where the term is
 * over it is found again, and else it goes on.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RunLawful {

	private final CaseStore cases;

	private final CaseWriter writer;

	private final AccountFiles files;

	RunLawful(CaseStore cases, CaseWriter writer, AccountFiles files) {
		this.cases = cases;
		this.writer = writer;
		this.files = files;
	}

	/**
	 * Looks at all under the authority of the run.
	 * @param taken the accounts that other cases have found again meanwhile
	 * @return the cases that are found again
	 */
	List<DuplicateCase> follow(Findings findings, LocalDate today, Collection<DuplicateCase> taken, RunEvents events) {
		List<DuplicateCase> lawful = this.cases.holdLawful(findings.authorityId());
		Map<Long, AccountFile> accounts = this.files
			.of(lawful.stream().flatMap(duplicate -> duplicate.accountIds().stream()).toList());
		Set<Long> owned = new HashSet<>();
		taken.forEach(duplicate -> owned.addAll(duplicate.accountIds()));
		List<DuplicateCase> healed = new ArrayList<>();
		List<DuplicateCase> again = new ArrayList<>();
		for (DuplicateCase duplicate : lawful) {
			long account = duplicate.accountIds().iterator().next();
			if (!isTwice(duplicate, Objects.requireNonNull(accounts.get(account)), findings.places())) {
				duplicate.heal(findings.at());
				events.tell(duplicate, CaseEventKind.HEALED);
				healed.add(duplicate);
			}
			else if (duplicate.isLawfulNoMore(today) && owned.add(account)) {
				duplicate.reopen("case.remark.lawful-over");
				events.tell(duplicate, CaseEventKind.LAWFUL_OVER);
				again.add(duplicate);
			}
		}
		this.writer.save(healed);
		return again;
	}

	/** Whether the account of a double count still stands in both organizations. */
	static boolean isTwice(DuplicateCase duplicate, AccountFile account, OrganizationTree places) {
		CaseDoubleCount twice = Objects.requireNonNull(duplicate.countedTwice());
		Set<Long> both = both(twice.organizationA(), twice.organizationB());
		return !account.deleted() && DoubleCounts.of(account.candidate(), PossibleDays.BEGINNING, PossibleDays.END, "")
			.stream()
			.anyMatch(count -> both.equals(both(places.id(count.organizationA()), places.id(count.organizationB()))));
	}

	private static Set<Long> both(long a, long b) {
		return (a == b) ? Set.of(a) : Set.of(a, b);
	}

}
