package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import ru.sgo.duplicates.detection.Normalization;
import ru.sgo.duplicates.detection.Tier;

import static org.assertj.core.api.Assertions.assertThat;

/** The slips of those who enter a child a second time. */
class SlipTest {

	private static final LocalDate AS_OF = LocalDate.of(2021, 3, 31);

	private final Random random = new Random(7);

	private final Names names = new Names(People.USUAL);

	private final Registrar registrar = new Registrar(this.random, TownPlan.of(1, 1, AS_OF));

	@ParameterizedTest(name = "{0}")
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WRONG_SEX")
	void isTakenAwayByNormalisationExactlyWhereTheTruthSaysIdentical(Slip slip) {
		for (int i = 0; i < 200; i++) {
			Registrar.Birth birth = this.registrar.born(2012, slip);
			Child entered = birth.second().child();
			assertThat(entered).isNotEqualTo(birth.child());
			boolean same = Normalization
				.names(entered.name().surname(), entered.name().givenName(), entered.name().patronymic())
				.equals(Normalization.names(birth.child().name().surname(), birth.child().name().givenName(),
						birth.child().name().patronymic()))
					&& Objects.equals(entered.birthDate(), birth.child().birthDate());
			assertThat(same).as("%s, %s", birth.child(), entered).isEqualTo(slip.tier() == Tier.IDENTICAL);
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "LETTER", "DROP", "DOUBLE", "SWAP_LETTERS", "SHORT_I", "SOFT" })
	void neverMakesTheNameOfAnotherChild(Slip slip) {
		for (int i = 0; i < 200; i++) {
			Registrar.Birth birth = this.registrar.born(2012, slip);
			String given = birth.second().child().name().givenName();
			assertThat(given.equals(birth.child().name().givenName()) || !this.names.isBorne(given)).as(given).isTrue();
		}
	}

	@Test
	void twoSlipsShowInTwoFields() {
		for (int i = 0; i < 200; i++) {
			Registrar.Birth birth = this.registrar.born(2012, Slip.TWO);
			assertThat(birth.second().child().differencesFrom(birth.child())).isGreaterThan(1);
		}
	}

	@Test
	void comesWithAnyOtherWhenTwoAreMadeAtOnce() {
		Map<Slip, Integer> others = new EnumMap<>(Slip.class);
		for (Slip slip : Slip.TOGETHER) {
			for (int i = 0; i < 50; i++) {
				Registrar.Birth birth = this.registrar.bornWithTwoSlips(2012, slip);
				assertThat(birth.second().slips()).contains(slip).hasSizeBetween(1, 2);
				assertThat(birth.second().child()).isNotEqualTo(birth.child());
				birth.second().slips().forEach(one -> others.merge(one, 1, Integer::sum));
			}
		}
		assertThat(others).containsOnlyKeys(Slip.TOGETHER);
		assertThat(others.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(50));
	}

	@Test
	void isMadeAlikeByManyClerks() {
		Child child = new Child(new ChildName("Соловьёв", "Дмитрий", "Андреевич", false), LocalDate.of(2012, 3, 4), "",
				"");
		String entered = enter(Slip.HABIT, child).name().givenName();
		assertThat(entered).isNotEqualTo("Дмитрий").hasSize(7);
		assertThat(enter(Slip.HABIT, child.called(child.name().surname("Ким"))).name().givenName()).isEqualTo(entered);
	}

	@Test
	void leavesTheChildInItsFields() {
		Child child = new Child(new ChildName("Ким", "Анна", "Сергеевна", true), LocalDate.of(2012, 3, 4), "", "");
		assertThat(enter(Slip.OTHER_ORDER, child).name().all().split(" ")).containsExactlyInAnyOrder("Ким", "Анна",
				"Сергеевна");
		assertThat(enter(Slip.ONE_FIELD, child).name().all()).contains("Анна").contains("Ким");
		assertThat(enter(Slip.MARKER, child).name().all().length()).isGreaterThan(child.name().all().length());
		assertThat(enter(Slip.NONE_IN_WORDS, child.called(child.name().patronymic(""))).name().patronymic())
			.isNotEmpty();
		assertThat(enter(Slip.WRONG_SEX, child).name().girl()).isFalse();
	}

	@Test
	void looksAsItDoesInLife() {
		Child child = new Child(new ChildName("Соловьёва-Чижик", "Наталья", "Андреевна", true),
				LocalDate.of(2012, 3, 4), "", "");
		assertThat(enter(Slip.YO, child).name().surname()).isEqualTo("Соловьева-Чижик");
		assertThat(enter(Slip.VARIANT, child).name().givenName()).isEqualTo("Наталия");
		assertThat(enter(Slip.DASHES, child).name().surname()).isEqualTo("Соловьёва – Чижик");
		assertThat(enter(Slip.NO_PATRONYMIC, child).name().patronymic()).isEmpty();
		assertThat(enter(Slip.SWAP_FIELDS, child).name().surname()).isEqualTo("Наталья");
		assertThat(enter(Slip.DAYMONTH, child).birthDate()).isEqualTo(LocalDate.of(2012, 4, 3));
		assertThat(enter(Slip.TRANSLITERATION, child).name().all()).isEqualTo("Soloveva-Chizhik Natalia Andreevna");
		assertThat(enter(Slip.CASE, child).name().surname()).isEqualTo("СОЛОВЬЁВА-ЧИЖИК");
	}

	@Test
	void comesInEveryKindEquallyOften() {
		Map<Slip, Integer> counts = new EnumMap<>(Slip.class);
		Births births = new Births(TownPlan.of(1, 20_000, AS_OF).withSlips(0.5));
		while (births.hasNext()) {
			births.next().copies().forEach(copy -> copy.slips().forEach(slip -> counts.merge(slip, 1, Integer::sum)));
		}
		assertThat(counts).containsOnlyKeys(SlipKinds.USUAL.inTurn());
		int least = counts.values().stream().min(Integer::compare).orElseThrow();
		assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(least, least + 1));
		assertThat(least).isGreaterThan(15);
	}

	@Test
	void isRareUnlessSaidOtherwise() {
		int slips = 0;
		int copies = 0;
		Births births = new Births(TownPlan.of(1, 50_000, AS_OF));
		while (births.hasNext()) {
			for (Truth.Copy copy : births.next().copies()) {
				copies++;
				slips += copy.slips().size();
			}
		}
		assertThat(copies).isBetween(2000, 4000);
		assertThat((double) slips / copies).isBetween(0.02, 0.04);
	}

	private Child enter(Slip slip, Child child) {
		return slip.enter(child, new Typist(this.random, this.names)).orElseThrow();
	}

}
