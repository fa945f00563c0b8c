package ru.sgo.duplicates.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The cases that a run has to follow, and to which case each account belongs by now:
 * whoever changes the accounts of a case says so here, for the next group asks.
 */
final class RunCases {

	private final Map<Long, DuplicateCase> existing = new LinkedHashMap<>();

	private final Map<Long, Long> caseOfAccount = new HashMap<>();

	private final Map<Set<Long>, DuplicateCase> dismissed = new HashMap<>();

	/** By the account. */
	private final Map<Long, List<DuplicateCase>> countedTwiceOnce = new HashMap<>();

	private final Set<Long> deleted;

	/**
	 * What is known before the run.
	 * @param unclosed the unclosed cases in the reach of the run
	 * @param elsewhere the unclosed cases, wherever they lie, of what was found
	 * @param closed the closed cases of what was found that may come back, by their
	 * numbers
	 * @param deletedAccounts those of the unclosed cases that are deleted
	 */
	RunCases(Collection<DuplicateCase> unclosed, Map<Long, Long> elsewhere, Collection<DuplicateCase> closed,
			Set<Long> deletedAccounts) {
		this.caseOfAccount.putAll(elsewhere);
		this.deleted = new HashSet<>(deletedAccounts);
		for (DuplicateCase duplicate : closed) {
			if (duplicate.kind() == CaseKind.DOUBLE_COUNT) {
				duplicate.accountIds()
					.forEach(account -> this.countedTwiceOnce.computeIfAbsent(account, absent -> new ArrayList<>())
						.add(duplicate));
			}
			else {
				this.dismissed.put(duplicate.accountIds(), duplicate);
			}
		}
		unclosed.forEach(this::follow);
	}

	/** From now on the run follows this one too. */
	void follow(DuplicateCase duplicate) {
		this.existing.put(duplicate.number(), duplicate);
		own(duplicate);
	}

	/** Its accounts belong to the case from now on. */
	void own(DuplicateCase duplicate) {
		duplicate.accountIds().forEach(account -> this.caseOfAccount.put(account, duplicate.number()));
	}

	/** Its accounts belong to no case from now on. */
	void release(DuplicateCase duplicate) {
		duplicate.accountIds().forEach(account -> this.caseOfAccount.remove(account, duplicate.number()));
	}

	/** The numbers of the unclosed cases that have one of the accounts, in order. */
	List<Long> sharing(Set<Long> accounts) {
		return accounts.stream().map(this.caseOfAccount::get).filter(Objects::nonNull).distinct().sorted().toList();
	}

	/** The number of the unclosed case that has the account. */
	@Nullable Long of(long account) {
		return this.caseOfAccount.get(account);
	}

	/** The case, if it lies in the reach of the run. */
	Optional<DuplicateCase> inReach(long number) {
		return Optional.ofNullable(this.existing.get(number));
	}

	/** The case in which just these accounts were declared different children. */
	Optional<DuplicateCase> dismissed(Set<Long> accounts) {
		return Optional.ofNullable(this.dismissed.get(accounts));
	}

	/** The latest case that was confirmed of just this double count of the account. */
	Optional<DuplicateCase> confirmed(long account, long authority, CaseDoubleCount twice) {
		return this.countedTwiceOnce.getOrDefault(account, List.of())
			.stream()
			.filter(duplicate -> duplicate.authority() == authority)
			.filter(duplicate -> twice.equals(duplicate.countedTwice()))
			.reduce((earlier, later) -> later);
	}

	boolean isDeleted(long account) {
		return this.deleted.contains(account);
	}

	Collection<DuplicateCase> inReach() {
		return this.existing.values();
	}

}
