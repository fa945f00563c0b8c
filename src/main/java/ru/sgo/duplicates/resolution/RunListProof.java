package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import ru.sgo.duplicates.decision.Meeting;
import ru.sgo.duplicates.report.AccountFile;

/** What lists prove of the accounts of a child: that it is in one place at a time. */
final class RunListProof {

	private final Map<String, LocalDate> newest;

	/**
	 * Knows the lists.
	 * @param newest the day of the newest list of an organization, by its code
	 */
	RunListProof(Map<String, LocalDate> newest) {
		this.newest = newest;
	}

	/** Whether any two of the accounts say that the child attends two organizations. */
	static boolean meet(List<AccountFile> accounts) {
		return accounts.stream()
			.anyMatch(account -> accounts.stream()
				.anyMatch(other -> other != account && Meeting.isKnown(account.candidate(), other.candidate())));
	}

	/**
	 * Whether the newest list of the organization has one of the accounts; one that has
	 * sent no list has nothing to say.
	 */
	boolean isInNewest(List<AccountFile> accounts, String organization) {
		LocalDate list = this.newest.get(organization);
		return list == null || accounts.stream()
			.map(account -> account.candidate().lists().until().get(organization))
			.anyMatch(day -> day != null && !day.isBefore(list));
	}

}
