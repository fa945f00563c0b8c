package ru.sgo.duplicates.api;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import ru.sgo.duplicates.TownSmall;

import static org.assertj.core.api.Assertions.assertThat;

/** The labelled town over the API, against its truth. */
class TownSmallApiTest extends ApiTest {

	private static final double PRECISION = 0.999;

	private static final double RECALL = 0.998;

	@Test
	void isReportedAsItsTruthSays() {
		JsonNode run = importing(townSmall(), Map.of());
		assertThat(run.path("accounts").asInt()).isEqualTo(3152);
		assertThat(run.path("problemCount").asInt()).isZero();
		JsonNode nobody = report("УО-01", "2000-09-01", "2001-08-31");
		assertThat(nobody.path("accounts").asInt()).isZero();
		assertThat(nobody.path("result").asString()).isEqualTo("no_accounts");
		JsonNode proposed = admin().get("/api/reports/period").json();
		assertThat(proposed.path("from").asString()).isEqualTo("2020-09-01");
		assertThat(proposed.path("to").asString()).isEqualTo("2021-08-31");
		assertThat(proposed.path("movements").path("to").asString()).startsWith("2021-");
		JsonNode report = report("УО-01", "2020-09-01", "2021-03-31");
		String base = "/api/reports/" + report.path("id").asLong();
		List<NamedCsvRecord> lines = csv(base + "/lines.csv").stream()
			.filter(line -> !line.getField("tier").equals("check"))
			.toList();
		Set<Set<String>> found = pairs(lines, "group");
		Set<Set<String>> sameChild = pairs(TownSmall.rows("truth.csv"), "group");
		Set<Set<String>> wanted = pairs(TownSmall.rows("truth.csv")
			.stream()
			.filter(row -> row.getField("tier").equals("identical") && row.getField("in_report").equals("True"))
			.toList(), "group");
		assertThat(share(found, sameChild)).isGreaterThanOrEqualTo(PRECISION);
		assertThat(share(wanted, found)).isGreaterThanOrEqualTo(RECALL);
		Set<Set<String>> negatives = TownSmall.rows("negatives.csv")
			.stream()
			.map(row -> Set.of(row.getField("account_a"), row.getField("account_b")))
			.collect(Collectors.toSet());
		assertThat(found).doesNotContainAnyElementsOf(negatives);
		decisionsAreRight(lines, wanted);
		assertThat(csv(base + "/pairs.csv")).hasSizeGreaterThanOrEqualTo(wanted.size());
		assertThat(csv(base + "/double-counts.csv")).singleElement()
			.satisfies(row -> assertThat(row.getField("account")).isEqualTo("140658"));
		Set<String> outside = TownSmall.rows("truth.csv")
			.stream()
			.filter(row -> row.getField("tier").equals("identical") && row.getField("in_report").equals("False"))
			.map(row -> row.getField("account"))
			.collect(Collectors.toSet());
		assertThat(csv(base + "/outside.csv")).hasSize(outside.size() / 2)
			.allSatisfy(row -> assertThat(outside).contains(row.getField("account"), row.getField("account_outside")));
	}

	private static void decisionsAreRight(List<NamedCsvRecord> lines, Set<Set<String>> wanted) {
		Set<String> accounts = wanted.stream().flatMap(Set::stream).collect(Collectors.toSet());
		Map<String, NamedCsvRecord> byAccount = lines.stream()
			.collect(Collectors.toMap(row -> row.getField("account"), row -> row));
		assertThat(TownSmall.rows("truth.csv").stream().filter(row -> accounts.contains(row.getField("account"))))
			.isNotEmpty()
			.allSatisfy(truth -> {
				NamedCsvRecord line = byAccount.get(truth.getField("account"));
				assertThat(line.getField("role")).isEqualTo(truth.getField("role"));
				if (truth.getField("role").equals("delete")) {
					assertThat(line.getField("cause")).isEqualTo(truth.getField("cause"));
					assertThat(line.getField("responsible")).isEqualTo(truth.getField("responsible"));
				}
			});
	}

	/** How many of the first are among the second. */
	private static double share(Set<Set<String>> some, Set<Set<String>> all) {
		return (double) some.stream().filter(all::contains).count() / some.size();
	}

	private static Set<Set<String>> pairs(List<NamedCsvRecord> rows, String group) {
		Set<Set<String>> pairs = new HashSet<>();
		rows.stream()
			.collect(Collectors.groupingBy(row -> row.getField(group),
					Collectors.mapping(row -> row.getField("account"), Collectors.toList())))
			.values()
			.forEach(accounts -> {
				for (String a : accounts) {
					accounts.stream().filter(b -> a.compareTo(b) < 0).forEach(b -> pairs.add(Set.of(a, b)));
				}
			});
		return pairs;
	}

}
