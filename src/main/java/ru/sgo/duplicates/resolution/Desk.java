package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.decision.DoubleCount;
import ru.sgo.duplicates.decision.DoubleCounts;
import ru.sgo.duplicates.decision.Identity;
import ru.sgo.duplicates.decision.PersonsWord;
import ru.sgo.duplicates.decision.Plan;
import ru.sgo.duplicates.decision.Proposal;
import ru.sgo.duplicates.decision.Proposals;
import ru.sgo.duplicates.decision.Question;
import ru.sgo.duplicates.detection.Tier;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.report.AccountFile;
import ru.sgo.duplicates.report.AccountFiles;
import ru.sgo.duplicates.report.Places;
import ru.sgo.duplicates.report.Role;
import ru.sgo.duplicates.report.StoredReason;

/**
 * A case laid open: its accounts as the registry has them now, and what the rules say of
 * them. The plan follows the present facts, not those of the report.
 *
 * @param authority the code of the authority under which the case lies
 * @param explained whether an organization has explained what the dates do not tell
 */
record Desk(DuplicateCase one, List<AccountFile> accounts, Places places, String authority, boolean creationDatesKnown,
		boolean explained) {

	private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

	private static final LocalDate END = LocalDate.of(2200, 1, 1);

	/** Lays cases open. */
	@Component
	static final class Opener {

		private final AccountFiles files;

		private final Organizations organizations;

		private final TaskStore tasks;

		private final JdbcClient jdbc;

		Opener(AccountFiles files, Organizations organizations, TaskStore tasks, JdbcClient jdbc) {
			this.files = files;
			this.organizations = organizations;
			this.tasks = tasks;
			this.jdbc = jdbc;
		}

		Desk open(DuplicateCase one) {
			return open(List.of(one)).get(0);
		}

		/**
		 * Lays many open at once, in their order, for what all of them need is read once.
		 */
		List<Desk> open(List<DuplicateCase> cases) {
			Map<Long, AccountFile> byId = this.files
				.of(cases.stream().flatMap(one -> one.accountIds().stream()).toList());
			boolean known = this.jdbc.sql("select exists (select from student_account where created_on is not null)")
				.query(Boolean.class)
				.single();
			Places places = Places.of(this.organizations);
			Set<Long> explained = this.tasks.explained(cases.stream().map(DuplicateCase::number).toList());
			return cases.stream()
				.map(one -> new Desk(one,
						one.accountIds().stream().map(byId::get).sorted(AccountFile.BY_NUMBER).toList(), places,
						places.code(one.authority()), known, explained.contains(one.number())))
				.toList();
		}

	}

	/** What the rules propose now, or what follows from a person's word. */
	Proposal propose(@Nullable PersonsWord word) {
		Identity identity = this.one.proposal().identity();
		return Proposals.propose(new Question(this.one.proposal().tier() == Tier.IDENTICAL,
				AccountFile.differInSex(this.accounts, identity), identity, this.creationDatesKnown, this.authority,
				this.accounts.stream().map(AccountFile::candidate).toList(), word));
	}

	/**
	 * Whether the account would lack something of the child's way if the others were
	 * gone.
	 */
	boolean lacksStays(AccountFile kept) {
		return propose(new PersonsWord(kept.number(), null)) instanceof Proposal.Keep keep
				&& keep.plan().steps().stream().anyMatch(step -> step.act() == Act.ENROL);
	}

	/** The way of the child as the rules propose it; empty where they do not. */
	List<Stay> way() {
		return (this.one.kind() == CaseKind.DUPLICATE && propose(said()) instanceof Proposal.Keep proposed)
				? proposed.line().stays() : List.of();
	}

	/** What has been explained is decided for the account that was proposed. */
	private @Nullable PersonsWord said() {
		Long keep = this.one.proposal().keep();
		return (this.explained && keep != null) ? new PersonsWord(number(keep), null) : null;
	}

	/** What confirming as proposed comes to; empty where a person has to choose first. */
	Optional<Decided.As> offer() {
		return (this.one.kind() == CaseKind.DUPLICATE) ? offerForDuplicate() : offerForDoubleCount();
	}

	private Optional<Decided.As> offerForDuplicate() {
		return (propose(said()) instanceof Proposal.Keep proposed && proposed.question() == Proposal.Asked.NOTHING)
				? Optional.of(new Decided.As(proposed.plan(), decided(proposed))) : Optional.empty();
	}

	/** What has been explained is not asked again. */
	private Optional<Decided.As> offerForDoubleCount() {
		return doubleCount().filter(count -> !count.plan().steps().isEmpty())
			.filter(count -> !this.explained || count.plan().steps().get(0).act() != Act.EXPLAIN)
			.map(count -> new Decided.As(count.plan(),
					counted(count.plan(), count.organizationB(), CountedTwice
						.attendedSince(this.accounts.get(0).candidate(), count.organizationB(), count.since()))
						.atMost(count.certainty())));
	}

	/**
	 * Whether the accounts are there, but no rule says which to keep or where the child
	 * is.
	 */
	boolean mustChoose() {
		return this.one.kind() == CaseKind.DUPLICATE || doubleCount().isPresent();
	}

	/** Why nothing can be confirmed as it is. */
	String refusal() {
		return (this.one.kind() == CaseKind.DUPLICATE && propose(null) instanceof Proposal.Keep proposed
				&& proposed.question() != Proposal.Asked.NOTHING)
						? "case.refused.asked-" + proposed.question().name().toLowerCase(Locale.ROOT)
						: "case.refused.choose";
	}

	/** What would go out to the organizations. */
	Preview.Steps foresee(Decided.As decided) {
		CaseProposal proposal = decided.proposal();
		List<String> deletions = this.accounts.stream()
			.filter(account -> proposal.deletions().contains(account.id().value()))
			.map(AccountFile::number)
			.toList();
		return new Preview.Steps(steps(decided.plan()), deletions,
				(proposal.attends() != null) ? this.places.code(proposal.attends()) : null, proposal.from());
	}

	/** The steps of a plan, as a page shows them. */
	static List<CaseView.PlannedStep> steps(Plan plan) {
		return plan.steps()
			.stream()
			.map(step -> new CaseView.PlannedStep(step.act().name().toLowerCase(Locale.ROOT), step.organization(),
					step.account(), step.date(),
					step.stays().stream().map(stay -> new TaskStay(stay.begins(), stay.ends())).toList()))
			.toList();
	}

	/** The double count that the case is about, as long as it is there. */
	private Optional<DoubleCount> doubleCount() {
		CountedTwice twice = Objects.requireNonNull(this.one.countedTwice());
		AccountFile account = this.accounts.get(0);
		return account.deleted() ? Optional.empty()
				: DoubleCounts.of(account.candidate(), BEGINNING, END, this.authority)
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
		return number(Objects.requireNonNull(this.one.proposal().keep()));
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
		return this.one.kind() == CaseKind.DOUBLE_COUNT || this.one.proposal().isStillAbout(this.accounts);
	}

	/** Whether what would be decided is what the case proposes. */
	boolean isAsProposed(CaseProposal decided) {
		return Objects.equals(this.one.proposal().keep(), decided.keep())
				&& this.one.proposal().deletions().equals(decided.deletions())
				&& this.accounts.stream().noneMatch(AccountFile::deleted);
	}

	/** What is kept with the case of one account, once it has been decided so. */
	CaseProposal counted(Plan plan, String attends, LocalDate since) {
		return this.one.proposal()
			.attending(this.places.id(attends), since, this.places.id(plan.steps().get(0).organization()));
	}

	/** What is kept with the case once it has been decided so. */
	CaseProposal decided(Proposal.Keep keep) {
		CaseProposal before = this.one.proposal();
		List<CaseAccount> roles = new ArrayList<>();
		for (AccountFile account : this.accounts) {
			roles.add(keep.deletionOf(account.number())
				.map(deletion -> new CaseAccount(account.id().value(), Role.DELETE, deletion.cause(),
						this.places.id(deletion.responsible()), StoredReason.of(deletion.reasons()),
						account.fingerprint()))
				.orElseGet(() -> new CaseAccount(account.id().value(), Role.KEEP, null, null,
						StoredReason.of(keep.reasons()), account.fingerprint())));
		}
		Cause cause = keep.deletions().get(0).cause();
		Certainty certainty = (cause == Cause.UNDETERMINED) ? Certainty.LOOK : before.certainty().and(keep.certainty());
		return new CaseProposal(before.tier(), cause, certainty, before.identity(), id(keep.keep()),
				this.places.id(keep.deletions().get(0).responsible()), StoredReason.of(keep.reasons()),
				(keep.attends() != null) ? this.places.id(keep.attends().organization()) : null,
				(keep.attends() != null) ? keep.attends().from() : null, roles);
	}

}
