package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.job.BackgroundJobs;
import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists that were looked at are not read a second time, unless they would read otherwise.
 */
@ApplicationTest
class KeptReadingsTest {

	private static final Actor USER = Actor.user("tester");

	private static final String HEADER = "ФИО;Дата рождения;Класс;Школа";

	private static final String ORLOV = "Орлов Олег Петрович;01.02.2013;1-А;Школа № 1";

	private static final String BELOVA = "Белова Вера Ильинична;вчера;2-Б;Школа № 2";

	@Autowired
	private Imports imports;

	@Autowired
	private UploadNames names;

	@Autowired
	private UploadFolder uploads;

	@Autowired
	private BackgroundJobs jobs;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aTown() {
		EmptyTown.in(this.jdbc);
		this.uploads.removeAllBut(List.of());
		organizations("Ш1;МАОУ «Средняя школа № 1»;Школа № 1;ООО;УО");
	}

	private void organizations(String row) {
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Краткое наименование;Тип;Код УО", "УО;Управление;УО;УО;", row)
			.run();
	}

	private ImportRun look() {
		byte[] list = String.join("\n", HEADER, ORLOV, BELOVA, "").getBytes();
		ImportRun run = new TestImports(this.imports)
			.withList(new Upload("Списки.csv", file -> Files.write(file, list)), ListWish.NONE)
			.preview()
			.run();
		assertThat(run.status()).isEqualTo(ImportStatus.AWAITING_CONFIRMATION);
		return run;
	}

	private void confirm(ImportRun run) {
		this.imports.confirm(run.id(), USER, Scope.EVERYTHING);
		this.jobs.await(JobKind.IMPORT, run.id());
		assertThat(new TestImports(this.imports).await(run.id()).status()).isEqualTo(ImportStatus.COMPLETED);
	}

	private void spoil(ImportRun run) throws IOException {
		for (String name : this.names.ofLists(run.id())) {
			Files.writeString(this.uploads.find(name), HEADER + "\nЧужая Анна Ивановна;03.04.2012;1-А;Школа № 1\n");
		}
	}

	private List<String> surnames() {
		return this.jdbc.sql("select surname from student_account order by surname").query(String.class).list();
	}

	@Test
	void theFilesAreNotReadAgain() throws IOException {
		ImportRun run = look();
		List<String> said = messages(run);
		assertThat(said).isNotEmpty();
		spoil(run);
		confirm(run);
		assertThat(surnames()).containsExactly("Орлов");
		assertThat(messages(run)).isEqualTo(said);
		assertThat(this.imports.lists(run.id(), Scope.EVERYTHING)).singleElement()
			.satisfies(list -> assertThat(list.counts()).isEqualTo(new UnderstoodList.Counts(2, 1, 0, 1)));
		assertThat(this.uploads.folder()).isEmptyDirectory();
	}

	private List<String> messages(ImportRun run) {
		return this.imports.problems(run.id(), Scope.EVERYTHING, 10)
			.stream()
			.map(problem -> problem.line() + " " + problem.message())
			.toList();
	}

	@Test
	void anOrganizationThatHasComeMeanwhileIsFound() {
		ImportRun run = look();
		organizations("Ш2;МАОУ «Средняя школа № 2»;Школа № 2;ООО;УО");
		confirm(run);
		assertThat(surnames()).containsExactly("Белова", "Орлов");
	}

	@Test
	void whatWasKeptMayBeLost() throws IOException {
		ImportRun run = look();
		List<String> lists = this.names.ofLists(run.id());
		try (var files = Files.list(this.uploads.folder())) {
			for (Path file : files.toList()) {
				if (!lists.contains(Objects.toString(file.getFileName()))) {
					Files.delete(file);
				}
			}
		}
		confirm(run);
		assertThat(surnames()).containsExactly("Орлов");
	}

	@Test
	void nothingIsLeftOfWhatIsForgotten() {
		ImportRun run = look();
		this.imports.cancel(run.id(), USER, Scope.EVERYTHING);
		assertThat(this.uploads.folder()).isEmptyDirectory();
	}

}
