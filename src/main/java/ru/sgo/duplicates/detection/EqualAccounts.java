package ru.sgo.duplicates.detection;

import java.util.List;

/**
 * Accounts of equal personal data that are one child; an account alone, where those of
 * equal data are another child's or it may be any of theirs.
 *
 * @param accounts their numbers, in their order
 * @param sharedDocument whether common documents link every account to the others
 * @param improbable whether chance hardly ever gives two children such equal data in this
 * registry
 */
public record EqualAccounts(List<String> accounts, boolean sharedDocument, boolean improbable) {

	public EqualAccounts {
		accounts = List.copyOf(accounts);
	}

}
