package ru.sgo.duplicates.decision;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What the machine proposes; a person decides. */
public sealed interface Proposal {

	Certainty certainty();

	Identity identity();

	List<Reason> reasons();

	/**
	 * Keep one account and delete the others, or, where only lists tell of one, ask about
	 * them.
	 *
	 * @param keep the number of the account to keep
	 * @param attends where the child attends by this proposal, if the dates tell
	 * @param deletions the other accounts, by number
	 * @param question what a person has to say before the plan may go out, if anything
	 */
	record Keep(String keep, @Nullable Attendance attends, List<Deletion> deletions, Certainty certainty,
			Identity identity, List<Reason> reasons, Line line, Asked question, Plan plan) implements Proposal {

		public Keep {
			deletions = List.copyOf(deletions);
			reasons = List.copyOf(reasons);
		}

		/** What is said of this account, unless it is the kept one. */
		public Optional<Deletion> deletionOf(String number) {
			return this.deletions.stream().filter(deletion -> deletion.account().equals(number)).findFirst();
		}

	}

	/** What only a person can tell. */
	enum Asked {

		/** Nothing. */
		NOTHING,

		/** Where the child was while several accounts say otherwise. */
		WHERE,

		/** Whether an attachment is real. */
		ATTACHED

	}

	/** Nothing speaks for any of the accounts: the authority decides. */
	record Ask(Identity identity, List<Reason> reasons) implements Proposal {

		public Ask {
			reasons = List.copyOf(reasons);
		}

		@Override
		public Certainty certainty() {
			return Certainty.LOOK;
		}

	}

}
