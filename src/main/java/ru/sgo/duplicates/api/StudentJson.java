package ru.sgo.duplicates.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.registry.AccountCard;

/** An account as programs see it; words of enumerations in lower case. */
record StudentJson(long id, String number, String fullName, @Nullable LocalDate birthDate, @Nullable String sex,
		@Nullable String snils, @Nullable String birthCertificate, @JsonUnwrapped EntryJson entry,
		@JsonUnwrapped DeletionJson deletion, List<DocumentJson> movements, List<StayJson> stays) {

	static StudentJson of(AccountCard card) {
		return new StudentJson(card.id(), card.number(), card.fullName(), card.birthDate(), card.sex(), card.snils(),
				card.birthCertificate(), EntryJson.of(card.entry()), DeletionJson.of(card.deletion()),
				card.movements().stream().map(DocumentJson::of).toList(),
				card.stays().stream().map(StayJson::of).toList());
	}

	/** How it came to be. */
	record EntryJson(@Nullable LocalDate createdOn, @Nullable String entryMethod, @Nullable String creator,
			@Nullable String creatorName) {

		static EntryJson of(AccountCard.Entry entry) {
			return new EntryJson(entry.createdOn(), entry.method(), entry.creator(), entry.creatorName());
		}

	}

	/** Whether and how it was deleted. */
	record DeletionJson(@Nullable Instant deletedAt, @Nullable String deletedOrigin, @Nullable String keptNumber,
			boolean deleted) {

		static DeletionJson of(AccountCard.@Nullable Deletion deletion) {
			return (deletion == null) ? new DeletionJson(null, null, null, false)
					: new DeletionJson(deletion.at(), Codes.orNull(deletion.origin()), deletion.keptNumber(), true);
		}

	}

	/** A movement. */
	record DocumentJson(LocalDate date, String kind, String organization, String organizationName, String orderNumber,
			@Nullable LocalDate orderDate, @Nullable String className, @Nullable String reason, String origin,
			boolean superseded) {

		static DocumentJson of(AccountCard.Document document) {
			return new DocumentJson(document.date(), Codes.of(document.kind()), document.organization(),
					document.organizationName(), document.orderNumber(), document.orderDate(), document.className(),
					document.reason(), document.origin().code(), document.superseded());
		}

	}

	/** Presence in one organization. */
	record StayJson(String organization, String organizationKind, String kind, LocalDate begins,
			@Nullable LocalDate ends) {

		static StayJson of(Stay stay) {
			return new StayJson(stay.organization(), Codes.of(stay.organizationKind()), Codes.of(stay.kind()),
					stay.begins(), stay.ends());
		}

	}

}
