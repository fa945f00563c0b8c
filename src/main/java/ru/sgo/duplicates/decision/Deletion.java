package ru.sgo.duplicates.decision;

import java.util.List;

/**
 * One account beside the kept one: to delete, or to ask about.
 *
 * @param account its number
 * @param cause why it came to be
 * @param responsible the code of the organization that deletes it (S9), or is asked
 * @param certainty whether this line is clear by itself
 * @param asked whether nobody can tell that it is another account at the source, so that
 * its organization is asked and nothing is deleted
 */
public record Deletion(String account, Cause cause, String responsible, Certainty certainty, List<Reason> reasons,
		boolean asked) {

	public Deletion {
		reasons = List.copyOf(reasons);
	}

}
