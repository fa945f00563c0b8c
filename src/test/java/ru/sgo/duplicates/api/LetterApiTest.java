package ru.sgo.duplicates.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Letterhead;
import ru.sgo.duplicates.registry.LetterheadOutcome;
import ru.sgo.duplicates.registry.Letterheads;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** What an organization has to do, on paper, and that it was told. */
class LetterApiTest extends ApiTest {

	private static final String SCHOOL = "/api/letters/" + encoded("Ш1");

	@Autowired
	private TestUsers users;

	@Autowired
	private Letterheads heads;

	@Test
	void noNameStandsInTheCoveringLetterAndAllInTheAnnex() throws IOException {
		decided();
		List<String> pages = pages(admin().file(SCHOOL + ".pdf"));
		assertThat(pages).hasSize(2);
		assertThat(pages.get(0))
			.contains("Школа № 1", "Не выбыл своевременно Зачислить оригинал из выбывших — 1; удалить дубль — 1")
			.doesNotContain("Лисицын", "112-233-445", "05.03.2013");
		assertThat(pages.get(1))
			.contains("Содержит персональные данные", "Лисицын Егор Петрович, 05.03.2013", "запись №\u00a0200",
					"Запись №\u00a0100 оставьте: в ней история")
			.doesNotContain("112-233-445");
		try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(admin().file(SCHOOL + ".docx")))) {
			assertThat(new XWPFWordExtractor(docx).getText()).contains("; удалить дубль — 1", "Лисицын Егор Петрович",
					"Запись №\u00a0100 оставьте: в ней история",
					"Зачислите Лисицына Егора Петровича (запись\u00a0№\u00a0100) из выбывших с 1 сентября 2020 г.");
		}
	}

	@Test
	void theyStandOnTheHeadOfTheAuthorityWithADeadline() throws IOException {
		decided();
		List<String> unsaid = pages(admin().file("/api/letters/" + encoded("Д1") + ".pdf"));
		assertThat(unsaid.get(0)).contains("Управление образования Исх. № ____", "Руководитель");
		assertThat(this.heads.keep("УО-01",
				new Letterhead("Управление образования администрации города Заречного", "ул. Мира, д. 1",
						"(84-12) 60-00-00", "Начальник управления", "О. И. Нестерова", "Е. П. Морозова", "60-00-01",
						Letterhead.NEW),
				Actor.user("admin"), Scope.EVERYTHING))
			.isEqualTo(new LetterheadOutcome.Kept());
		String due = DateTimeFormatter.ofPattern("dd.MM.uuuu")
			.format(LocalDate.parse(admin().get("/api/letters").json().at("/0/dueOn").asString()));
		String[] said = { "Управление образования администрации города Заречного", "ул. Мира, д. 1", "(84-12) 60-00-00",
				"Исх. № ____", "Ближайший срок — до " + due, "Начальник управления", "О. И. Нестерова",
				"Исполнитель: Е. П. Морозова, 60-00-01" };
		assertThat(pages(admin().file("/api/letters/" + encoded("Д1") + ".pdf")).get(0)).contains(said);
		try (XWPFDocument docx = new XWPFDocument(
				new ByteArrayInputStream(admin().file("/api/letters/" + encoded("Д1") + ".docx")))) {
			assertThat(new XWPFWordExtractor(docx).getText().replaceAll("\\s+", " ")).contains(said);
		}
	}

	@Test
	void allLettersComeAtOnce() throws IOException {
		decided();
		List<String> names = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(
				new ByteArrayInputStream(admin().file("/api/letters/letters.zip?authority=" + encoded("УО-01"))),
				StandardCharsets.UTF_8)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				names.add(entry.getName());
			}
		}
		assertThat(names).containsExactlyInAnyOrder("Д1 Детский сад № 1/Устранение дублей — Детский сад № 1.pdf",
				"Д1 Детский сад № 1/Устранение дублей — Детский сад № 1.docx",
				"Д1 Детский сад № 1/Ответы — Детский сад № 1.xlsx", "Ш1 Школа № 1/Устранение дублей — Школа № 1.pdf",
				"Ш1 Школа № 1/Устранение дублей — Школа № 1.docx", "Ш1 Школа № 1/Ответы — Школа № 1.xlsx");
	}

	@Test
	void theyAreWrittenInTheBackgroundForWhoeverAsks() {
		decided();
		assertThat(admin().post("/api/letters?authority=" + encoded("Ш1")).status()).isEqualTo(404);
		TestClient.Answer started = admin().post("/api/letters?authority=" + encoded("УО-01"));
		assertThat(started.status()).as(started.text()).isEqualTo(202);
		JsonNode run = await(started.location());
		assertThat(run.path("status").asString()).isEqualTo("COMPLETED");
		assertThat(run.path("organizations").asInt()).isEqualTo(2);
		assertThat(run.path("progress").asInt()).isEqualTo(100);
		assertThat(run.path("keptUntil").asString()).isNotEmpty();
		assertThat(admin().file(started.location() + "/letters.zip")).startsWith('P', 'K');
		assertThat(admin().post(started.location() + "/cancel").status()).isEqualTo(409);
		String next = admin().post("/api/letters?authority=" + encoded("УО-01")).location();
		await(next);
		assertThat(admin().get(started.location()).json().path("status").asString()).isEqualTo("FORGOTTEN");
		assertThat(admin().get(started.location() + "/letters.zip").status()).isEqualTo(409);
		this.users.make(port(), "head", Role.HEAD, "УО-01");
		assertThat(TestClient.as(port(), "head", TestUsers.PASSWORD).file(next + "/letters.zip")).startsWith('P', 'K');
		this.users.make(port(), "school", Role.ORGANIZATION, "Ш1");
		assertThat(TestClient.as(port(), "school", TestUsers.PASSWORD).get(next + "/letters.zip").status())
			.isEqualTo(404);
	}

	@Test
	void nothingIsWrittenWhereThereIsNothingToDo() {
		egorWithTwoAccounts();
		assertThat(admin().post("/api/letters").status()).isEqualTo(409);
		assertThat(admin().get("/api/letters/letters.zip").status()).isEqualTo(409);
		assertThat(admin().get(SCHOOL + ".pdf").status()).isEqualTo(409);
		assertThat(admin().get("/api/letters/runs/1").status()).isEqualTo(404);
	}

	@Test
	void itIsNotedThatAnOrganizationWasTold() {
		decided();
		JsonNode before = admin().get("/api/letters?authority=" + encoded("УО-01")).json();
		assertThat(before).extracting(one -> one.path("organization").asString()).containsExactly("Д1", "Ш1");
		assertThat(before.get(1).path("tasks").asInt()).isEqualTo(2);
		assertThat(before.get(0).path("sent").isNull()).isTrue();
		assertThat(admin().post(SCHOOL + "/sent", "{\"by\":\"letter\",\"number\":\"15\",\"to\":\"Ивановой М. П.\"}")
			.status()).isEqualTo(204);
		JsonNode after = admin().get("/api/letters").json();
		// Who was never told comes first.
		assertThat(after).extracting(one -> one.path("organization").asString()).containsExactly("Д1", "Ш1");
		assertThat(after.get(1).path("sent").path("number").asString()).isEqualTo("15");
		assertThat(after.get(1).path("sent").path("on").asString())
			.isEqualTo(LocalDate.now(ZoneId.of("Europe/Moscow")).toString());
	}

	@Test
	void whatCannotBeIsSaid() {
		decided();
		assertThat(admin().post(SCHOOL + "/sent", "{\"by\":\"pigeon\"}").status()).isEqualTo(400);
		assertThat(admin().post(SCHOOL + "/sent", "{\"by\":\"letter\",\"on\":\"2999-01-01\"}").status()).isEqualTo(400);
		assertThat(
				admin().post(SCHOOL + "/sent", "{\"by\":\"letter\",\"number\":\"" + "1".repeat(300) + "\"}").status())
			.isEqualTo(400);
		assertThat(admin().post("/api/letters/X/sent", "{\"by\":\"letter\"}").status()).isEqualTo(404);
		assertThat(admin().get(SCHOOL + ".odt").status()).isEqualTo(404);
		assertThat(admin().get("/api/letters/X.pdf").status()).isEqualTo(404);
	}

	@Test
	void anAuthorityWritesToItsOwnAlone() {
		decided();
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-02;Другое управление;УО;
				Ш9;Школа № 9;ООО;УО-02"""), Map.of());
		this.users.make(port(), "other", Role.OFFICER, "УО-02");
		TestClient other = TestClient.as(port(), "other", TestUsers.PASSWORD);
		assertThat(other.get("/api/letters").json()).isEmpty();
		assertThat(other.get("/api/letters?authority=" + encoded("УО-01")).json()).isEmpty();
		assertThat(other.get(SCHOOL + ".pdf").status()).isEqualTo(404);
		assertThat(other.post("/api/letters?authority=" + encoded("УО-01")).status()).isEqualTo(404);
		String own = admin().post("/api/letters?authority=" + encoded("УО-01")).location();
		await(own);
		assertThat(other.get(own).status()).isEqualTo(404);
		assertThat(other.get(own + "/letters.zip").status()).isEqualTo(404);
		assertThat(other.post(own + "/cancel").status()).isEqualTo(404);
		assertThat(other.post(SCHOOL + "/sent", "{\"by\":\"letter\"}").status()).isEqualTo(404);
	}

	private void decided() {
		long number = aCase();
		assertThat(admin().post("/api/cases/" + number + "/decision", "{\"verdict\":\"confirm\"}").status())
			.isEqualTo(200);
	}

	private static List<String> pages(byte[] pdf) throws IOException {
		List<String> pages = new ArrayList<>();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				PDFTextStripper text = new PDFTextStripper();
				text.setStartPage(page);
				text.setEndPage(page);
				pages.add(text.getText(document).replaceAll("\\s+", " "));
			}
		}
		return pages;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
