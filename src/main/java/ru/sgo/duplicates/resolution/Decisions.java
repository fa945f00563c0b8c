package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.AccountFile;

/**
 * A person decides a case: as proposed, otherwise, or that these are different children.
 */
@Service
@Transactional
public class Decisions {

	private static final ResolutionOutcome NO_REASON = new ResolutionOutcome.Invalid("reason",
			"case.refused.reason-missing");

	private static final ResolutionOutcome CHANGED = new ResolutionOutcome.Refused("case.refused.changed");

	private static final ResolutionOutcome DATA_CHANGED = new ResolutionOutcome.Refused("case.refused.data-changed");

	private final CaseStore cases;

	private final CaseWriter writer;

	private final Desk.Opener desks;

	private final Assignment assignment;

	private final DuplicateWishes wishes;

	private final DistinctWords distinct;

	private final CaseHistory history;

	private final RegistryGate gate;

	private final Clock clock;

	Decisions(CaseStore cases, CaseWriter writer, Desk.Opener desks, Assignment assignment, DuplicateWishes wishes,
			DistinctWords distinct, CaseHistory history, RegistryGate gate, Clock clock) {
		this.cases = cases;
		this.writer = writer;
		this.desks = desks;
		this.assignment = assignment;
		this.wishes = wishes;
		this.distinct = distinct;
		this.history = history;
		this.gate = gate;
		this.clock = clock;
	}

	/**
	 * Decides as proposed, if the case is still as the person has seen it.
	 * @param version of the case that the person has seen
	 */
	public ResolutionOutcome confirm(long number, int version, Actor by, Scope scope) {
		return decide(number, scope,
				desk -> (desk.one().notes().version() == version) ? confirm(desk, Certainty.LOOK, by) : CHANGED);
	}

	/** Decides as proposed, whatever that is by now. */
	public ResolutionOutcome confirm(long number, Actor by, Scope scope) {
		return decide(number, scope, desk -> confirm(desk, Certainty.LOOK, by));
	}

	/**
	 * Decides as proposed those of the cases that wait for a decision, unless by now a
	 * person has to look at them.
	 * @return how many have been decided
	 */
	public long confirm(List<Long> numbers, Actor by, Scope scope) {
		this.gate.pass();
		List<DuplicateCase> waiting = this.cases.hold(numbers, scope)
			.stream()
			.filter(one -> one.status() == CaseStatus.FOUND)
			.toList();
		return this.desks.open(waiting)
			.stream()
			.filter(desk -> confirm(desk, Certainty.CLEAR, by) instanceof ResolutionOutcome.Done)
			.count();
	}

	/**
	 * Whoever confirms has seen which children these are: of other data only a new report
	 * can say whether they are one child, so that these are not taken over here.
	 * @param atMost what needs more of a look than this is not confirmed
	 */
	private ResolutionOutcome confirm(Desk desk, Certainty atMost, Actor by) {
		DuplicateCase one = desk.one();
		if (!desk.isOfTheSameData()) {
			one.remark("case.remark.data-changed");
			this.writer.save(List.of(one));
			return DATA_CHANGED;
		}
		Optional<Decided.As> offer = desk.offer();
		if (offer.isEmpty()) {
			return desk.mustChoose() ? new ResolutionOutcome.Refused(desk.refusal()) : CHANGED;
		}
		CaseProposal fresh = offer.get().proposal();
		if (!desk.isAsProposed(fresh) || fresh.certainty().compareTo(atMost) > 0) {
			one.propose(fresh);
			this.writer.save(List.of(one));
			return CHANGED;
		}
		Verdict verdict = desk.explained() ? Verdict.KEEP : Verdict.CONFIRM;
		this.assignment.give(desk, offer.get(), verdict, null, by);
		return new ResolutionOutcome.Done(one.number());
	}

