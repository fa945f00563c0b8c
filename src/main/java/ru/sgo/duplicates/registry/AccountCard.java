package ru.sgo.duplicates.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.Stay;

/**
 * «Карточка и движение»: one account with its history, as a reader sees it: documents are
 * masked, and of movements outside of the reader's scope only place, kind and date are
 * there.
 *
 * @param sex {@code male} or {@code female}
 * @param snils the last two digits only
 * @param birthCertificate the last two digits only
 * @param entryMethod in lower case
 * @param creator the code of the organization that made it
 * @param deletedOrigin {@code here} or {@code source}
 * @param keptNumber the number of the account kept in its stead
 */
public record AccountCard(long id, String number, String fullName, @Nullable LocalDate birthDate, @Nullable String sex,
		@Nullable String snils, @Nullable String birthCertificate, @Nullable LocalDate createdOn,
		@Nullable String entryMethod, @Nullable String creator, @Nullable String creatorName,
		@Nullable Instant deletedAt, @Nullable String deletedOrigin, @Nullable String keptNumber,
		List<Document> movements, List<Stay> stays) {

	public AccountCard {
		movements = List.copyOf(movements);
		stays = List.copyOf(stays);
	}

	/**
	 * One movement as the card shows it.
	 *
	 * @param kind in lower case
	 * @param origin {@code here} or {@code source}
	 * @param superseded kept, but counted no more
	 */
	public record Document(LocalDate date, String kind, String organization, String organizationName,
			String orderNumber, @Nullable LocalDate orderDate, @Nullable String className, @Nullable String reason,
			String origin, boolean superseded) {

		/** What may cross to the other side. */
		Document withoutDetails() {
			return new Document(this.date, this.kind, this.organization, this.organizationName, "", null, null, null,
					this.origin, this.superseded);
		}
	}

	public boolean isDeleted() {
		return this.deletedAt != null;
	}

	/** Where the account is enrolled or attached on that day. */
	public List<Stay> present(LocalDate today) {
		return this.stays.stream().filter(stay -> stay.isCurrent(today)).toList();
	}

}
