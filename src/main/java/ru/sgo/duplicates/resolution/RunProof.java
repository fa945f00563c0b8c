package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.detection.Detection;
import ru.sgo.duplicates.detection.Population;
import ru.sgo.duplicates.detection.Tier;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.report.AccountFile;
import ru.sgo.duplicates.report.OrganizationTree;

/**
 * Whether a case that has left the list is really put right. Absence alone proves
 * nothing: every account to delete must be deleted, the kept one alive, and the child
 * where it was decided. Where nobody has decided, nothing of its history may be lost.
 */
final class RunProof {

	private final Map<Long, AccountFile> files;

	private final Map<Long, List<Task>> tasks;

	private final OrganizationTree places;

	private final LongPredicate considered;

	private final LocalDate today;

	private final RunListProof lists;

	/**
	 * Knows the facts.
	 * @param considered whether detection has compared the account with this id
	 * @param newestLists the day of the newest list of an organization, by its code
	 */
	RunProof(Map<Long, AccountFile> files, List<Task> tasks, OrganizationTree places, LongPredicate considered,
			LocalDate today, Map<String, LocalDate> newestLists) {
		this.files = files;
		this.tasks = tasks.stream().collect(Collectors.groupingBy(Task::caseNumber));
		this.places = places;
		this.considered = considered;
		this.today = today;
		this.lists = new RunListProof(newestLists);
	}

	/** What the facts say of a case that has left the list. */
	sealed interface Conclusion {

		/** It is put right. */
		record Proved(boolean byItself, boolean byLists) implements Conclusion {
		}

		/**
		 * It stays as it is, because; without a reason when only the period passes it by.
		 */
		record Stays(@Nullable String why) implements Conclusion {
		}

		/** What was decided cannot be carried out any more. */
		record DecideAnew(String why) implements Conclusion {
		}

	}

	Conclusion of(DuplicateCase duplicate) {
		if (duplicate.kind() == CaseKind.DOUBLE_COUNT) {
			return ofDoubleCount(duplicate);
		}
		List<AccountFile> accounts = duplicate.accountIds().stream().map(this.files::get).toList();
		if (accounts.stream().anyMatch(account -> account.candidate().isListed())) {
			return ofLists(duplicate, accounts);
		}
		List<AccountFile> living = accounts.stream().filter(account -> !account.deleted()).toList();
		Long keep = duplicate.proposal().keep();
		if (living.isEmpty()) {
			return givenUp(duplicate, "case.remark.nowhere");
		}
		if (keep != null && living.stream().noneMatch(account -> account.id().value() == keep)) {
			return givenUp(duplicate, "case.remark.wrong-account-deleted");
		}
		if (living.size() > 1) {
			return severalLive(duplicate, living);
		}
		if (!isPlaced(duplicate, living.get(0))) {
			return new Conclusion.Stays(elsewhere(duplicate, living.get(0)));
		}
		if (!duplicate.isDecided() && facts(duplicate, accounts).lacksStays(living.get(0))) {
			return new Conclusion.Stays("case.remark.stays-missing");
		}
		return provedUnlessOwed(duplicate, false);
	}

	/** Nothing is deleted: the child is to be in one place at a time, and in its list. */
	private Conclusion ofLists(DuplicateCase duplicate, List<AccountFile> accounts) {
		List<AccountFile> living = accounts.stream().filter(account -> !account.deleted()).toList();
		if (living.isEmpty()) {
			return givenUp(duplicate, "case.remark.nowhere");
		}
		if (RunListProof.meet(living)) {
			return new Conclusion.Stays(duplicate.isDecided() ? "case.remark.steps-missing" : null);
		}
		Optional<AccountFile> placed = living.stream().filter(account -> isPlaced(duplicate, account)).findFirst();
		if (placed.isEmpty()) {
			return new Conclusion.Stays(elsewhere(duplicate, living.get(0)));
		}
		Long attends = duplicate.proposal().attends();
		if (attends != null && !this.lists.isInNewest(living, this.places.code(attends))) {
			return new Conclusion.Stays("case.remark.awaits-list");
		}
		return provedUnlessOwed(duplicate, true);
	}

