package ru.sgo.duplicates.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An organization is closed: nobody is counted there from that day, and what it owes goes
 * to its successor, else to the authority.
 */
class ClosingApiTest extends ApiTest {

	private static final String CLOSED = "2020-11-01";

	private static final String PATH = "/api/organizations/closings";

	@Autowired
	private Clock clock;

	@Autowired
	private TestUsers users;

	@BeforeEach
	void aKindergartenWithThreeNeighbours() {
		egorWithTwoAccounts();
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				Д2;Детский сад № 2;ДОО;УО-01
				Д3;Детский сад № 3;ДОО;УО-01
				Ц1;Дом творчества;ДОД;УО-01"""), Map.of());
	}

	@Test
	void nobodyIsCountedThereFromThatDay() {
		JsonNode report = report("УО-01", "2020-09-01", "2021-03-31");
		assertThat(accounts("2020-10-31")).isEqualTo("Ш1 1, Д1 1, Д2 0, Д3 0");
		JsonNode closed = close("Д1", CLOSED, "Д2").json();
		assertThat(closed.path("closedOn").asString()).isEqualTo(CLOSED);
		assertThat(closed.path("successor").asString()).isEqualTo("Д2");
		assertThat(accounts("2020-10-31")).isEqualTo("Ш1 1, Д1 1, Д2 0, Д3 0");
		assertThat(accounts(CLOSED)).isEqualTo("Ш1 1, Д1 0, Д2 0, Д3 0");
		admin().get("/api/headcount/series?authority=УО-01&from=2020-08-01&to=2021-01-31")
			.json()
			.path("items")
			.forEach(point -> {
				JsonNode day = headcount(point.path("on").asString()).path("total");
				assertThat(point.path("accounts").asInt()).as(point.toString()).isEqualTo(day.path("accounts").asInt());
				assertThat(point.path("after").asInt()).as(point.toString()).isEqualTo(day.path("after").asInt());
			});
		assertThat(admin().get("/api/headcount/leavers?cause=closed").json().path("items"))
			.extracting(item -> item.path("account").asString() + " " + item.path("organization").asString())
			.containsExactly("100 Д1");
		// A run would look at less now.
		assertThat(admin().get("/api/reports/" + report.path("id").asLong() + "/certificate")
			.json()
			.path("fresh")
			.asBoolean()).isFalse();
		assertThat(report("УО-01", "2020-12-01", "2021-03-31").path("accounts").asInt()).isOne();
		// Its movements are as they were.
		assertThat(admin().get("/api/students/100").json().path("movements")).hasSize(1);
	}

	@Test
	void whatItOwesGoesToTheSuccessorAndComesBack() {
		long number = decided();
		assertThat(tasks("Д1")).isEqualTo("withdraw Д1 null");
		close("Д1", CLOSED, "Д2");
		assertThat(tasks("Д1")).isEmpty();
		assertThat(tasks("Д2")).isEqualTo("withdraw Д1 Детский сад № 1");
		assertThat(history(number)).contains("tasks-moved");
		// The successor is closed, too.
		close("Д2", CLOSED, "Д3");
		assertThat(tasks("Д3")).isEqualTo("withdraw Д1 Детский сад № 1");
		takeBack("Д2");
		assertThat(tasks("Д2")).isEqualTo("withdraw Д1 Детский сад № 1");
		takeBack("Д1");
		assertThat(tasks("Д1")).isEqualTo("withdraw Д1 null");
		assertThat(history(number)).contains("tasks-came-back");
		close("Д1", CLOSED, null);
		assertThat(tasks("УО-01")).isEqualTo("withdraw Д1 Детский сад № 1");
		long task = admin().get("/api/tasks?organization=УО-01&status=OPEN")
			.json()
			.path("items")
			.get(0)
			.path("id")
			.asLong();
		TestClient.Answer done = admin().post("/api/tasks/" + task + "/carry-out", "{}");
		assertThat(done.status()).as(done.text()).isEqualTo(200);
		assertThat(admin().get("/api/students/100").json().path("stays").toString()).contains("2020-08-31");
	}

	@Test
	void whatIsDecidedLaterGoesToTheSuccessorAtOnce() {
		close("Д1", CLOSED, "Д2");
		decided();
		assertThat(tasks("Д1")).isEmpty();
		assertThat(tasks("Д2")).isEqualTo("withdraw Д1 Детский сад № 1");
	}

	@Test
	void untilThatDayItDoesItsTasksItself() {
		decided();
		close("Д1", today().plusDays(1).toString(), "Д2");
		assertThat(tasks("Д1")).isEqualTo("withdraw Д1 null");
		assertThat(accounts(today().toString())).isEqualTo("Ш1 1, Д1 1, Д2 0, Д3 0");
		assertThat(accounts(today().plusDays(1).toString())).isEqualTo("Ш1 1, Д1 0, Д2 0, Д3 0");
	}

	@Test
	void twiceIsOnce() {
		close("Д1", CLOSED, "Д2");
		assertThat(close("Д1", CLOSED, "Д2").status()).isEqualTo(200);
		assertThat(closings()).isOne();
		assertThat(journal()).isOne();
		close("Д1", CLOSED, null);
		assertThat(journal()).isEqualTo(2);
		takeBack("Д1");
		assertThat(admin().post(PATH + "/take-back", "{\"organization\":\"Д1\"}").status()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "Д1,,Д2,400", "Д1,1850-01-01,Д2,400", "Д1,2020-02-30,Д2,400", "Д1,TOO_FAR,Д2,400",
			"Д1,2020-11-01,Д1,400", "Д1,2020-11-01,Ш77,400", "Д1,2020-11-01,УО-01,400", "Д1,2020-11-01,Ц1,400",
			"Д1,2020-11-01,Д3,400", "Ш77,2020-11-01,Д2,404", "УО-01,2020-11-01,Д2,400", ",2020-11-01,Д2,404" })
	void whatCannotBeIsSaid(@Nullable String organization, @Nullable String day, String successor, int status) {
		close("Д3", CLOSED, "Д1");
		String said = (day != null) ? day.replace("TOO_FAR", today().plusYears(1).plusDays(1).toString()) : null;
		assertThat(close(organization, said, successor).status()).isEqualTo(status);
		assertThat(closings()).isOne();
	}

	@Test
	void oneOrderIsEnoughForAllWhoStillStandThere() {
		decided();
		importing(parts("students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения
				300;Зайцева;Анна;Олеговна;06.04.2016
				400;Волков;Иван;Ильич;07.05.2016
				500;Ежов;Кирилл;Ильич;11.04.2016""", "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа;Класс (группа)
				300;Д1;Зачисление;01.09.2019;6;старшая
				400;Д1;Зачисление;01.09.2019;7;старшая
				400;Д3;Зачисление;05.10.2020;8;
				500;Д1;Зачисление;01.12.2020;9;"""), Map.of());
		assertThat(admin().get(PATH + "/act?organization=Д1").status()).isEqualTo(409);
		assertThat(windUp("12-з").status()).isEqualTo(409);
		assertThat(admin().get(PATH + "/act?organization=Ш77").status()).isEqualTo(404);
		close("Д1", CLOSED, "Д2");
		JsonNode foreseen = admin().get(PATH + "/act?organization=Д1").json();
		assertThat(foreseen.toString()).isEqualTo("{\"leaving\":2,\"enrolling\":1,\"unsettled\":1,\"others\":1}");
		assertThat(windUp("x".repeat(201)).status()).isEqualTo(400);
		assertThat(windUp("12-з").json().toString()).isEqualTo("{\"withdrawn\":2,\"enrolled\":1}");
		String anna = admin().get("/api/students/300").json().path("stays").toString();
		assertThat(anna).contains("2020-10-31", "2020-11-01", "Д2");
		assertThat(admin().get("/api/students/300").json().path("movements").toString()).contains("12-з");
		assertThat(admin().get("/api/students/400").json().path("stays").toString()).contains("2020-10-31")
			.doesNotContain("Д2");
		assertThat(accounts("2020-10-31")).isEqualTo("Ш1 1, Д1 3, Д2 0, Д3 1");
		assertThat(accounts(CLOSED)).isEqualTo("Ш1 1, Д1 0, Д2 1, Д3 1");
		assertThat(admin().get("/api/journal?kind=organization_wound_up").json().path("total").asInt()).isOne();
		// Once more it concerns nobody.
		assertThat(windUp("12-з").json().toString()).isEqualTo("{\"withdrawn\":0,\"enrolled\":0}");
	}

	@Test
	void aFileOfOrganizationsClosesAsThePageDoes() {
		long number = decided();
		JsonNode run = importing(organizations("Д1;Детский сад № 1;ДОО;УО-01;01.11.2020;Д2",
				"Д3;Детский сад № 3;ДОО;УО-01;" + today().plusMonths(2) + ";"), Map.of());
		assertThat(run.path("problemCount").asInt()).as(run.toString()).isZero();
		assertThat(closed()).isEqualTo("Д3 " + today().plusMonths(2) + " null, Д1 2020-11-01 Д2");
		assertThat(accounts(CLOSED)).isEqualTo("Ш1 1, Д1 0, Д2 0, Д3 0");
		assertThat(tasks("Д2")).isEqualTo("withdraw Д1 Детский сад № 1");
		assertThat(history(number)).contains("tasks-moved");
		assertThat(journal()).isEqualTo(2);
		// The same once more, and a file that says nothing of it, change nothing.
		close("Д2", CLOSED, null);
		run = importing(organizations("Д1;Детский сад № 1;ДОО;УО-01;2020-11-01;Д2", "Д3;Детский сад № 3;ДОО;УО-01;;"),
				Map.of());
		assertThat(run.path("problemCount").asInt()).as(run.toString()).isZero();
		assertThat(journal()).isEqualTo(3);
		importing(parts("organizations", """
				code;name;kind;authority;Closed since;successor
				Д1;Детский сад № 1;kindergarten;УО-01;2020-12-01;
				"""), Map.of());
		assertThat(closed()).contains("Д1 2020-12-01 null").contains("Д2 2020-11-01 null");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "31.02.2021;Д2|Такой даты не бывает", "когда-то;Д2|Дата не понята",
					"01.01.1850;Д2|Такой даты не бывает", "TOO_FAR;Д2|Этот день слишком далеко",
					"01.11.2020;Ш77|Такой организации в вашем управлении нет.",
					"01.11.2020;Д1|Организация не может быть правопреемником самой себе.",
					"01.11.2020;Д3|Правопреемник этой организации", "01.11.2020;Ц1|Правопреемником бывает школа",
					";Д2|Правопреемник назван, а день" })
	void whatAFileSaysAndCannotBeIsNamedAndTheRowTaken(String said, String words) {
		close("Д3", CLOSED, "Д1");
		JsonNode run = importing(organizations("Д1;Детский сад «Ромашка»;ДОО;УО-01;"
				+ said.replace("TOO_FAR", today().plusYears(1).plusDays(1).toString())), Map.of());
		assertThat(run.path("organizations").asInt()).as(run.toString()).isOne();
		assertThat(run.path("problemCount").asInt()).as(run.toString()).isOne();
		assertThat(run.at("/problems/0/message").asString()).startsWith(words);
		assertThat(run.at("/problems/0/column").asString()).isIn("Закрыта с", "Правопреемник");
		assertThat(closings()).isOne();
		assertThat(headcount(CLOSED).toString()).contains("Ромашка");
	}

	@Test
	void ofTwoThatFollowEachOtherInOneFileTheFirstIsClosed() {
		JsonNode run = importing(organizations("Д1;Детский сад № 1;ДОО;УО-01;01.11.2020;Д2",
				"Д2;Детский сад № 2;ДОО;УО-01;01.11.2020;Д1"), Map.of());
		assertThat(run.path("problemCount").asInt()).isOne();
		assertThat(run.at("/problems/0/line").asInt()).isEqualTo(3);
		assertThat(closed()).isEqualTo("Д1 2020-11-01 Д2");
	}

	@Test
	void whoMayNotCloseOnThePageMayNotByAFile() {
		for (TestClient sender : List.of(this.users.make(port(), "sad", Role.ORGANIZATION, "Д1"),
				this.users.make(port(), "uo", Role.OFFICER, "УО-01"))) {
			TestClient.Answer sent = send(sender, organizations("Д1;Детский сад № 1;ДОО;УО-01;01.11.2020;Д2"),
					Map.of());
			JsonNode run = await(sent.location());
			assertThat(run.path("status").asString()).as(run.toString()).isEqualTo("COMPLETED");
			assertThat(run.toString()).contains("Закрытие организации отмечает администратор управления");
			assertThat(closings()).isZero();
		}
	}

	private static Map<String, byte[]> organizations(String... rows) {
		return parts("organizations",
				"Код;Наименование;Тип;Код УО;Закрыта с;Правопреемник\n" + String.join("\n", rows));
	}

	/** Which are, since when and followed by whom. */
	private String closed() {
		StringBuilder said = new StringBuilder();
		admin().get(PATH)
			.json()
			.path("items")
			.forEach(item -> said.append(said.isEmpty() ? "" : ", ")
				.append(item.path("organization").asString())
				.append(' ')
				.append(item.path("closedOn").asString())
				.append(' ')
				.append(item.path("successor").asString("null")));
		return said.toString();
	}

	private TestClient.Answer windUp(String order) {
		return admin().post(PATH + "/act", "{\"organization\":\"Д1\",\"orderNumber\":\"" + order + "\"}");
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private long decided() {
		report("УО-01", "2020-09-01", "2021-03-31");
		long number = admin().get("/api/cases").json().path("items").get(0).path("number").asLong();
		assertThat(admin().post("/api/cases/" + number + "/decision", "{\"verdict\":\"confirm\"}").status())
			.isEqualTo(200);
		return number;
	}

	private TestClient.Answer close(@Nullable String organization, @Nullable String day, @Nullable String successor) {
		return admin().post(PATH, "{\"organization\":" + said(organization) + ",\"closedOn\":" + said(day)
				+ ",\"successor\":" + said(successor) + "}");
	}

	private void takeBack(String organization) {
		assertThat(admin().post(PATH + "/take-back", "{\"organization\":" + said(organization) + "}").status())
			.isEqualTo(200);
	}

	private static String said(@Nullable String value) {
		return (value != null) ? "\"" + value + "\"" : "null";
	}

	private int closings() {
		return admin().get(PATH).json().path("total").asInt();
	}

	private int journal() {
		return admin().get("/api/journal?kind=organization_closed").json().path("total").asInt();
	}

	/** Those not cancelled: what, where, and from whom they came. */
	private String tasks(String organization) {
		StringBuilder said = new StringBuilder();
		admin().get("/api/tasks?size=100&organization=" + organization).json().path("items").forEach(task -> {
			if (!task.path("status").asString().equals("CANCELLED")) {
				said.append(task.path("act").asString())
					.append(' ')
					.append(task.path("at").asString())
					.append(' ')
					.append(task.path("movedFrom").asString("null"));
			}
		});
		return said.toString();
	}

	private String history(long number) {
		return admin().get("/api/cases/" + number).json().path("history").toString();
	}

	private JsonNode headcount(String on) {
		return admin().get("/api/headcount?authority=УО-01&on=" + on).json();
	}

	private String accounts(String on) {
		StringBuilder said = new StringBuilder();
		headcount(on).path("items")
			.forEach(item -> said.append(said.isEmpty() ? "" : ", ")
				.append(item.path("organization").asString())
				.append(' ')
				.append(item.path("accounts").asInt()));
		return said.toString();
	}

}
