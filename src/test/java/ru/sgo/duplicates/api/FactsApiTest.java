package ru.sgo.duplicates.api;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the report says of sex, of birth dates that are none and of certificates with two
 * СНИЛС, the other answers say too.
 */
class FactsApiTest extends ApiTest {

	@Autowired
	private TestUsers users;

	private String run = "";

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aTown() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01""", "students",
				"""
						Номер записи;Фамилия;Имя;Отчество;Дата рождения;Пол;СНИЛС;Свидетельство о рождении;Дата создания записи;Способ ввода;Код организации
						100;Осокин;Савва;Олегович;01.02.2014;М;;;25.08.2017;По заявлению;Д1
						101;Осокин;Савва;Олегович;01.02.2014;Ж;;;01.09.2020;Быстрый ввод;Ш1
						200;Розенберг;Женя;;02.04.2016;М;;;25.08.2017;По заявлению;Д1
						201;Розенберг;Женя;;02.04.2016;Ж;;;01.09.2020;Быстрый ввод;Ш1
						300;Морошкин;Глеб;Андреевич;02.03.2018;М;;;25.08.2017;По заявлению;Д1
						301;Морошкин;Глеб;Андреевич;02.03.2018;М;;;01.09.2020;Быстрый ввод;Ш1
						400;Пулькин;Тихон;Игоревич;05.06.2018;М;;;;По заявлению;Д1
						401;Пулькин;Тихон;Игоревич;05.06.2018;М;;;;Быстрый ввод;Ш1
						500;Санкин;Яков;Павлович;01.01.1900;М;;;25.08.2017;По заявлению;Д1
						501;Санкин;Яков;Павлович;01.01.1900;М;;;01.09.2020;Быстрый ввод;Ш1
						600;Скоробогатова;Ульяна;Юрьевна;22.07.2015;Ж;160-000-411 72;II-АН № 112002;25.08.2017;По заявлению;Д1
						601;Фитилёва;Ульяна;Юрьевна;22.07.2015;Ж;160-000-548 88;II-АН № 112002;01.09.2020;Быстрый ввод;Ш1""",
				"movements", """
						Номер записи;Код организации;Вид движения;Дата;Номер приказа
						100;Д1;Зачисление;01.09.2017;1
						101;Ш1;Зачисление;01.09.2020;1
						200;Д1;Зачисление;01.09.2017;1
						201;Ш1;Зачисление;01.09.2020;1
						300;Д1;Зачисление;01.09.2017;1
						301;Ш1;Зачисление;01.09.2020;1
						400;Д1;Зачисление;01.09.2017;1
						401;Ш1;Зачисление;01.09.2020;1
						500;Д1;Зачисление;01.09.2017;1
						501;Ш1;Зачисление;01.09.2020;1
						600;Д1;Зачисление;01.09.2017;1
						601;Ш1;Зачисление;01.09.2020;1"""), Map.of());
		this.run = "/api/reports/" + report("УО-01", "2020-09-01", "2021-03-31").path("id").asLong();
	}

	@Test
	void theReportLeavesToAPersonWhatNoNameAndNoDocumentTells() {
		String pairs = admin().get(this.run + "/pairs.csv").text();
		assertThat(pairs).containsPattern("\n100;101;identical;.*sex-mistaken")
			.containsPattern("\n200;201;check;.*sex-different")
			.containsPattern("\n300;301;check;.*birth-date-impossible")
			.containsPattern("\n400;401;check;.*birth-date-impossible")
			.containsPattern("\n500;501;check;.*birth-date-stand-in")
			.containsPattern("\n600;601;check;.*snils-different.*birth-certificate-equal");
		assertThat(admin().get(this.run + "/lines.csv").text()).containsPattern("\n\\d;101;identical;delete;.*;look;")
			.doesNotContain(";clear;");
	}

	@Test
	void theComparisonAndTheQuestionBeforeAnEnrolmentAgreeWithIt() {
		for (String pair : List.of("first=200&second=201", "first=300&second=301", "first=400&second=401",
				"first=500&second=501", "first=600&second=601")) {
			assertThat(admin().get("/api/comparison?" + pair).json().path("tier").asString()).isEqualTo("check");
		}
		JsonNode matches = admin().post("/api/matches",
				"{\"surname\":\"Пулькин\",\"givenName\":\"Тихон\",\"patronymic\":\"Игоревич\",\"birthDate\":\"2018-06-05\"}")
			.json();
		assertThat(matches).extracting(match -> match.path("account").asString() + " " + match.path("tier").asString())
			.containsExactlyInAnyOrder("400 check", "401 identical");
	}

	@Test
	void oneCertificateWithTwoSnilsIsOnAListOfTheAdministrators() {
		JsonNode shared = admin().get("/api/shared-certificates").json();
		assertThat(shared.path("total").asInt()).isEqualTo(1);
		assertThat(shared.path("items").get(0).path("accounts")).extracting(one -> one.path("number").asString())
			.containsExactly("600", "601");
		assertThat(admin().get("/api/shared-certificates?text=100").json().path("total").asInt()).isZero();
		TestClient officer = this.users.make(port(), "officer", Role.OFFICER, "УО-01");
		assertThat(officer.get("/api/shared-certificates").status()).isEqualTo(404);
	}

	@Test
	void accountsDeletedLongAgoDoNotMakeACertificateOneThatNobodyHadAtHand() {
		StringBuilder more = new StringBuilder("Номер записи;Фамилия;Имя;Дата рождения;Свидетельство о рождении");
		IntStream.range(700, 709)
			.forEach(number -> more.append("\n%d;Фитилёва;Ульяна;22.07.2015;II-АН № 112002".formatted(number)));
		importing(parts("students", more.toString()), Map.of());
		assertThat(admin().get("/api/shared-certificates").json().path("total").asInt()).isZero();
		this.jdbc.sql("update student_account set deleted_at = now(), deleted_origin = 'here' where number like '70_'")
			.update();
		importing(parts("students", "Номер записи;Фамилия;Имя\n710;Фитилёва;Анна"), Map.of());
		assertThat(admin().get("/api/shared-certificates").json().path("total").asInt()).isEqualTo(1);
	}

}
