package ru.sgo.duplicates.decision;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is asked about one child.
 *
 * @param identical whether the personal data agree wholly (tier IDENTICAL)
 * @param otherSex whether some are entered as boys and some as girls, and no document is
 * common
 * @param identity how sure it is that the accounts are one child
 * @param creationDatesKnown whether the registry knows creation dates at all
 * @param authority the code of the authority, which acts where no school or kindergarten
 * can
 * @param candidates the accounts, at least two
 * @param decided what a person has already said, if anything; a word for an account that
 * is none of the candidates says nothing
 */
public record Question(boolean identical, boolean otherSex, Identity identity, boolean creationDatesKnown,
		String authority, List<Candidate> candidates, @Nullable PersonsDecision decided) {

	public Question {
		candidates = candidates.stream().sorted(Candidate.BY_NUMBER).toList();
		if (candidates.size() < 2) {
			throw new IllegalArgumentException("A duplicate needs at least two accounts");
		}
		PersonsDecision word = decided;
		if (word != null && candidates.stream().noneMatch(candidate -> candidate.number().equals(word.keep()))) {
			decided = null;
		}
	}

	/** Whether only lists tell of one of the accounts: then nothing is deleted. */
	boolean isOfLists() {
		return this.candidates.stream().anyMatch(Candidate::isListed);
	}

}
