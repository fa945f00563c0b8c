package ru.sgo.duplicates.web.municipality;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.CaseView;

/**
 * What a person can do about a case by filling in a form: on the page of the case, and on
 * a page of its own.
 */
enum CaseJourney {

	/** Decides otherwise than proposed. */
	KEEP,

	/** Says that the accounts are of different children. */
	DISTINCT,

	/** Says that the child stands in two organizations lawfully, for a time. */
	LAWFUL,

	/** Answers an objection, or takes the decision back. */
	ANSWER,

	/** Takes a deletion back. */
	RESTORE;

	/** The last part of the address, and the name of the template. */
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The codes of those that a case has in its present state. */
	static Set<String> openIn(CaseView view) {
		return Arrays.stream(values())
			.filter(journey -> journey.isOpen(view))
			.map(CaseJourney::code)
			.collect(Collectors.toSet());
	}

	/** Whether the case has this form in its present state. */
	boolean isOpen(CaseView view) {
		CaseStatus status = view.summary().status();
		boolean several = view.accounts().size() > 1;
		return switch (this) {
			case KEEP -> status == CaseStatus.FOUND && (several || view.countedIn().size() == 2);
			case DISTINCT -> status == CaseStatus.FOUND && several;
			case LAWFUL -> status == CaseStatus.FOUND && view.countedIn().size() == 2;
			case ANSWER -> status == CaseStatus.DISPUTED || status == CaseStatus.ASSIGNED || isDismissed(view);
			case RESTORE ->
				status.isUnclosed() && view.accounts().stream().anyMatch(account -> account.card().isDeleted());
		};
	}

	/** What another case has absorbed nobody has decided. */
	private static boolean isDismissed(CaseView view) {
		return view.summary().status() == CaseStatus.DISMISSED && view.summary().progress().absorbedBy() == null
				&& view.decision() != null;
	}

}
