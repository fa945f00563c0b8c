package ru.sgo.duplicates.pairs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.admission.Comparisons;
import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.CaseOfPair;
import ru.sgo.duplicates.resolution.CaseOutcome;

/**
 * A person says for good, outside of any case, whether two accounts are one child. The
 * next run of the report heeds it, until the personal data of one of them change.
 */
@Service
@Transactional
public class PairDecisions {

	/** The next run would find other accounts than these. */
	private static final CaseOutcome DELETED = new CaseOutcome.Refused("comparison.word.deleted");

	private static final CaseOutcome IN_CASE = new CaseOutcome.Refused("comparison.word.in-case");

	private static final CaseOutcome CHANGED = new CaseOutcome.Invalid("seen", "comparison.word.changed");

	private static final CaseOutcome ELSEWHERE = new CaseOutcome.Refused("comparison.word.elsewhere");

	private final PairVerdicts verdicts;

	private final PairViews views;

	private final CaseOfPair cases;

	private final Comparisons comparisons;

	private final PartedDocuments documents;

	private final RegistryGate gate;

	private final Journal journal;

	private final JdbcClient jdbc;

	private final Clock clock;

	PairDecisions(PairVerdicts verdicts, PairViews views, CaseOfPair cases, Comparisons comparisons,
			PartedDocuments documents, RegistryGate gate, Journal journal, JdbcClient jdbc, Clock clock) {
		this.verdicts = verdicts;
		this.views = views;
		this.cases = cases;
		this.comparisons = comparisons;
		this.documents = documents;
		this.gate = gate;
		this.journal = journal;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Keeps the verdict in the place of an earlier one, if the person has read that one;
	 * said once more, it changes nothing.
	 */
	public CaseOutcome say(PairVerdictWish wish, Actor by, Scope scope) {
		if (wish.reason().isBlank()) {
			return new CaseOutcome.Invalid("reason", "case.refused.reason-missing");
		}
		Optional<Pair> found = hold(wish.one(), wish.other(), scope);
		if (found.isEmpty()) {
			return new CaseOutcome.Unknown();
		}
		Pair pair = found.get();
		if (pair.deleted()) {
			return DELETED;
		}
		Optional<CaseOutcome> elsewhere = decidedElsewhere(pair, scope);
		if (elsewhere.isPresent()) {
			return elsewhere.get();
		}
		PairVerdict holding = this.verdicts.find(pair.one(), pair.other()).map(LastingVerdict::verdict).orElse(null);
		if (holding == wish.verdict()) {
			return new CaseOutcome.Kept();
		}
		if (holding != wish.seen()) {
			return CHANGED;
		}
		this.verdicts.say(wish.verdict(), pair.one(), pair.other(), null, wish.reason().strip(), by);
		record(switch (wish.verdict()) {
			case SAME -> JournalKind.WORD_SAME;
			case DISTINCT -> JournalKind.WORD_DISTINCT;
		}, pair, wish.other(), by);
		return new CaseOutcome.Kept();
	}

	/**
	 * Whether two accounts of which the person may speak have a document in common.
	 * @param one the number of the one
	 * @param other the number of the other
	 */
	public boolean partsDocument(String one, String other, Scope scope) {
		return hold(one, other, scope).filter(pair -> this.documents.isCommon(pair.one(), pair.other())).isPresent();
	}

	/**
	 * The verdict about the two holds no longer; the machine judges them again.
	 * @param seen the verdict that the person has read and takes back
	 */
	public CaseOutcome takeBack(String one, String other, @Nullable PairVerdict seen, Actor by, Scope scope) {
		Optional<Pair> found = hold(one, other, scope);
		if (found.isEmpty()) {
			return new CaseOutcome.Unknown();
		}
		Pair pair = found.get();
		Optional<LastingVerdict> said = this.verdicts.find(pair.one(), pair.other());
		Optional<CaseOutcome> elsewhere = decidedElsewhere(pair, scope);
		if (elsewhere.isPresent()) {
			return elsewhere.get();
		}
		if (said.filter(verdict -> verdict.caseNumber() != null).isPresent()) {
			return IN_CASE;
		}
		if (said.filter(verdict -> verdict.verdict() != seen).isPresent()) {
			return CHANGED;
		}
		if (said.isPresent()) {
			this.verdicts.forget(pair.one(), pair.other());
			record(JournalKind.WORD_TAKEN_BACK, pair, other, by);
		}
		return new CaseOutcome.Kept();
	}

	/**
	 * Both are in one case, or were; whoever may not see it is told no more than that.
	 */
	private Optional<CaseOutcome> decidedElsewhere(Pair pair, Scope scope) {
		boolean hidden = this.verdicts.find(pair.one(), pair.other())
			.filter(said -> !this.views.isVisible(said, scope))
			.isPresent();
		if (!hidden && this.cases.find(pair.one(), pair.other(), Scope.EVERYTHING).isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(this.cases.find(pair.one(), pair.other(), scope).isPresent() ? IN_CASE : ELSEWHERE);
	}

	/**
	 * Only one person at a time speaks of an account. Where the names are those of two
	 * people the verdict may tell of an adoption: only administrators may say it and read
	 * its line in the journal. Who bears which name is read once nothing can change it.
	 */
	private Optional<Pair> hold(String one, String other, Scope scope) {
		this.gate.pass();
		record Account(long id, String number, boolean deleted) {
		}
		List<Account> accounts = scope
			.bind(this.jdbc.sql("select a.id, a.number, a.deleted_at is not null as deleted from student_account a"
					+ " where a.number in (:one, :other) and " + Scope.HOLDS_ACCOUNT
					+ " order by a.id for no key update of a"))
			.param("one", one)
			.param("other", other)
			.param("today", LocalDate.now(this.clock))
			.query((rs, row) -> new Account(rs.getLong("id"), rs.getString("number"), rs.getBoolean("deleted")))
			.list();
		if (accounts.size() != 2) {
			return Optional.empty();
		}
		Account first = accounts.get(accounts.get(0).number().equals(one) ? 0 : 1);
		Account second = accounts.get((first == accounts.get(0)) ? 1 : 0);
		boolean restricted = this.comparisons.areNamedOtherwise(first.id(), second.id());
		return (restricted && !scope.restrictedToo()) ? Optional.empty()
				: Optional.of(new Pair(first.id(), second.id(), first.deleted() || second.deleted(), restricted));
	}

	/** What the person wrote may tell of the child, and stands with the verdict only. */
	private void record(JournalKind kind, Pair pair, String other, Actor by) {
		Map<String, Object> after = Map.of("other", other, "restricted", pair.restricted());
		this.journal.record(new RecordedAct(kind, pair.one(), null, null, null, Map.of(), after), by);
	}

	private record Pair(long one, long other, boolean deleted, boolean restricted) {
	}

}
