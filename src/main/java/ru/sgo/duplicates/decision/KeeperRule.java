package ru.sgo.duplicates.decision;

import java.util.List;
import java.util.Optional;

/** One rule that may say which account to keep, or stay silent. */
interface KeeperRule {

	/** The account that the rule would keep, with its reason. */
	Optional<Opinion> judge(List<Candidate> candidates);

	record Opinion(Candidate keep, Reason reason) {
	}

}
