package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.decision.Candidate;
import ru.sgo.duplicates.decision.CarriedOut;
import ru.sgo.duplicates.decision.DoubleCount;
import ru.sgo.duplicates.decision.DoubleCounts;
import ru.sgo.duplicates.decision.Identity;
import ru.sgo.duplicates.decision.PersonsDecision;
import ru.sgo.duplicates.decision.Proposal;
import ru.sgo.duplicates.decision.Proposals;
import ru.sgo.duplicates.decision.Question;
import ru.sgo.duplicates.decision.Step;
import ru.sgo.duplicates.detection.Tier;
import ru.sgo.duplicates.history.PossibleDays;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.report.AccountFile;
import ru.sgo.duplicates.report.OrganizationTree;

/**
 * A case with the facts as they are now: its accounts as the registry has them, and what
 * the rules say of them. The plan follows the present facts, not those of the report.
 *
 * @param authority the code of the authority under which the case lies
 * @param explained whether an organization has explained what the dates do not tell
 */
record CaseFacts(DuplicateCase duplicate, List<AccountFile> accounts, OrganizationTree places, String authority,
		boolean creationDatesKnown, boolean explained) {

	/** What the rules propose now, or what follows from a person's decision. */
	Proposal propose(@Nullable PersonsDecision decided) {
		Identity identity = this.duplicate.proposal().identity();
		return Proposals.propose(new Question(this.duplicate.proposal().tier() == Tier.IDENTICAL,
				AccountFile.differInSex(this.accounts, identity), identity, this.creationDatesKnown, this.authority,
				this.accounts.stream().map(AccountFile::candidate).toList(), decided));
	}

	/** The same; what has been explained is decided for the account that was proposed. */
	Proposal propose() {
		Long keep = this.duplicate.proposal().keep();
		return propose((this.explained && keep != null) ? new PersonsDecision(number(keep), null) : null);
	}

	/**
	 * Whether the account would lack something of the child's way if the others were
	 * gone.
	 */
	boolean lacksStays(AccountFile kept) {
		return propose(new PersonsDecision(kept.number(), null)) instanceof Proposal.Keep keep
				&& keep.plan().steps().stream().anyMatch(step -> step.act() == Act.ENROL);
	}

	/** The way of the child as the rules propose it; empty where they do not. */
	List<Stay> way() {
		return (this.duplicate.kind() == CaseKind.DUPLICATE && propose() instanceof Proposal.Keep proposed)
				? proposed.line().stays() : List.of();
	}

	/**
	 * Where the account to keep is to have been once these steps are carried out; empty
	 * if there is nothing to carry out, or it does not fit the accounts any more.
	 */
	Optional<List<Stay>> after(List<Step> steps) {
		return after(steps, this.duplicate.proposal().keep());
	}

	/** The same of the account with this id, which a person has chosen to keep. */
	Optional<List<Stay>> after(List<Step> steps, @Nullable Long keep) {
		if (steps.isEmpty() || (keep == null && this.duplicate.kind() == CaseKind.DUPLICATE)) {
			return Optional.empty();
		}
		String number = (keep != null) ? number(keep) : this.accounts.get(0).number();
		return CarriedOut.stays(living(), number, steps);
	}

	/**
	 * Who is left once these steps are carried out, and where; empty if they move nobody,
	 * or do not fit the accounts any more.
	 */
	Optional<Collection<Candidate>> left(List<Step> steps) {
		return steps.stream().allMatch(CaseFacts::asksOnly) ? Optional.empty() : CarriedOut.after(living(), steps);
	}

	private static boolean asksOnly(Step step) {
		return step.act() == Act.EXPLAIN || step.act() == Act.CLARIFY;
	}

	private List<Candidate> living() {
		return this.accounts.stream().filter(account -> !account.deleted()).map(AccountFile::candidate).toList();
	}

	/** What the organizations have still to do, as steps of a plan. */
	List<Step> owed(List<TaskView> tasks) {
		return tasks.stream()
			.filter(task -> task.status().isToDo())
			.map(TaskView::step)
			.map(step -> step(step.act(), step.at(), step.account(), step.date(), step.stays()))
			.toList();
	}

	/** The same of tasks as they are kept. */
	List<Step> owedBy(List<Task> tasks) {
		return tasks.stream()
			.filter(task -> task.status().isToDo())
			.map(task -> step(task.act(), this.places.code(task.at()), number(task.account()), task.date(),
					task.stays()))
			.toList();
	}

	/** A step as it is carried out, by whomever. */
	private Step step(Act act, String at, String account, @Nullable LocalDate date, List<TaskStay> stays) {
		StayKind kind = (act == Act.ATTACH) ? StayKind.ATTACHED : StayKind.REGULAR;
		return new Step(act, at, at, account, date, List.of(),
				stays.stream()
					.map(stay -> new Stay(at, this.places.of(at).kind(), kind, stay.from(), stay.to()))
					.toList());
	}

	/** The double count that the case is about, as long as it is there. */
	Optional<DoubleCount> doubleCount() {
		CaseDoubleCount twice = Objects.requireNonNull(this.duplicate.countedTwice());
		AccountFile account = this.accounts.get(0);
		return account.deleted() ? Optional.empty()
				: DoubleCounts.of(account.candidate(), PossibleDays.BEGINNING, PossibleDays.END, this.authority)
					.stream()
					.filter(count -> this.places.id(count.organizationA()) == twice.organizationA()
							&& this.places.id(count.organizationB()) == twice.organizationB())
					.findFirst();
	}

	/** The account with this number, if it belongs to the case. */
	Optional<AccountFile> account(String number) {
		return this.accounts.stream().filter(account -> account.number().equals(number)).findFirst();
	}

	long id(String number) {
		return account(number).orElseThrow().id().value();
	}

	/** The number of the account that was decided to be kept. */
	String keptNumber() {
		return number(Objects.requireNonNull(this.duplicate.proposal().keep()));
	}

	private String number(long id) {
		return account(id).number();
	}

	private AccountFile account(long id) {
		return this.accounts.stream().filter(account -> account.id().value() == id).findFirst().orElseThrow();
	}

	/** Whether two of the accounts, by their ids, have a document in common. */
	boolean shareDocument(long one, long other) {
		return account(one).sharesDocumentWith(account(other));
	}

	/**
	 * Whether the children are who they were when they were compared; of one account
	 * nobody has to be compared.
	 */
	boolean isOfTheSameData() {
		return this.duplicate.kind() == CaseKind.DOUBLE_COUNT || this.duplicate.proposal().isStillAbout(this.accounts);
	}

	/** Whether what would be decided is what the case proposes. */
	boolean isAsProposed(CaseProposal decided) {
		return Objects.equals(this.duplicate.proposal().keep(), decided.keep())
				&& this.duplicate.proposal().deletions().equals(decided.deletions())
				&& this.accounts.stream().noneMatch(AccountFile::deleted);
	}

}
