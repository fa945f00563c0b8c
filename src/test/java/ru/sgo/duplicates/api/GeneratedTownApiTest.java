package ru.sgo.duplicates.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import ru.sgo.duplicates.town.Town;
import ru.sgo.duplicates.town.TownPlan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Towns of which everything is known, over the API: the report says what is true of the
 * accounts of equal personal data, whatever it has found beside them. How well it finds
 * the others is measured where detection is.
 */
class GeneratedTownApiTest extends ApiTest {

	private static final int CHILDREN = 2000;

	private static final double SLIPS = 0.3;

	private static final LocalDate SUMMER = LocalDate.of(2020, 6, 1);

	private static final LocalDate FROM = LocalDate.of(2020, 9, 1);

	private static final LocalDate TO = LocalDate.of(2021, 3, 31);

	private static final String REGION = "РЕГ-01";

	private static final String AUTHORITY = "УО-01";

	@TempDir
	private Path folder;

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 1, 2, 3 })
	void isReportedAsItIs(long seed) throws IOException {
		Town town = Town.of(TownPlan.of(seed, CHILDREN, TO).withSlips(SLIPS));
		town.writeAll(this.folder);
		JsonNode run = importing(files(), Map.of());
		long undated = read("students").stream().filter(row -> row.getField("Дата рождения").isEmpty()).count();
		assertThat(undated).isPositive();
		assertThat(run.path("problems").values())
			.filteredOn(problem -> problem.path("message").asString().equals("Дата рождения не указана."))
			.hasSize((int) undated);
		// A slip may lead to a day on which the child cannot have been born.
		assertThat(run.path("problems").values())
			.allSatisfy(problem -> assertThat(problem.path("column").asString()).isIn("Дата рождения", "Дата"));
		assertThat(run.path("accounts").asInt()).isEqualTo(read("students").size());
		town.writeTruth(this.folder, FROM, TO);
		hasEverything();
		holds(report(REGION, FROM.toString(), TO.toString()));
		assertThat(read("singles")).extracting(row -> row.getField("kind"))
			.contains("overlap", "same_date", "attached");
		anAuthoritySeesItsOwn();
		int withoutSummer = read("singles").size();
		town.writeTruth(this.folder, SUMMER, TO);
		holds(report(REGION, SUMMER.toString(), TO.toString()));
		assertThat(read("singles")).hasSizeGreaterThan(withoutSummer);
	}

	/**
	 * Of a child that moved to another authority it sees one account, which is no
	 * duplicate.
	 */
	private void anAuthoritySeesItsOwn() {
		JsonNode report = report(AUTHORITY, FROM.toString(), TO.toString());
		Set<String> own = read("students").stream()
			.filter(row -> row.getField("Код организации").startsWith(AUTHORITY))
			.map(row -> row.getField("Номер записи"))
			.collect(Collectors.toSet());
		Map<String, Set<String>> seen = groups(
				inReport().stream().filter(row -> own.contains(row.getField("account"))).toList(), "group");
		assertThat(seen.values()).anySatisfy(group -> assertThat(group).hasSize(1));
		Set<Set<String>> duplicates = new HashSet<>(seen.values());
		duplicates.removeIf(group -> group.size() < 2);
		Set<Set<String>> found = new HashSet<>(
				groups(identical("/api/reports/" + report.path("id").asLong()), "group").values());
		found.removeIf(group -> group.size() < 2);
		assertThat(found).isEqualTo(duplicates);
	}

	/** What may not be missing in any town. */
	private void hasEverything() {
		assertThat(read("organizations").stream().filter(row -> row.getField("Тип").equals("УО"))).hasSize(3);
		assertThat(inReport().stream().map(row -> row.getField("cause"))).contains("not_withdrawn", "same_date",
				"attached", "after_withdrawal", "same_organization", "undetermined");
		assertThat(groups(inReport(), "group").values()).anySatisfy(group -> assertThat(group).hasSize(3));
		assertThat(inReport().stream().map(row -> row.getField("responsible").substring(0, 5)).distinct())
			.contains("УО-01", "УО-02");
		assertThat(outside().values()).contains("not_withdrawn", "after_withdrawal");
		assertThat(read("negatives")).extracting(row -> row.getField("why"))
			.contains("twins", "siblings", "father", "namesake");
		assertThat(read("truth").stream()
			.filter(row -> row.getField("role").equals("delete"))
			.map(row -> row.getField("slip"))
			.filter(Predicate.not(String::isEmpty))
			.collect(Collectors.toSet())).hasSize(27);
	}

	private void holds(JsonNode report) {
		String base = "/api/reports/" + report.path("id").asLong();
		List<NamedCsvRecord> lines = identical(base);
		Map<String, Set<String>> wanted = groups(inReport(), "group");
		assertThat(new HashSet<>(groups(lines, "group").values())).isEqualTo(new HashSet<>(wanted.values()));
		assertThat(lines).hasSize(inReport().size());
		Map<String, NamedCsvRecord> truth = new HashMap<>();
		inReport().forEach(row -> truth.put(row.getField("account"), row));
		for (NamedCsvRecord line : lines) {
			NamedCsvRecord right = truth.get(line.getField("account"));
			assertThat(line.getField("role")).as(right.toString()).isEqualTo(right.getField("role"));
			if (line.getField("role").equals("delete")) {
				assertThat(line.getField("cause")).as(right.toString()).isEqualTo(right.getField("cause"));
				assertThat(line.getField("responsible")).as(right.toString()).isEqualTo(right.getField("responsible"));
			}
		}
		assertThat(csv(base + "/double-counts.csv").stream()
			.map(row -> List.of(row.getField("account"), row.getField("kind"), row.getField("organization_a"),
					row.getField("organization_b"))))
			.containsExactlyInAnyOrderElementsOf(read("singles").stream()
				.map(row -> List.of(row.getField("account"), row.getField("kind"), row.getField("org_a"),
						row.getField("org_b")))
				.toList());
		Map<Set<String>, String> outside = new HashMap<>();
		csv(base + "/outside.csv").forEach(row -> outside
			.put(Set.of(row.getField("account"), row.getField("account_outside")), row.getField("cause")));
		assertThat(outside).isEqualTo(outside());
		Set<Set<String>> pairs = joined(base + "/pairs.csv").stream()
			.map(row -> Set.of(row.getField("account_a"), row.getField("account_b")))
			.collect(Collectors.toSet());
		assertThat(read("negatives"))
			.noneMatch(row -> pairs.contains(Set.of(row.getField("account_a"), row.getField("account_b"))));
	}

	/** The lines of the accounts that are known to have equal personal data. */
	private List<NamedCsvRecord> identical(String base) {
		Set<String> accounts = inReport().stream().map(row -> row.getField("account")).collect(Collectors.toSet());
		return joined(base + "/lines.csv").stream()
			.filter(line -> accounts.contains(line.getField("account")))
			.toList();
	}

	/** What the report calls one child. */
	private List<NamedCsvRecord> joined(String table) {
		return csv(table).stream().filter(row -> !row.getField("tier").equals("check")).toList();
	}

	private List<NamedCsvRecord> inReport() {
		return alike("True");
	}

	/** The pairs of which one account is outside of the period, with their cause. */
	private Map<Set<String>, String> outside() {
		Map<String, List<NamedCsvRecord>> groups = alike("False").stream()
			.collect(Collectors.groupingBy(row -> row.getField("group")));
		return groups.values()
			.stream()
			.collect(Collectors.toMap(
					group -> group.stream().map(row -> row.getField("account")).collect(Collectors.toSet()),
					group -> group.get(0).getField("cause")));
	}

	private List<NamedCsvRecord> alike(String inReport) {
		return read("truth").stream()
			.filter(row -> row.getField("tier").equals("identical") && row.getField("in_report").equals(inReport))
			.toList();
	}

	private static Map<String, Set<String>> groups(List<NamedCsvRecord> rows, String group) {
		return rows.stream()
			.collect(Collectors.groupingBy(row -> row.getField(group),
					Collectors.mapping(row -> row.getField("account"), Collectors.toSet())));
	}

	private Map<String, byte[]> files() throws IOException {
		Map<String, byte[]> files = new HashMap<>();
		for (String part : List.of("organizations", "students", "movements")) {
			files.put(part, Files.readAllBytes(this.folder.resolve(part + ".csv")));
		}
		return files;
	}

	private List<NamedCsvRecord> read(String file) {
		try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
			.fieldSeparator(';')
			.ofNamedCsvRecord(this.folder.resolve(file + ".csv"))) {
			return csv.stream().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
