package ru.sgo.duplicates.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.bulk.BulkCopy;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.job.JobStatements;
import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.OwedAccounts;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** Only what the sender's own open task asks for is no claim. */
@ApplicationTest
class StayClaimsTest {

	@Autowired
	private ImportAnswers answers;

	@Autowired
	private Imports imports;

	@Autowired
	private ImportRuns runs;

	@Autowired
	private ImportFiles files;

	@Autowired
	private ImportLists lists;

	@Autowired
	private ImportClosings closings;

	@Autowired
	private UploadFolder uploads;

	@Autowired
	private RegistryGate gate;

	@Autowired
	private JobStatements statements;

	@Autowired
	private Journal journal;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private BulkCopy bulk;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private Clock clock;

	@BeforeEach
	void aPupilOfTheOtherTown() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО;Управление;УО;", "Ш1;Школа 1;ООО;УО",
					"Ш2;Школа 2;ООО;УО", "Ш3;Школа 3;ООО;")
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Дата рождения;Код организации",
					"7;Белова;Вера;01.02.2013;Ш3")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"7;Ш3;Зачисление;01.09.2019;1")
			.run();
	}

	@ParameterizedTest
	@CsvSource({ "Ш1, REGULAR, 0", "Ш1, ATTACHED, 1", "Ш2, REGULAR, 1" })
	void aTaskAllowsTheStayThatItAsksForAndNoOther(String organization, StayKind kind, int claims) {
		long account = id("student_account", "number", "7");
		OwedAccounts.Expected asked = new OwedAccounts.Expected(account, id("organization", "code", organization),
				kind);
		enrolInSchoolOne(asked);
		assertThat(this.jdbc.sql("select count(*) from stay").query(Integer.class).single()).isEqualTo(2);
		assertThat(this.jdbc.sql("select count(*) from stay_claim").query(Integer.class).single()).isEqualTo(claims);
	}

	private void enrolInSchoolOne(OwedAccounts.Expected asked) {
		OwedAccounts owed = new OwedAccounts() {
			@Override
			public long[] within(Scope scope) {
				return new long[] { asked.account() };
			}

			@Override
			public List<Expected> receiving(Scope scope) {
				return List.of(asked);
			}
		};
		ImportWork work = new ImportWork(this.runs, this.files, this.lists, this.closings, new StayClaims(owed),
				this.gate, this.statements, this.journal, this.jdbc, this.events, this.clock, Duration.ZERO);
		Map<Part, Upload> sent = Map.of(Part.MOVEMENTS, new Upload("movements.csv", file -> Files.write(file, """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа
				7;Ш1;Зачисление;01.09.2020;1
				""".getBytes(StandardCharsets.UTF_8))));
		Instant now = this.clock.instant();
		Scope town = new Scope(new OrganizationId(id("organization", "code", "УО")));
		long run = this.runs.register(
				new ImportRequest(sent, ImportMode.ADDITION, null, null, false, ListsRequest.NONE, false), null, now,
				Actor.user("tester"), town, now, this.uploads.keep(sent));
		new ImportJob(this.runs, this.files, work, this.answers, this.jdbc, this.bulk, this.transaction, this.clock)
			.run(run, Actor.user("tester"), false);
	}

	private long id(String table, String column, String value) {
		return this.jdbc.sql("select id from %s where %s = :value".formatted(table, column))
			.param("value", value)
			.query(Long.class)
			.single();
	}

}
