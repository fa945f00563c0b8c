package ru.sgo.duplicates.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.intake.ImportRun;
import ru.sgo.duplicates.intake.ImportStatus;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.ListWish;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.intake.Upload;
import ru.sgo.duplicates.town.Town;
import ru.sgo.duplicates.town.TownList;
import ru.sgo.duplicates.town.TownLists;
import ru.sgo.duplicates.town.TownPlan;

import static org.assertj.core.api.Assertions.assertThat;

/** A town as the lists of its organizations, each in another layout and kind of file. */
@ApplicationTest
class TownAsListsTest {

	private static final LocalDate FROM = LocalDate.of(2020, 9, 1);

	private static final LocalDate TO = LocalDate.of(2021, 3, 31);

	private static final TownPlan PLAN = TownPlan.of(7, 1200, TO).withAuthorities(1);

	private static final String REGION = "УО-01";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private Reports reports;

	@TempDir
	private Path folder;

	private Map<Part, Path> town;

	@BeforeEach
	void aTown() throws IOException {
		EmptyTown.in(this.jdbc);
		this.town = Town.of(PLAN).writeAll(this.folder);
	}

	private ImportRun send(Part... parts) throws IOException {
		TestImports files = new TestImports(this.imports);
		for (Part part : parts) {
			files.with(part, Files.readAllBytes(this.town.get(part)));
		}
		return files.run();
	}

	private ImportRun send(List<TownList> lists) {
		TestImports files = new TestImports(this.imports);
		lists.forEach(
				list -> files.withList(new Upload(list.name(), file -> Files.copy(list.file(), file)), ListWish.NONE));
		return files.usuallyOf(TO).run();
	}

	private Set<String> groups() {
		ReportRun run = new TestReports(this.reports).run(REGION, FROM, TO);
		return new TreeSet<>(this.jdbc
			.sql("""
					select string_agg(concat_ws(' ', account_number, role, cause, responsible_code), ', ' order by account_number)
					from report_line where report_id = :id group by group_number
					""")
			.param("id", run.id())
			.query(String.class)
			.list());
	}

	@Test
	void withNumbersTheyTellTheSameAsTheThreeFiles() throws IOException {
		send(Part.values());
		Set<String> expected = groups();
		assertThat(expected).hasSizeGreaterThan(20);
		EmptyTown.in(this.jdbc);
		send(Part.ORGANIZATIONS);
		ImportRun run = send(TownLists.of(PLAN, TO, true, 0).complete().write(this.folder));
		assertThat(run.status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(groups()).isEqualTo(expected);
	}

	@Test
	void afterTheThreeFilesTheyAddNothing() throws IOException {
		send(Part.values());
		Set<String> expected = groups();
		int accounts = this.jdbc.sql("select count(*) from student_account").query(Integer.class).single();
		ImportRun run = send(TownLists.of(PLAN, TO, false, 1).write(this.folder));
		assertThat(run.status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(this.jdbc.sql("select count(*) from student_account").query(Integer.class).single())
			.isEqualTo(accounts);
		assertThat(groups()).isEqualTo(expected);
	}

	/**
	 * Nobody can see more without numbers than who stands in two organizations at once.
	 */
	@Test
	void withoutNumbersTheyTellOfEveryChildWhoseStaysMeetInTwoOrganizations() throws IOException {
		TownPlan plan = PLAN.withDuplicates(0.25);
		Town town = Town.of(plan);
		this.town = town.writeAll(this.folder);
		town.writeTruth(this.folder, FROM, TO);
		Map<String, String> childOf = Files.readAllLines(this.folder.resolve("truth.csv"))
			.stream()
			.map(line -> line.split(";"))
			.collect(Collectors.toMap(cells -> cells[1], cells -> cells[0], (one, other) -> one));
		Set<String> namesakes = Files.readAllLines(this.folder.resolve("negatives.csv"))
			.stream()
			.map(line -> line.split(";"))
			.filter(cells -> cells[2].equals("namesake"))
			.flatMap(cells -> Stream.of(cells[0], cells[1]))
			.map(number -> childOf.getOrDefault(number, number))
			.collect(Collectors.toSet());
		send(Part.values());
		Map<String, String> childAt = new HashMap<>();
		Map<String, Set<String>> presentAt = new HashMap<>();
		Map<String, List<Attended>> stays = new HashMap<>();
		for (Attended stay : attended("true")) {
			String child = childOf.getOrDefault(stay.number(), stay.number());
			childAt.put(stay.organization() + ' ' + stay.person(), child);
			stays.computeIfAbsent(child, first -> new ArrayList<>()).add(stay);
			if (!stay.begins().isAfter(TO) && stay.ends() == null) {
				presentAt.computeIfAbsent(child, first -> new TreeSet<>()).add(stay.organization());
			}
		}
		Set<String> expected = presentAt.entrySet()
			.stream()
			.filter(child -> child.getValue().size() > 1)
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
		assertThat(expected).hasSizeGreaterThan(100);
		EmptyTown.in(this.jdbc);
		send(Part.ORGANIZATIONS);
		send(TownLists.of(plan, TO, false, 0).write(this.folder));
		Set<String> found = new TreeSet<>();
		List<String> wrong = new ArrayList<>();
		groups();
		Map<Integer, List<Attended>> groups = attended("""
				a.id in (select account_id from report_line)""").stream()
			.collect(Collectors.groupingBy(
					stay -> this.jdbc.sql("select min(group_number) from report_line where account_number = :number")
						.param("number", stay.number())
						.query(Integer.class)
						.single()));
		groups.values().forEach(group -> {
			Set<String> children = group.stream()
				.map(stay -> childAt.getOrDefault(stay.organization() + ' ' + stay.person(), stay.toString()))
				.collect(Collectors.toSet());
			boolean oneChild = children.size() == 1 && meet(stays.getOrDefault(children.iterator().next(), List.of()));
			if (oneChild || namesakes.containsAll(children)) {
				found.addAll(children);
			}
			else {
				wrong.add(group.toString());
			}
		});
		Set<String> missed = new TreeSet<>(expected);
		missed.removeAll(found);
		assertThat(wrong).as("%d right", found.size()).hasSizeLessThanOrEqualTo(groups.size() / 100);
		assertThat(missed).as("of %d", expected.size()).hasSizeLessThanOrEqualTo(expected.size() / 200);
	}

	private List<Attended> attended(String condition) {
		return this.jdbc
			.sql("""
					select a.number, o.code as organization, s.begins, s.ends,
					  concat_ws(' ', a.surname_key, a.given_name_key, a.patronymic_key, a.birth_date) as person
					from student_account a join stay s on s.account_id = a.id join organization o on o.id = s.organization_id
					where s.kind = 'REGULAR' and o.kind in ('SCHOOL', 'KINDERGARTEN') and a.deleted_at is null and %s
					"""
				.formatted(condition))
			.query(Attended.class)
			.list();
	}

	private static boolean meet(List<Attended> stays) {
		return stays.stream()
			.anyMatch(one -> stays.stream()
				.anyMatch(other -> !one.organization().equals(other.organization())
						&& (other.ends() == null || !one.begins().isAfter(other.ends()))
						&& (one.ends() == null || !other.begins().isAfter(one.ends()))));
	}

	/** A stay, and who it is. */
	record Attended(String number, String organization, LocalDate begins, @Nullable LocalDate ends, String person) {
	}

}
