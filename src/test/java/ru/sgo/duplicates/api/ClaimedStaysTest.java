package ru.sgo.duplicates.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.pairs.PairDecisions;
import ru.sgo.duplicates.pairs.PairVerdict;
import ru.sgo.duplicates.pairs.PairVerdictWish;
import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.CaseOutcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Facts flow, rights do not: whoever imports that another organization's child has come
 * is believed as to the attendance, and sees and changes nothing of the child.
 */
class ClaimedStaysTest extends ApiTest {

	private static final String MOVEMENTS = "Номер записи;Код организации;Вид движения;Дата;Номер приказа\n";

	private static final String STUDENTS = "Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Код организации\n";

	private static final String REWRITTEN = STUDENTS + "1;Захват;Зоя;Петровна;03.03.2014;;Д1";

	private static final String WHY = """
			{"reason":"Сверка с личным делом"}""";

	@Autowired
	private TestUsers users;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Autowired
	private Organizations organizations;

	@Autowired
	private PairDecisions decisions;

	private TestClient kindergarten;

	private TestClient school;

	@BeforeEach
	void veraWentToSchoolTwo() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Д2;Детский сад № 2;ДОО;УО-01
				К1;Музыкальная школа;ДОД;УО-01
				Ш1;Школа № 1;ООО;УО-01
				Ш2;Школа № 2;ООО;УО-01
				УО-02;Управление образования района;УО;
				Ш9;Школа № 9;ООО;УО-02""", "students", STUDENTS + """
				1;Белова;Вера;Ильинична;02.02.2013;112-233-445 95;Д1
				2;Орлов;Олег;Иванович;05.03.2013;;Д1
				3;Зайцев;Заур;Петрович;06.04.2013;;Д1
				4;Рыбина;Рада;Павловна;07.05.2013;;Д2
				5;Лосев;Лев;Львович;08.06.2013;;Д2""", "movements", MOVEMENTS + """
				1;Д1;Зачисление;01.09.2016;1
				1;Д1;Выбытие;31.08.2019;2
				1;Ш2;Зачисление;01.09.2019;3
				2;Ш2;Зачисление;01.09.2019;3
				3;Д1;Зачисление;01.09.2016;4
				4;Д2;Зачисление;01.09.2016;4
				5;Д2;Зачисление;01.09.2016;4
				5;Д2;Выбытие;31.08.2020;6"""), Map.of());
		this.kindergarten = this.users.make(port(), "sad", Role.ORGANIZATION, "Д1");
		this.school = this.users.make(port(), "school", Role.ORGANIZATION, "Ш2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1;Д1;Зачисление;01.10.2019;7", "1;Д1;Зачисление;01.09.2018;7",
			"1;Д1;Зачисление;01.09.2020;7", "1;Д1;Зачисление;через год;7",
			"1;Д1;Зачисление;01.09.2020;7\n1;Д1;Выбытие;20.10.2020;8", "1;Д1;Зачисление в прикреплённые;01.10.2020;7",
			"1;Д1;Зачисление в прикреплённые;01.09.2020;7\n1;Д1;Зачисление;02.09.2020;8",
			"1;Д1;Зачисление;01.09.2020;7\n1;Д1;Выбытие;20.10.2020;8\n1;Д1;Зачисление;21.10.2020;9",
			"1;Д1;Выбытие;01.10.2020;7", "1;Д1;Перевод;01.10.2020;7", "1;Д1;Открепление;01.10.2020;7",
			"1;Д1;Зачисление;01.09.2020;7\n1;Д1;Перевод;01.10.2020;8" })
	void noMovementOpensThePupilOfAnother(String written) {
		String movements = written.replace("через год",
				DateTimeFormatter.ofPattern("dd.MM.yyyy").format(LocalDate.now(this.clock).plusYears(1)));
		for (Map<String, String> mode : List.of(Map.<String, String>of(),
				Map.of("mode", "complete", "presentOnly", "true"), Map.of("mode", "complete"))) {
			confirmed(this.kindergarten, parts("movements", MOVEMENTS + movements), mode);
			veraIsOfSchoolTwo(mode);
			confirmed(this.kindergarten, parts("students", REWRITTEN + "\n9;Новая;Нина;Ильинична;03.03.2021;;Д1"),
					mode);
			veraIsOfSchoolTwo(mode);
			confirmed(this.kindergarten, parts("students", REWRITTEN + "\n9;Новая;Нина;Ильинична;03.03.2021;;Д1",
					"movements", MOVEMENTS + movements), mode);
			veraIsOfSchoolTwo(mode);
		}
	}

	private void veraIsOfSchoolTwo(Map<String, String> mode) {
		assertThat(this.kindergarten.get("/api/students/1").status()).as("%s", mode).isEqualTo(404);
		assertThat(this.kindergarten.post("/api/students/1/documents", WHY).status()).isEqualTo(404);
		assertThat(this.kindergarten.get("/api/students").text()).doesNotContain("Белова", "Захват");
		assertThat(this.kindergarten.get("/api/cards").text()).doesNotContain("Белова", "Захват");
		assertThat(this.school.get("/api/students/1").text()).contains("Белова", "Ильинична", "2013-02-02")
			.contains("\"deleted\":false");
	}

	@ParameterizedTest
	@EnumSource(names = { "OFFICER", "ADMINISTRATOR" })
	void aStayThatHasEndedOpensNothingToAnotherAuthority(Role role) {
		TestClient stranger = this.users.make(port(), "stranger", role, "УО-02");
		String once = MOVEMENTS + "1;Ш9;Зачисление;01.09.2019;1\n1;Ш9;Выбытие;31.05.2020;2";
		assertThat(said(sending(stranger, parts("movements", once)))).hasSize(1);
		sending(stranger, parts("students", STUDENTS + "1;Захват;Зоя;Петровна;03.03.2014;;Ш9", "movements", once));
		assertThat(stranger.get("/api/students/1").status()).isEqualTo(404);
		assertThat(stranger.post("/api/students/1/documents", WHY).status()).isEqualTo(404);
		for (String list : List.of("/api/students", "/api/cards", "/api/claims", "/api/claims/wishes")) {
			assertThat(stranger.get(list).text()).doesNotContain("Белова", "2013-02-02");
		}
		assertThat(this.school.get("/api/students/1").text()).contains("Белова").doesNotContain("Захват");
		assertThat(admin().post("/api/claims/agreement", "{\"accounts\":[\"1\"]}").json().path("agreed").asInt())
			.isEqualTo(1);
		assertThat(stranger.get("/api/students/1").text()).contains("Белова");
	}

	@Test
	void theJournalOfAPupilIsNotReadByWhoeverClaimsIt() {
		assertThat(this.school.get("/api/students/1").status()).isEqualTo(200);
		TestClient stranger = this.users.make(port(), "stranger", Role.ADMINISTRATOR, "УО-02");
		sending(stranger, parts("movements", MOVEMENTS + "1;Ш9;Зачисление;01.09.2020;1"));
		assertThat(stranger.get("/api/journal?account=1").json().path("total").asInt()).isZero();
		assertThat(admin().get("/api/journal?account=1").json().path("total").asInt()).isPositive();
	}

	@Test
	void whoDoesNotSeeTheChildSaysNothingOfItForGood() {
		TestClient stranger = this.users.make(port(), "stranger", Role.ADMINISTRATOR, "УО-02");
		sending(stranger, parts("movements", MOVEMENTS + "1;Ш9;Зачисление;01.09.2020;1\n2;Ш9;Зачисление;01.09.2020;1"));
		OrganizationId authority = this.organizations.findByCodeWithin("УО-02", null).orElseThrow().id();
		assertThat(this.decisions.say(new PairVerdictWish(PairVerdict.DISTINCT, "1", "2", "Сверка", null),
				Actor.user("stranger"), new Scope(authority, false, true)))
			.isEqualTo(new CaseOutcome.Unknown());
	}

	@Test
	void noRemarkTellsWhenAnothersPupilWasBorn() {
		TestClient first = this.users.make(port(), "first", Role.ORGANIZATION, "Ш1");
		String before = "%s;%s;Зачисление;01.02.2013;7\n%1$s;%2$s;Зачисление;01.03.2013;8\n";
		assertThat(said(sending(first, parts("movements", MOVEMENTS + before.formatted("1", "Ш1"))))).isNotEmpty()
			.allMatch(remark -> remark.contains("Ребёнок числится и в другой организации"));
		assertThat(said(sending(this.kindergarten, parts("movements", MOVEMENTS + before.formatted("3", "Д1")))))
			.hasSize(2);
	}

	@Test
	void noClaimIsConfirmedInBulkAgainstWhoeverHasTheChildUnlessItIsSeptember() {
		TestClient first = this.users.make(port(), "first", Role.ORGANIZATION, "Ш1");
		sending(first, parts("movements", MOVEMENTS + "2;Ш1;Зачисление;01.09.2020;1\n3;Ш1;Зачисление;01.09.2020;1"));
		long report = report("УО-01", "2020-09-01", "2020-11-30").path("id").asLong();
		assertThat(admin().post("/api/cases/confirm", "{\"report\":" + report + "}").status()).isEqualTo(200);
		assertThat(this.jdbc
			.sql("select a.number || c.status from duplicate_case c join student_account a on a.id = c.keep_id")
			.query(String.class)
			.list()).containsExactlyInAnyOrder("2FOUND", "3ASSIGNED");
	}

	@Test
	void whatIsTakenAndWhatIsNotIsSaidOfEachRow() {
		JsonNode run = sending(this.kindergarten, parts("students", REWRITTEN, "movements", MOVEMENTS + """
				1;Д1;Зачисление;01.09.2020;7
				2;Д1;Выбытие;01.10.2020;8
				1;Ш2;Выбытие;01.10.2020;9"""));
		assertThat(run.path("status").asString()).isEqualTo("COMPLETED");
		assertThat(said(run)).containsExactlyInAnyOrder(
				"students/2/Ребёнок числится в другой организации: его личные "
						+ "данные не изменены, присланные вами УО увидит как просьбу.",
				"movements/2/Ребёнок числится и в другой организации: посещение учтено, а карточка откроется, когда он "
						+ "там выбудет или когда разрешит УО.",
				"movements/4/Эта организация не ваша.");
		assertThat(this.jdbc.sql("select surname from personal_wish").query(String.class).list())
			.containsExactly("Захват");
	}

	@Test
	void bothAreToldAndTheAuthorityAgreesForManyAtOnce() {
		TestClient first = this.users.make(port(), "first", Role.ORGANIZATION, "Ш1");
		TestClient officer = this.users.make(port(), "officer", Role.OFFICER, "УО-01");
		sending(first, parts("students", STUDENTS + "3;Зайцев;Захар;Петрович;06.04.2013;;Ш1", "movements",
				MOVEMENTS + "3;Ш1;Зачисление;01.09.2020;1\n4;Ш1;Зачисление;01.09.2020;1"));
		assertThat(first.get("/api/claims").text()).contains("\"number\":\"3\"", "\"number\":\"4\"", "Ш1")
			.doesNotContain("Зайцев", "Д1", "Д2");
		assertThat(this.kindergarten.get("/api/claims").text()).contains("Зайцев", "Ш1").doesNotContain("Рыбина");
		assertThat(officer.get("/api/claims").json().path("total").asInt()).isEqualTo(2);
		TestClient.Answer wishes = officer.get("/api/claims/wishes");
		assertThat(wishes.text()).contains("Зайцев Захар Петрович", "Ш1");
		assertThat(wishes.json().path("total").asInt()).isEqualTo(1);
		assertThat(this.school.get("/api/claims").json().path("total").asInt()).isZero();
		assertThat(first.post("/api/claims/agreement", "{}").status()).isEqualTo(404);
		assertThat(first.get("/api/claims/wishes").status()).isEqualTo(404);
		for (String nobody : List.of("{}", "{\"accounts\":[]}", "{\"organization\":\"Ш1\",\"accounts\":[]}")) {
			assertThat(officer.post("/api/claims/agreement", nobody).status()).isEqualTo(400);
		}
		assertThat(officer.post("/api/claims/agreement", "{\"organization\":\"Ш1\"}").json().path("agreed").asInt())
			.isEqualTo(2);
		assertThat(
				this.jdbc.sql("select count(*) from registry_act where kind = 'agree_to_claim' and actor = 'officer'")
					.query(Integer.class)
					.single())
			.isEqualTo(2);
		assertThat(first.get("/api/students/3").text()).contains("Зайцев");
		assertThat(first.get("/api/students").json().path("total").asInt()).isEqualTo(2);
		assertThat(officer.get("/api/claims").json().path("total").asInt()).isZero();
	}

	@Test
	void theSchoolThatHasTheChildGoesOnMendingItsDataWhoeverClaimsIt() {
		sending(this.kindergarten, parts("movements", MOVEMENTS + "1;Д1;Зачисление;01.09.2020;7"));
		JsonNode run = sending(this.school, parts("students", STUDENTS + "1;Беляева;Вера;Ильинична;02.02.2013;;Ш2"));
		assertThat(said(run)).isEmpty();
		assertThat(this.school.get("/api/students/1").text()).contains("Беляева");
	}

	@Test
	void septemberGoesThroughWithoutAClick() {
		TestClient first = this.users.make(port(), "first", Role.ORGANIZATION, "Ш1");
		JsonNode run = sending(first, parts("students", STUDENTS + """
				3;Зайцев;Заур;Петрович;06.04.2013;;Д1
				4;Рыбина;Рада;Павловна;07.05.2013;;Д2
				5;Лосев;Лев;Львович;08.06.2013;;Д2""", "movements", MOVEMENTS + """
				3;Ш1;Зачисление;01.09.2020;1
				4;Ш1;Зачисление;01.09.2020;1
				5;Ш1;Зачисление;01.09.2020;1"""));
		assertThat(run.path("status").asString()).isEqualTo("COMPLETED");
		assertThat(run.path("movements").asInt()).isEqualTo(3);
		assertThat(run.path("accounts").asInt()).isEqualTo(3);
		assertThat(first.get("/api/students").text()).contains("Лосев").doesNotContain("Зайцев", "Рыбина");
		assertThat(report("УО-01", "2020-09-01", "2020-11-30").path("doubleCounts").asInt()).isEqualTo(2);
		sending(this.kindergarten, parts("movements", MOVEMENTS + "3;Д1;Выбытие;31.08.2020;5"));
		assertThat(first.get("/api/students/3").text()).contains("Зайцев");
		assertThat(first.get("/api/students/4").status()).isEqualTo(404);
		assertThat(this.kindergarten.get("/api/students/3").status()).isEqualTo(404);
	}

	@Test
	void theNamesOfAMusicSchoolsPupilsAreTheSchools() {
		TestClient music = this.users.make(port(), "music", Role.ORGANIZATION, "К1");
		sending(music, parts("movements", MOVEMENTS + "1;К1;Зачисление;01.10.2020;7"));
		assertThat(music.get("/api/students/1").status()).isEqualTo(404);
		assertThat(said(sending(this.school, parts("students", STUDENTS + "1;Беляева;Вера;Ильинична;02.02.2013;;Ш2"))))
			.isEmpty();
	}

	@Test
	void theChildThatIsWithNobodyIsTheOnesToWhomItComes() {
		TestClient first = this.users.make(port(), "first", Role.ORGANIZATION, "Ш1");
		assertThat(said(sending(first, parts("movements", MOVEMENTS + "5;Ш1;Зачисление;01.09.2020;1")))).isEmpty();
		assertThat(first.get("/api/students/5").text()).contains("Лосев");
		JsonNode later = sending(this.school, parts("movements", MOVEMENTS + "5;Ш2;Зачисление;02.09.2020;1"));
		assertThat(said(later)).hasSize(1);
		assertThat(this.school.get("/api/students/5").status()).isEqualTo(404);
		assertThat(first.get("/api/students/5").text()).contains("Лосев");
	}

	@Test
	void ofTwoThatClaimAChildTheFirstHasItWhenTheOtherStayEnds() {
		TestClient first = this.users.make(port(), "first", Role.ORGANIZATION, "Ш1");
		sending(first, parts("movements", MOVEMENTS + "4;Ш1;Зачисление;01.09.2020;1"));
		sending(this.school, parts("movements", MOVEMENTS + "4;Ш2;Зачисление;01.09.2020;1"));
		importing(parts("movements", MOVEMENTS + "4;Д2;Выбытие;31.08.2020;1"), Map.of());
		assertThat(first.get("/api/students/4").text()).contains("Рыбина");
		assertThat(this.school.get("/api/students/4").status()).isEqualTo(404);
	}

	private JsonNode sending(TestClient client, Map<String, byte[]> files) {
		TestClient.Answer started = send(client, files, Map.of());
		assertThat(started.status()).as(started.text()).isEqualTo(202);
		return await(started.location());
	}

	/** Sends, and agrees to whatever it would remove. */
	private void confirmed(TestClient client, Map<String, byte[]> files, Map<String, String> mode) {
		TestClient.Answer started = send(client, files, mode);
		assertThat(started.status()).as(started.text()).isEqualTo(202);
		JsonNode run = await(started.location());
		if (run.path("status").asString().equals("AWAITING_CONFIRMATION")) {
			assertThat(client.post(started.location() + "/confirm").status()).isEqualTo(202);
			run = await(started.location());
		}
		assertThat(run.path("status").asString()).as("%s", run).isEqualTo("COMPLETED");
	}

	private static List<String> said(JsonNode run) {
		List<String> said = new ArrayList<>();
		run.path("problems")
			.forEach(problem -> said.add(problem.path("file").asString() + "/" + problem.path("line").asInt() + "/"
					+ problem.path("message").asString()));
		return said;
	}

}
