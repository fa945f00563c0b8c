package ru.sgo.duplicates.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import ru.sgo.duplicates.history.MovementKind;

/** The movements of single accounts, as acts need them. */
interface RecordedMovements extends Repository<RecordedMovement, Long> {

	RecordedMovement save(RecordedMovement movement);

	/** The movement that is this very document, counted or not. */
	Optional<RecordedMovement> findByAccountIdAndOrganizationIdAndKindAndDateAndOrderNumber(long accountId,
			long organizationId, MovementKind kind, LocalDate date, String orderNumber);

	/** The counted movements of one kind in one organization on one day. */
	@Query("""
			select m from RecordedMovement m
			where m.accountId = :account and m.organizationId = :organization and m.kind = :kind and m.date = :date
			  and m.supersededAt is null
			""")
	List<RecordedMovement> findCounted(long account, long organization, MovementKind kind, LocalDate date);

	/** The counted movements from a day on, in their order. */
	@Query("""
			select m from RecordedMovement m
			where m.accountId = :account and m.date >= :since and m.supersededAt is null
			order by m.date, m.id
			""")
	List<RecordedMovement> findCountedSince(long account, LocalDate since);

}
