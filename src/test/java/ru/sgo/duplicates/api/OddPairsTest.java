package ru.sgo.duplicates.api;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

import ru.sgo.duplicates.OddCases;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pairs of accounts on which the report once went wrong, imported beside the labelled
 * town: each comes out as its right answer says.
 */
class OddPairsTest extends ApiTest {

	private static final String STUDENTS = "students.csv";

	@TestFactory
	Stream<DynamicTest> comeOutRight() {
		importing(townSmall(), Map.of("mode", "complete"));
		importing(OddCases.organizations(), Map.of());
		Remarks remarks = new Remarks();
		folders().forEach(folder -> remarks.read(folder, importing(OddCases.of(folder), Map.of())));
		Found found = found(report("УО-09", "2020-09-01", "2021-03-31").path("id").asLong());
		return OddCases.expected()
			.stream()
			.map(row -> DynamicTest.dynamicTest(row.getField("folder") + ": " + row.getField("case"), () -> {
				found.isRight(row);
				remarks.areRight(row);
			}));
	}

	private static Set<String> folders() {
		return OddCases.expected()
			.stream()
			.map(row -> row.getField("folder"))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private Found found(long report) {
		String base = "/api/reports/" + report;
		return new Found(
				csv(base + "/pairs.csv").stream().collect(Collectors.toMap(OddPairsTest::accounts, pair -> pair)),
				csv(base + "/lines.csv"));
	}

	private static Set<String> accounts(NamedCsvRecord row) {
		return Set.of(row.getField("account_a"), row.getField("account_b"));
	}

	/**
	 * What a report found.
	 *
	 * @param pairs by the two accounts
	 */
	private record Found(Map<Set<String>, NamedCsvRecord> pairs, List<NamedCsvRecord> lines) {

		void isRight(NamedCsvRecord expected) {
			NamedCsvRecord pair = this.pairs.get(accounts(expected));
			assertThat((pair != null) ? pair.getField("tier") : "none")
				.isIn((Object[]) expected.getField("tier").split(" "));
			if (!expected.getField("because").isEmpty()) {
				assertThat(pair.getField("reasons").split(" ")).contains(expected.getField("because"));
			}
			linesOf(expected).forEach(line -> {
				isAsExpected(line, expected, "certainty");
				isAsExpected(line, expected, "identity");
			});
		}

		private static void isAsExpected(NamedCsvRecord line, NamedCsvRecord expected, String column) {
			if (!expected.getField(column).isEmpty()) {
				assertThat(line.getField(column)).as(column).isEqualTo(expected.getField(column));
			}
		}

		/** The lines of the groups in which both accounts stand. */
		private Stream<NamedCsvRecord> linesOf(NamedCsvRecord expected) {
			Map<String, List<NamedCsvRecord>> groups = this.lines.stream()
				.filter(line -> accounts(expected).contains(line.getField("account")))
				.collect(Collectors.groupingBy(line -> line.getField("group")));
			return groups.values().stream().filter(group -> group.size() == 2).flatMap(List::stream);
		}

	}

	/** What the imports said of accounts: the columns, by account. */
	private static final class Remarks {

		private final Map<String, Set<String>> columns = new HashMap<>();

		void read(String folder, JsonNode run) {
			assertThat(run.path("status").asString()).isEqualTo("COMPLETED");
			List<NamedCsvRecord> students = OddCases.rows(folder + "/" + STUDENTS);
			IntStream.range(0, students.size())
				.forEach(i -> this.columns.put(students.get(i).getField("Номер записи"),
						said(run, i + 2).collect(Collectors.toSet())));
		}

		private static Stream<String> said(JsonNode run, int line) {
			return run.path("problems")
				.valueStream()
				.filter(problem -> problem.path("file").asString().startsWith("students")
						&& problem.path("line").asInt() == line)
				.map(problem -> problem.path("column").asString());
		}

		void areRight(NamedCsvRecord expected) {
			Set<String> said = accounts(expected).stream()
				.flatMap(account -> this.columns.get(account).stream())
				.collect(Collectors.toSet());
			String column = expected.getField("said");
			assertThat(said).as("what the import says").isEqualTo(column.isEmpty() ? Set.of() : Set.of(column));
		}

	}

}
