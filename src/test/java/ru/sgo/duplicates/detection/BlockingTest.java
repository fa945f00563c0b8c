package ru.sgo.duplicates.detection;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ru.sgo.duplicates.town.Town;
import ru.sgo.duplicates.town.TownPlan;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.sgo.duplicates.detection.FewAccounts.account;
import static ru.sgo.duplicates.detection.FewAccounts.population;

/** Who is compared with whom, and how much work that is. */
class BlockingTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final String CHILD = "лисицын артем петрович 05.03.2013";

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "лисицыи артем петрович 05.03.2012", "лисицыи артем петрович 03.05.2013",
			"лисицыи артем петрович 06.03.2013", "лисицыи артем петрович 05.04.2013",
			"лисицын аотем петрович 05.03.2012", "лисицын аотем петрович 03.05.2013",
			"лисицын аотем петрович 06.03.2013", "лисицын аотем петрович 05.04.2013",
			"лисицын артем петроич 05.03.2012", "лисицын артем петроич 03.05.2013", "лисицын артем петроич 06.03.2013",
			"лисицын артем петроич 05.04.2013", "лисицын артемий петрович 05.03.2012",
			"лисицын артемий петрович 03.05.2013", "лисицыи артемий петрович 05.03.2013",
			"лисицыи аотем петрович 05.03.2013", "лисицыи артем петроич 05.03.2013", "лисицын аотем петроич 05.03.2013",
			"лисицыи артем - 05.03.2013", "лисицын аотем - 05.03.2013", "лисицын артем - 05.03.2012",
			"лисицын артем - 03.05.2013" })
	void noTwoSlipsHideAnAccount(String entered) {
		assertThat(areCompared(CHILD, entered)).isTrue();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "артем лисицын петрович 05.03.2013", "артем лисицын - 05.03.2013", "артем лисицыи петрович 05.03.2013",
			"аотем лисицын петрович 05.03.2013", "артем лисицын петрович 03.05.2013",
			"петрович артем лисицын 05.03.2012", "артем петрович лисицын 05.04.2013",
			"петрович лисицын артем 06.03.2013", "лисицын петрович артем 03.05.2013",
			"артем петрович лисицыи 05.03.2013", "лисицын_артем петрович - 05.03.2013",
			"лисицын_артем_петрович - - 05.03.2012", "лисицынартем петрович - 05.03.2013",
			"лисицын_артем - - 05.03.2013", "артем лисицын_петрович - 03.05.2013",
			"артемий лисицын петрович 05.03.2013" })
	void noOrderOfTheFieldsHidesAnAccount(String entered) {
		assertThat(areCompared(CHILD, entered)).isTrue();
	}

	@ParameterizedTest(name = "{0} and {1}")
	@CsvSource({ "лисицын артем - 05.03.2013, лисицыи аотем - 05.03.2013",
			"лисицын артем - 05.03.2013, артем лисицыи - 05.03.2013",
			"лисицын артем - 05.03.2013, лисицыи артем - 03.05.2013",
			"лисицын артем - 05.03.2013, лисицын аотем - 05.04.2013", "цой_ен су - 05.03.2013, цой ен_су - 05.03.2013",
			"цой_ен су - 05.03.2013, цой ен_су - 05.03.2012" })
	void norDoesItWithoutAPatronymic(String one, String other) {
		assertThat(areCompared(one, other)).isTrue();
	}

	private static boolean areCompared(String one, String other) {
		return new Blocking(population(account("1", one, null, null), account("2", other, null, null)))
			.pairs().length == 1;
	}

	@Test
	void noRuleBringsTogetherMoreThanItsShare(@TempDir Path folder) throws IOException {
		Town town = Town.of(TownPlan.of(21, 50_000, TODAY));
		town.writeAll(folder);
		town.writeTruth(folder, TODAY.minusYears(1), TODAY);
		Population accounts = LabelledTown.read(folder).accounts();
		assertThat(new BlockingKeys(accounts).rules()).hasSize(19)
			.allSatisfy(rule -> assertThat(new Blocking(accounts, List.of(rule)).pairs()).as(rule.name())
				.hasSizeLessThan(7_000));
		assertThat(new Blocking(accounts).pairs()).hasSizeLessThan(13_500);
	}

	/** All bear one name: whom no key tells apart nobody compares. */
	@Test
	void theWorkDoesNotGrowWithTheSquareOfNamesakes() {
		Population.Builder accounts = new Population.Builder();
		for (int number = 0; number < 20_000; number++) {
			accounts.add(String.valueOf(number), new NormalizedName("иванов", "иван", "иванович"),
					BornOn.of(LocalDate.of(2008, 1, 1).plusDays(number % 3_000)), null, null, null);
		}
		assertThat(new Blocking(accounts.build()).pairs()).hasSizeLessThan(20_000 * Parameters.BLOCK_AT_MOST);
	}

}