	/** Decides otherwise. */
	public ResolutionOutcome keep(long number, KeepWish wish, Actor by, Scope scope) {
		if (wish.reason().isEmpty()) {
			return NO_REASON;
		}
		return decide(number, scope, desk -> {
			Decided decided = weigh(desk, wish, scope);
			if (decided instanceof Decided.As as) {
				this.assignment.give(desk, as, Verdict.KEEP, wish.reason(), by);
				return new ResolutionOutcome.Done(number);
			}
			return ((Decided.Not) decided).why();
		});
	}

	/** What would follow from deciding otherwise; nothing is changed. */
	@Transactional(readOnly = true)
	public Preview preview(long number, KeepWish wish, Scope scope) {
		return this.cases.look(number, scope).map(one -> {
			if (one.status() != CaseStatus.FOUND) {
				return new Preview.Not(new ResolutionOutcome.Refused(one.status().refusal()));
			}
			Desk desk = this.desks.open(one);
			Decided decided = weigh(desk, wish, scope);
			return (decided instanceof Decided.As as) ? desk.foresee(as)
					: new Preview.Not(((Decided.Not) decided).why());
		}).orElseGet(() -> new Preview.Not(new ResolutionOutcome.Unknown()));
	}

	private Decided weigh(Desk desk, KeepWish wish, Scope scope) {
		return (desk.one().kind() == CaseKind.DUPLICATE) ? this.wishes.weigh(desk, wish, scope)
				: DoubleCountWishes.weigh(desk, wish);
	}

	/**
	 * Whether accounts that would be called different children have a document in common.
	 * @param accounts as for {@link #distinct}
	 */
	@Transactional(readOnly = true)
	public boolean partsDocument(long number, List<String> accounts, Scope scope) {
		return this.cases.look(number, scope).map(this.desks::open).filter(desk -> {
			Set<Long> apart = accounts.stream()
				.flatMap(account -> desk.account(account).stream())
				.map(account -> account.id().value())
				.collect(Collectors.toSet());
			return DistinctWords.parted(desk.one(), apart)
				.stream()
				.anyMatch(pair -> desk.shareDocument(pair.first(), pair.second()));
		}).isPresent();
	}

	/**
	 * Decides that accounts are different children.
	 * @param accounts the numbers of those that differ from the rest; empty when all
	 * differ from each other
	 */
	public ResolutionOutcome distinct(long number, List<String> accounts, String reason, Actor by, Scope scope) {
		if (reason.isBlank()) {
			return NO_REASON;
		}
		return decide(number, scope, desk -> distinct(desk, accounts, reason.strip(), by));
	}

	private ResolutionOutcome distinct(Desk desk, List<String> numbers, String reason, Actor by) {
		DuplicateCase one = desk.one();
		if (one.kind() == CaseKind.DOUBLE_COUNT) {
			return new ResolutionOutcome.Refused("case.refused.one-account");
		}
		if (numbers.stream().anyMatch(account -> desk.account(account).isEmpty())) {
			return new ResolutionOutcome.Invalid("accounts", "case.refused.account");
		}
		if (desk.accounts().stream().anyMatch(AccountFile::deleted)) {
			return new ResolutionOutcome.Refused("case.refused.deleted-already");
		}
		Set<Long> apart = numbers.stream().map(desk::id).collect(Collectors.toSet());
		this.distinct.declare(one, apart, reason, by);
		one.dismiss(new CaseDecision(Verdict.DISTINCT, reason, by.login(), this.clock.instant()));
		this.writer.save(List.of(one));
		this.history.add(CaseHistory.Event.of(one.number(), this.clock.instant(), by.login(), "decided-distinct")
			.with(String.join(", ", numbers))
			.note(reason));
		this.distinct.takeBackActs(one, apart, desk.accounts(), by);
		return new ResolutionOutcome.Done(one.number());
	}

	/** Only one person at a time decides a case, and only while it waits for it. */
	private ResolutionOutcome decide(long number, Scope scope, Function<Desk, ResolutionOutcome> how) {
		this.gate.pass();
		return this.cases.hold(number, scope)
			.map(one -> (one.status() == CaseStatus.FOUND) ? how.apply(this.desks.open(one))
					: new ResolutionOutcome.Refused(one.status().refusal()))
			.orElseGet(ResolutionOutcome.Unknown::new);
	}

}
