package ru.sgo.duplicates.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;

import static org.assertj.core.api.Assertions.assertThat;

/** An import lets nobody see or change a child or an organization that is not hers. */
class ImportScopeTest extends ApiTest {

	private static final String MOVEMENTS = "Номер записи;Код организации;Вид движения;Дата;Номер приказа\n";

	private static final String STUDENTS = "Номер записи;Фамилия;Имя;Дата рождения;Код организации\n";

	private static final String ORGANIZATIONS = "Код;Наименование;Тип;Код УО\n";

	private static final String OF_ANOTHER = "Ребёнок числится в другой организации: его личные данные не изменены, присланные "
			+ "вами УО увидит как просьбу.";

	@Autowired
	private TestUsers users;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void twoTowns() {
		importing(parts("organizations", ORGANIZATIONS + """
				РЕГ;Министерство;УО;
				УО-01;Управление образования;УО;РЕГ
				Ш1;Школа № 1;ООО;УО-01
				Ш2;Школа № 2;ООО;УО-01
				УО-02;Управление образования района;УО;РЕГ
				Ш3;Школа № 3;ООО;УО-02""", "students", """
				Номер записи;Фамилия;Имя;Дата рождения;Код организации
				1;Белова;Вера;01.02.2013;Ш1
				2;Орлов;Олег;01.03.2013;Ш2
				3;Лебедев;Лев;01.04.2013;Ш3""", "movements", MOVEMENTS + """
				1;Ш1;Зачисление;01.09.2020;1
				2;Ш2;Зачисление;01.09.2020;1
				3;Ш3;Зачисление;01.09.2020;1"""), Map.of());
	}

	@Test
	void aGuessedNumberOpensNoChild() {
		TestClient school = user("school", Role.ORGANIZATION, "Ш1");
		JsonNode run = sending(school, parts("movements", MOVEMENTS + """
				2;Ш1;Зачисление;01.09.2021;5
				1;Ш1;Перевод;31.05.2021;6"""));
		// The attendance is a fact; it opens nothing while another school has the child.
		assertThat(run.path("movements").asInt()).isEqualTo(2);
		assertThat(said(run)).singleElement().asString().startsWith("2/Номер записи/2/Ребёнок числится и в другой");
		assertThat(school.get("/api/students/2").status()).isEqualTo(404);
		assertThat(school.get("/api/students").json().path("total").asInt()).isEqualTo(1);
	}

	@Test
	void anAuthorityMovesItsChildrenBetweenItsSchoolsAndNoOthers() {
		TestClient officer = user("officer", Role.OFFICER, "УО-01");
		JsonNode run = sending(officer, parts("movements", MOVEMENTS + """
				2;Ш2;Выбытие;31.05.2021;5
				2;Ш1;Зачисление;01.09.2021;6
				3;Ш1;Зачисление;01.09.2021;7"""));
		assertThat(run.path("movements").asInt()).isEqualTo(3);
		assertThat(said(run)).singleElement().asString().startsWith("4/Номер записи/3/Ребёнок числится и в другой");
		assertThat(officer.get("/api/students/3").status()).isEqualTo(404);
	}

	@Test
	void anAuthorityFillsItsTownInOneImport() {
		TestClient officer = user("officer", Role.OFFICER, "УО-01");
		JsonNode run = sending(officer,
				parts("organizations", ORGANIZATIONS + "НОВ;Школа № 12;ООО;УО-01", "students",
						STUDENTS + "77;Новиков;Никита;02.06.2013;НОВ", "movements",
						MOVEMENTS + "77;НОВ;Зачисление;01.09.2020;1"));
		assertThat(said(run)).isEmpty();
		assertThat(run.path("status").asString()).isEqualTo("COMPLETED");
		assertThat(run.path("organizations").asInt()).isEqualTo(1);
		assertThat(run.path("accounts").asInt()).isEqualTo(1);
		assertThat(run.path("movements").asInt()).isEqualTo(1);
		assertThat(officer.get("/api/students/77").text()).contains("Новиков");
	}

	@Test
	void aSchoolReceivesTheChildThatItHadBefore() {
		importing(parts("movements", MOVEMENTS + "1;Ш1;Выбытие;31.05.2021;5\n1;Ш2;Зачисление;01.06.2021;6"), Map.of());
		JsonNode run = sending(user("school", Role.ORGANIZATION, "Ш1"),
				parts("movements", MOVEMENTS + "1;Ш1;Зачисление;01.09.2022;7"));
		assertThat(run.path("movements").asInt()).isEqualTo(1);
		assertThat(said(run)).singleElement().asString().startsWith("2/Номер записи/1/Ребёнок числится и в другой");
	}

