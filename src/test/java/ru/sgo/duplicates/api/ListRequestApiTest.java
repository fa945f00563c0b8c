package ru.sgo.duplicates.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;

import static org.assertj.core.api.Assertions.assertThat;

/** An organization is asked for its list on paper, and what it fills in is understood. */
class ListRequestApiTest extends ApiTest {

	private static final LocalDate TODAY = LocalDate.now();

	private static final String SCHOOL = "Муниципальное автономное общеобразовательное учреждение «Средняя школа № 1 с "
			+ "углублённым изучением отдельных предметов имени дважды Героя Советского Союза Ёжикова» & Ко";

	@Autowired
	private TestUsers users;

	@BeforeEach
	void organizations() {
		importing(parts("organizations", """
				Код;Наименование;Краткое наименование;Тип;Код УО;Электронная почта
				УО-01;Управление образования города;УО;УО;;uo@example.org
				Д1;Детский сад № 1;;ДОО;УО-01;
				Ш/1;%s;Школа № 1;ООО;УО-01;
				Ш-11;Школа № 1: «Ёлка»;Школа № 1;ООО;УО-01;
				УО-02;Другое управление;;УО;;
				Ш9;Школа № 9;;ООО;УО-02;""".formatted(SCHOOL)), Map.of());
	}

	private TestClient officer() {
		this.users.make(port(), "officer", Role.OFFICER, "УО-01");
		return TestClient.as(port(), "officer", TestUsers.PASSWORD);
	}