	private CaseFacts facts(DuplicateCase duplicate, List<AccountFile> accounts) {
		return new CaseFacts(duplicate, accounts, this.places, this.places.code(duplicate.authority()), true, false);
	}

	private static Conclusion givenUp(DuplicateCase duplicate, String why) {
		return duplicate.isDecided() ? new Conclusion.DecideAnew(why) : new Conclusion.Stays(why);
	}

	private Conclusion severalLive(DuplicateCase duplicate, List<AccountFile> living) {
		// Of unequal data detection has just said so, if it has compared all of them.
		boolean alike = (duplicate.proposal().tier() == Tier.IDENTICAL)
				? !Detection.equal(Population.of(living.stream().map(AccountFile::personal).toList()), Set.of())
					.isEmpty()
				: !living.stream().allMatch(account -> this.considered.test(account.id().value()));
		if (!alike && duplicate.isDecided() && !duplicate.proposal().isStillAbout(living)) {
			return new Conclusion.DecideAnew("case.remark.no-longer-alike");
		}
		if (!alike) {
			return new Conclusion.Stays("case.remark.no-longer-alike");
		}
		return new Conclusion.Stays(duplicate.isDecided() ? "case.remark.steps-missing" : null);
	}

	private Conclusion provedUnlessOwed(DuplicateCase duplicate, boolean byLists) {
		boolean owed = this.tasks.getOrDefault(duplicate.number(), List.of())
			.stream()
			.anyMatch(task -> task.status() != TaskStatus.DONE);
		return (duplicate.isDecided() && owed) ? new Conclusion.Stays("case.remark.steps-missing")
				: new Conclusion.Proved(duplicate.status() != CaseStatus.AWAITING_CHECK, byLists);
	}

	private Conclusion ofDoubleCount(DuplicateCase duplicate) {
		AccountFile account = this.files.get(duplicate.accountIds().iterator().next());
		if (RunLawful.isTwice(duplicate, account, this.places)) {
			return new Conclusion.Stays(duplicate.isDecided() ? "case.remark.steps-missing" : duplicate.remark());
		}
		return (duplicate.isDecided() && !isPlaced(duplicate, account))
				? new Conclusion.Stays(elsewhere(duplicate, account)) : provedUnlessOwed(duplicate, false);
	}

	/**
	 * Whether the child is where it was decided or proposed, or has been enrolled
	 * somewhere since. What was decided for a day to come is so on that day; nothing else
	 * that is to come counts.
	 */
	private boolean isPlaced(DuplicateCase duplicate, AccountFile kept) {
		Long attends = duplicate.proposal().attends();
		LocalDate from = duplicate.proposal().from();
		if (attends == null || from == null) {
			return true;
		}
		LocalDate by = from.isAfter(this.today) ? from : this.today;
		return kept.candidate()
			.stays()
			.stream()
			.filter(stay -> stay.kind() == StayKind.REGULAR && !stay.begins().isAfter(by))
			.anyMatch(stay -> reaches(stay, from) && (this.places.id(stay.organization()) == attends)
					|| !stay.begins().isBefore(from));
	}

	/** What is said of a child that is not where it should be. */
	private String elsewhere(DuplicateCase duplicate, AccountFile kept) {
		if (kept.candidate().stays().stream().noneMatch(stay -> stay.isCurrent(this.today))) {
			return "case.remark.nowhere";
		}
		return duplicate.isDecided() ? "case.remark.elsewhere" : "case.remark.elsewhere-than-proposed";
	}

	private static boolean reaches(Stay stay, LocalDate from) {
		return stay.ends() == null || !stay.ends().isBefore(from);
	}

}
