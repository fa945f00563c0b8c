package ru.sgo.duplicates.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Candidate;
import ru.sgo.duplicates.decision.Identity;
import ru.sgo.duplicates.decision.SeenInLists;
import ru.sgo.duplicates.detection.Account;
import ru.sgo.duplicates.history.Movement;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.registry.AccountId;
import ru.sgo.duplicates.sorting.CodeOrder;

/**
 * All that a report needs to know of one account of a group.
 *
 * @param personal the personal data as detection sees them
 * @param candidate the account as decision sees it: without a name
 * @param fingerprint changes when the personal data change
 * @param fromSource whether an import brought it
 * @param actedAt the last act made here about it
 * @param documents its movements, by date
 */
public record AccountFile(AccountId id, String fullName, Account personal, Candidate candidate, boolean deleted,
		String fingerprint, boolean fromSource, @Nullable Instant actedAt, List<Document> documents) {

	/** Accounts in the order of their numbers. */
	public static final Comparator<AccountFile> BY_NUMBER = Comparator.comparing(AccountFile::number,
			CodeOrder.INSTANCE);

	public AccountFile {
		documents = List.copyOf(documents);
	}

	/** A movement with what a line shows of it. */
	public record Document(Movement movement, String orderNumber) {
	}

	/** Whether some are entered as boys and some as girls, and no document is common. */
	public static boolean differInSex(Collection<AccountFile> accounts, Identity identity) {
		return identity != Identity.DOCUMENT && accounts.stream()
			.map(account -> account.personal().sex())
			.filter(Objects::nonNull)
			.distinct()
			.count() > 1;
	}

	/** The same, with what lists tell of it. */
	AccountFile seen(SeenInLists lists) {
		return new AccountFile(this.id, this.fullName, this.personal, this.candidate.seen(lists), this.deleted,
				this.fingerprint, this.fromSource, this.actedAt, this.documents);
	}

	public String number() {
		return this.personal.number();
	}

	/** Whether the two bear one СНИЛС or one birth certificate. */
	public boolean sharesDocumentWith(AccountFile other) {
		return isOne(this.personal.snils(), other.personal.snils())
				|| isOne(this.personal.birthCertificate(), other.personal.birthCertificate());
	}

	private static boolean isOne(@Nullable String document, @Nullable String other) {
		return document != null && document.equals(other);
	}

	/**
	 * The last stay in a school or kindergarten begun by the end of the period that meets
	 * it; of two begun on one day, that of the smaller code.
	 */
	Optional<Stay> shownStay(LocalDate from, LocalDate to) {
		return this.candidate.stays()
			.stream()
			.filter(stay -> stay.organizationKind().countsInHeadcount() && stay.meets(from, to))
			.max(Comparator.comparing(Stay::begins).thenComparing(Stay::organization, CodeOrder.INSTANCE.reversed()));
	}

	/** The order by which the stay began; empty when it is not known. */
	String orderOf(Stay stay) {
		return this.documents.stream()
			.filter(document -> isIn(document, stay) && document.movement().date().equals(stay.begins()))
			.map(Document::orderNumber)
			.filter(number -> !number.isEmpty())
			.findFirst()
			.orElse("");
	}

	/** The class or group in which the account last was during the stay. */
	@Nullable String classIn(Stay stay) {
		return this.documents.stream()
			.filter(document -> isIn(document, stay) && document.movement().className() != null)
			.filter(document -> stay.meets(document.movement().date(), document.movement().date()))
			.reduce((first, last) -> last)
			.map(document -> document.movement().className())
			.orElse(null);
	}

	private static boolean isIn(Document document, Stay stay) {
		return document.movement().organization().equals(stay.organization());
	}

}