	@Test
	void whoHasSentNothingIsAskedOnPaper() throws IOException {
		importing(
				parts("lists/Детский сад № 1.csv", "ФИО;Дата рождения;Класс\nЛисицын Егор Петрович;05.03.2013;Старшая"),
				Map.of());
		TestClient officer = officer();
		officer.post("/api/lists/contacts",
				"{\"organization\":\"УО-01\",\"telephone\":\"8 (342) 123-45-67, доб. 12\"}");
		Map<String, byte[]> files = unzipped(officer.file("/api/lists/requests.zip?dueOn=" + TODAY.plusDays(3)));
		assertThat(files.keySet()).containsExactlyInAnyOrder("Ш 1 Школа № 1/Запрос списка — Школа № 1.pdf",
				"Ш 1 Школа № 1/Запрос списка — Школа № 1.docx", "Ш 1 Школа № 1/Список детей — Школа № 1.xlsx",
				"Ш-11 Школа № 1/Запрос списка — Школа № 1.pdf", "Ш-11 Школа № 1/Запрос списка — Школа № 1.docx",
				"Ш-11 Школа № 1/Список детей — Школа № 1.xlsx");
		keep(files);
		String due = "%1$td.%1$tm.%1$tY".formatted(TODAY.plusDays(3));
		String day = "%1$td.%1$tm.%1$tY".formatted(TODAY);
		for (String letter : List.of(pdf(files.get("Ш 1 Школа № 1/Запрос списка — Школа № 1.pdf")),
				docx(files.get("Ш 1 Школа № 1/Запрос списка — Школа № 1.docx")))) {
			assertThat(letter.replaceAll("\\s+", " "))
				.contains("Управление образования города", SCHOOL, "код Ш/1", due, day, "uo@example.org",
						"8 (342) 123-45-67, доб. 12", "Дата рождения", "не присылайте",
						"о родителях (законных представителях)")
				.doesNotContain("Лисицын", "Егор");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ru", "en" })
	void aFilledInTemplateIsUnderstoodWithoutAnyQuestion(String language) throws IOException {
		LocalDate day = TODAY.minusDays(2);
		byte[] template = officer().reading(language)
			.file("/api/lists/request.xlsx?organization=" + encoded("Ш/1") + "&day=" + day);
		byte[] filled = filledIn(template, "Лисицын;Егор;Петрович;05.03.2013;1-А;01.09.2020;112-233-445 95;",
				"Ёжикова;Анна;;06.04.2013;1-Б;;;4711");
		JsonNode run = importing(Map.of("lists/копия.xlsx", filled), Map.of());
		assertThat(run.path("status").asString()).as(run.toString()).isEqualTo("COMPLETED");
		assertThat(run.path("problemCount").asInt()).as(run.toString()).isZero();
		JsonNode list = run.path("lists").get(0);
		assertThat(list.path("organization").asString()).isEqualTo("Ш/1");
		assertThat(list.path("organizationFrom").asString()).isEqualTo("title");
		assertThat(list.path("asOf").asString()).isEqualTo(day.toString());
		assertThat(list.path("taken").asInt()).isEqualTo(2);
		assertThat(list.path("columns")).extracting(column -> column.path("field").asString())
			.containsExactly("surname", "given_name", "patronymic", "birth_date", "class_name", "enrolled_on", "snils",
					"number");
		JsonNode child = admin().get("/api/students/4711").json();
		assertThat(child.path("fullName").asString()).isEqualTo("Ёжикова Анна");
		assertThat(child.path("stays").get(0).path("organization").asString()).isEqualTo("Ш/1");
		assertThat(admin().get("/api/lists?text=" + encoded("Ш/1")).json().path("items").get(0).path("day").asString())
			.isEqualTo(day.toString());
	}

	@Test
	void aTemplateInWhichNobodyStandsIsRefusedInWords() {
		byte[] template = officer().file("/api/lists/request.xlsx?organization=" + encoded("Д1"));
		JsonNode run = await(send(admin(), Map.of("lists/Список.xlsx", template), Map.of()).location());
		assertThat(run.path("status").asString()).isEqualTo("FAILED");
		assertThat(run.path("problems").get(0).path("message").asString())
			.isEqualTo("Под заголовком нет ни одной строки: впишите их или выберите другой файл.");
	}

	@Test
	void anothersOrganizationAndImpossibleDaysGetNothing() {
		TestClient officer = officer();
		for (String path : List.of("/api/lists/request.pdf?organization=" + encoded("Ш9"),
				"/api/lists/requests.zip?organization=" + encoded("Ш9") + "&organization=" + encoded("Д1"),
				"/api/lists/request.pdf?organization=" + encoded("УО-01"),
				"/api/lists/request.exe?organization=" + encoded("Д1"))) {
			assertThat(officer.get(path).status()).as(path).isEqualTo(404);
		}
		for (String days : List.of("&dueOn=" + TODAY.minusDays(1), "&dueOn=" + TODAY.plusYears(2), "&dueOn=2026-02-31",
				"&day=" + TODAY.plusDays(9) + "&dueOn=" + TODAY.plusDays(8), "&day=1999-01-01")) {
			TestClient.Answer answer = officer.get("/api/lists/request.pdf?organization=" + encoded("Д1") + days);
			assertThat(answer.status()).as(days).isEqualTo(400);
		}
		this.users.make(port(), "school", Role.ORGANIZATION, "Ш9");
		assertThat(TestClient.as(port(), "school", TestUsers.PASSWORD).get("/api/lists/requests.zip").status())
			.isIn(403, 404);
	}

	@Test
	void whatIsTypedOfTelephoneAndEmailIsKeptAndShown() {
		TestClient officer = officer();
		this.users.make(port(), "school@example.org", Role.ORGANIZATION, "Ш-11");
		assertThat(say(officer, "Ш-11", "+7 342 1234567", "school11@example.org").status()).isEqualTo(200);
		assertThat(say(officer, "Ш-11", "нет", "").status()).isEqualTo(400);
		assertThat(say(officer, "Ш-11", "", "школа").status()).isEqualTo(400);
		assertThat(say(officer, "Ш9", "12345", "").status()).isEqualTo(404);
		JsonNode contact = officer.get("/api/lists?text=" + encoded("Ш-11"))
			.json()
			.path("items")
			.get(0)
			.path("contact");
		assertThat(contact.path("telephone").asString()).isEqualTo("+7 342 1234567");
		assertThat(contact.path("email").asString()).isEqualTo("school11@example.org");
		assertThat(contact.path("persons")).hasSize(1);
	}

	private static TestClient.Answer say(TestClient client, String organization, String telephone, String email) {
		return client.post("/api/lists/contacts", "{\"organization\":\"%s\",\"telephone\":\"%s\",\"email\":\"%s\"}"
			.formatted(organization, telephone, email));
	}

	private static byte[] filledIn(byte[] template, String... rows) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			XSSFSheet sheet = workbook.getSheetAt(0);
			for (String row : rows) {
				Row added = sheet.createRow(sheet.getLastRowNum() + 1);
				String[] cells = row.split(";", -1);
				for (int i = 0; i < cells.length; i++) {
					added.createCell(i).setCellValue(cells[i]);
				}
			}
			workbook.write(out);
			return out.toByteArray();
		}
	}

	private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), zip.readAllBytes());
			}
		}
		return files;
	}

	private static String pdf(byte[] file) throws IOException {
		try (PDDocument pdf = Loader.loadPDF(file)) {
			assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(2);
			return new PDFTextStripper().getText(pdf);
		}
	}

	private static String docx(byte[] file) throws IOException {
		try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(file));
				XWPFWordExtractor extractor = new XWPFWordExtractor(docx)) {
			return extractor.getText();
		}
	}

	private static void keep(Map<String, byte[]> files) throws IOException {
		Path folder = Files.createDirectories(Path.of("target", "screenshots"));
		for (var file : files.entrySet()) {
			if (file.getKey().startsWith("Ш 1")) {
				Files.write(folder.resolve("request" + file.getKey().substring(file.getKey().lastIndexOf('.'))),
						file.getValue());
			}
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
