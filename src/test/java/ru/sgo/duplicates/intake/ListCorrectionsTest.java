package ru.sgo.duplicates.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.sheets.LockedWorkbooks;
import ru.sgo.duplicates.sheets.Workbooks;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.job.BackgroundJobs;
import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.retention.RetentionDays;
import ru.sgo.duplicates.retention.RetentionRule;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person puts right of lists before they are loaded. */
@ApplicationTest
class ListCorrectionsTest {

	private static final Actor USER = Actor.user("tester");

	private static final String HEADER = "ФИО;Дата рождения;Класс;Дата зачисления";

	private static final String ORLOV = "Орлов Олег Петрович;01.02.2013;1-А;01.09.2020";

	@Autowired
	private Imports imports;

	@Autowired
	private ListCorrections corrections;

	@Autowired
	private ForgottenPreviews forgotten;

	@Autowired
	private RetentionDays days;

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
		sent()
			.with(Part.ORGANIZATIONS, "Код;Наименование;Краткое наименование;Тип;Код УО", "УО;Управление;УО;УО;",
					"Ш1;МАОУ «Средняя школа № 1»;Школа № 1;ООО;УО", "С5;МБДОУ «Детский сад № 5»;Детский сад № 5;ДОО;УО")
			.run();
	}

	private TestImports sent() {
		return new TestImports(this.imports);
	}

	private List<UnderstoodList> lists(ImportRun run) {
		return this.imports.lists(run.id(), Scope.EVERYTHING);
	}

	private ImportRun after(ImportOutcome outcome) {
		assertThat(outcome).isInstanceOf(ImportOutcome.Accepted.class);
		return sent().await(((ImportOutcome.Accepted) outcome).id());
	}

	private static Upload file(String name, byte[] content) {
		return new Upload(name, path -> Files.write(path, content));
	}

	private static byte[] zip(Map<String, String> entries) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
			for (var entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

	private static byte[] locked(String kind) {
		if (kind.equals("xls")) {
			return LockedWorkbooks.xls("тайна", HEADER.split(";"), ORLOV.split(";"));
		}
		return LockedWorkbooks.lock(Workbooks.xlsx(row(1, HEADER) + row(2, ORLOV)), "тайна");
	}

	private static String row(int number, String cells) {
		return Workbooks.row(number, Stream.of(cells.split(";")).map(Workbooks::text).toArray(String[]::new));
	}

	@Test
	void everyFileOfAnArchiveIsAListOfItsOwn() {
		ImportRun run = sent().withList(
				file("всё.zip",
						zip(Map.of("Школа № 1/1-А.csv", HEADER + "\n" + ORLOV + "\n", "Школа № 1/~$1-А.xlsx", "lock",
								"Детский сад № 5.csv", HEADER + "\nБелова Вера Ильинична;03.04.2016;Солнышко;\n"))),
				ListWish.NONE)
			.preview()
			.run();
		assertThat(run.status()).isEqualTo(ImportStatus.AWAITING_CONFIRMATION);
		assertThat(lists(run)).extracting(list -> list.file() + " " + list.whose().organization())
			.containsExactlyInAnyOrder("Школа № 1 · 1-А.csv Ш1", "Детский сад № 5.csv С5");
		assertThat(this.imports.problems(run.id(), Scope.EVERYTHING, 10)).extracting(Problem::message)
			.contains("intake.left-out.lock-file");
		after(this.imports.confirm(run.id(), USER, Scope.EVERYTHING));
		this.jobs.await(JobKind.IMPORT, run.id());
		assertThat(this.jdbc.sql("select count(*) from student_account").query(Integer.class).single()).isEqualTo(2);
		assertThat(this.uploads.folder()).isEmptyDirectory();
	}

	@ParameterizedTest
	@ValueSource(strings = { "xlsx", "xls" })
	void aLockedListIsAskedForItsPassword(String kind) throws IOException {
		String name = "Школа № 1." + kind;
		ImportRun run = sent().withList(file(name, locked(kind)), ListWish.NONE).preview().run();
		assertThat(lists(run)).singleElement().satisfies(list -> assertThat(list.isLocked()).isTrue());
		assertThat(this.corrections.unlock(run.id(), name, "не то", USER, Scope.EVERYTHING))
			.isEqualTo(new ImportOutcome.Refused("intake.failed.password-wrong"));
		run = after(this.corrections.unlock(run.id(), name, "тайна", USER, Scope.EVERYTHING));
		assertThat(lists(run)).singleElement().satisfies(list -> {
			assertThat(list.refusal()).isNull();
			assertThat(list.whose().organization()).isEqualTo("Ш1");
			assertThat(list.counts().taken()).isEqualTo(1);
		});
		try (Stream<Path> files = Files.list(this.uploads.folder())) {
			assertThat(files).as("the open list and what was read of it")
				.hasSize(2)
				.allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file)).hasSize(2));
		}
		assertThat(this.jdbc.sql("select l::text from import_list l").query(String.class).single())
			.doesNotContain("тайна");
	}

	@Test
	void aPasswordSaidAtOnceOpensAList() {
		ListsRequest request = new ListsRequest(List.of(file("Школа № 1.xlsx", locked("xlsx"))), ListKind.PUPILS, true,
				ListWish.NONE, Map.of(), new ListPasswords(Map.of("Школа № 1.xlsx", "тайна")));
		assertThat(request.toString()).doesNotContain("тайна");
		ImportRun run = after(
				this.imports.start(new ImportRequest(Map.of(), ImportMode.ADDITION, null, null, false, request, false),
						USER, Scope.EVERYTHING));
		assertThat(lists(run)).singleElement().satisfies(list -> assertThat(list.counts().taken()).isEqualTo(1));
	}

	@Test
	void whatIsSaidOfAListIsLookedAtAgainAndRememberedForItsHeader() {
		String header = "ФИО;Дата рождения;Кл-с у нас;Прибыл";
		ImportRun run = sent().withList("список.csv", header, ORLOV).preview().run();
		assertThat(lists(run).get(0).counts().taken()).isZero();
		run = after(this.corrections.correct(run.id(),
				Map.of("список.csv", new ListWish("Ш1", null, Map.of("Кл-с у нас", "class_name"))), USER,
				Scope.EVERYTHING));
		assertThat(lists(run)).singleElement().satisfies(list -> {
			assertThat(list.whose().organizationFrom()).isEqualTo("chosen");
			assertThat(list.head().columns()).extracting(UnderstoodList.NamedColumn::field).contains("class_name");
			assertThat(list.counts().taken()).isEqualTo(1);
		});
		assertThat(run.preview()).isEqualTo(new ImportPreview(1, 0, 0, 1, 0));
		assertThat(this.jdbc.sql("select count(*) from student_account").query(Integer.class).single()).isZero();
		ImportRun next = sent().withList("ещё.csv", header, ORLOV).preview().run();
		assertThat(lists(next).get(0).head().columns()).extracting(UnderstoodList.NamedColumn::field)
			.contains("class_name");
	}

	@Test
	void anOrganizationThatTheRegistryLacksIsMadeWithTheList() {
		ImportRun run = sent().withList("список.csv", "МАОУ СОШ № 7;;;", HEADER, ORLOV)
			.withList("два.csv", HEADER + ";Организация", "Белова Вера Ильинична;03.04.2016;;;Детсад «Ромашка»")
			.preview()
			.run();
		assertThat(this.corrections.unknown(run.id(), Scope.EVERYTHING)).containsExactlyInAnyOrder(
				new UnknownOrganization("МАОУ СОШ № 7", 1, OrganizationKind.SCHOOL, "Ш-7"),
				new UnknownOrganization("Детсад «Ромашка»", 1, OrganizationKind.KINDERGARTEN, "С-1"));
		BroughtOrganization school = new BroughtOrganization("Ш-7", "Школа № 7", "МАОУ СОШ № 7",
				OrganizationKind.SCHOOL, "УО");
		assertThat(this.corrections.bring(run.id(), List.of(school, school), USER, Scope.EVERYTHING))
			.isEqualTo(new ImportOutcome.Refused("intake.refused.code-taken"));
		run = after(this.corrections.bring(run.id(), List.of(school, new BroughtOrganization("С-1",
				"Детский сад; «Ромашка»", "Детсад «Ромашка»", OrganizationKind.KINDERGARTEN, "УО")), USER,
				Scope.EVERYTHING));
		assertThat(this.corrections.unknown(run.id(), Scope.EVERYTHING)).isEmpty();
		assertThat(lists(run)).extracting(list -> list.counts().taken()).containsExactly(1, 1);
		assertThat(this.jdbc.sql("select count(*) from organization").query(Integer.class).single()).isEqualTo(3);
		run = after(this.imports.confirm(run.id(), USER, Scope.EVERYTHING));
		assertThat(run.status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(this.jdbc.sql("select code || ' ' || name from organization order by id").query(String.class).list())
			.contains("Ш-7 Школа № 7", "С-1 Детский сад; «Ромашка»");
	}

	@Test
	void aSchoolMakesNoOrganization() {
		long school = this.jdbc.sql("select id from organization where code = 'Ш1'").query(Long.class).single();
		Scope own = new Scope(new OrganizationId(school));
		ImportRun run = sent().within(own).withList("список.csv", HEADER, ORLOV).preview().run();
		assertThat(this.corrections.bring(run.id(),
				List.of(new BroughtOrganization("Ш-7", "Школа № 7", null, OrganizationKind.SCHOOL, "УО")), USER, own))
			.isEqualTo(new ImportOutcome.Refused("intake.organization-not-yours-to-make"));
	}

	@Test
	void whatNobodyHasComeBackToForADayIsForgotten() {
		ImportRun run = sent().withList("Школа № 1.csv", HEADER, ORLOV).preview().run();
		this.forgotten.remove(this.days.limit(RetentionRule.PREVIEWS), 10);
		assertThat(this.imports.find(run.id(), Scope.EVERYTHING).orElseThrow().isHeld()).isTrue();
		this.jdbc.sql("update import_run set finished_at = finished_at - interval '25 hours' where id = :id")
			.param("id", run.id())
			.update();
		this.forgotten.remove(this.days.limit(RetentionRule.PREVIEWS), 10);
		assertThat(this.imports.find(run.id(), Scope.EVERYTHING).orElseThrow().status())
			.isEqualTo(ImportStatus.CANCELLED);
		assertThat(this.uploads.folder()).isEmptyDirectory();
	}

}
