package ru.sgo.duplicates.detection;

import java.time.LocalDate;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import ru.sgo.duplicates.sorting.CodeOrder;

/**
 * One account as detection sees it: personal data, normalised.
 *
 * @param number the account's number; decides every order and tie
 * @param birthDate {@code null} when it is not known; such an account is never IDENTICAL
 * @param snils eleven digits that passed their check
 * @param birthCertificate as {@link Documents#comparable}
 */
public record Account(String number, NormalizedName name, @Nullable LocalDate birthDate, @Nullable String snils,
		@Nullable String birthCertificate) {

	static final Comparator<Account> BY_NUMBER = Comparator.comparing(Account::number, CodeOrder.INSTANCE);

}