	@Test
	void anAccountThatBelongsToNobodyIsNotTakenByNamingItsNumber() {
		importing(parts("students", """
				Номер записи;Фамилия;Имя;Дата рождения
				8;Ничейная;Нина;01.02.2013"""), Map.of());
		JsonNode run = sending(user("school", Role.ORGANIZATION, "Ш1"), parts("students", STUDENTS + """
				8;Захват;Нина;01.02.2013;Ш1"""));
		assertThat(run.path("accounts").asInt()).isZero();
		assertThat(said(run)).containsExactly("2/Номер записи/8/Эта организация не ваша.");
		assertThat(admin().get("/api/students/8").text()).contains("Ничейная").doesNotContain("Захват", "Ш1");
	}

	@Test
	void aSchoolNamesNoOtherAsTheCreatorOfItsPupilUnlessItIsKnown() {
		importing(parts("students", """
				Номер записи;Фамилия;Имя;Дата рождения
				8;Ничейная;Нина;01.02.2013""", "movements",
				MOVEMENTS + "8;Ш1;Зачисление;01.09.2020;1\n2;Ш1;Зачисление;01.09.2021;2"), Map.of());
		JsonNode run = sending(user("school", Role.ORGANIZATION, "Ш1"), parts("students", STUDENTS + """
				8;Захват;Нина;01.02.2013;Ш3
				2;Новикова;Ольга;01.02.2013;Ш2"""));
		assertThat(run.path("accounts").asInt()).isEqualTo(1);
		// School 2 has not let the child go: its data are a wish.
		assertThat(said(run)).containsExactly("2/Код организации/Ш3/Эта организация не ваша.",
				"3/Номер записи/2/" + OF_ANOTHER);
		assertThat(admin().get("/api/students/8").text()).contains("Ничейная").doesNotContain("Ш3");
		assertThat(admin().get("/api/students/2").text()).contains("Орлов").doesNotContain("Новикова");
	}

	@Test
	void aReturnThatIsYetToComeGivesNoRightOverTheAccount() {
		importing(parts("movements", MOVEMENTS + "1;Ш1;Выбытие;31.05.2021;5\n1;Ш2;Зачисление;01.06.2021;6"), Map.of());
		TestClient former = user("school", Role.ORGANIZATION, "Ш1");
		sending(former, parts("movements", MOVEMENTS + "1;Ш1;Зачисление;01.09.2099;7"));
		JsonNode run = sending(former, parts("students", STUDENTS + "1;Захват;Вера;01.02.2013;Ш1"));
		assertThat(said(run)).containsExactly("2/Номер записи/1/" + OF_ANOTHER);
		assertThat(admin().get("/api/students/1").text()).doesNotContain("Захват");
		JsonNode present = sending(user("present", Role.ORGANIZATION, "Ш2"),
				parts("students", STUDENTS + "1;Беляева;Вера;01.02.2013;Ш1"));
		assertThat(said(present)).isEmpty();
		assertThat(admin().get("/api/students/1").text()).contains("Беляева");
	}

	@Test
	void whoAgreesToARemovalLendsTheSenderNoRights() {
		TestClient school = user("school", Role.ORGANIZATION, "Ш1");
		TestClient.Answer started = send(school, parts("students", STUDENTS + """
				9;Новиков;Пётр;01.05.2013;Ш2
				8;Волков;Иван;02.06.2013;Ш1"""), Map.of("mode", "complete"));
		JsonNode held = await(started.location());
		assertThat(held.path("status").asString()).isEqualTo("AWAITING_CONFIRMATION");
		assertThat(held.path("problemCount").asInt()).isEqualTo(1);
		assertThat(said(held)).containsExactly("2/Номер записи/9/Эта организация не ваша.");
		assertThat(admin().post(started.location() + "/confirm").status()).isEqualTo(202);
		JsonNode run = await(started.location());
		assertThat(run.path("status").asString()).isEqualTo("COMPLETED");
		assertThat(admin().post(started.location() + "/cancel").status()).isEqualTo(409);
		assertThat(run.path("accounts").asInt()).isEqualTo(1);
		assertThat(admin().get("/api/students/9").status()).isEqualTo(404);
		assertThat(admin().get("/api/students/2").status()).isEqualTo(200);
	}

	@Test
	void aSchoolDoesNotMakeItselfAnAuthority() {
		JsonNode run = sending(user("school", Role.ORGANIZATION, "Ш1"),
				parts("organizations", ORGANIZATIONS + "Ш1;Школа № 1;УО;УО-01"));
		assertThat(run.path("organizations").asInt()).isZero();
		assertThat(said(run)).containsExactly("2/Код/Ш1/Тип своей организации меняет только вышестоящая.");
	}

