package ru.sgo.duplicates.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.history.Completion;
import ru.sgo.duplicates.history.Movement;
import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.PossibleDays;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.JournalKind;

/**
 * Зачисление оригинала: the kept account takes over the stays of the accounts to delete,
 * with their own documents, each once.
 */
@Service
@Transactional
public class TakeOver {

	private final ActRecorder recorder;

	private final MovementBook book;

	private final StoredStays stays;

	private final Organizations organizations;

	TakeOver(ActRecorder recorder, MovementBook book, StoredStays stays, Organizations organizations) {
		this.recorder = recorder;
		this.book = book;
		this.stays = stays;
		this.organizations = organizations;
	}

	/**
	 * Writes the documents that the account lacks for the stays in the organization: the
	 * others' own where they have one of that day, else new ones.
	 * @param from the accounts whose documents are taken over
	 * @param orderNumber the number of a new order, empty when it is not known
	 * @param signedOn the day on which the new order was signed, where that is known
	 */
	public ActOutcome takeOver(ActOn on, List<Stay> wanted, List<AccountId> from, String orderNumber,
			@Nullable LocalDate signedOn, Actor by) {
		return this.recorder.onLivingAccount(on, account -> {
			List<RecordedMovement> theirs = documents(on.organization(), from);
			List<RecordedMovement> written = new ArrayList<>();
			wanted.forEach(stay -> written.addAll(write(on, stay, theirs, orderNumber, signedOn)));
			if (written.isEmpty()) {
				return new ActOutcome.Refused(ActOutcome.Reason.ALREADY_THERE);
			}
			return this.recorder.done(account, on, JournalKind.ENROL_INSTEAD_OF, Map.of(),
					Map.of("from", sources(on.organization(), from), "movements",
							written.stream().map(RecordedMovement::snapshot).toList()),
					by);
		});
	}

	/**
	 * Takes along, before the other account is deleted, what is nobody's task: stays in
	 * additional education, and attachments of a child enrolled elsewhere. What the
	 * account has itself stays as it is, and it is not attached where it is enrolled.
	 */
	public void takeAlong(AccountId account, AccountId from, long caseNumber, Actor by) {
		List<Stay> theirs = this.stays.of(from);
		boolean enrolled = theirs.stream()
			.anyMatch(stay -> stay.kind() == StayKind.REGULAR
					&& stay.organizationKind() != OrganizationKind.EXTRACURRICULAR);
		for (Stay stay : theirs) {
			boolean extra = stay.organizationKind() == OrganizationKind.EXTRACURRICULAR;
			if (extra || (enrolled && stay.kind() == StayKind.ATTACHED)) {
				OrganizationId at = this.organizations.findByCode(stay.organization()).orElseThrow().id();
				List<Stay> lost = lost(account, stay);
				if (!lost.isEmpty()) {
					takeOver(new ActOn(account, at, caseNumber), lost, List.of(from), "", null, by);
				}
			}
		}
	}

	/** The days of the stay on which the account itself is neither so nor enrolled. */
	private List<Stay> lost(AccountId account, Stay stay) {
		return stay.without(this.stays.of(account)
			.stream()
			.filter(own -> own.organization().equals(stay.organization()))
			.filter(own -> own.kind() == stay.kind() || own.kind() == StayKind.REGULAR)
			.filter(own -> !own.begins().equals(own.ends()))
			.toList());
	}

	private List<RecordedMovement> write(ActOn on, Stay stay, List<RecordedMovement> theirs, String orderNumber,
			@Nullable LocalDate signedOn) {
		List<RecordedMovement> written = new ArrayList<>();
		for (Movement lacking : Completion.lacking(own(on, stay), stay)) {
			written.add(document(on, lacking, stay, theirs, orderNumber, signedOn));
		}
		if (!written.isEmpty()) {
			theirs.stream()
				.filter(movement -> movement.kind() == MovementKind.TRANSFER)
				.filter(movement -> stay.meets(movement.date(), movement.date()))
				.map(movement -> movement.copiedTo(on.account()))
				.forEach(written::add);
		}
		written.forEach(movement -> this.book.write(on.account(), movement));
		return written;
	}

	private static RecordedMovement document(ActOn on, Movement lacking, Stay stay, List<RecordedMovement> theirs,
			String orderNumber, @Nullable LocalDate signedOn) {
		boolean open = stay.ends() == null && !orderNumber.isEmpty();
		Optional<RecordedMovement> same = theirs.stream()
			.filter(movement -> movement.kind() == lacking.kind() && movement.date().equals(lacking.date()))
			.findFirst();
		if (same.isPresent() && !open) {
			return same.get().copiedTo(on.account());
		}
		RecordedMovement fresh = new RecordedMovement(on.account(), on.organization(), lacking.kind(),
				new Order(lacking.date(), orderNumber, signedOn));
		same.or(() -> begunBefore(lacking, theirs)).ifPresent(fresh::completeFrom);
		return fresh;
	}

	/** The order by which the other account was there on the day, if it was. */
	private static Optional<RecordedMovement> begunBefore(Movement lacking, List<RecordedMovement> theirs) {
		return theirs.stream()
			.filter(movement -> movement.kind() == lacking.kind() && movement.date().isBefore(lacking.date()))
			.filter(movement -> lacking.kind() == MovementKind.ENROLMENT || lacking.kind() == MovementKind.ATTACHMENT)
			.max(Comparator.comparing(RecordedMovement::date));
	}

	private List<RecordedMovement> documents(OrganizationId organization, List<AccountId> accounts) {
		return accounts.stream()
			.flatMap(account -> this.book.countedSince(account, PossibleDays.BEGINNING).stream())
			.filter(movement -> movement.organization().equals(organization))
			.toList();
	}

	/** Those of the accounts that have a document there; all, where none has. */
	private List<Long> sources(OrganizationId organization, List<AccountId> accounts) {
		List<Long> there = accounts.stream()
			.filter(account -> !documents(organization, List.of(account)).isEmpty())
			.map(AccountId::value)
			.toList();
		return there.isEmpty() ? accounts.stream().map(AccountId::value).toList() : there;
	}

	private List<Movement> own(ActOn on, Stay stay) {
		return documents(on.organization(), List.of(on.account())).stream()
			.map(movement -> new Movement(stay.organization(), stay.organizationKind(), movement.kind(),
					movement.date()))
			.toList();
	}

}
