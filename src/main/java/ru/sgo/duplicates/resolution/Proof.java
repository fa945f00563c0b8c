package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.DoubleCounts;
import ru.sgo.duplicates.detection.Detection;
import ru.sgo.duplicates.detection.Population;
import ru.sgo.duplicates.detection.Tier;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.report.AccountFile;
import ru.sgo.duplicates.report.Places;

/**
 * Whether a case that has left the list is really put right. Absence alone proves
 * nothing: every account to delete must be deleted, the kept one alive, and the child
 * where it was decided. Where nobody has decided, nothing of its history may be lost.
 */
final class Proof {

	private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

	private static final LocalDate END = LocalDate.of(2200, 1, 1);

	private final Map<Long, AccountFile> files;

	private final Map<Long, List<Task>> tasks;

	private final Places places;

	private final LongPredicate considered;

	private final LocalDate today;

	/**
	 * Knows the facts.
	 * @param considered whether detection has compared the account with this id
	 */
	Proof(Map<Long, AccountFile> files, List<Task> tasks, Places places, LongPredicate considered, LocalDate today) {
		this.files = files;
		this.tasks = tasks.stream().collect(Collectors.groupingBy(Task::caseNumber));
		this.places = places;
		this.considered = considered;
		this.today = today;
	}

	/** What the facts say of a case that has left the list. */
	sealed interface Conclusion {

		/** It is put right. */
		record Proved(boolean byItself) implements Conclusion {
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

	Conclusion of(DuplicateCase one) {
		if (one.kind() == CaseKind.DOUBLE_COUNT) {
			return ofDoubleCount(one);
		}
		List<AccountFile> accounts = one.accountIds().stream().map(this.files::get).toList();
		List<AccountFile> living = accounts.stream().filter(account -> !account.deleted()).toList();
		Long keep = one.proposal().keep();
		if (living.isEmpty()) {
			return givenUp(one, "case.remark.nowhere");
		}
		if (keep != null && living.stream().noneMatch(account -> account.id().value() == keep)) {
			return givenUp(one, "case.remark.wrong-account-deleted");
		}
		if (living.size() > 1) {
			return severalLive(one, living);
		}
		if (!isPlaced(one, living.get(0))) {
			return new Conclusion.Stays(elsewhere(one, living.get(0)));
		}
		if (!one.isDecided() && laidOpen(one, accounts).lacksStays(living.get(0))) {
			return new Conclusion.Stays("case.remark.stays-missing");
		}
		return provedUnlessOwed(one);
	}

	private Desk laidOpen(DuplicateCase one, List<AccountFile> accounts) {
		return new Desk(one, accounts, this.places, this.places.code(one.authority()), true, false);
	}

	private static Conclusion givenUp(DuplicateCase one, String why) {
		return one.isDecided() ? new Conclusion.DecideAnew(why) : new Conclusion.Stays(why);
	}

	private Conclusion severalLive(DuplicateCase one, List<AccountFile> living) {
		// Of unequal data detection has just said so, if it has compared all of them.
		boolean alike = (one.proposal().tier() == Tier.IDENTICAL)
				? !Detection.equal(Population.of(living.stream().map(AccountFile::personal).toList()), Set.of())
					.isEmpty()
				: !living.stream().allMatch(account -> this.considered.test(account.id().value()));
		if (!alike && one.isDecided() && !one.proposal().isStillAbout(living)) {
			return new Conclusion.DecideAnew("case.remark.no-longer-alike");
		}
		if (!alike) {
			return new Conclusion.Stays("case.remark.no-longer-alike");
		}
		return new Conclusion.Stays(one.isDecided() ? "case.remark.steps-missing" : null);
	}

	private Conclusion provedUnlessOwed(DuplicateCase one) {
		boolean owed = this.tasks.getOrDefault(one.number(), List.of())
			.stream()
			.anyMatch(task -> task.status() != TaskStatus.DONE);
		return (one.isDecided() && owed) ? new Conclusion.Stays("case.remark.steps-missing")
				: new Conclusion.Proved(one.status() != CaseStatus.AWAITING_CHECK);
	}

	private Conclusion ofDoubleCount(DuplicateCase one) {
		CountedTwice twice = Objects.requireNonNull(one.countedTwice());
		AccountFile account = this.files.get(one.accountIds().iterator().next());
		Set<Long> both = Set.copyOf(List.of(twice.organizationA(), twice.organizationB()));
		boolean persists = !account.deleted() && DoubleCounts.of(account.candidate(), BEGINNING, END, "")
			.stream()
			.anyMatch(count -> both.equals(ids(count.organizationA(), count.organizationB())));
		if (persists) {
			return new Conclusion.Stays(one.isDecided() ? "case.remark.steps-missing" : null);
		}
		return (one.isDecided() && !isPlaced(one, account)) ? new Conclusion.Stays(elsewhere(one, account))
				: provedUnlessOwed(one);
	}

	private Set<Long> ids(String a, String b) {
		return Set.copyOf(List.of(this.places.id(a), this.places.id(b)));
	}

	/**
	 * Whether the child is where it was decided or proposed, or has been enrolled
	 * somewhere since. What was decided for a day to come is so on that day; nothing else
	 * that is to come counts.
	 */
	private boolean isPlaced(DuplicateCase one, AccountFile kept) {
		Long attends = one.proposal().attends();
		LocalDate from = one.proposal().from();
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
	private String elsewhere(DuplicateCase one, AccountFile kept) {
		if (kept.candidate().stays().stream().noneMatch(stay -> stay.isCurrent(this.today))) {
			return "case.remark.nowhere";
		}
		return one.isDecided() ? "case.remark.elsewhere" : "case.remark.elsewhere-than-proposed";
	}

	private static boolean reaches(Stay stay, LocalDate from) {
		return stay.ends() == null || !stay.ends().isBefore(from);
	}

}
