package ru.sgo.duplicates.detection;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.sgo.duplicates.detection.FewAccounts.account;
import static ru.sgo.duplicates.detection.FewAccounts.compared;
import static ru.sgo.duplicates.detection.FewAccounts.found;

/** Names that were entered in the wrong fields. */
class CrosswiseTest {

	private static final String SNILS = "11223344595";

	private static final String CHILD = "лисицын артем петрович 05.03.2013";

	private static final int[][] ORDERS = { { 1, 0, 2 }, { 0, 2, 1 }, { 2, 1, 0 }, { 1, 2, 0 }, { 2, 0, 1 } };

	/** The child with one word in a wrong spelling at most, in all other orders. */
	static Stream<String> everyOrder() {
		List<String[]> spellings = List.of(new String[] { "лисицын", "артем", "петрович" },
				new String[] { "лисицыи", "артем", "петрович" }, new String[] { "лисицын", "аотем", "петрович" },
				new String[] { "лисицын", "артем", "петрвич" }, new String[] { "лисцын", "артем", "петрович" },
				new String[] { "лисицын", "артемий", "петрович" }, new String[] { "lisitsyn", "artem", "petrovich" });
		return Stream.of(ORDERS)
			.flatMap(order -> spellings.stream()
				.map(names -> names[order[0]] + " " + names[order[1]] + " " + names[order[2]]));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("everyOrder")
	void everyOrderOfTheFieldsIsProbable(String names) {
		isProbable(CHILD, names + " 05.03.2013");
		isProbable(names + " 05.03.2013", CHILD);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "артем голубятников петрович 03.05.2013", "голубятников петрович артем 05.03.2012",
			"петрович артем голубятников 06.03.2013", "артем петрович голубятников 05.08.2013",
			"петрович голубятников артем 03.05.2013", "голубятников_артем_петрович - - 03.05.2013",
			"голубятников_артем петрович - 05.03.2012" })
	void soItIsOfRareNamesThoughTheDateIsWrongToo(String entered) {
		isProbable("голубятников артем петрович 05.03.2013", entered);
	}

	@ParameterizedTest(name = "{0} and {1}")
	@CsvSource({ "лисицын артем - 05.03.2013, артем лисицын - 05.03.2013",
			"лисицын артем петрович 05.03.2013, артем лисицын - 05.03.2013",
			"лисицын артем - 05.03.2013, артем лисицын петрович 05.03.2013",
			"лисицына наталья петровна 05.03.2013, наталия лисицына петровна 05.03.2013",
			"лисицын егор петрович 05.03.2013, георгий лисицын петрович 05.03.2013",
			"алиев эльвин али_оглы 05.03.2013, эльвин алиев алиевич 05.03.2013",
			"алиев эльвин али_оглы 05.03.2013, алиев алиевич эльвин 05.03.2013",
			"максимов максим петрович 05.03.2013, максим максимов петрович 05.03.2013" })
	void anotherFormOrNoPatronymicLeavesItProbable(String one, String other) {
		isProbable(one, other);
		isProbable(other, one);
	}

	@ParameterizedTest(name = "{0} and {1}")
	@CsvSource({ "лисицын_артем_петрович - - 05.03.2013, лисицын артем петрович 05.03.2013",
			"лисицын_артем петрович - 05.03.2013, лисицын артем петрович 05.03.2013",
			"артем лисицын_петрович - 05.03.2013, лисицын артем петрович 05.03.2013",
			"лисицын артем_петрович - 05.03.2013, лисицын артем петрович 05.03.2013",
			"артем петрович_лисицын - 05.03.2013, лисицын артем петрович 05.03.2013",
			"лисицын_петрович артем - 05.03.2013, лисицын артем петрович 05.03.2013",
			"лисицынартем петрович - 05.03.2013, лисицын артем петрович 05.03.2013",
			"лисицынартемпетрович - - 05.03.2013, лисицын артем петрович 05.03.2013",
			"лисицын артемпетрович - 05.03.2013, лисицын артем петрович 05.03.2013",
			"лисицыи_артем_петрович - - 05.03.2013, лисицын артем петрович 05.03.2013",
			"лисицын_аотем петрович - 05.03.2013, лисицын артем петрович 05.03.2013",
			"лисицын_артем - - 05.03.2013, лисицын артем петрович 05.03.2013",
			"лисицын_артем - петрович 05.03.2013, лисицын артем петрович 05.03.2013",
			"цой_ен су - 05.03.2013, цой ен_су - 05.03.2013", "хван_ги чжун - 05.03.2013, хван ги_чжун - 05.03.2013",
			"нгуен_ван ань - 05.03.2013, нгуен ван_ань - 05.03.2013",
			"нгуен ван ань 05.03.2013, нгуен ван_ань - 05.03.2013" })
	void severalNamesInOneFieldAreProbable(String one, String other) {
		isProbable(one, other);
		isProbable(other, one);
	}

