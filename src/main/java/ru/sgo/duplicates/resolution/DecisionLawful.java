package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.OrganizationTree;

/**
 * A person records that a child stands in two organizations lawfully, for a time: the
 * case is dismissed until the last day of the term, and found again by the first run
 * after it. Two accounts of one child are two accounts whatever the ground: only one
 * account counted twice can be lawful.
 */
@Service
@Transactional
public class DecisionLawful {

	/** More than ten pages of a list nobody ticks. */
	public static final int MOST = 500;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	private final CaseStore cases;

	private final CaseWriter writer;

	private final CaseEvents events;

	private final CaseActLog log;

	private final Organizations organizations;

	private final RegistryGate gate;

	private final Clock clock;

	DecisionLawful(CaseStore cases, CaseWriter writer, CaseEvents events, CaseActLog log, Organizations organizations,
			RegistryGate gate, Clock clock) {
		this.cases = cases;
		this.writer = writer;
		this.events = events;
		this.log = log;
		this.organizations = organizations;
		this.gate = gate;
		this.clock = clock;
	}

	/**
	 * What became of many.
	 *
	 * @param marked the numbers of the cases that are lawful now
	 * @param left those that stay as they were, each with the key of the message that
	 * says why
	 */
	public record Marked(List<Long> marked, List<Left> left) {
	}

	/** A case that stays as it was. */
	public record Left(long caseNumber, String messageKey) {
	}

	/** The last day that a term may have: a year from today. */
	public LocalDate latest() {
		return today().plusYears(1);
	}

	/** What is wrong with the wish, of whatever case. */
	public Optional<CaseOutcome.Invalid> fault(DecisionLawfulWish wish) {
		LocalDate until = wish.until();
		if (wish.reason().isEmpty()) {
			return invalid("reason", "case.refused.reason-missing");
		}
		if (until == null) {
			return invalid("until", "case.refused.lawful-until-missing");
		}
		if (!until.isAfter(today())) {
			return invalid("until", "case.refused.lawful-until-past");
		}
		return until.isAfter(latest()) ? invalid("until", "case.refused.lawful-until-far") : Optional.empty();
	}

	private static Optional<CaseOutcome.Invalid> invalid(String field, String messageKey) {
		return Optional.of(new CaseOutcome.Invalid(field, messageKey));
	}

	/** Records it of one case. */
	public CaseOutcome mark(long number, DecisionLawfulWish wish, Actor by, Scope scope) {
		Optional<CaseOutcome.Invalid> fault = fault(wish);
		if (fault.isPresent()) {
			return fault.get();
		}
		this.gate.pass();
		return this.cases.hold(number, scope)
			.map(duplicate -> mark(duplicate, wish, places(), by))
			.orElseGet(CaseOutcome.Unknown::new);
	}

	/**
	 * Records the same of many cases.
	 * @param numbers at most {@link #MOST}
	 * @param wish one without a {@link #fault}
	 */
	public Marked mark(Collection<Long> numbers, DecisionLawfulWish wish, Actor by, Scope scope) {
		fault(wish).ifPresent(fault -> {
			throw new IllegalArgumentException(fault.messageKey());
		});
		this.gate.pass();
		OrganizationTree places = places();
		List<Long> marked = new ArrayList<>();
		List<Left> left = new ArrayList<>();
		Set<Long> unknown = new TreeSet<>(numbers);
		for (DuplicateCase duplicate : this.cases.hold(numbers, scope)) {
			unknown.remove(duplicate.number());
			CaseOutcome outcome = mark(duplicate, wish, places, by);
			if (outcome instanceof CaseOutcome.Refused refused) {
				left.add(new Left(duplicate.number(), refused.messageKey()));
			}
			else if (outcome instanceof CaseOutcome.Invalid invalid) {
				left.add(new Left(duplicate.number(), invalid.messageKey()));
			}
			else {
				marked.add(duplicate.number());
			}
		}
		unknown.forEach(number -> left.add(new Left(number, "case.refused.unknown")));
		return new Marked(marked, left);
	}

	private CaseOutcome mark(DuplicateCase duplicate, DecisionLawfulWish wish, OrganizationTree places, Actor by) {
		Optional<String> refused = refusal(duplicate);
		if (refused.isPresent()) {
			return new CaseOutcome.Refused(refused.get());
		}
		CaseDoubleCount twice = Objects.requireNonNull(duplicate.countedTwice());
		Optional<Long> place = Stream.of(twice.organizationA(), twice.organizationB())
			.filter(id -> wish.countedAt() == null || wish.countedAt().equals(places.code(id)))
			.findFirst();
		if (place.isEmpty()) {
			return new CaseOutcome.Invalid("countedAt", "case.refused.neither");
		}
		LocalDate until = Objects.requireNonNull(wish.until());
		duplicate.dismiss(new CaseDecision(DecisionVerdict.LAWFUL, wish.reason(), by.login(), this.clock.instant(),
				new CaseLawful(wish.ground(), until, place.get())));
		this.writer.save(List.of(duplicate));
		this.events.add(CaseEvent.of(duplicate.number(), this.clock.instant(), by.login(), CaseEventKind.DECIDED_LAWFUL)
			.with(DAY.format(until), "lawful.ground." + wish.ground().code())
			.note(wish.reason()));
		this.log.record(duplicate, JournalKind.CASE_LAWFUL, by);
		return new CaseOutcome.Done(duplicate.number());
	}

	/** The key of why such a case cannot be lawful, if it cannot. */
	private static Optional<String> refusal(DuplicateCase duplicate) {
		if (duplicate.status() != CaseStatus.FOUND) {
			return Optional.of(duplicate.status().refusal());
		}
		CaseDoubleCount twice = duplicate.countedTwice();
		if (twice == null) {
			return Optional.of("case.refused.lawful-accounts");
		}
		return (twice.organizationA() == twice.organizationB()) ? Optional.of("case.refused.lawful-one-place")
				: Optional.empty();
	}

	private OrganizationTree places() {
		return OrganizationTree.of(this.organizations);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
