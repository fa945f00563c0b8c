package ru.sgo.duplicates.decision;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.Stay;

/**
 * Who does an act. «Удалять дубль должна та ОО, у которой учётная запись дубля позже
 * появилась в системе» (S9): where the account is now, else where it last was. A college
 * is outside of the authority, which then acts itself.
 */
final class Responsibility {

	private Responsibility() {
	}

	static String forDeletion(Candidate deleted, String authority) {
		return placeOf(deleted).orElse(authority);
	}

	/** The organization where the account is now, else where it last was. */
	static Optional<String> placeOf(Candidate account) {
		return account.latest()
			.map(Stay::organization)
			.or(() -> Optional.ofNullable(account.stays().isEmpty() ? account.creator() : null));
	}

	static String forActAt(String organization, @Nullable OrganizationKind kind, String authority) {
		return (kind == OrganizationKind.COLLEGE) ? authority : organization;
	}

}