	private static void isProbable(String one, String other) {
		assertThat(found(account("1", one, null, null), account("2", other, null, null))).singleElement()
			.satisfies(group -> {
				assertThat(group.tier()).isEqualTo(Tier.PROBABLE);
				assertThat(group.changedName()).isFalse();
				assertThat(group.pairs().get(0).findings()).extracting(Finding::level).contains(Level.OTHER_FIELD);
			});
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "артем лисицын петрович 05.03.2013", "петрович артем лисицын 05.03.2013",
			"артем петрович лисицыи 05.03.2013", "лисицын_артем_петрович - - 05.03.2013",
			"лисицын_аотем петрович - 05.03.2013" })
	void underOneSnilsTheyAreNoOtherNames(String entered) {
		assertThat(found(account("1", CHILD, SNILS, null), account("2", entered, SNILS, null))).singleElement()
			.satisfies(group -> {
				assertThat(group.tier()).isEqualTo(Tier.PROBABLE);
				assertThat(group.changedName()).isFalse();
				assertThat(group.sharedDocument()).isTrue();
			});
	}

	@Test
	void eachNameSaysThatItStandsInAnotherField() {
		assertThat(compared(account("1", CHILD, null, null),
				account("2", "лисицын_артем петрович - 05.03.2013", null, null))
			.findings()).extracting(Finding::code)
			.startsWith("surname-part", "given-name-other-field", "patronymic-other-field");
		assertThat(
				compared(account("1", CHILD, null, null), account("2", "артем лисицыи петрович 05.03.2013", null, null))
					.findings())
			.extracting(Finding::code)
			.startsWith("surname-other-field", "given-name-other-field", "patronymic-equal");
	}

	@Test
	void anExchangeWeighsTheSameWhicheverAccountItStandsIn() {
		double one = compared(account("1", CHILD, null, null),
				account("2", "артем петрович лисицын 05.03.2013", null, null))
			.weight();
		double other = compared(account("1", "артем петрович лисицын 05.03.2013", null, null),
				account("2", CHILD, null, null))
			.weight();
		assertThat(one).isEqualTo(other);
		assertThat(one)
			.isLessThan(compared(account("1", CHILD, null, null), account("2", CHILD, null, null)).weight() - 7);
	}

	@ParameterizedTest(name = "{0} and {1}")
	@CsvSource({ "лисицына мария петровна 05.03.2013, марина лисицына петровна 05.03.2013",
			"лисицына мария петровна 05.03.2013, петровна марина лисицына 05.03.2013",
			"лисицына мария петровна 05.03.2013, лисицына_марина петровна - 05.03.2013",
			"лисицына мария петровна 05.03.2013, лисицына_марина_петровна - - 05.03.2013",
			"лисицына мария петровна 05.03.2013, лисицынамарина петровна - 05.03.2013",
			"лисицына мария петровна 05.03.2013, лисицына маринапетровна - 05.03.2013",
			"лисицын артем петрович 05.03.2013, егор лисицын петрович 05.03.2013",
			"лисицын артем петрович 05.03.2013, лисицын_егор петрович - 05.03.2013",
			"артем егор петрович 05.03.2013, артем марк петрович 05.03.2013",
			"артем егор петрович 05.03.2013, артем артем петрович 05.03.2013",
			"артем артем петрович 05.03.2013, артем егор петрович 05.03.2013",
			"артем егор петрович 05.03.2013, марк артем петрович 05.03.2013",
			"цой_ен су - 05.03.2013, цой ен_хо - 05.03.2013" })
	void twinsAreTwoChildrenInWhateverFields(String one, String other) {
		assertThat(found(account("1", one, null, null), account("2", other, null, null)))
			.noneMatch(group -> group.tier() != Tier.CHECK);
		assertThat(found(account("1", other, null, null), account("2", one, null, null)))
			.noneMatch(group -> group.tier() != Tier.CHECK);
	}

	@Test
	void twinsWithConsecutiveCertificatesAreTwoChildrenThoughOneIsExchanged() {
		assertThat(found(account("1", "лисицын лозан петрович 05.03.2013", null, "II-МЮ-548858"),
				account("2", "лузан лисицын петрович 05.03.2013", null, "II-МЮ-548859")))
			.isEmpty();
	}

	@Test
	void twoSnilsAreTwoChildrenInWhateverFields() {
		assertThat(found(account("1", CHILD, SNILS, null),
				account("2", "артем лисицын петрович 05.03.2013", "06552971485", null)))
			.isEmpty();
	}

}
