package ru.sgo.duplicates.decision;

import java.util.List;

/**
 * One account to delete.
 *
 * @param account its number
 * @param cause why it came to be
 * @param responsible the code of the organization that deletes it (S9)
 * @param certainty whether this line is clear by itself
 */
public record Deletion(String account, Cause cause, String responsible, Certainty certainty, List<Reason> reasons) {

	public Deletion {
		reasons = List.copyOf(reasons);
	}

}
