package ru.sgo.duplicates.resolution;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.journal.Actor;

/** A person's lasting word, said in a case, that its accounts are different children. */
@Component
class DistinctWords {

	private final LastingWords words;

	private final CaseJournal journal;

	DistinctWords(LastingWords words, CaseJournal journal) {
		this.words = words;
		this.journal = journal;
	}

	/**
	 * Declares the accounts apart different from the rest of the case, or all of the case
	 * from each other.
	 */
	void declare(DuplicateCase one, Set<Long> apart, String reason, Actor by) {
		this.journal.record(one, "case_distinct", by);
		List<Long> accounts = one.accountIds().stream().sorted().toList();
		for (int i = 0; i < accounts.size(); i++) {
			for (int j = i + 1; j < accounts.size(); j++) {
				if (apart.isEmpty() || apart.contains(accounts.get(i)) != apart.contains(accounts.get(j))) {
					this.words.say(Word.DISTINCT, accounts.get(i), accounts.get(j), one.number(), reason, by);
				}
			}
		}
	}

	/** The word that was given in this case holds no longer. */
	void withdraw(long caseNumber) {
		this.words.forgetCase(caseNumber);
	}

}
