package ru.sgo.duplicates.report;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.decision.Deletion;
import ru.sgo.duplicates.decision.Identity;
import ru.sgo.duplicates.decision.PersonsWord;
import ru.sgo.duplicates.decision.Proposal;
import ru.sgo.duplicates.decision.Proposals;
import ru.sgo.duplicates.decision.Question;
import ru.sgo.duplicates.detection.Tier;

/** Puts the accounts of one child to the rules and words the answer as lines. */
final class Proposer {

	private final boolean creationDatesKnown;

	Proposer(boolean creationDatesKnown) {
		this.creationDatesKnown = creationDatesKnown;
	}

	FoundGroup propose(int number, Tier tier, Identity identity, List<AccountFile> accounts, String authority,
			@Nullable StandingWord word) {
		PersonsWord decided = (word != null) ? new PersonsWord(word.keep(), word.attends()) : null;
		Proposal proposal = Proposals.propose(new Question(tier == Tier.IDENTICAL, identity, this.creationDatesKnown,
				authority, accounts.stream().map(AccountFile::candidate).toList(), decided));
		Certainty certainty = (word != null) ? word.certainty() : proposal.certainty();
		List<FoundLine> lines = new ArrayList<>();
		for (AccountFile account : accounts) {
			lines.add(line(account, proposal, word));
		}
		return new FoundGroup(number, tier, identity, certainty, authority,
				(proposal instanceof Proposal.Keep keep) ? keep.attends() : null, false, lines);
	}

	private static FoundLine line(AccountFile account, Proposal proposal, @Nullable StandingWord word) {
		StandingWord.Frozen frozen = (word != null) ? word.frozen().get(account.number()) : null;
		if (frozen != null) {
			return new FoundLine(account, Role.DELETE, frozen.cause(), frozen.responsible(), frozen.reasons());
		}
		if (!(proposal instanceof Proposal.Keep keep)) {
			return new FoundLine(account, Role.ASK, null, null, StoredReason.of(proposal.reasons()));
		}
		return keep.deletionOf(account.number())
			.map(deletion -> line(account, deletion))
			.orElseGet(() -> new FoundLine(account, Role.KEEP, null, null, StoredReason.of(keep.reasons())));
	}

	private static FoundLine line(AccountFile account, Deletion deletion) {
		return new FoundLine(account, Role.DELETE, deletion.cause(), deletion.responsible(),
				StoredReason.of(deletion.reasons()));
	}

}