	@Test
	void aSchoolTakesNoOthersNameAndIsToldWhatOfItsOwnRowIsLeft() {
		JsonNode run = sending(user("school", Role.ORGANIZATION, "Ш1"), parts("organizations", """
				Код;Наименование;Краткое наименование;Тип;Код УО;Электронная почта
				Ш1;Управление образования;УО;ООО;УО-02;school@example.org"""));
		assertThat(run.path("organizations").asInt()).isEqualTo(1);
		assertThat(said(run)).containsExactlyInAnyOrder(
				"2/Наименование/Управление образования/Наименование организации меняет только вышестоящая: оно "
						+ "не изменено.",
				"2/Код УО/УО-02/Подчинение организации меняет только вышестоящая: оно не изменено.");
		assertThat(this.jdbc.sql("select name || ' ' || email from organization where code = 'Ш1'")
			.query(String.class)
			.single()).isEqualTo("Школа № 1 school@example.org");
	}

	@Test
	void aSchoolIsToldThatItGivesItselfNoShortName() {
		JsonNode run = sending(user("school", Role.ORGANIZATION, "Ш1"), parts("organizations", """
				Код;Наименование;Краткое наименование;Тип;Код УО
				Ш1;Школа № 1;УО;ООО;УО-01"""));
		assertThat(said(run)).containsExactly(
				"2/Наименование/Школа № 1/Наименование организации меняет только " + "вышестоящая: оно не изменено.");
	}

	@Test
	void aSchoolMakesNoOrganizationNotEvenBelowItself() {
		JsonNode run = sending(user("school", Role.ORGANIZATION, "Ш1"), parts("organizations", ORGANIZATIONS + """
				Ш1;Школа № 1;УО;УО-01
				НОВ;Филиал;ООО;Ш1
				НОВ2;Школа № 9;ООО;УО-01"""));
		assertThat(run.path("organizations").asInt()).isZero();
		String refusal = "Новую организацию может завести только УО: пожалуйста, обратитесь туда.";
		assertThat(said(run)).containsExactlyInAnyOrder("3/Код/НОВ/" + refusal, "4/Код/НОВ2/" + refusal,
				"2/Код/Ш1/Тип своей организации меняет только вышестоящая.");
		assertThat(codes()).doesNotContain("НОВ", "НОВ2");
	}

	@Test
	void anAuthorityMakesOrganizationsBelowAuthoritiesOfItsOwnAlone() {
		JsonNode run = sending(user("officer", Role.OFFICER, "УО-01"), parts("organizations", ORGANIZATIONS + """
				Ш1;Школа № 1;УО;УО-02
				НОВ;Филиал;ООО;Ш1
				НОВ2;Школа № 9;ООО;УО-02
				НОВ3;Школа № 10;ООО;
				НОВ4;Школа № 11;ООО;УО-01"""));
		assertThat(run.path("organizations").asInt()).isEqualTo(1);
		assertThat(said(run)).containsExactlyInAnyOrder("4/Код/НОВ2/Эта организация не ваша.",
				"5/Код/НОВ3/Эта организация не ваша.",
				"2/Код УО/УО-02/Организация осталась бы без вашего УО: передать её другому может только "
						+ "вышестоящая организация.",
				"3/Код УО/Ш1/УО с таким кодом нет.");
		assertThat(codes()).contains("НОВ4").doesNotContain("НОВ", "НОВ2", "НОВ3");
	}

	@Test
	void anAuthorityGivesNoOrganizationAwayNorTakesOne() {
		TestClient administrator = user("uo-one", Role.ADMINISTRATOR, "УО-01");
		JsonNode run = sending(administrator, parts("organizations", ORGANIZATIONS + """
				УО-01;Управление образования города;УО;УО-02
				Ш1;Школа № 1;ООО;УО-02
				Ш2;Школа № 2;ООО;
				Ш3;Школа № 3;ООО;УО-01"""));
		assertThat(said(run)).hasSize(4)
			.allMatch(text -> text.startsWith("3/Код УО/УО-02/") || text.startsWith("4/Код УО//")
					|| text.startsWith("5/Код/Ш3/") || text.startsWith("2/Код УО/УО-02/Подчинение"));
		assertThat(run.path("organizations").asInt()).isEqualTo(1);
		assertThat(administrator.get("/api/students").json().path("total").asInt()).isEqualTo(2);
		assertThat(user("uo-two", Role.ADMINISTRATOR, "УО-02").get("/api/students").json().path("total").asInt())
			.isEqualTo(1);
	}

	private List<String> codes() {
		return this.jdbc.sql("select code from organization").query(String.class).list();
	}

	private TestClient user(String login, Role role, String organization) {
		return this.users.make(port(), login, role, organization);
	}

	private JsonNode sending(TestClient client, Map<String, byte[]> files) {
		TestClient.Answer started = send(client, files, Map.of());
		assertThat(started.status()).as(started.text()).isEqualTo(202);
		return await(started.location());
	}

	/** What was said about an import: line, column, value and message. */
	private static List<String> said(JsonNode run) {
		List<String> said = new ArrayList<>();
		run.path("problems")
			.forEach(problem -> said.add(problem.path("line").asInt() + "/" + problem.path("column").asString("") + "/"
					+ problem.path("value").asString("") + "/" + problem.path("message").asString()));
		return said;
	}

}
