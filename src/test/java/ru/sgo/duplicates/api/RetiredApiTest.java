package ru.sgo.duplicates.api;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Letterhead;
import ru.sgo.duplicates.registry.Letterheads;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever bears the number of a retired account is led to the one that was kept. */
class RetiredApiTest extends ApiTest {

	@Autowired
	private TestUsers users;

	@Autowired
	private Letterheads heads;

	private long number;

	@BeforeEach
	void oneIsDeleted() {
		this.number = aCase();
		assertThat(admin().post("/api/cases/" + this.number + "/decision", "{\"verdict\":\"confirm\"}").status())
			.isEqualTo(200);
		assertThat(admin().get("/api/retired").json().path("total").asInt()).isZero();
		for (JsonNode open = open(); !open.isEmpty(); open = open()) {
			open.forEach(task -> admin().post("/api/tasks/" + task.path("id").asLong() + "/carry-out", "{}"));
		}
	}

	private JsonNode open() {
		return admin().get("/api/tasks?status=OPEN&size=1000").json().path("items");
	}

	@Test
	void theLedgerSaysWhichWasKeptWhenByWhomAndOnWhichGround() {
		JsonNode one = admin().get("/api/retired").json().path("items").get(0);
		assertThat(one.path("account").asString()).isEqualTo("200");
		assertThat(one.path("keptNumber").asString()).isEqualTo("100");
		assertThat(one.path("origin").asString()).isEqualTo("here");
		assertThat(one.path("by").asString()).isEqualTo("admin");
		assertThat(one.path("ground").path("case").asLong()).isEqualTo(this.number);
		assertThat(one.path("ground").path("verdict").asString()).isEqualTo("confirm");
		assertThat(one.path("ground").path("decidedBy").asString()).isEqualTo("admin");
		assertThat(csv("/api/retired/lines.csv"))
			.extracting(row -> row.getField("account") + " " + row.getField("kept") + " " + row.getField("by"))
			.containsExactly("200 100 admin");
	}

	@Test
	void theLedgerIsAPaperInTheLanguageThatIsAskedFor() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(admin().file("/api/retired/lines.pdf?from=2020-01-01"))) {
			assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ")).contains(
					"Ведомость удалённых дублей", "Удалено дублей: 1. Удалены с 01.01.2020.",
					"200 100 Лисицын Егор Петрович, 05.03.2013",
					"дубль № " + this.number + ", предложение подтверждено");
		}
	}

	@Test
	void thePaperOfAnAuthorityStandsOnItsHead() throws IOException {
		TestClient officer = of("officer-1", Role.OFFICER, "УО-01");
		assertThat(paper(officer)).contains("Управление образования Ведомость удалённых дублей");
		this.heads.keep("УО-01",
				new Letterhead("Управление образования города Заречного", "ул. Мира, д. 1", null,
						"Начальник управления", "О. И. Нестерова", null, null, Letterhead.NEW),
				Actor.user("admin"), Scope.EVERYTHING);
		assertThat(paper(officer)).contains("Управление образования города Заречного ул. Мира, д. 1 Ведомость",
				"Начальник управления", "О. И. Нестерова");
	}

	private static String paper(TestClient reader) throws IOException {
		try (PDDocument pdf = Loader.loadPDF(reader.file("/api/retired/lines.pdf"))) {
			return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
		}
	}

	@Test
	void thePeriodAndTheWordsChoose() {
		LocalDate today = LocalDate.now();
		assertThat(total("?from=" + today.minusDays(1) + "&to=" + today.plusDays(1))).isOne();
		assertThat(total("?to=" + today.minusDays(2))).isZero();
		assertThat(total("?from=" + today.plusDays(2))).isZero();
		assertThat(total("?text=100")).isOne();
		assertThat(total("?text=200")).isOne();
		assertThat(total("?text=%D0%BB%D0%B8%D1%81%D0%B8%D1%86")).isOne();
		assertThat(total("?text=777")).isZero();
		assertThat(admin().get("/api/retired?from=2020-02-31").status()).isEqualTo(400);
	}

	@Test
	void aRetiredNumberFindsTheKeptAccount() {
		JsonNode found = admin().get("/api/students?text=200").json();
		assertThat(found.path("total").asInt()).isOne();
		assertThat(found.path("items").get(0).path("number").asString()).isEqualTo("100");
		assertThat(admin().get("/api/students?text=200&withDeleted=true").json().path("total").asInt()).isEqualTo(2);
		assertThat(admin().get("/api/students?text=100").json().path("total").asInt()).isOne();
		assertThat(admin().get("/api/students/200").json().path("keptNumber").asString()).isEqualTo("100");
	}

	@Test
	void strangersSeeNothing() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-02;Другое управление;УО;
				Ш9;Школа № 9;ООО;УО-02"""), Map.of());
		TestClient stranger = of("stranger", Role.OFFICER, "УО-02");
		assertThat(stranger.get("/api/retired").json().path("total").asInt()).isZero();
		assertThat(stranger.get("/api/students?text=200").json().path("total").asInt()).isZero();
		assertThat(of("school-9", Role.ORGANIZATION, "Ш9").get("/api/retired").status()).isEqualTo(404);
		assertThat(of("head-1", Role.HEAD, "УО-01").get("/api/retired").json().path("total").asInt()).isOne();
	}

	private int total(String query) {
		TestClient.Answer answer = admin().get("/api/retired" + query);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json().path("total").asInt();
	}

	private TestClient of(String login, Role role, String organization) {
		this.users.make(port(), login, role, organization);
		return TestClient.as(port(), login, TestUsers.PASSWORD);
	}

}
