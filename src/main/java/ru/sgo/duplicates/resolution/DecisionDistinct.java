package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.registry.AccountId;
import ru.sgo.duplicates.registry.ActOn;
import ru.sgo.duplicates.registry.MistakenActs;
import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.report.AccountFile;

/**
 * A person's verdict, given in a case, that its accounts are different children. What was
 * done as if they were one is taken back.
 */
@Component
class DecisionDistinct {

	private final DecisionPairs pairs;

	private final CaseStore cases;

	private final MistakenActs acts;

	private final CaseEvents events;

	private final CaseActLog log;

	private final Clock clock;

	DecisionDistinct(DecisionPairs pairs, CaseStore cases, MistakenActs acts, CaseEvents events, CaseActLog log,
			Clock clock) {
		this.pairs = pairs;
		this.cases = cases;
		this.acts = acts;
		this.events = events;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Declares the accounts apart different from the rest of the case, or all of the case
	 * from each other.
	 */
	void declare(DuplicateCase duplicate, Set<Long> apart, String reason, Actor by) {
		this.log.record(duplicate, JournalKind.CASE_DISTINCT, by);
		parted(duplicate, apart)
			.forEach(pair -> this.pairs.declareDistinct(pair.first(), pair.second(), duplicate.number(), reason, by));
	}

	/** The pairs of which {@link #declare} would say so. */
	static List<Parted> parted(DuplicateCase duplicate, Set<Long> apart) {
		List<Long> accounts = duplicate.accountIds().stream().sorted().toList();
		List<Parted> pairs = new ArrayList<>();
		for (int i = 0; i < accounts.size(); i++) {
			for (int j = i + 1; j < accounts.size(); j++) {
				if (areApart(apart, accounts.get(i), accounts.get(j))) {
					pairs.add(new Parted(accounts.get(i), accounts.get(j)));
				}
			}
		}
		return pairs;
	}

	/** The ids of two accounts of different children. */
	record Parted(long first, long second) {
	}

	/**
	 * An account that is a child of its own keeps nothing of what was written on it in
	 * this case; of several that stay one child, none keeps what it has taken over from
	 * those that do not. The history says whose acts were taken back.
	 */
	void takeBackActs(DuplicateCase duplicate, Set<Long> apart, List<AccountFile> accounts, Actor by) {
		List<Long> cases = this.cases.withAbsorbed(duplicate.number());
		OrganizationId authority = new OrganizationId(duplicate.authority());
		for (AccountFile account : accounts) {
			Set<AccountId> others = accounts.stream()
				.map(AccountFile::id)
				.filter(id -> !id.equals(account.id()) && areApart(apart, id.value(), account.id().value()))
				.collect(Collectors.toSet());
			ActOn on = new ActOn(account.id(), authority, duplicate.number());
			boolean alone = others.size() == accounts.size() - 1;
			if (alone ? this.acts.takeBack(on, cases, by) : this.acts.takeBackFrom(others, on, cases, by)) {
				this.events.add(CaseEvent
					.of(duplicate.number(), this.clock.instant(), by.login(), CaseEventKind.MISTAKEN_TAKEN_BACK)
					.with(account.number()));
			}
		}
	}

	private static boolean areApart(Set<Long> apart, long account, long other) {
		return apart.isEmpty() || apart.contains(account) != apart.contains(other);
	}

	/** What was decided so in this case holds no longer. */
	void withdraw(long caseNumber) {
		this.pairs.forgetCase(caseNumber);
	}

}
