package ru.sgo.duplicates.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.BadFiles;
import ru.sgo.duplicates.BadFiles.BadFile;
import ru.sgo.duplicates.TestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is sent: a clear message in the user's words, nothing half-done, nothing lost.
 */
class BadInputTest extends ApiTest {

	private static final String ORGANIZATIONS = """
			Код;Наименование;Тип;Код УО
			УО-01;Управление образования;УО;
			Ш1;Школа № 1;ООО;УО-01
			Ш2;Школа № 2;ООО;УО-01""";

	private static final String STUDENTS = "Номер записи;Фамилия;Имя;Отчество;Дата рождения;Код организации\n";

	private static final String MOVEMENTS = "Номер записи;Код организации;Вид движения;Дата;Номер приказа\n";

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aTownWithOneChild() {
		importing(parts("organizations", ORGANIZATIONS, "students", STUDENTS + "7;Белова;Вера;;01.02.2013;Ш2",
				"movements", MOVEMENTS + "7;Ш2;Зачисление;01.09.2020;1"), Map.of());
	}

	static List<BadFile> badFiles() {
		return BadFiles.all();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("badFiles")
	void isRefusedAsAWholeInWordsAndTheGoodFileFollows(BadFile bad) {
		String before = registry();
		JsonNode run = importing(Map.of("students", bad.content()), Map.of());
		assertThat(run.path("status").asString()).isEqualTo("FAILED");
		assertThat(said(run))
			.containsExactly("students/" + bad.line() + "/" + bad.column() + "/" + "/" + bad.message());
		assertThat(registry()).isEqualTo(before);
		assertThat(csv("/api/imports/" + run.path("id").asLong() + "/problems.csv")).singleElement()
			.satisfies(row -> assertThat(row.getField("message")).isEqualTo(bad.message()));
		JsonNode good = importing(Map.of("students", BadFiles.good().getBytes(StandardCharsets.UTF_8)), Map.of());
		assertThat(good.path("accounts").asInt()).isEqualTo(1);
		assertThat(good.path("problemCount").asInt()).isZero();
	}

	@Test
	void oneBadFileOfThreeLeavesNothingOfTheOtherTwo() {
		String before = registry();
		JsonNode run = importing(parts("organizations", ORGANIZATIONS + "\nШ3;Школа № 3;ООО;УО-01", "students",
				STUDENTS + "8;Орлов;Олег;;;Ш3", "movements", MOVEMENTS + "8;Ш3;\"Зачис"), Map.of());
		assertThat(run.path("status").asString()).isEqualTo("FAILED");
		assertThat(said(run)).singleElement().asString().startsWith("movements/2/");
		assertThat(registry()).isEqualTo(before);
	}

	@Test
	void badRowsAreNamedAndTheOthersAreTaken() {
		JsonNode run = importing(parts("students", STUDENTS + """
				1;Иванов;Иван;Иванович;01.02.2013;Ш1
				2;Петров;Пётр;;31.02.2020;Ш1
				3;Сидоров;Сидор;;01.01.0001;Ш1
				1;Другой;Иван;Иванович;01.02.2013;Ш1
				4;;Олег;;01.02.2013;Ш1
				5;Орлов;Олег;;01.02.2013;Ш1;лишнее
				6;Коротков;Пётр""", "movements", MOVEMENTS + """
				9;Ш1;Зачисление;01.09.2020;1
				1;Ш1;Зачисление;31.02.2020;1
				1;Ш1;Зачисление;01.01.0001;1
				1;Ш9;Зачисление;01.09.2020;1
				1;Ш1;Прыжок;01.09.2020;1
				1;Ш1;Зачисление;01.09.2020;1"""), Map.of());
		assertThat(run.path("status").asString()).isEqualTo("COMPLETED");
		assertThat(run.path("accounts").asInt()).isEqualTo(4);
		assertThat(run.path("movements").asInt()).isEqualTo(1);
		assertThat(said(run)).containsExactlyInAnyOrder("students/3/Дата рождения/31.02.2020/Такой даты не бывает.",
				"students/4/Дата рождения/01.01.0001/Такой даты не бывает.",
				"students/5/Номер записи/1/Запись с таким номером в файле уже была.",
				"students/6/Фамилия//Не заполнено обязательное значение.",
				"students/7//5 · Орлов · Олег ·  · 01.02.2013 · Ш1 · лишнее/"
						+ "В строке больше значений, чем столбцов: проверьте кавычки и разделители.",
				"students/8/Дата рождения//Дата рождения не указана.",
				"movements/2/Номер записи/9/Записи с таким номером нет.",
				"movements/3/Дата/31.02.2020/Такой даты не бывает.",
				"movements/4/Дата/01.01.0001/Такой даты не бывает.",
				"movements/5/Код организации/Ш9/Организации с таким кодом нет.",
				"movements/6/Вид движения/Прыжок/Вид движения не распознан.");
	}

	@Test
	void aDocumentIsNeverSaidInFull() {
		TestClient.Answer started = send(admin(), parts("students", """
				Номер записи;Фамилия;Имя;СНИЛС;Свидетельство о рождении
				1;Иванов;Иван;112-233-445 99;
				2;Петров;Пётр;;7AB-4455667
				3;Орлов;Олег;лишнее;112-233-445 95;II-МЮ 548858
				4;Зуев;Захар;%s;%s""".formatted("112-233-445 95".repeat(40), "II-МЮ 548858".repeat(40))), Map.of());
		JsonNode run = await(started.location());
		assertThat(said(run)).containsExactlyInAnyOrder("students/2/СНИЛС/•••99/Контрольное число СНИЛС не сходится.",
				"students/3/Свидетельство о рождении/•••67/Номер свидетельства записан необычно.",
				"students/4//3 · Орлов · Олег/"
						+ "В строке больше значений, чем столбцов: проверьте кавычки и разделители.",
				"students/5/СНИЛС/•••95/Значение длиннее 400 знаков: похоже, это другая ячейка.",
				"students/5/Свидетельство о рождении/•••58/Значение длиннее 400 знаков: похоже, это другая ячейка.");
		for (String path : new String[] { started.location(), started.location() + "/problems.csv" }) {
			assertThat(admin().get(path).text()).contains("•••99").doesNotContain("112-233", "4455667", "548858");
		}
		assertThat(this.jdbc.sql("select count(*) from import_problem where value ~ '112-233|4455667|548858'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void ofALongValueAndOfALongNameOfAColumnOnlyTheBeginningIsSaid() {
		JsonNode run = importing(
				parts("students",
						"Номер записи;Фамилия;Имя;" + "Ц".repeat(500) + "\n" + "9".repeat(500) + ";Иванов;Иван;"),
				Map.of());
		assertThat(said(run)).containsExactlyInAnyOrder(
				"students/1/" + "Ц".repeat(199) + "…//Столбец не нужен и пропущен.", "students/2/Номер записи/"
						+ "9".repeat(199) + "…/Значение длиннее 400 знаков: похоже, это другая ячейка.");
	}

	@Test
	void aHeaderAloneChangesNothingAndSaysSo() {
		String before = registry();
		JsonNode run = importing(Map.of("students", STUDENTS.getBytes(StandardCharsets.UTF_8)), Map.of());
		assertThat(run.path("status").asString()).isEqualTo("COMPLETED");
		assertThat(said(run))
			.containsExactly("students/1///Под заголовком нет ни одной строки: впишите их или выберите другой файл.");
		assertThat(registry()).isEqualTo(before);
	}

	@Test
	void columnsThatNobodyKnowsOrThatStandTwiceAreSkippedAndNamed() {
		JsonNode run = importing(
				parts("students", "Номер записи;Фамилия;Имя;Любимый цвет;Имя\n1;Иванов;Иван;синий;Пётр"), Map.of());
		assertThat(run.path("accounts").asInt()).isEqualTo(1);
		assertThat(said(run)).containsExactly("students/1/Любимый цвет//Столбец не нужен и пропущен.",
				"students/1/Имя//Такой столбец уже был: взят первый.");
		assertThat(admin().get("/api/students/1").text()).contains("Иван").doesNotContain("Пётр");
	}

	@Test
	void aCellOfThousandsOfLettersLosesItsRowAlone() {
		StringBuilder letters = new StringBuilder();
		new Random(7).ints(9000, 'а', 'я').forEach(letter -> letters.append((char) letter));
		JsonNode run = importing(parts("students", STUDENTS + "1;" + letters + ";Иван;;;Ш1\n2;Орлов;Олег;" + letters
				+ ";01.02.2013;Ш1\n3;Петров;Пётр;;01.02.2013;Ш1"), Map.of());
		assertThat(run.path("status").asString()).isEqualTo("COMPLETED");
		assertThat(run.path("accounts").asInt()).isEqualTo(2);
		assertThat(run.path("problems"))
			.allSatisfy(problem -> assertThat(problem.path("message").asString()).startsWith("Значение длиннее 400"));
	}

	@Test
	void aFormulaInACellIsTextInTheTablesThatGoOut() {
		String formula = "\"=HYPERLINK(\"\"http://example.org\"\")\"";
		String harmless = "'=HYPERLINK(\"http://example.org\")";
		JsonNode run = importing(parts("students",
				STUDENTS + "1;" + formula + ";Иван;;01.02.2013;Ш1\n2;" + formula + ";Иван;;01.02.2013;" + formula
						+ "\n3;" + formula + ";Иван;;01.02.2013;Ш1",
				"movements", MOVEMENTS + "1;Ш1;Зачисление;01.09.2020;1\n3;Ш1;Зачисление;01.10.2020;1"), Map.of());
		assertThat(csv("/api/imports/" + run.path("id").asLong() + "/problems.csv")).singleElement()
			.satisfies(row -> assertThat(row.getField("value")).isEqualTo(harmless));
		JsonNode list = report("УО-01", "2020-09-01", "2021-03-31");
		assertThat(csv("/api/reports/" + list.path("id").asLong() + "/lines.csv")).hasSize(2)
			.allSatisfy(row -> assertThat(row.getFields()).noneMatch(cell -> cell.startsWith("=")));
	}

	@Test
	void anImportWithoutFilesOrWithAnUnknownWishIsRefusedInWords() {
		Map<String, byte[]> students = parts("students", STUDENTS + "1;Иванов;Иван;;;Ш1");
		assertThat(refused(send(admin(), Map.of(), Map.of("mode", "addition")), 400))
			.isEqualTo("Выберите хотя бы один файл.");
		assertThat(refused(admin().post("/api/imports"), 400)).isEqualTo("Выберите хотя бы один файл.");
		assertThat(refused(send(admin(), students, Map.of("mode", "everything")), 400))
			.isEqualTo("Вид загрузки: addition или complete.");
		TestClient.Answer ofOthers = send(admin(), students, Map.of("authority", "УО-99"));
		assertThat(refused(ofOthers, 400)).isEqualTo("Такой организации нет среди ваших.");
		assertThat(ofOthers.json().path("field").asString()).isEqualTo("authority");
		assertThat(refused(send(admin(), students, Map.of("asOf", "31.02.2020")), 400))
			.startsWith("Укажите момент времени");
		TestClient.Answer tomorrow = send(admin(), students, Map.of("asOf", "2999-01-01"));
		assertThat(refused(tomorrow, 400)).isEqualTo("Время выгрузки не может быть в будущем.");
		assertThat(tomorrow.json().path("field").asString()).isEqualTo("asOf");
		assertThat(refused(send(admin(), students, Map.of("presentOnly", "may be")), 400))
			.isEqualTo("Значение не подходит: presentOnly.");
		assertThat(admin().get("/api/imports").json().path("total").asInt()).isEqualTo(1);
	}

	private static String refused(TestClient.Answer answer, int status) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		assertThat(answer.type()).startsWith("application/problem+json");
		return answer.json().path("detail").asString();
	}

	/** What was said about an import: file, line, column, value and message. */
	private static List<String> said(JsonNode run) {
		List<String> said = new ArrayList<>();
		run.path("problems")
			.forEach(problem -> said.add(problem.path("file").asString() + "/" + problem.path("line").asInt() + "/"
					+ problem.path("column").asString("") + "/" + problem.path("value").asString("") + "/"
					+ problem.path("message").asString()));
		return said;
	}

	/** Everything that an import may change, and the acts that are written down. */
	private String registry() {
		return this.jdbc.sql("""
				select concat_ws('/', (select md5(string_agg(o::text, ';' order by id)) from organization o),
				  (select md5(string_agg(a::text, ';' order by id)) from student_account a),
				  (select md5(string_agg(m::text, ';' order by id)) from movement m),
				  (select md5(string_agg(s::text, ';' order by s::text)) from stay s),
				  (select count(*) from registry_act where kind <> 'import'))
				""").query(String.class).single();
	}

}
