package ru.sgo.duplicates.registry;

import java.util.Map;

/** What became of the wish to see documents in full. */
public sealed interface DocumentsOutcome {

	/**
	 * They may be shown once; the looks stand in the journal.
	 *
	 * @param byAccount by the account's id
	 */
	record Shown(Map<Long, AccountDocuments> byAccount) implements DocumentsOutcome {
		public Shown {
			byAccount = Map.copyOf(byAccount);
		}
	}

	/** There is no such account in the scope; nothing was written. */
	record Unknown() implements DocumentsOutcome {
	}

	/** The reason says too little or too much; nothing was read. */
	record ReasonWanted() implements DocumentsOutcome {

		public String messageKey() {
			return "journal.refused.reason";
		}
	}

}
