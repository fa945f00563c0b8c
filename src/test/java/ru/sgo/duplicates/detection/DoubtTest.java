package ru.sgo.duplicates.detection;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.sgo.duplicates.detection.FewAccounts.account;
import static ru.sgo.duplicates.detection.FewAccounts.compared;
import static ru.sgo.duplicates.detection.FewAccounts.found;

/** What is worth a look and no more, whatever it weighs, and what is not even that. */
class DoubtTest {

	private static final String ONE_SNILS = "11223344595";

	private static final String OTHER_SNILS = "06552971485";

	private static final String CERTIFICATE = "II-МЮ-548858";

	private static final String MARIA = "лисицына мария петровна 05.03.2013";

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "лисицына мария петровна 05.03.2013", "яковлева мария петровна 05.03.2013",
			"лисицына марря петровна 05.03.2013", "лисицына мария петровна 17.11.2011" })
	void oneCertificateAgainstTwoSnilsIsShownToAPerson(String other) {
		FewAccounts.Builder one = account("1", MARIA, ONE_SNILS, CERTIFICATE);
		FewAccounts.Builder two = account("2", other, OTHER_SNILS, CERTIFICATE);
		assertThat(found(one, two)).singleElement().satisfies(group -> {
			assertThat(group.tier()).isEqualTo(Tier.CHECK);
			assertThat(group.changedName()).isFalse();
			assertThat(group.pairs().get(0).findings()).extracting(Finding::code)
				.contains("snils-different", "birth-certificate-equal");
		});
		assertThat(compared(one, two)).satisfies(comparison -> {
			assertThat(comparison.tier()).isEqualTo(Tier.CHECK);
			assertThat(comparison.doubt()).isEqualTo(Doubt.TWO_SNILS);
		});
	}

	@Test
	void twinsOneOfWhoseCertificatesWasTypedOverAreTwoChildren() {
		FewAccounts.Builder maria = account("1", MARIA, ONE_SNILS, CERTIFICATE);
		FewAccounts.Builder natalia = account("2", "лисицына наталья петровна 05.03.2013", OTHER_SNILS, CERTIFICATE);
		assertThat(found(maria, natalia)).isEmpty();
		assertThat(compared(maria, natalia).bar()).isEqualTo(NeverMatch.DIFFERENT_SNILS);
	}

	@Test
	void aThirdAccountWithTheCertificateJoinsNoTwoSnils() {
		assertThat(found(account("1", MARIA, ONE_SNILS, CERTIFICATE), account("2", MARIA, OTHER_SNILS, CERTIFICATE),
				account("3", "лисицына марря петровна 05.03.2013", null, CERTIFICATE)))
			.allMatch(group -> group.tier() == Tier.CHECK
					|| group.accounts().size() == 2 && !group.accounts().equals(List.of("1", "2")));
	}

	@Test
	void aCertificateThatAWholeClassBearsIsNobodys() {
		List<FewAccounts.Builder> accounts = new ArrayList<>();
		for (int child = 0; child < 40; child++) {
			String who = "фамилия" + Character.toString('а' + child % 32) + child + " мария петровна 05.03.2013";
			accounts.add(account("n" + child, who, snils(child), CERTIFICATE));
		}
		assertThat(found(accounts.toArray(FewAccounts.Builder[]::new))).isEmpty();
	}

	@Test
	void aCertificateOfZerosIsNobodys() {
		assertThat(
				found(account("1", MARIA, ONE_SNILS, "I-АА-000000"), account("2", MARIA, OTHER_SNILS, "I-АА-000000")))
			.isEmpty();
		assertThat(found(account("1", MARIA, null, "I-АА-000000"), account("2", MARIA, null, CERTIFICATE)))
			.extracting(DetectedGroup::tier)
			.containsExactly(Tier.IDENTICAL);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "петровна, сергеевна", "али_кызы, вагиф_кызы", "нурлановна, серик_кызы" })
	void aWhollyDifferentPatronymicIsWorthALookAtMost(String one, String other) {
		FewAccounts.Builder first = account("1", "лисицына мария " + one + " 05.03.2013", null, null);
		FewAccounts.Builder second = account("2", "лисицына мария " + other + " 05.03.2013", null, null);
		assertThat(found(first, second)).isNotEmpty().allMatch(group -> group.tier() == Tier.CHECK);
		assertThat(found(account("1", "лисицына мария " + one + " 05.03.2013", null, CERTIFICATE),
				account("2", "лисицына мария " + other + " 05.03.2013", null, CERTIFICATE)))
			.extracting(DetectedGroup::tier)
			.containsExactly(Tier.PROBABLE);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "петровна, петорвна", "петровна, п.", "али_кызы, алиевна", "нурланкызы, нурлановна",
			"нури_кызы, нуривна", "хасанзода, хасановна", "вагиф_гызы, вагифовна" })
	void aSlipOrAnotherCustomIsNoOtherFather(String one, String other) {
		assertThat(found(account("1", "лисицына мария " + one + " 05.03.2013", null, null),
				account("2", "лисицына мария " + other + " 05.03.2013", null, null)))
			.extracting(DetectedGroup::tier)
			.containsExactly(Tier.PROBABLE);
	}

	@Test
	void equalNamesWithOtherCertificatesAndAnotherYearAreWorthALookAtMost() {
		assertThat(tier("05.03.2013", CERTIFICATE, "05.03.2012", "II-МЮ-632284")).isEqualTo(Tier.CHECK);
		assertThat(tier("05.03.2013", CERTIFICATE, "05.03.2012", null)).isEqualTo(Tier.PROBABLE);
		assertThat(tier("05.03.2013", CERTIFICATE, "05.03.2012", CERTIFICATE)).isEqualTo(Tier.PROBABLE);
	}

	private static @Nullable Tier tier(String day, @Nullable String certificate, String otherDay,
			@Nullable String otherCertificate) {
		return compared(account("1", "лисицына мария петровна " + day, null, certificate),
				account("2", "лисицына мария петровна " + otherDay, null, otherCertificate))
			.tier();
	}

	@ParameterizedTest(name = "04.03.2012 and {0}")
	@CsvSource({ "19.08.2015", "17.11.2011", "20.07.2013", "05.04.2010" })
	void childrenOfOneNameBornOnAnotherDayOfAnotherMonthAndYearAreTwo(String day) {
		FewAccounts.Builder one = account("1", "лисицын егор петрович 04.03.2012", null, null);
		FewAccounts.Builder other = account("2", "лисицын егор петрович " + day, null, null);
		assertThat(found(one, other)).isEmpty();
		assertThat(compared(one, other).bar()).isEqualTo(NeverMatch.OTHER_BIRTH_DATE);
		assertThat(found(account("1", "лисицын егор петрович 04.03.2012", ONE_SNILS, null),
				account("2", "лисицын егор петрович " + day, ONE_SNILS, null)))
			.hasSize(1);
	}

	@ParameterizedTest(name = "04.03.2012 and {0}")
	@CsvSource({ "19.08.2012", "03.04.2013", "04.08.2015", "19.03.2015" })
	void aDateThatSharesAnythingIsStillWorthALook(String day) {
		assertThat(compared(account("1", "лисицын егор петрович 04.03.2012", null, null),
				account("2", "лисицын егор петрович " + day, null, null))
			.bar()).isNull();
	}

	/** Eleven digits, as if they had passed their check. */
	private static String snils(int child) {
		return "%011d".formatted(10_000_000_000L + child);
	}

}
