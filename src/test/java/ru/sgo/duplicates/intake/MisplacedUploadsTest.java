package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** Files in the place of others are loaded with the rights of whoever sent them. */
@ApplicationTest
class MisplacedUploadsTest {

	private static final Map<Part, Part> PUPILS_AMONG_MOVEMENTS = Map.of(Part.MOVEMENTS, Part.STUDENTS);

	@Autowired
	private Imports imports;

	@Autowired
	private MisplacedUploads misplaced;

	@Autowired
	private UploadNames names;

	@Autowired
	private UploadFolder uploads;

	@Autowired
	private Organizations organizations;

	@Autowired
	private JdbcClient jdbc;

	private long sentBySchool;

	@BeforeEach
	void aSchoolSendsChildrenOfAnotherAsMovements() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО;Управление образованием;УО;",
					"Ш1;Школа № 1;ООО;УО", "Ш2;Школа № 2;ООО;УО")
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Дата рождения;Код организации", "7;Орлов;Олег;01.02.2013;Ш2")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата", "7;Ш2;Зачисление;01.09.2020")
			.run();
		this.sentBySchool = new TestImports(this.imports).within(scope("Ш1"))
			.with(Part.MOVEMENTS, "Номер записи;Фамилия;Имя;Дата рождения;Код организации",
					"7;Захват;Олег;01.02.2013;Ш2")
			.run()
			.id();
	}

	@Test
	void theAuthorityLendsTheSchoolNoRights() {
		assertThat(this.misplaced.found(this.sentBySchool, false, scope("УО"))).isEmpty();
		for (Scope other : new Scope[] { scope("УО"), Scope.EVERYTHING }) {
			assertThat(this.misplaced.load(this.sentBySchool, Actor.user("officer"), false, other))
				.isInstanceOf(ImportOutcome.NotAllowed.class);
		}
		assertThat(this.misplaced.load(this.sentBySchool, Actor.user("other"), false, scope("Ш2")))
			.isInstanceOf(ImportOutcome.Unknown.class);
		assertThat(surname()).isEqualTo("Орлов");
	}

	/**
	 * An administrator's file may close organizations; an officer of the same authority
	 * may not, and whoever loads it does so in the own name.
	 */
	@Test
	void whoMayNotCloseOrganizationsLoadsNoFileOfAnAdministrator() {
		long sent = new TestImports(this.imports).within(scope("УО"))
			.closing()
			.with(Part.STUDENTS, "Код;Наименование;Тип;Код УО;Закрыта с", "Ш2;Школа № 2;ООО;УО;01.09.2020")
			.run()
			.id();
		assertThat(this.misplaced.found(sent, false, scope("УО"))).isEmpty();
		assertThat(this.misplaced.load(sent, Actor.user("officer"), false, scope("УО")))
			.isEqualTo(new ImportOutcome.NotAllowed("intake.refused.administrators"));
		assertThat(closings()).isZero();
		assertThat(this.misplaced.found(sent, true, scope("УО"))).isEqualTo(Map.of(Part.STUDENTS, Part.ORGANIZATIONS));
		ImportOutcome outcome = this.misplaced.load(sent, Actor.user("administrator"), true, scope("УО"));
		new TestImports(this.imports).await(((ImportOutcome.Accepted) outcome).id());
		assertThat(closings()).isOne();
	}

	@Test
	void theSchoolLoadsThemWithItsOwn() {
		assertThat(this.misplaced.found(this.sentBySchool, false, scope("Ш1"))).isEqualTo(PUPILS_AMONG_MOVEMENTS);
		ImportOutcome outcome = this.misplaced.load(this.sentBySchool, Actor.user("school"), false, scope("Ш1"));
		assertThat(outcome).isInstanceOf(ImportOutcome.Accepted.class);
		new TestImports(this.imports).await(((ImportOutcome.Accepted) outcome).id());
		assertThat(surname()).isEqualTo("Орлов");
		assertThat(this.misplaced.found(this.sentBySchool, false, scope("Ш1"))).isEmpty();
	}

	@Test
	void aLookAtTheImportReadsTheFilesOnce() throws IOException {
		assertThat(this.misplaced.found(this.sentBySchool, false, scope("Ш1"))).isEqualTo(PUPILS_AMONG_MOVEMENTS);
		Files.writeString(this.uploads.find(this.names.of(this.sentBySchool).get(Part.MOVEMENTS)), "read again");
		assertThat(this.misplaced.found(this.sentBySchool, false, scope("Ш1"))).isEqualTo(PUPILS_AMONG_MOVEMENTS);
	}

	private long closings() {
		return this.jdbc.sql("select count(*) from organization_closing").query(Long.class).single();
	}

	private String surname() {
		return this.jdbc.sql("select surname from student_account where number = '7'").query(String.class).single();
	}

	private Scope scope(String code) {
		return new Scope(this.organizations.findByCode(code).orElseThrow().id());
	}

}
