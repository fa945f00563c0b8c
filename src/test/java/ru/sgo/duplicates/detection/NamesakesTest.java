package ru.sgo.duplicates.detection;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.sgo.duplicates.town.Town;
import ru.sgo.duplicates.town.TownPlan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two children of one name and birth date, by what is known of their documents. Without
 * any nobody could tell them from one child entered twice; but no document is then said
 * to be in common.
 */
class NamesakesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static LabelledTown town;

	private static Set<AccountPair> namesakes;

	@BeforeAll
	static void makeATown(@TempDir Path folder) throws Exception {
		Town made = Town.of(TownPlan.of(31, 20_000, TODAY).withCommon(0.5));
		made.writeAll(folder);
		made.writeTruth(folder, TODAY.minusYears(1), TODAY);
		town = LabelledTown.read(folder);
		namesakes = town.lookAlikes()
			.entrySet()
			.stream()
			.filter(pair -> pair.getValue().equals("namesake"))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
		assertThat(namesakes).hasSizeGreaterThan(90);
	}

	@Test
	void areApartByTheirSnils() {
		assertThat(groupsOfNamesakes(UnaryOperator.identity())).isEmpty();
	}

	@Test
	void areAtMostProbablyOneByTheirCertificatesAlone() {
		assertThat(groupsOfNamesakes(account -> without(account, account.birthCertificate()))).isNotEmpty()
			.allSatisfy(group -> assertThat(group.tier()).isEqualTo(Tier.PROBABLE))
			.allSatisfy(group -> assertThat(group.sharedDocument()).isFalse());
	}

	@Test
	void areOneForAllThatIsKnownWithoutDocuments() {
		assertThat(groupsOfNamesakes(account -> without(account, null))).hasSizeGreaterThan(namesakes.size() / 2)
			.allSatisfy(group -> assertThat(group.tier()).isEqualTo(Tier.IDENTICAL))
			.allSatisfy(group -> assertThat(group.sharedDocument()).isFalse());
	}

	/** The groups of two namesakes and nobody else, their accounts changed before. */
	private static List<DetectedGroup> groupsOfNamesakes(UnaryOperator<Account> change) {
		Set<String> numbers = namesakes.stream()
			.flatMap(pair -> Stream.of(pair.first(), pair.second()))
			.collect(Collectors.toSet());
		Population population = Population.of(IntStream.range(0, town.accounts().size())
			.mapToObj(town.accounts()::account)
			.map(account -> numbers.contains(account.number()) ? change.apply(account) : account)
			.toList());
		return Detection.groups(population, Detection.statistics(population, DeclaredPairs.NONE), DeclaredPairs.NONE)
			.stream()
			.filter(group -> group.tier() != Tier.CHECK && group.accounts().size() == 2)
			.filter(group -> namesakes.contains(new AccountPair(group.accounts().get(0), group.accounts().get(1))))
			.toList();
	}

	private static Account without(Account account, @Nullable String certificate) {
		return new Account(account.number(), account.name(), BornOn.of(account.birthDate()), null, null, certificate);
	}

}
