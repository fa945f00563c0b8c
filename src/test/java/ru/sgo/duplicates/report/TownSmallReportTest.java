package ru.sgo.duplicates.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.TownSmall;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** The report over a whole labelled town. */
@ApplicationTest
class TownSmallReportTest {

	@Autowired
	private Imports imports;

	@Autowired
	private Reports reports;

	@Autowired
	private ReportLines lines;

	@Autowired
	private DoubleCountLines doubleCounts;

	@Autowired
	private OutsideLines outside;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void emptyTown() {
		EmptyTown.in(this.jdbc);
	}

	@Test
	void findsTheLabelledGroupsAndDecidesThemRight() {
		new TestImports(this.imports).withTownSmall().run();
		ReportRun run = new TestReports(this.reports).run("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31));
		assertThat(run.status()).isEqualTo(ReportStatus.COMPLETED);
		Map<Integer, List<ReportLine>> groups = new HashMap<>();
		this.lines.forEach(run.id(), Scope.EVERYTHING,
				line -> groups.computeIfAbsent(line.group().number(), absent -> new ArrayList<>()).add(line));
		assertThat(groups.values().stream().flatMap(List::stream).filter(line -> !line.group().isProposed()))
			.isNotEmpty()
			.allSatisfy(line -> assertThat(line.group().caseStatus()).isNull());
		groups.values().removeIf(group -> !group.get(0).group().isProposed());
		Map<Set<String>, List<NamedCsvRecord>> truth = TownSmall.rows("truth.csv")
			.stream()
			.filter(row -> row.getField("tier").equals("identical") && row.getField("in_report").equals("True"))
			.collect(Collectors.groupingBy(row -> row.getField("group")))
			.values()
			.stream()
			.collect(Collectors.toMap(
					rows -> rows.stream().map(row -> row.getField("account")).collect(Collectors.toSet()),
					rows -> rows));
		Set<Set<String>> found = groups.values()
			.stream()
			.map(group -> group.stream().map(line -> line.account().number()).collect(Collectors.toSet()))
			.collect(Collectors.toSet());
		Set<Set<String>> missing = new HashSet<>(truth.keySet());
		missing.removeAll(found);
		assertThat(missing).isEmpty();
		Set<Set<String>> children = Set.copyOf(TownSmall.rows("truth.csv")
			.stream()
			.collect(Collectors.groupingBy(row -> row.getField("group"),
					Collectors.mapping(row -> row.getField("account"), Collectors.toSet())))
			.values());
		assertThat(found)
			.allSatisfy(group -> assertThat(children).anySatisfy(child -> assertThat(child).containsAll(group)));
		assertThat(run.groups().identical() + run.groups().probable()).isEqualTo(found.size());
		assertThat(run.groups().probable()).isPositive();
		// Whose twin lies outside of the period has a case, too, and one account counts
		// twice.
		List<ReportOutside> outside = this.outside.page(run.id(), BesideFilter.ALL, 0, 1000, Scope.EVERYTHING);
		assertThat(outside).hasSize(run.outside())
			.isNotEmpty()
			.allSatisfy(pair -> assertThat(pair.caseStatus()).isEqualTo("FOUND"));
		assertThat(run.cases().opened())
			.isEqualTo(found.size() + outside.stream().map(ReportOutside::account).distinct().count() + 1);
		for (List<ReportLine> group : groups.values()) {
			for (NamedCsvRecord row : truth.getOrDefault(
					group.stream().map(line -> line.account().number()).collect(Collectors.toSet()), List.of())) {
				ReportLine line = group.stream()
					.filter(one -> one.account().number().equals(row.getField("account")))
					.findFirst()
					.orElseThrow();
				assertThat(line.proposed().role().code()).isEqualTo(row.getField("role"));
				if (line.proposed().role() == AccountRole.DELETE) {
					assertThat(line.proposed().cause()).hasToString(row.getField("cause").toUpperCase(Locale.ROOT));
					assertThat(line.proposed().responsible()).isEqualTo(row.getField("responsible"));
				}
				assertThat(line.group().caseStatus()).isEqualTo("FOUND");
			}
		}
		assertThat(this.doubleCounts.page(run.id(), BesideFilter.ALL, 0, 10, Scope.EVERYTHING)).singleElement()
			.satisfies(count -> assertThat(count.account()).isEqualTo("140658"));
	}

}
