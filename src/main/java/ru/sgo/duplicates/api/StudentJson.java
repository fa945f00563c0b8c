package ru.sgo.duplicates.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.registry.AccountCard;

/** An account as programs see it; words of enumerations in lower case. */
record StudentJson(long id, String number, String fullName, @Nullable LocalDate birthDate, @Nullable String sex,
		@Nullable String snils, @Nullable String birthCertificate, @Nullable LocalDate createdOn,
		@Nullable String entryMethod, @Nullable String creator, @Nullable String creatorName,
		@Nullable Instant deletedAt, @Nullable String deletedOrigin, @Nullable String keptNumber, boolean deleted,
		List<AccountCard.Document> movements, List<StayJson> stays) {

	static StudentJson of(AccountCard card) {
		return new StudentJson(card.id(), card.number(), card.fullName(), card.birthDate(), card.sex(), card.snils(),
				card.birthCertificate(), card.createdOn(), card.entryMethod(), card.creator(), card.creatorName(),
				card.deletedAt(), card.deletedOrigin(), card.keptNumber(), card.isDeleted(), card.movements(),
				card.stays().stream().map(StayJson::of).toList());
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
