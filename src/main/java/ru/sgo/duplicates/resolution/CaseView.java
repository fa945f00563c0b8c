package ru.sgo.duplicates.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Plan;
import ru.sgo.duplicates.decision.Step;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.report.AccountRole;
import ru.sgo.duplicates.report.StoredReason;

/**
 * The whole of a case.
 *
 * @param authority the code of the authority whose it is
 * @param reasons why the account is to be kept
 * @param plan what confirming would give out now; empty once it is decided
 */
public record CaseView(CaseSummary summary, String authority, List<Account> accounts, List<StoredReason> reasons,
		Attends attends, @Nullable CountedTwice countedTwice, @Nullable Decision decision, @Nullable String objection,
		Times times, List<PlannedStep> plan, List<TaskView> tasks, List<Event> history) {

	/**
	 * Where the child attends, as proposed or decided.
	 *
	 * @param organization the code
	 * @param from the first day there
	 * @param way its whole way as it is proposed; empty once it is decided
	 * @param after where its account is to have been once the plan is carried out; empty
	 * where that cannot be told
	 */
	public record Attends(@Nullable String organization, @Nullable LocalDate from, List<DecisionToKeep.Stay> way,
			List<Stay> after) {
	}

	/**
	 * Where and since when the one account is counted twice.
	 *
	 * @param organizationA the code of the organization where it should be no more
	 * @param organizationB the code of the organization where it came later
	 */
	public record CountedTwice(String organizationA, String organizationB, LocalDate since) {
	}

	/**
	 * When it was opened, and when a run has proved it.
	 *
	 * @param report the id of the last run that had it; empty if it is older than the
	 * kept runs
	 */
	public record Times(Instant opened, @Nullable Instant confirmed, @Nullable Long report) {
	}

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
		return (this.countedTwice == null) ? List.of()
				: Stream.of(this.countedTwice.organizationA(), this.countedTwice.organizationB()).distinct().toList();
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
			.filter(account -> !account.card().number().equals(this.summary.proposal().keep()))
			.map(account -> account.card().stays())
			.anyMatch(stays -> !stays.isEmpty() && stays.stream().allMatch(stay -> stay.kind() == StayKind.ATTACHED));
	}

	/** Whether one organization counts the account as enrolled and as attached. */
	public boolean isAttachedWhereEnrolled() {
		return countedIn().size() == 1;
	}

	/** Since when the account has been attached where it is enrolled. */
	public @Nullable LocalDate attachedSince() {
		CountedTwice twice = this.countedTwice;
		return (twice == null) ? null : this.accounts.get(0)
			.card()
			.stays()
			.stream()
			.filter(stay -> stay.kind() == StayKind.ATTACHED && stay.organization().equals(twice.organizationB()))
			.map(Stay::begins)
			.max(Comparator.naturalOrder())
			.orElse(twice.since());
	}

	/**
	 * One account of the case.
	 *
	 * @param role what is to become of it
	 * @param cause why it came to be; only of an account to delete
	 * @param sharesDocument whether another account of the case has its СНИЛС or its
	 * certificate
	 */
	public record Account(AccountCard card, AccountRole role, @Nullable Cause cause, @Nullable String responsible,
			List<StoredReason> reasons, boolean sharesDocument) {
	}

	/** What a person has decided. */
	public record Decision(DecisionVerdict verdict, @Nullable String reason, String by, Instant at) {

		static Decision of(CaseDecision decision) {
			return new Decision(decision.verdict(), decision.reason(), decision.by(), decision.at());
		}

	}

	/**
	 * A step that is only proposed yet.
	 *
	 * @param stays what the account is to have there, for acts that take stays over
	 * @param day the day that it bears, where a person may say another one
	 */
	public record PlannedStep(Act act, String organization, String account, @Nullable LocalDate date,
			List<TaskStay> stays, @Nullable DecisionDay day) {

		static List<PlannedStep> of(Plan plan, Function<Step, Optional<DecisionDay>> days) {
			return plan.steps()
				.stream()
				.map(step -> new PlannedStep(step.act(), step.organization(), step.account(), step.date(),
						step.stays().stream().map(stay -> new TaskStay(stay.begins(), stay.ends())).toList(),
						days.apply(step).orElse(null)))
				.toList();
		}

	}

	/** An entry of the history. */
	public record Event(Instant at, String actor, CaseEventKind kind, List<String> arguments, @Nullable String note) {
	}

}
