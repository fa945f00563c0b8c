package ru.sgo.duplicates.detection;

import java.time.LocalDate;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import ru.sgo.duplicates.sorting.CodeOrder;

/**
 * One account as detection sees it: personal data, normalised.
 *
 * @param number the account's number; decides every order and tie
 * @param born without a birth date an account is never IDENTICAL
 * @param sex {@code null} when it is not known
 * @param snils eleven digits that passed their check
 * @param birthCertificate as {@link Documents#comparable}
 */
public record Account(String number, NormalizedName name, BornOn born, @Nullable Sex sex, @Nullable String snils,
		@Nullable String birthCertificate) {

	static final Comparator<Account> BY_NUMBER = Comparator.comparing(Account::number, CodeOrder.INSTANCE);

	/** The same, as who may not be told of the СНИЛС compares it. */
	public Account withoutSnils() {
		return new Account(this.number, this.name, this.born, this.sex, null, this.birthCertificate);
	}

	/** The same, where the sex tells nothing. */
	Account withoutSex() {
		return new Account(this.number, this.name, this.born, null, this.snils, this.birthCertificate);
	}

	/** The date as it was entered, also one that is nobody's birth date. */
	public @Nullable LocalDate birthDate() {
		return this.born.date();
	}

}
