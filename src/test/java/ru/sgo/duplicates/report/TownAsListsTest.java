package ru.sgo.duplicates.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
		lists.forEach(list -> files.withList(new Upload(list.name(), file -> Files.copy(list.file(), file)),
				new ListWish(null, null, Map.of())));
		return files.run();
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

}
