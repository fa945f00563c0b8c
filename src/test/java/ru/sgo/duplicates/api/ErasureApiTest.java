package ru.sgo.duplicates.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.OlderJournal;
import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.TestDatabase;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;

import static org.assertj.core.api.Assertions.assertThat;

/** A retired account whose time is over loses all that tells of a child. */
class ErasureApiTest extends ApiTest {

	private static final String COLUMNS = "Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;"
			+ "Дата создания записи;Способ ввода;Код организации\n";

	private static final String ORIGINAL = "100;Лисицын;Егор;Петрович;05.03.2013;;01.09.2016;По заявлению;Д1";

	/** Nobody else is called so, and nobody else has this СНИЛС. */
	private static final String DUPLICATE = "200;Лисицин;Егор;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1";

	@Autowired
	private TestUsers users;

	@Autowired
	private JdbcClient jdbc;

	private long number;

	@BeforeEach
	void oneIsRetiredAndProven() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01
				УО-02;Другое управление;УО;""", "students",
				COLUMNS + ORIGINAL + "\n" + DUPLICATE + "\n" + DUPLICATE.replace("Егор", "Лисицин-Егор"), "movements",
				"""
						Номер записи;Код организации;Вид движения;Дата;Номер приказа
						100;Д1;Зачисление;01.09.2016;5
						200;Ш1;Зачисление;01.09.2020;77"""), Map.of());
		report("УО-01", "2020-09-01", "2021-03-31");
		this.number = admin().get("/api/cases").json().path("items").get(0).path("number").asLong();
		admin().get("/api/students/200");
		admin().post("/api/students/200/documents", "{\"reason\":\"Сверка: Лисицин Егор\"}");
		assertThat(admin().post("/api/cases/" + this.number + "/decision", """
				{"verdict":"keep","account":"100","reason":"Лисицин и Лисицын - один ребёнок"}""").status())
			.isEqualTo(200);
		for (JsonNode open = open(); !open.isEmpty(); open = open()) {
			open.forEach(task -> admin().post("/api/tasks/" + task.path("id").asLong() + "/carry-out", "{}"));
		}
	}

	private JsonNode open() {
		return admin().get("/api/tasks?status=OPEN&size=1000").json().path("items");
	}

	/**
	 * As if the source lacked it too, and a run had proven it that long ago; it was
	 * retired earlier.
	 */
	private void proven(String ago) {
		OlderJournal.by(this.jdbc, "400 days");
		this.jdbc.sql("update case_account set unclosed = false").update();
		this.jdbc.sql("update duplicate_case set status = 'CONFIRMED', confirmed_at = now() - :ago::interval")
			.param("ago", ago)
			.update();
		this.jdbc.sql("insert into source_state (as_of, accounts, movements) values (now(), true, true)").update();
	}

	/** The source lacks it too, and a run proves it; a year goes by. */
	private void provenByARun() {
		importing(parts("students", COLUMNS + ORIGINAL, "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа
				100;Д1;Зачисление;01.09.2016;5
				100;Д1;Выбытие;31.08.2020;6
				100;Ш1;Зачисление;01.09.2020;77"""), Map.of("mode", "complete"));
		report("УО-01", "2020-09-01", "2021-03-31");
		assertThat(admin().get("/api/cases/" + this.number).json().path("status").asString()).isEqualTo("CONFIRMED");
		OlderJournal.by(this.jdbc, "400 days");
		this.jdbc.sql("update duplicate_case set confirmed_at = now() - interval '366 days'").update();
	}

	private JsonNode due() {
		return admin().get("/api/erasures/due?authority=УО-01").json();
	}

	private TestClient.Answer erase(TestClient client, String selection) {
		return client.post("/api/erasures", "{\"authority\":\"УО-01\",\"selection\":\"" + selection + "\"}");
	}

	private TestClient.Answer erase() {
		TestClient.Answer answer = erase(admin(), due().path("selection").asString());
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer;
	}

	/** In which tables these words stand anywhere, however they are kept. */
	private List<String> tablesWith(String words) {
		JdbcClient owner = TestDatabase.ownerOf(this.jdbc);
		List<String> found = new ArrayList<>();
		for (String table : owner.sql("select tablename from pg_tables where schemaname = 'public' order by 1")
			.query(String.class)
			.list()) {
			if (owner.sql("select exists (select from " + table + " t where strpos(lower(t::text), :words) > 0)")
				.param("words", words)
				.query(Boolean.class)
				.single()) {
				found.add(table);
			}
		}
		return found;
	}

	@Test
	void nothingInAnyTableTellsOfTheChildAnyMore() {
		provenByARun();
		this.jdbc.sql("update import_problem set value = 'ЛИСИЦИН Егор', row_key = null").update();
		this.jdbc.sql("""
				insert into personal_wish (account_id, scope_id, import_id, wished_at, surname, given_name)
				select a.id, o.id, i.id, now(), 'Лисицин', 'Егорка' from student_account a, organization o, import_run i
				where a.number = '200' and o.code = 'Ш1' limit 1
				""").update();
		this.jdbc.sql("update task set explanation = 'Лисицин у нас' where case_number = :case")
			.param("case", this.number)
			.update();
		assertThat(tablesWith("лисицин")).contains("student_account", "report_line", "case_event", "duplicate_case",
				"import_problem", "registry_statistics_count", "personal_wish", "task", "look");
		assertThat(tablesWith("11223344595")).contains("student_account");
		erase();
		assertThat(tablesWith("лисицин")).isEmpty();
		assertThat(tablesWith("112-233-445 95")).isEmpty();
		assertThat(tablesWith("11223344595")).isEmpty();
		assertThat(this.jdbc
			.sql("""
					select (select count(*) from movement m where m.account_id = a.id)
					  + (select count(*) from stay s where s.account_id = a.id) from student_account a where a.number = '200'
					""")
			.query(Long.class)
			.single()).isZero();
		assertThat(admin().get("/api/students/100").json().path("fullName").asString())
			.isEqualTo("Лисицын Егор Петрович");
	}

	@Test
	void theNumberStaysAndLeadsToTheKeptAccount() {
		proven("366 days");
		erase();
		TestClient officer = of("officer-1", Role.OFFICER, "УО-01");
		assertThat(officer.get("/api/students/200").json().path("keptNumber").asString()).isEqualTo("100");
		assertThat(officer.get("/api/students?text=200").json().path("items").get(0).path("number").asString())
			.isEqualTo("100");
		assertThat(officer.get("/api/retired?text=200").json().path("total").asInt()).isOne();
		assertThat(officer.get("/api/cases/" + this.number).status()).isEqualTo(200);
		report("УО-01", "2020-09-01", "2021-03-31");
		assertThat(officer.get("/api/cases/" + this.number).json().path("status").asString()).isEqualTo("CONFIRMED");
	}

	@Test
	void anImportThatSendsItOnceMoreIsToldSoAndNothingIsTaken() {
		provenByARun();
		erase();
		for (String mode : List.of("addition", "complete")) {
			JsonNode run = importing(parts("students", COLUMNS + ORIGINAL + "\n" + DUPLICATE, "movements", """
					Номер записи;Код организации;Вид движения;Дата;Номер приказа
					100;Ш1;Зачисление;01.09.2020;77
					200;Ш1;Зачисление;01.09.2020;77"""), Map.of("mode", mode));
			assertThat(run.path("problems")).as(run.toString())
				.filteredOn(problem -> problem.path("message").asString().contains("уничтожены по акту"))
				.extracting(problem -> problem.path("value").asString())
				.containsExactly("200", "200");
			assertThat(tablesWith("лисицин")).isEmpty();
		}
		assertThat(admin().get("/api/students/200").json().path("deleted").asBoolean()).isTrue();
	}

	@Test
	void nothingIsDueBeforeTheDayOrBeforeTheSourceAgrees() {
		proven("364 days 23 hours 59 minutes");
		assertThat(due().path("total").asInt()).isZero();
		this.jdbc.sql("update duplicate_case set confirmed_at = now() - interval '365 days 1 minute'").update();
		assertThat(due().path("total").asInt()).isOne();
		assertThat(due().path("items").get(0).path("account").asString()).isEqualTo("200");
		this.jdbc.sql("delete from source_state").update();
		assertThat(due().path("total").asInt()).isZero();
		assertThat(due().path("held").asInt()).isOne();
		assertThat(erase(admin(), due().path("selection").asString()).status()).isEqualTo(409);
	}

	/** Whoever made it, where it is, and whose cases it lay in. */
	@Test
	void whatConcernsOthersTooIsNotDue() {
		proven("366 days");
		String made = "update student_account set creator_id = (select id from organization where code = '%s') where number = '200'";
		isHeldBy(made.formatted("УО-02"));
		this.jdbc.sql(made.formatted("Ш1")).update();
		String there = """
				insert into stay (account_id, organization_id, kind, begins, ends)
				select a.id, o.id, 'REGULAR', date '2020-09-01', %s from student_account a, organization o
				where a.number = '200' and o.code = 'УО-02'
				""";
		isHeldBy(there.formatted("null"));
		this.jdbc.sql("delete from stay where ends is null").update();
		this.jdbc.sql(there.formatted("date '2020-12-31'")).update();
		isHeldBy("""
				with other as (
				  insert into duplicate_case overriding system value
				  select (jsonb_populate_record(c, jsonb_build_object('number', c.number + 1, 'status', 'DISMISSED',
				    'authority_id', o.id))).*
				  from duplicate_case c, organization o where o.code = 'УО-02' returning number)
				insert into case_account (case_number, account_id, role, fingerprint, unclosed, reasons)
				select other.number, a.id, 'keep', '', false, '[]' from other, student_account a
				where a.number = '200'
				""");
	}

	private void isHeldBy(String beyond) {
		assertThat(due().path("total").asInt()).isOne();
		this.jdbc.sql(beyond).update();
		assertThat(due().path("total").asInt()).as(beyond).isZero();
		assertThat(due().path("held").asInt()).isOne();
	}

	@Test
	void theSourceOfTheAuthorityOrOfItsOwnOrganizationAgreesAndNobodyElse() {
		proven("366 days");
		assertThat(List.of("", "УО-01", "Ш1", "Д1", "УО-02")).filteredOn(this::agrees)
			.containsExactly("", "УО-01", "Ш1");
		this.jdbc
			.sql("""
					insert into stay (account_id, organization_id, kind, begins, ends)
					select a.id, o.id, 'REGULAR', date '2019-09-01', date '2020-08-31' from student_account a, organization o
					where a.number = '200' and o.code = 'Д1'
					""")
			.update();
		assertThat(List.of("УО-01", "Ш1", "Д1")).filteredOn(this::agrees).containsExactly("УО-01");
	}

	/** Whether what was told is believed when this organization tells it. */
	private boolean agrees(String organization) {
		this.jdbc.sql("update source_state set authority_id = (select id from organization where code = :whose)")
			.param("whose", organization)
			.update();
		return due().path("total").asInt() == 1;
	}

	/** The journal's own days count, whatever the tables of the application say. */
	@Test
	void nothingIsDueOfWhichTheJournalIsYoung() {
		proven("366 days");
		OlderJournal.by(this.jdbc, "-36 days");
		assertThat(due().path("total").asInt()).as("retired 364 days ago").isZero();
		OlderJournal.by(this.jdbc, "2 days");
		assertThat(due().path("total").asInt()).isOne();
		assertThat(admin().post("/api/students/200/documents", "{\"reason\":\"Сверка\"}").status()).isEqualTo(200);
		assertThat(due().path("total").asInt()).as("documents looked at just now").isZero();
		assertThat(due().path("held").asInt()).isOne();
	}

	@Test
	void typedValuesThatCannotBeOfTheChildStay() {
		provenByARun();
		this.jdbc.sql("delete from import_problem").update();
		this.jdbc.sql("""
				insert into import_problem (import_id, position, file, line, value, message, row_lost)
				select id, row_number() over (), 'students', 2, value, 'intake.number-twice', true
				from (select max(id) as id from import_run where authority_id is null) run,
				  unnest(array['Лисицинская Анна', 'Алисицин', '100', 'ЛИСИЦИН, Е.', '112 233 445-95']) value
				""").update();
		this.jdbc.sql("""
				with other as (
				  insert into import_run (status, preview, mode, as_of, present_only, actor, started_at, authority_id)
				  select 'COMPLETED', false, 'addition', now(), false, 'admin', now(), id from organization
				  where code = 'УО-02' returning id)
				insert into import_problem (import_id, position, file, line, value, message, row_lost)
				select id, 1, 'students', 2, 'Лисицин', 'intake.number-twice', true from other
				""").update();
		erase();
		assertThat(
				this.jdbc.sql("select value from import_problem where value is not null order by import_id, position")
					.query(String.class)
					.list())
			.containsExactly("Лисицинская Анна", "Алисицин", "100", "Лисицин");
	}

	@Test
	void whatWasLookedAtIsErasedOnceAndNothingElse() {
		proven("366 days");
		String selection = due().path("selection").asString();
		assertThat(erase(admin(), "0").status()).isEqualTo(409);
		assertThat(erase(admin(), "x".repeat(100_000)).status()).isEqualTo(409);
		assertThat(admin().post("/api/erasures", "{}").status()).isEqualTo(404);
		assertThat(tablesWith("лисицин")).isNotEmpty();
		JsonNode act = erase(admin(), selection).json();
		assertThat(erase(admin(), selection).json()).isEqualTo(act);
		assertThat(erase(of("second", Role.ADMINISTRATOR, "УО-01"), selection).status()).isEqualTo(409);
		assertThat(admin().get("/api/erasures").json().path("total").asInt()).isOne();
		assertThat(due().path("total").asInt()).isZero();
	}

	@Test
	void ofTwoAtOnceOneErases() throws Exception {
		proven("366 days");
		String selection = due().path("selection").asString();
		TestClient second = of("second", Role.ADMINISTRATOR, "УО-01");
		ExecutorService both = Executors.newFixedThreadPool(2);
		try {
			List<Callable<Integer>> acts = List.of(() -> erase(admin(), selection).status(),
					() -> erase(second, selection).status());
			List<Integer> statuses = new ArrayList<>();
			for (Future<Integer> one : both.invokeAll(acts)) {
				statuses.add(one.get());
			}
			assertThat(statuses).containsExactlyInAnyOrder(200, 409);
		}
		finally {
			both.shutdown();
		}
		assertThat(admin().get("/api/erasures").json().path("total").asInt()).isOne();
	}

	@Test
	void theActAndTheExtractSayWhatTheOrderAsks() throws IOException {
		this.jdbc
			.sql("""
					insert into letterhead (organization_id, full_name, address)
					select id, 'МКУ «Управление образования»', 'г. Заречный, ул. Мира, 1' from organization where code = 'УО-01'
					""")
			.update();
		proven("366 days");
		long act = erase().json().path("number").asLong();
		assertThat(text("/api/erasures/" + act + "/act.pdf")).contains("Акт об уничтожении персональных данных",
				"№ " + act + " от", "МКУ «Управление образования»", "г. Заречный, ул. Мира, 1", "администратор УО",
				"дата рождения; пол; СНИЛС", "«Один ребёнок — одна запись»", "без возможности восстановления",
				"срок хранения (365 дн.) истёк", "Уничтожил", "1 200 100 дубль № " + this.number);
		assertThat(text("/api/erasures/" + act + "/extract.pdf")).contains("Выгрузка из журнала регистрации событий",
				"К акту об уничтожении персональных данных № " + act, "Записей: 1", "дата рождения; пол; СНИЛС",
				"«Один ребёнок — одна запись»", "№ 152-ФЗ", "200 admin");
		assertThat(csv("/api/erasures/" + act + "/lines.csv"))
			.extracting(row -> row.getField("account") + " " + row.getField("kept") + " " + row.getField("by"))
			.containsExactly("200 100 admin");
		assertThat(csv("/api/erasures/lines.csv")).hasSize(1);
		assertThat(admin().get("/api/erasures/" + act).json().path("lines").get(0).path("account").asString())
			.isEqualTo("200");
		JsonNode journal = admin().get("/api/journal?kind=erase").json();
		assertThat(journal.path("total").asInt()).isOne();
		assertThat(journal.at("/items/0/erasure").asLong()).isEqualTo(act);
		assertThat(journal.at("/items/0/account").asString()).isEqualTo("200");
	}

	private String text(String path) throws IOException {
		try (PDDocument pdf = Loader.loadPDF(admin().file(path))) {
			return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
		}
	}

	@Test
	void onlyAnAdministratorOfTheAuthorityErasesAndSeesTheActs() {
		proven("366 days");
		String selection = due().path("selection").asString();
		TestClient stranger = of("stranger", Role.ADMINISTRATOR, "УО-02");
		assertThat(erase(stranger, selection).status()).isEqualTo(404);
		assertThat(erase(of("officer-1", Role.OFFICER, "УО-01"), selection).status()).isEqualTo(404);
		assertThat(of("head-1", Role.HEAD, "УО-01").get("/api/erasures").status()).isEqualTo(404);
		TestClient own = of("own", Role.ADMINISTRATOR, "УО-01");
		long act = erase(own, selection).json().path("number").asLong();
		assertThat(own.get("/api/erasures?text=200").json().path("total").asInt()).isOne();
		assertThat(own.get("/api/erasures?text=777").json().path("total").asInt()).isZero();
		assertThat(own.get("/api/erasures?to=2020-01-01").json().path("total").asInt()).isZero();
		assertThat(own.get("/api/erasures?from=2020-02-31").status()).isEqualTo(400);
		assertThat(stranger.get("/api/erasures/" + act).status()).isEqualTo(404);
		assertThat(stranger.get("/api/erasures").json().path("total").asInt()).isZero();
		assertThat(own.get("/api/retention").json().path("items")).hasSize(8);
	}

	private TestClient of(String login, Role role, String organization) {
		this.users.make(port(), login, role, organization);
		return TestClient.as(port(), login, TestUsers.PASSWORD);
	}

}
