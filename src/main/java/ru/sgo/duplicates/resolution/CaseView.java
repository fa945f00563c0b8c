package ru.sgo.duplicates.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.decision.Plan;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.report.StoredReason;

/**
 * The whole of a case.
 *
 * @param reasons why the account is to be kept
 * @param attends the code of the organization where the child attends, as proposed or
 * decided
 * @param organizationA where an account counted twice should be no more
 * @param way the way of the child as it is proposed; empty once it is decided
 * @param plan what confirming would give out now; empty once it is decided
 */
public record CaseView(CaseSummary summary, String authority, List<Account> accounts, List<StoredReason> reasons,
		@Nullable String attends, @Nullable LocalDate enrolFrom, @Nullable String organizationA,
		@Nullable String organizationB, @Nullable LocalDate countedSince, @Nullable Decision decision,
		@Nullable String objection, @Nullable Long openedReport, @Nullable Long lastReport, Instant openedAt,
		@Nullable Instant confirmedAt, List<DecisionToKeep.Stay> way, List<PlannedStep> plan, List<TaskView> tasks,
		List<Event> history) {

	/**
	 * Whether an organization is asked to explain what the dates do not tell, or would be
	 * by confirming.
	 */
	public boolean asks() {
		return this.plan.stream().anyMatch(step -> step.act() == Act.EXPLAIN) || asked() != null;
	}

	/** The task of the organization that has been asked and has not explained yet. */
	public @Nullable TaskView asked() {
		return this.tasks.stream()
			.filter(task -> task.step().act() == Act.EXPLAIN && task.status() == TaskStatus.OPEN)
			.findFirst()
			.orElse(null);
	}

	/** The codes of the organizations that count the one account twice, if they do. */
	public List<String> countedIn() {
		return (this.organizationA == null || this.organizationB == null) ? List.of()
				: Stream.of(this.organizationA, this.organizationB).distinct().toList();
	}

	/** The numbers of the accounts that have no document in common with another one. */
	public List<String> withoutCommonDocument() {
		return this.accounts.stream()
			.filter(account -> !account.sharesDocument())
			.map(account -> account.card().number())
			.toList();
	}

	/** Whether an account to delete was only ever attached. */
	public boolean isAttachedOnly() {
		return this.accounts.stream()
			.filter(account -> !account.card().number().equals(this.summary.keep()))
			.map(account -> account.card().stays())
			.anyMatch(stays -> !stays.isEmpty() && stays.stream().allMatch(stay -> stay.kind() == StayKind.ATTACHED));
	}

	/** Whether one organization counts the account as enrolled and as attached. */
	public boolean isAttachedWhereEnrolled() {
		return countedIn().size() == 1;
	}

	/** Since when the account has been attached where it is enrolled. */
	public @Nullable LocalDate attachedSince() {
		return this.accounts.get(0)
			.card()
			.stays()
			.stream()
			.filter(stay -> stay.kind() == StayKind.ATTACHED && stay.organization().equals(this.organizationB))
			.map(Stay::begins)
			.max(Comparator.naturalOrder())
			.orElse(this.countedSince);
	}

	/**
	 * One account of the case.
	 *
	 * @param role {@code keep}, {@code delete} or {@code ask}
	 * @param sharesDocument whether another account of the case has its СНИЛС or its
	 * certificate
	 */
	public record Account(AccountCard card, String role, @Nullable String cause, @Nullable String responsible,
			List<StoredReason> reasons, boolean sharesDocument) {
	}

	/** What a person has decided. */
	public record Decision(String verdict, @Nullable String reason, String by, Instant at) {

		static Decision of(CaseDecision decision) {
			return new Decision(decision.verdict().code(), decision.reason(), decision.by(), decision.at());
		}

	}

	/**
	 * A step that is only proposed yet.
	 *
	 * @param stays what the account is to have there, for acts that take stays over
	 */
	public record PlannedStep(Act act, String organization, String account, @Nullable LocalDate date,
			List<TaskStay> stays) {

		static List<PlannedStep> of(Plan plan) {
			return plan.steps()
				.stream()
				.map(step -> new PlannedStep(step.act(), step.organization(), step.account(), step.date(),
						step.stays().stream().map(stay -> new TaskStay(stay.begins(), stay.ends())).toList()))
				.toList();
		}

	}

	/**
	 * An entry of the history.
	 *
	 * @param kind {@code case.event.} and this word is a message key
	 */
	public record Event(Instant at, String actor, String kind, List<String> arguments, @Nullable String note) {
	}

}
