package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.ActOn;
import ru.sgo.duplicates.registry.MistakenActs;
import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.report.AccountFile;

/**
 * A person's lasting word, said in a case, that its accounts are different children. What
 * was done as if they were one is taken back.
 */
@Component
class DistinctWords {

	private final LastingWords words;

	private final CaseStore cases;

	private final MistakenActs acts;

	private final CaseHistory history;

	private final CaseJournal journal;

	private final Clock clock;

	DistinctWords(LastingWords words, CaseStore cases, MistakenActs acts, CaseHistory history, CaseJournal journal,
			Clock clock) {
		this.words = words;
		this.cases = cases;
		this.acts = acts;
		this.history = history;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Declares the accounts apart different from the rest of the case, or all of the case
	 * from each other.
	 */
	void declare(DuplicateCase one, Set<Long> apart, String reason, Actor by) {
		this.journal.record(one, "case_distinct", by);
		parted(one, apart)
			.forEach(pair -> this.words.say(Word.DISTINCT, pair.first(), pair.second(), one.number(), reason, by));
	}

	/** The pairs of which {@link #declare} would say so. */
	static List<Parted> parted(DuplicateCase one, Set<Long> apart) {
		List<Long> accounts = one.accountIds().stream().sorted().toList();
		List<Parted> pairs = new ArrayList<>();
		for (int i = 0; i < accounts.size(); i++) {
			for (int j = i + 1; j < accounts.size(); j++) {
				if (apart.isEmpty() || apart.contains(accounts.get(i)) != apart.contains(accounts.get(j))) {
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
	 * No account keeps what was written on it in this case; the history says whose.
	 */
	void takeBackActs(DuplicateCase one, List<AccountFile> accounts, Actor by) {
		List<Long> cases = this.cases.withAbsorbed(one.number());
		OrganizationId authority = new OrganizationId(one.authority());
		for (AccountFile account : accounts) {
			if (this.acts.takeBack(new ActOn(account.id(), authority, one.number()), cases, by)) {
				this.history
					.add(CaseHistory.Event.of(one.number(), this.clock.instant(), by.login(), "mistaken-taken-back")
						.with(account.number()));
			}
		}
	}

	/** The word that was given in this case holds no longer. */
	void withdraw(long caseNumber) {
		this.words.forgetCase(caseNumber);
	}

}
