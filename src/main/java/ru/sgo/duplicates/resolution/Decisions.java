package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

	private static final CaseOutcome NO_REASON = new CaseOutcome.Invalid("reason", "case.refused.reason-missing");

	private static final CaseOutcome CHANGED = new CaseOutcome.Refused("case.refused.changed");

	private static final CaseOutcome DATA_CHANGED = new CaseOutcome.Refused("case.refused.data-changed");

	private final CaseStore cases;

	private final CaseWriter writer;

	private final CaseFactsReader factsReader;

	private final TaskAssignment assignment;

	private final DecisionOnDuplicate wishes;

	private final DecisionDistinct distinct;

	private final CaseEvents events;

	private final RegistryGate gate;

	private final Clock clock;

	Decisions(CaseStore cases, CaseWriter writer, CaseFactsReader factsReader, TaskAssignment assignment,
			DecisionOnDuplicate wishes, DecisionDistinct distinct, CaseEvents events, RegistryGate gate, Clock clock) {
		this.cases = cases;
		this.writer = writer;
		this.factsReader = factsReader;
		this.assignment = assignment;
		this.wishes = wishes;
		this.distinct = distinct;
		this.events = events;
		this.gate = gate;
		this.clock = clock;
	}

	/**
	 * Decides as proposed, if the case is still as the person has seen it.
	 * @param version of the case that the person has seen
	 * @param days those of the plan that the person has said, each once; what is left out
	 * follows from them
	 */
	public CaseOutcome confirm(long number, int version, List<DecisionDay> days, Actor by, Scope scope) {
		return decide(number, scope,
				facts -> (facts.duplicate().version() == version) ? confirm(facts, Certainty.LOOK, days, by) : CHANGED);
	}

	/** Decides as proposed, whatever that is by now, on the days that the person says. */
	public CaseOutcome confirm(long number, List<DecisionDay> days, Actor by, Scope scope) {
		return decide(number, scope, facts -> confirm(facts, Certainty.LOOK, days, by));
	}

	/** Decides as proposed, whatever that is by now. */
	public CaseOutcome confirm(long number, Actor by, Scope scope) {
		return confirm(number, List.of(), by, scope);
	}

	/**
	 * Decides as proposed those of the cases that need no look, as long as they are what
	 * they were when somebody wanted it: what has changed since, nobody has seen.
	 * @param seen the versions of the cases then, by their numbers
	 * @return how many have been decided
	 */
	public long confirmClear(List<Long> numbers, Map<Long, Integer> seen, Actor by, Scope scope) {
		this.gate.pass();
		List<DuplicateCase> held = this.cases.hold(numbers, scope);
		Set<Long> clear = this.cases.clear(numbers, LocalDate.now(this.clock));
		List<DuplicateCase> waiting = held.stream()
			.filter(duplicate -> clear.contains(duplicate.number())
					&& Objects.equals(seen.get(duplicate.number()), duplicate.version()))
			.toList();
		return this.factsReader.read(waiting)
			.stream()
			.filter(facts -> confirm(facts, Certainty.CLEAR, List.of(), by) instanceof CaseOutcome.Done)
			.count();
	}

	/**
	 * Whoever confirms has seen which children these are: of other data only a new report
	 * can say whether they are one child, so that these are not taken over here.
	 * @param atMost what needs more of a look than this is not confirmed
	 */
	private CaseOutcome confirm(CaseFacts facts, Certainty atMost, List<DecisionDay> days, Actor by) {
		DuplicateCase duplicate = facts.duplicate();
		if (!facts.isOfTheSameData()) {
			duplicate.remark("case.remark.data-changed");
			this.writer.save(List.of(duplicate));
			return DATA_CHANGED;
		}
		Optional<DecisionDraft.Ready> offer = DecisionOffer.of(facts);
		if (offer.isEmpty()) {
			return DecisionOffer.mustChoose(facts) ? new CaseOutcome.Refused(DecisionOffer.refusal(facts)) : CHANGED;
		}
		CaseProposal fresh = offer.get().proposal();
		if (!facts.isAsProposed(fresh) || fresh.certainty().compareTo(atMost) > 0) {
			duplicate.propose(fresh);
			this.writer.save(List.of(duplicate));
			return CHANGED;
		}
		DecisionDaysMoved.Result moved = moved(facts, offer.get(), days);
		if (moved.days().isMoved() || moved.fault() != null) {
			return confirmOn(facts, moved, days, by);
		}
		DecisionVerdict verdict = facts.explained() ? DecisionVerdict.KEEP : DecisionVerdict.CONFIRM;
		this.assignment.give(facts, offer.get(), verdict, null, by);
		return new CaseOutcome.Done(duplicate.number());
	}

	private CaseOutcome confirmOn(CaseFacts facts, DecisionDaysMoved.Result moved, List<DecisionDay> days, Actor by) {
		if (moved.draft() instanceof DecisionDraft.Impossible impossible) {
			return impossible.why();
		}
		DuplicateCase duplicate = facts.duplicate();
		this.assignment.give(facts, (DecisionDraft.Ready) moved.draft(), DecisionVerdict.KEEP, null, by);
		days.stream()
			.filter(DecisionDay::isChanged)
			.forEach(day -> this.assignment.tell(duplicate, day, facts.places().of(day.at()), by));
		return new CaseOutcome.Done(duplicate.number());
	}

	private DecisionDaysMoved.Result moved(CaseFacts facts, DecisionDraft.Ready offer, List<DecisionDay> days) {
		return DecisionDaysMoved.move(DecisionDays.proposed(facts, offer.plan()), days, LocalDate.now(this.clock));
	}

	/**
	 * What would follow from confirming on these days; nothing is changed.
	 * @param days as for {@link #confirm}
	 */
	@Transactional(readOnly = true)
	public DecisionPreview preview(long number, List<DecisionDay> days, Scope scope) {
		return preview(number, scope, facts -> DecisionOffer.of(facts).<DecisionPreview>map(offer -> {
			DecisionDaysMoved.Result moved = moved(facts, offer, days);
			DecisionDraft decided = (moved.days().isMoved() || moved.fault() != null) ? moved.draft() : offer;
			return (decided instanceof DecisionDraft.Ready ready)
					? ready.preview(facts).with(CaseView.PlannedStep.of(ready.plan(), moved.days()::of))
					: decided.preview(facts);
		}).orElseGet(() -> new DecisionPreview.Impossible(CHANGED)));
	}

	/** Decides otherwise. */
	public CaseOutcome keep(long number, DecisionToKeep wish, Actor by, Scope scope) {
		if (wish.reason().isEmpty()) {
			return NO_REASON;
		}
		return decide(number, scope, facts -> {
			DecisionDraft decided = weigh(facts, wish, scope);
			if (decided instanceof DecisionDraft.Ready ready) {
				this.assignment.give(facts, ready, DecisionVerdict.KEEP, wish.reason(), by);
				return new CaseOutcome.Done(number);
			}
			return ((DecisionDraft.Impossible) decided).why();
		});
	}

	/** What would follow from deciding otherwise; nothing is changed. */
	@Transactional(readOnly = true)
	public DecisionPreview preview(long number, DecisionToKeep wish, Scope scope) {
		return preview(number, scope, facts -> weigh(facts, wish, scope).preview(facts));
	}

	private DecisionPreview preview(long number, Scope scope, Function<CaseFacts, DecisionPreview> how) {
		return this.cases.look(number, scope)
			.map(duplicate -> (duplicate.status() == CaseStatus.FOUND) ? how.apply(this.factsReader.read(duplicate))
					: new DecisionPreview.Impossible(new CaseOutcome.Refused(duplicate.status().refusal())))
			.orElseGet(() -> new DecisionPreview.Impossible(new CaseOutcome.Unknown()));
	}

	private DecisionDraft weigh(CaseFacts facts, DecisionToKeep wish, Scope scope) {
		return (facts.duplicate().kind() == CaseKind.DUPLICATE) ? this.wishes.weigh(facts, wish, scope)
				: DecisionOnDoubleCount.weigh(facts, wish);
	}

	/**
	 * Whether accounts that would be called different children have a document in common.
	 * @param accounts as for {@link #distinct}
	 */
	@Transactional(readOnly = true)
	public boolean partsDocument(long number, List<String> accounts, Scope scope) {
		return this.cases.look(number, scope).map(this.factsReader::read).filter(facts -> {
			Set<Long> apart = accounts.stream()
				.flatMap(account -> facts.account(account).stream())
				.map(account -> account.id().value())
				.collect(Collectors.toSet());
			return DecisionDistinct.parted(facts.duplicate(), apart)
				.stream()
				.anyMatch(pair -> facts.shareDocument(pair.first(), pair.second()));
		}).isPresent();
	}

	/**
	 * Decides that accounts are different children.
	 * @param accounts the numbers of those that differ from the rest; empty when all
	 * differ from each other
	 */
	public CaseOutcome distinct(long number, List<String> accounts, String reason, Actor by, Scope scope) {
		if (reason.isBlank()) {
			return NO_REASON;
		}
		return decide(number, scope, facts -> distinct(facts, accounts, reason.strip(), by));
	}

	private CaseOutcome distinct(CaseFacts facts, List<String> numbers, String reason, Actor by) {
		DuplicateCase duplicate = facts.duplicate();
		if (duplicate.kind() == CaseKind.DOUBLE_COUNT) {
			return new CaseOutcome.Refused("case.refused.one-account");
		}
		if (numbers.stream().anyMatch(account -> facts.account(account).isEmpty())) {
			return new CaseOutcome.Invalid("accounts", "case.refused.account");
		}
		if (facts.accounts().stream().anyMatch(AccountFile::deleted)) {
			return new CaseOutcome.Refused("case.refused.deleted-already");
		}
		Set<Long> apart = numbers.stream().map(facts::id).collect(Collectors.toSet());
		this.distinct.declare(duplicate, apart, reason, by);
		duplicate.dismiss(new CaseDecision(DecisionVerdict.DISTINCT, reason, by.login(), this.clock.instant()));
		this.writer.save(List.of(duplicate));
		this.events
			.add(CaseEvent.of(duplicate.number(), this.clock.instant(), by.login(), CaseEventKind.DECIDED_DISTINCT)
				.with(String.join(", ", numbers))
				.note(reason));
		this.distinct.takeBackActs(duplicate, apart, facts.accounts(), by);
		return new CaseOutcome.Done(duplicate.number());
	}

	/** Only one person at a time decides a case, and only while it waits for it. */
	private CaseOutcome decide(long number, Scope scope, Function<CaseFacts, CaseOutcome> how) {
		this.gate.pass();
		return this.cases.hold(number, scope)
			.map(duplicate -> (duplicate.status() == CaseStatus.FOUND) ? how.apply(this.factsReader.read(duplicate))
					: new CaseOutcome.Refused(duplicate.status().refusal()))
			.orElseGet(CaseOutcome.Unknown::new);
	}

}
