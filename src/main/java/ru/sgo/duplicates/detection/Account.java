package ru.sgo.duplicates.detection;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

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

	/**
	 * By code point, as the database orders numbers ({@code COLLATE "C"}); the bytes of
	 * UTF-8 stand in that order.
	 */
	static final Comparator<String> NUMBER_ORDER = (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8),
			b.getBytes(StandardCharsets.UTF_8));

	static final Comparator<Account> BY_NUMBER = Comparator.comparing(Account::number, NUMBER_ORDER);

}
