package ru.sgo.duplicates.detection;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What detection reaches in the towns that have hidden its faults. Whoever lowers a
 * figure sees by {@link QualityTable} which pairs are missed, and why.
 */
class HardTownsTest {

	private static final int CHILDREN = 50_000;

	/** Two towns of the kinds of which most is asked; a town takes some seconds. */
	private static final Map<HardTown, long[]> SEEDS = Map.of(HardTown.MANY_DUPLICATES, new long[] { 51, 52 },
			HardTown.TWO_SLIPS, new long[] { 53, 54 }, HardTown.NO_PATRONYMICS, new long[] { 55 },
			HardTown.PATRONYMICS_LEFT_OUT, new long[] { 56 }, HardTown.MANY_PEOPLES, new long[] { 57 });

	private static final Map<HardTown, EvaluatedTowns> TOWNS = new EnumMap<>(HardTown.class);

	@BeforeAll
	static void searchTheTowns() {
		for (HardTown town : HardTown.values()) {
			TOWNS.put(town, town.evaluated(CHILDREN, SEEDS.get(town)));
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource
	void hidesFewDuplicates(HardTown town) {
		assertThat(towns(town).recall(town.counted(), EvaluatedTowns.JOINED)).isGreaterThanOrEqualTo(town.recall());
		assertThat(towns(town).recall(town.counted(), EnumSet.allOf(Tier.class)))
			.isGreaterThanOrEqualTo(town.recallWithCheck());
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource
	void hasFewChildrenWhoAreTakenForAnother(HardTown town) {
		assertThat(towns(town).precision(EnumSet.of(Tier.PROBABLE))).isGreaterThanOrEqualTo(HardTown.PRECISION);
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource
	void hasTwinsSiblingsAndNamesakesWhomTheirDocumentsPart(HardTown town) {
		assertThat(towns(town).kinds()).isNotEmpty()
			.allSatisfy(kind -> assertThat(towns(town).mistakenDespiteDocuments(kind)).as(kind).isZero());
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = "TWO_SLIPS", mode = EnumSource.Mode.EXCLUDE)
	void takesEqualDataForOneChildAndNothingElse(HardTown town) {
		assertThat(towns(town).precision(EnumSet.of(Tier.IDENTICAL))).isGreaterThanOrEqualTo(0.999);
		assertThat(towns(town).recall(Set.of("case", "dashes", "latin", "spaces", "yo")::containsAll,
				EnumSet.of(Tier.IDENTICAL)))
			.isGreaterThanOrEqualTo(0.998);
	}

	private static EvaluatedTowns towns(HardTown town) {
		return TOWNS.get(town);
	}

}
