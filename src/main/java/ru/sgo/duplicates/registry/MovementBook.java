package ru.sgo.duplicates.registry;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

/** Reads and writes the documents of one account, so that no document stands twice. */
@Component
class MovementBook {

	private final RecordedMovements movements;

	private final StoredStays stays;

	private final Organizations organizations;

	MovementBook(RecordedMovements movements, StoredStays stays, Organizations organizations) {
		this.movements = movements;
		this.stays = stays;
		this.organizations = organizations;
	}

	/** The account's stays in the organization of the act. */
	List<Stay> stays(ActOn on) {
		String code = this.organizations.findById(on.organization().value()).orElseThrow().code();
		return this.stays.of(on.account()).stream().filter(stay -> stay.organization().equals(code)).toList();
	}

	/**
	 * Whether the account is in the organization of the act already; on the last day of a
	 * stay another may begin.
	 */
	boolean isThere(ActOn on, StayKind kind, LocalDate date) {
		return stays(on).stream()
			.anyMatch(stay -> stay.kind() == kind && stay.meets(date, date) && !date.equals(stay.ends()));
	}

	List<RecordedMovement> counted(ActOn on, MovementKind kind, LocalDate date) {
		return this.movements.findCounted(on.account().value(), on.organization().value(), kind, date);
	}

	List<RecordedMovement> countedSince(AccountId account, LocalDate since) {
		return this.movements.findCountedSince(account.value(), since);
	}

	/** Writes a document, or counts it again when it stands there superseded. */
	void write(ActOn on, MovementKind kind, Order order) {
		write(on.account(), new RecordedMovement(on.account(), on.organization(), kind, order));
	}

	void write(AccountId account, RecordedMovement movement) {
		this.movements
			.findByAccountIdAndOrganizationIdAndKindAndDateAndOrderNumber(account.value(),
					movement.organization().value(), movement.kind(), movement.date(), movement.orderNumber())
			.ifPresentOrElse(RecordedMovement::enter, () -> this.movements.save(movement));
	}

}
