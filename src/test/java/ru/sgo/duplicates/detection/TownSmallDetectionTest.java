package ru.sgo.duplicates.detection;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.TownSmall;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is one child, against the labels of a whole town. */
class TownSmallDetectionTest {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

	private final Set<DistinctPair> found = Detection
		.groups(TownSmall.rows("students.csv").stream().map(TownSmallDetectionTest::account).toList(), Set.of())
		.stream()
		.flatMap(group -> group.pairs().stream())
		.map(pair -> new DistinctPair(pair.first(), pair.second()))
		.collect(Collectors.toSet());

	@Test
	void everyIdenticalPairIsFound() {
		Set<DistinctPair> missed = new HashSet<>(pairs("identical"));
		assertThat(missed).hasSizeGreaterThan(90);
		missed.removeAll(this.found);
		assertThat(missed).isEmpty();
	}

	@Test
	void nothingElseIsFound() {
		Set<DistinctPair> wrong = new HashSet<>(this.found);
		wrong.removeAll(pairs("identical"));
		wrong.removeAll(pairs("probable"));
		assertThat(wrong).isEmpty();
	}

	@Test
	void noneOfTheLookAlikesIsJoined() {
		List<DistinctPair> lookAlikes = TownSmall.rows("negatives.csv")
			.stream()
			.map(row -> new DistinctPair(row.getField("account_a"), row.getField("account_b")))
			.toList();
		assertThat(lookAlikes).hasSizeGreaterThan(40).doesNotContainAnyElementsOf(this.found);
	}

	private static Set<DistinctPair> pairs(String tier) {
		return TownSmall.rows("truth.csv")
			.stream()
			.filter(row -> row.getField("tier").equals(tier))
			.collect(Collectors.groupingBy(row -> row.getField("group"),
					Collectors.mapping(row -> row.getField("account"), Collectors.toList())))
			.values()
			.stream()
			.flatMap(accounts -> accounts.stream()
				.flatMap(a -> accounts.stream().filter(b -> !a.equals(b)).map(b -> new DistinctPair(a, b))))
			.collect(Collectors.toSet());
	}

	private static Account account(NamedCsvRecord row) {
		String certificate = row.getField("Свидетельство о рождении");
		return new Account(row.getField("Номер записи"),
				Normalization.names(row.getField("Фамилия"), row.getField("Имя"), row.getField("Отчество")),
				date(row.getField("Дата рождения")), Documents.snils(row.getField("СНИЛС")).orElse(null),
				certificate.isBlank() ? null : Documents.comparable(certificate));
	}

	private static @Nullable LocalDate date(String text) {
		return text.isBlank() ? null : LocalDate.parse(text, DATE);
	}

}
