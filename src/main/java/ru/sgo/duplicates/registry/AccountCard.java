package ru.sgo.duplicates.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.journal.Origin;

/**
 * «Карточка и движение»: one account with its history, as a reader sees it: documents are
 * masked, and of movements outside of the reader's scope only place, kind and date are
 * there.
 *
 * @param sex {@code male} or {@code female}; the registry does not know more of it
 * @param snils the last two digits only
 * @param birthCertificate the last two digits only
 * @param deletion {@code null} while it lives
 */
public record AccountCard(long id, String number, String fullName, @Nullable LocalDate birthDate, @Nullable String sex,
		@Nullable String snils, @Nullable String birthCertificate, Entry entry, @Nullable Deletion deletion,
		List<Document> movements, List<Stay> stays) {

	public AccountCard {
		movements = List.copyOf(movements);
		stays = List.copyOf(stays);
	}

	/**
	 * How it came to be.
	 *
	 * @param method in lower case; the registry does not know which there are
	 * @param creator the code of the organization that made it
	 */
	public record Entry(@Nullable LocalDate createdOn, @Nullable String method, @Nullable String creator,
			@Nullable String creatorName) {
	}

	/**
	 * That it was deleted.
	 *
	 * @param keptNumber the number of the account kept in its stead
	 * @param erasedAt when its personal data were erased for good; {@code null} if not
	 */
	public record Deletion(Instant at, @Nullable Origin origin, @Nullable String keptNumber,
			@Nullable Instant erasedAt) {
	}

	/**
	 * One movement as the card shows it.
	 *
	 * @param superseded kept, but counted no more
	 */
	public record Document(LocalDate date, MovementKind kind, String organization, String organizationName,
			String orderNumber, @Nullable LocalDate orderDate, @Nullable String className, @Nullable String reason,
			Origin origin, boolean superseded) {

		/** What may cross to the other side. */
		Document withoutDetails() {
			return new Document(this.date, this.kind, this.organization, this.organizationName, "", null, null, null,
					this.origin, this.superseded);
		}
	}

	public boolean isDeleted() {
		return this.deletion != null;
	}

	/** Where the account is enrolled or attached on that day. */
	public List<Stay> present(LocalDate today) {
		return this.stays.stream().filter(stay -> stay.isCurrent(today)).toList();
	}

}
