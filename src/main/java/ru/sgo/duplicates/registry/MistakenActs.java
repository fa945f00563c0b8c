package ru.sgo.duplicates.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;

/**
 * Takes back what was written on an account by mistake: by whoever has just written it,
 * or for a case whose accounts turn out to be different children, for the history of
 * another child is none of its own. A document that the source has named since stands,
 * for it is the source's now.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MistakenActs {

	private final ActRecorder recorder;

	private final RecordedMovements movements;

	private final Journal journal;

	MistakenActs(ActRecorder recorder, RecordedMovements movements, Journal journal) {
		this.recorder = recorder;
		this.movements = movements;
		this.journal = journal;
	}

	/**
	 * Takes the acts back, the latest first; what they had corrected stands again.
	 * @param on the account, and the case in which it is said
	 * @param cases the numbers of all cases for which the acts were done
	 * @return whether anything of them was left to be taken back
	 */
	public boolean takeBack(ActOn on, Collection<Long> cases, Actor by) {
		return takeBack(on, this.journal.acts(on.account().value(), cases), by);
	}

	/**
	 * Takes back what the account has taken over from these alone, the latest first.
	 * @param others the accounts that turn out to be another child's
	 */
	public boolean takeBackFrom(Set<AccountId> others, ActOn on, Collection<Long> cases, Actor by) {
		List<RecordedAct> acts = this.journal.acts(on.account().value(), cases);
		return takeBack(on, acts.stream().filter(act -> isFrom(others, act)).toList(), by);
	}

	/**
	 * Takes back the latest act on the account in one organization for one case, all of
	 * it or nothing; what the authority did in the organization's name only the authority
	 * takes back.
	 * @param on the account, the organization and the case of the act
	 * @param kinds what the act may be
	 */
	public ActOutcome takeBackLatest(ActOn on, Set<JournalKind> kinds, Actor by) {
		long caseNumber = Objects.requireNonNull(on.caseNumber());
		return this.recorder.onLivingAccount(on, account -> {
			if (by.onBehalfOf() == null
					&& this.journal.wasDoneForIt(on.account().value(), on.organization().value(), caseNumber, kinds)) {
				return new ActOutcome.Refused(ActOutcome.Reason.DONE_BY_AUTHORITY);
			}
			Optional<RecordedAct> latest = this.journal.acts(on.account().value(), Set.of(caseNumber))
				.stream()
				.filter(act -> kinds.contains(act.kind()))
				.filter(act -> Long.valueOf(on.organization().value()).equals(act.organization()))
				.findFirst();
			List<Optional<RecordedMovement>> documents = latest
				.map(act -> written(act).map(said -> find(act, said)).toList())
				.orElse(List.of());
			if (documents.isEmpty() || documents.stream()
				.anyMatch(document -> document.filter(movement -> !movement.isSuperseded()).isEmpty())) {
				return new ActOutcome.Refused(ActOutcome.Reason.UNKNOWN_MOVEMENT);
			}
			if (documents.stream().flatMap(Optional::stream).anyMatch(RecordedMovement::isNamedAtSource)) {
				return new ActOutcome.Refused(ActOutcome.Reason.NAMED_AT_SOURCE);
			}
			List<Map<String, ?>> gone = new ArrayList<>();
			List<Map<String, ?>> back = new ArrayList<>();
			takeBack(latest.orElseThrow(), gone, back);
			return this.recorder.done(account, on, JournalKind.TAKE_BACK, Map.of("movements", gone),
					Map.of("movements", back), by);
		});
	}

	private static boolean isFrom(Set<AccountId> others, RecordedAct act) {
		return act.after().get("from") instanceof List<?> from && from.stream()
			.allMatch(account -> account instanceof Number id && others.contains(new AccountId(id.longValue())));
	}

	private boolean takeBack(ActOn on, List<RecordedAct> acts, Actor by) {
		ActOutcome outcome = this.recorder.onAccount(on, account -> {
			List<Map<String, ?>> gone = new ArrayList<>();
			List<Map<String, ?>> back = new ArrayList<>();
			acts.forEach(act -> takeBack(act, gone, back));
			return gone.isEmpty() ? new ActOutcome.Refused(ActOutcome.Reason.UNKNOWN_MOVEMENT)
					: this.recorder.done(account, on, JournalKind.TAKE_BACK_MISTAKEN, Map.of("movements", gone),
							Map.of("movements", back), by);
		});
		return outcome instanceof ActOutcome.Done;
	}

	private void takeBack(RecordedAct act, List<Map<String, ?>> gone, List<Map<String, ?>> back) {
		List<RecordedMovement> ours = written(act).flatMap(said -> find(act, said).stream())
			.filter(movement -> !movement.isSuperseded() && !movement.isNamedAtSource())
			.toList();
		for (RecordedMovement movement : ours) {
			movement.supersede(this.recorder.now());
			gone.add(movement.snapshot());
		}
		if (!ours.isEmpty() && act.kind() == JournalKind.CORRECT_DATE) {
			find(act, act.before()).filter(RecordedMovement::isSuperseded).ifPresent(wrong -> {
				wrong.revive();
				back.add(wrong.snapshot());
			});
		}
	}

	/** The documents that the act has written, as its entry says them. */
	private static Stream<Map<?, ?>> written(RecordedAct act) {
		return (act.after().get("movements") instanceof List<?> many && act.kind() == JournalKind.ENROL_INSTEAD_OF)
				? many.stream().map(one -> (Map<?, ?>) one) : Stream.of(act.after());
	}

	private Optional<RecordedMovement> find(RecordedAct act, Map<?, ?> said) {
		Long account = act.account();
		Long organization = (said.get("organization") instanceof Number id) ? Long.valueOf(id.longValue())
				: act.organization();
		if (account == null || organization == null || !(said.get("kind") instanceof String kind)
				|| !(said.get("date") instanceof String date) || !(said.get("orderNumber") instanceof String number)) {
			return Optional.empty();
		}
		return this.movements.findByAccountIdAndOrganizationIdAndKindAndDateAndOrderNumber(account, organization,
				MovementKind.valueOf(kind), LocalDate.parse(date), number);
	}

}
