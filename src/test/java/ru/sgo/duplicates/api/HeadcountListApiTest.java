package ru.sgo.duplicates.api;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.history.AcademicYear;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom the headcount has and should not have, and whom it lacks. */
class HeadcountListApiTest extends ApiTest {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	private final LocalDate today = LocalDate.now();

	private final AcademicYear year = AcademicYear.of(this.today);

	private final StringBuilder students = new StringBuilder("Номер записи;Фамилия;Имя;Отчество;Дата рождения");

	private final StringBuilder movements = new StringBuilder(
			"Номер записи;Код организации;Вид движения;Дата;Номер приказа;Класс (группа);Причина");

	private final Set<String> made = new HashSet<>();

	@Autowired
	private TestUsers users;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void organizations() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01
				Ц1;Дом творчества;ДОД;УО-01
				УО-02;Другое управление;УО;
				Д9;Детский сад № 9;ДОО;УО-02
				Ш9;Школа № 9;ООО;УО-02"""), Map.of());
	}

	@Test
	void whoIsTooOldForAKindergartenOrInLastYearsClassElevenShouldHaveLeft() {
		LocalDate sevenAndAHalf = this.today.minusMonths(90);
		LocalDate lastYear = this.year.firstDay().minusYears(1);
		child(1, sevenAndAHalf.minusDays(1)).in(1, "Д1", sevenAndAHalf.plusYears(2), "старшая");
		child(2, sevenAndAHalf).in(2, "Д1", sevenAndAHalf.plusYears(2), "старшая");
		LocalDate born = this.today.minusYears(17);
		child(3, born).in(3, "Ш1", lastYear, "11А");
		child(4, born).in(4, "Ш1", lastYear, "10А").moved(4, "Ш1", this.year.firstPromotion(), "11А");
		child(5, born).in(5, "Ш1", lastYear, "11Б").moved(5, "Ш1", lastYear.plusDays(9), "10А");
		child(6, born).in(6, "Ш1", lastYear, "11-А").moved(6, "Ш1", lastYear.plusDays(30), "11 \"Б\"");
		child(7, born).in(7, "Ш1", lastYear, "11А").left(7, "Ш1", this.year.firstDay().minusDays(60), "");
		child(8, born).in(8, "Ш9", lastYear, "11А");
		send();
		assertThat(found("/api/headcount/leavers?organization=УО-01", "account", "cause")).containsExactly("1 too_old",
				"3 last_class", "6 last_class");
		assertThat(found("/api/headcount/leavers?organization=Д1", "account", "className"))
			.containsExactly("1 старшая");
		assertThat(found("/api/headcount/leavers?cause=last_class", "account", "organization")).containsExactly("3 Ш1",
				"6 Ш1", "8 Ш9");
		assertThat(found("/api/headcount/leavers?text=3", "account", "begins")).containsExactly("3 " + lastYear);
		assertThat(csv("/api/headcount/leavers/lines.csv?organization=УО-01"))
			.extracting(row -> row.getField("account") + row.getField("cause"))
			.containsExactly("1too_old", "3last_class", "6last_class");
		JsonNode page = admin().get("/api/headcount/leavers?size=1&page=1").json();
		assertThat(page.path("total").asInt()).isEqualTo(4);
		assertThat(page.path("items")).hasSize(1);
		assertThat(found(of(Role.HEAD, "УО-02"), "/api/headcount/leavers", "account", "cause"))
			.containsExactly("8 last_class");
		assertThat(of(Role.HEAD, "УО-02").get("/api/headcount/leavers?organization=%D0%A81").status()).isEqualTo(404);
		assertThat(admin().get("/api/headcount/leavers?cause=age").status()).isEqualTo(400);
		assertThat(of(Role.ORGANIZATION, "Ш1").get("/api/headcount/leavers").status()).isEqualTo(404);
	}

	@Test
	void whoHasLeftAKindergartenForNoNamedPlaceIsSoughtUntilItIsSomewhere() {
		LocalDate oldEnough = this.year.firstDay().minusMonths(78);
		absent(10, oldEnough, "");
		absent(11, oldEnough.minusYears(2), "в другую школу");
		absent(12, oldEnough, "переезд в г. Казань");
		absent(13, oldEnough, "в МАОУ «Лицей № 3»");
		absent(14, oldEnough.plusDays(1), "");
		absent(15, this.today.minusYears(18), "");
		absent(16, oldEnough, "");
		in(16, "Ш1", this.today.minusDays(20), "1А");
		absent(17, oldEnough, "");
		in(17, "Ш1", this.today.plusDays(30), "1А");
		absent(18, oldEnough, "");
		this.students.append("\n19;%s;Егор;Петрович;".formatted(surname(18))).append(DAY.format(oldEnough));
		in(19, "Ш9", this.today.minusDays(20), "1А");
		absent(20, oldEnough, "");
		in(20, "Ц1", this.today.minusDays(20), "кружок");
		absent(21, oldEnough.minusYears(4), "");
		in(21, "Ш1", this.today.minusDays(30), "1А").left(21, "Ш1", this.today.minusDays(10), "");
		absent(22, oldEnough, "в город");
		send();
		assertThat(found("/api/headcount/absent", "account", "cause")).containsExactly("10 no_reason", "11 no_place",
				"20 no_reason", "22 no_place");
		assertThat(found("/api/headcount/absent?cause=no_place", "account", "reason"))
			.containsExactly("11 в другую школу", "22 в город");
		assertThat(csv("/api/headcount/absent/lines.csv?organization=Д1")).hasSize(4);
		assertThat(found(of(Role.HEAD, "УО-02"), "/api/headcount/absent", "account", "cause")).isEmpty();
	}

	@Test
	void whatTheAuthorityKnowsIsRememberedUntilItIsTakenBack() {
		LocalDate oldEnough = this.year.firstDay().minusMonths(80);
		absent(10, oldEnough, "");
		absent(11, oldEnough, "");
		send();
		TestClient officer = of(Role.OFFICER, "УО-01");
		assertThat(mark(officer, "moved_away", "\"10\"")).isEqualTo("{\"changed\":1}");
		assertThat(mark(officer, "moved_away", "\"10\",\"10\"")).isEqualTo("{\"changed\":0}");
		assertThat(found("/api/headcount/absent", "account", "cause")).containsExactly("11 no_reason");
		assertThat(found("/api/headcount/absent?withMarked=true", "account", "marked")).hasSize(2)
			.first()
			.asString()
			.startsWith("10 {\"mark\":\"moved_away\",\"by\":\"user-officer");
		assertThat(mark(officer, "family_education", "\"10\"")).isEqualTo("{\"changed\":1}");
		assertThat(inFamilyEducation("УО-01", this.today)).isOne();
		assertThat(inFamilyEducation("УО-02", this.today)).isZero();
		assertThat(inFamilyEducation("УО-01", oldEnough.plusYears(6))).as("it had not left yet").isZero();
		assertThat(officer.post("/api/headcount/absent/marks/take-back", "{\"accounts\":[\"10\"]}").text())
			.isEqualTo("{\"changed\":1}");
		assertThat(officer.post("/api/headcount/absent/marks/take-back", "{\"accounts\":[\"10\"]}").text())
			.isEqualTo("{\"changed\":0}");
		assertThat(found("/api/headcount/absent", "account", "cause")).hasSize(2);
		assertThat(acts()).containsExactly("absence_marked", "absence_marked", "absence_unmarked");
		// It comes, and leaves again: nobody knows where it is now.
		mark(officer, "moved_away", "\"10\"");
		importing(parts("movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа
				10;Д1;Зачисление;%s;7
				10;Д1;Выбытие;%s;8""".formatted(DAY.format(this.today.minusDays(9)),
				DAY.format(this.today.minusDays(2)))), Map.of());
		assertThat(found("/api/headcount/absent", "account", "cause")).hasSize(2);
	}

	@Test
	void whoMayNotDecideMarksNobody() {
		absent(10, this.year.firstDay().minusMonths(80), "");
		send();
		String wish = "{\"accounts\":[\"10\"],\"mark\":\"moved_away\"}";
		assertThat(of(Role.HEAD, "УО-01").post("/api/headcount/absent/marks", wish).status()).isIn(403, 404);
		assertThat(of(Role.OFFICER, "УО-02").post("/api/headcount/absent/marks", wish).status()).isEqualTo(404);
		assertThat(of(Role.OFFICER, "УО-02").post("/api/headcount/absent/marks/take-back", "{\"accounts\":[\"10\"]}")
			.status()).isEqualTo(404);
		assertThat(admin().post("/api/headcount/absent/marks", "{\"accounts\":[\"10\",\"77\"],\"mark\":\"moved_away\"}")
			.status()).isEqualTo(404);
		for (String bad : List.of("{\"accounts\":[\"10\"],\"mark\":\"died\"}", "{\"accounts\":[\"10\"]}",
				"{\"accounts\":[],\"mark\":\"moved_away\"}", "{\"accounts\":[null],\"mark\":\"moved_away\"}",
				"{\"mark\":\"moved_away\"}")) {
			assertThat(admin().post("/api/headcount/absent/marks", bad).status()).as(bad).isEqualTo(400);
		}
		assertThat(acts()).isEmpty();
	}

	/** Beside all figures of the headcount. */
	private int inFamilyEducation(String authority, LocalDate on) {
		return admin().get("/api/headcount?authority=" + authority + "&on=" + on)
			.json()
			.at("/total/familyEducation")
			.asInt(-1);
	}

	private List<String> acts() {
		return this.jdbc.sql("select kind from registry_act where kind like 'absence%' order by revision")
			.query(String.class)
			.list();
	}

	private static String mark(TestClient client, String mark, String accounts) {
		return client.post("/api/headcount/absent/marks", "{\"accounts\":[" + accounts + "],\"mark\":\"" + mark + "\"}")
			.text();
	}

	private void absent(int number, LocalDate born, String reason) {
		child(number, born).in(number, "Д1", born.plusYears(3), "старшая")
			.left(number, "Д1", born.plusYears(6), reason);
	}

	private HeadcountListApiTest child(int number, LocalDate born) {
		this.students.append("\n%d;%s;Егор;Петрович;%s".formatted(number, surname(number), DAY.format(born)));
		return this;
	}

	/** Each another one. */
	private static String surname(int number) {
		return "Лис" + (char) ('а' + number) + "ов";
	}

	private HeadcountListApiTest in(int number, String organization, LocalDate day, String className) {
		return movement(number, organization, "Зачисление", day, className, "");
	}

	private HeadcountListApiTest moved(int number, String organization, LocalDate day, String className) {
		return movement(number, organization, "Перевод", day, className, "");
	}

	private HeadcountListApiTest left(int number, String organization, LocalDate day, String reason) {
		return movement(number, organization, "Выбытие", day, "", reason);
	}

	private HeadcountListApiTest movement(int number, String organization, String kind, LocalDate day, String className,
			String reason) {
		this.movements.append("\n%d;%s;%s;%s;5;\"%s\";%s".formatted(number, organization, kind, DAY.format(day),
				className.replace("\"", "\"\""), reason));
		return this;
	}

	private void send() {
		JsonNode run = importing(parts("students", this.students.toString(), "movements", this.movements.toString()),
				Map.of());
		assertThat(run.path("status").asString()).as(run.toString()).isEqualTo("COMPLETED");
		assertThat(run.path("problemCount").asInt()).as(run.toString()).isZero();
	}

	private TestClient of(Role role, String organization) {
		String login = "user-" + role.code() + organization.hashCode();
		if (this.made.add(login)) {
			this.users.make(port(), login, role, organization);
		}
		return TestClient.as(port(), login, TestUsers.PASSWORD);
	}

	private List<String> found(String path, String... fields) {
		return found(admin(), path, fields);
	}

	private static List<String> found(TestClient client, String path, String... fields) {
		TestClient.Answer answer = client.get(path);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		List<String> found = new ArrayList<>();
		answer.json().path("items").forEach(item -> {
			List<String> values = new ArrayList<>();
			for (String field : fields) {
				JsonNode value = item.path(field);
				values.add(value.isString() ? value.asString() : value.toString());
			}
			found.add(String.join(" ", values));
		});
		return found;
	}

}
