package ru.sgo.duplicates.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.sgo.duplicates.sheets.Workbooks;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The three tables of an export, sent among lists without a word about what they are. */
class ExportAmongListsApiTest extends ApiTest {

	private static final List<String> ORGANIZATIONS = List.of("Код;Наименование;Тип;Код УО",
			"УО-01;Управление образования;УО;", "Д1;Детский сад № 1;ДОО;УО-01", "Ш1;Школа № 1;ООО;УО-01");

	private static final List<String> STUDENTS = List.of(
			"Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации",
			"100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1",
			"200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1",
			"300;Белова;;Ильинична;03.04.2013;;;;Ш1");

	private static final List<String> MOVEMENTS = List.of(
			"Номер записи;Код организации;Вид движения;Дата;Номер приказа", "100;Д1;Зачисление;01.09.2016;5",
			"200;Ш1;Зачисление;01.09.2020;77", "100;Ш9;Зачисление;01.09.2020;77");

	private static final List<String> ENGLISH = List.of("code,name,kind,authority", "u,Authority,authority,",
			"s,School,school,u");

	@ParameterizedTest
	@ValueSource(strings = { "xlsx", "ods" })
	void oneWorkbookOfThreeSheetsIsTheThreeFiles(String kind) {
		Map<String, List<String>> sheets = new LinkedHashMap<>();
		sheets.put("Движение", MOVEMENTS);
		sheets.put("Организации", ORGANIZATIONS);
		sheets.put("Пояснения", List.of("Выгрузка на 01.10.2020"));
		sheets.put("Ученики", STUDENTS);
		byte[] workbook = kind.equals("ods") ? ods(sheets) : xlsx(sheets);
		JsonNode seen = await(
				send(admin(), Map.of("lists/город." + kind, workbook), Map.of("preview", "true")).location());
		assertThat(seen.path("status").asString()).isEqualTo("AWAITING_CONFIRMATION");
		assertThat(seen.path("lists").findValuesAsString("part")).containsExactly("organizations", "students",
				"movements");
		JsonNode students = seen.path("lists").get(1);
		assertThat(students.path("kind").asString()).isEqualTo(kind);
		assertThat(students.path("sheet").asString()).isEqualTo("Ученики");
		assertThat(students.path("columns").get(1).toString())
			.isEqualTo("{\"header\":\"Фамилия\",\"field\":\"surname\"}");
		assertThat(List.of(students.path("rows").asInt(), students.path("taken").asInt(), students.path("bad").asInt()))
			.containsExactly(3, 2, 1);
		assertThat(seen.path("preview").path("accounts").path("new").asInt()).isEqualTo(2);
		assertThat(seen.path("problems").findValuesAsString("file")).containsOnly("город." + kind + " · Ученики",
				"город." + kind + " · Движение");
		assertThat(seen.path("problems").findValuesAsString("line")).containsExactlyInAnyOrder("4", "4");
		JsonNode done = importing(Map.of("lists/город." + kind, workbook), Map.of());
		assertThat(List.of(done.path("organizations").asInt(), done.path("accounts").asInt(),
				done.path("movements").asInt()))
			.containsExactly(3, 2, 2);
		assertThat(report("УО-01", "2020-09-01", "2021-03-31").path("groups").path("identical").asInt()).isEqualTo(1);
	}

	@Test
	void theThreeFilesMayComeByAnyName() {
		JsonNode done = importing(Map.of("lists/1.csv", text(MOVEMENTS), "lists/2.csv", text(STUDENTS), "lists/3.csv",
				text(ORGANIZATIONS)), Map.of());
		assertThat(done.path("status").asString()).as(done.toString()).isEqualTo("COMPLETED");
		assertThat(done.path("accounts").asInt()).isEqualTo(2);
		assertThat(done.path("movements").asInt()).isEqualTo(2);
	}

	@Test
	void pupilsOfAnExportAloneStandNowhere() {
		importing(Map.of("organizations", text(ORGANIZATIONS)), Map.of());
		JsonNode done = importing(Map.of("lists/выгрузка.csv", text(STUDENTS)), Map.of());
		assertThat(done.path("lists").get(0).path("part").asString()).isEqualTo("students");
		assertThat(done.path("accounts").asInt()).isEqualTo(2);
		assertThat(done.path("movements").asInt()).isZero();
	}

	@Test
	void aListWithNumbersRemainsAList() {
		importing(Map.of("organizations", text(ORGANIZATIONS)), Map.of());
		JsonNode done = importing(Map.of("lists/Школа № 1.csv",
				text(List.of("Номер записи;Фамилия;Имя;Дата рождения;Класс", "7;Орлов;Олег;01.02.2013;1А")),
				"lists/движение.csv", text(MOVEMENTS.subList(0, 2)), "lists/ученики.csv", text(STUDENTS.subList(0, 2))),
				Map.of("asOf", "2020-10-01"));
		assertThat(done.path("lists").findValuesAsString("part")).containsExactly("students", "movements", "");
		assertThat(done.path("lists").get(2).path("organization").asString()).isEqualTo("Ш1");
		assertThat(done.path("movements").asInt()).isEqualTo(2);
	}

	@Test
	void theSameFileTwiceIsNamedAndTakenOnce() {
		JsonNode done = importing(Map.of("lists/1.csv", text(ENGLISH), "lists/2.csv", text(ENGLISH)), Map.of());
		assertThat(done.path("organizations").asInt()).isEqualTo(2);
		assertThat(done.path("problems").get(0).path("message").asString()).contains("уже");
	}

	@Test
	void aCompleteExportAmongListsSpeaksForWhatItDoesNotName() {
		importing(Map.of("lists/1.csv", text(MOVEMENTS), "lists/2.csv", text(STUDENTS), "lists/3.csv",
				text(ORGANIZATIONS)), Map.of());
		JsonNode held = importing(Map.of("lists/2.csv", text(STUDENTS.subList(0, 2))), Map.of("mode", "complete"));
		assertThat(held.path("wouldRemove").asInt()).as(held.toString()).isEqualTo(1);
		JsonNode spoilt = importing(
				Map.of("lists/2.csv", text(
						List.of(STUDENTS.get(0), STUDENTS.get(1), "200;;Егор;Петрович;05.03.2013;;02.09.2020;;Ш1"))),
				Map.of("mode", "complete"));
		assertThat(spoilt.path("wouldRemove").isNull()).as("a row that is bad is no absence").isTrue();
	}

	private static byte[] text(List<String> lines) {
		return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] xlsx(Map<String, List<String>> sheets) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
			sheets.forEach((name, lines) -> {
				Worksheet sheet = workbook.newWorksheet(name);
				for (int row = 0; row < lines.size(); row++) {
					String[] cells = lines.get(row).split(";", -1);
					for (int column = 0; column < cells.length; column++) {
						sheet.value(row, column, cells[column]);
					}
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static byte[] ods(Map<String, List<String>> sheets) {
		StringBuilder tables = new StringBuilder();
		sheets.forEach((name, lines) -> {
			tables.append("<table:table table:name=\"").append(name).append("\">");
			lines.forEach(line -> {
				tables.append("<table:table-row>");
				Stream.of(line.split(";", -1))
					.forEach(cell -> tables.append("<table:table-cell><text:p>")
						.append(cell)
						.append("</text:p></table:table-cell>"));
				tables.append("</table:table-row>");
			});
			tables.append("</table:table>");
		});
		return Workbooks.ods(tables.toString());
	}

}
