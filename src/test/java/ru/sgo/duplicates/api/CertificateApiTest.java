package ru.sgo.duplicates.api;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.certificate.CertificatePapers;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Letterhead;
import ru.sgo.duplicates.registry.Letterheads;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * «Справка о результатах повторной проверки»: dirty, clean, stale, fresh again, forged.
 */
class CertificateApiTest extends ApiTest {

	private static final String STUDENTS = """
			Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации
			100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1
			""";

	private static final String MOVEMENTS = """
			Номер записи;Код организации;Вид движения;Дата;Номер приказа
			100;Д1;Зачисление;01.09.2016;5
			100;Д1;Выбытие;31.08.2020;9
			100;Ш1;Зачисление;01.09.2020;77
			""";

	@Autowired
	private Letterheads heads;

	@Autowired
	private TestUsers users;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whatIsLeftIsSaidAndProvesNothing() {
		JsonNode certificate = certificate(dirty());
		assertThat(certificate.path("clean").asBoolean()).isFalse();
		assertThat(certificate.path("fresh").asBoolean()).isTrue();
		assertThat(certificate.path("left").path("identical").asInt()).isOne();
		assertThat(certificate.path("left").path("openCases").asInt()).isOne();
		assertThat(certificate.path("organizations").path("all").asInt()).isEqualTo(2);
		assertThat(certificate.path("organizations").path("reported").asInt()).isEqualTo(2);
		assertThat(certificate.path("organizations").path("dataFrom").asString()).isEqualTo(LocalDate.now().toString());
		assertThat(certificate.path("digest").asString()).hasSize(20);
	}

	@Test
	void aCleanRunGoesStaleByAnActAndByAnImportThatChangesSomethingAndStaysFreshByOneThatAgrees() throws IOException {
		dirty();
		long clean = cleaned();
		assertThat(flags(clean)).isEqualTo("clean fresh preliminary");
		assertThat(paper(clean)).contains("Дублей не выявлено", "не устранено: 0", "Предварительно");
		complete(STUDENTS, MOVEMENTS);
		assertThat(flags(clean)).isEqualTo("clean fresh final");
		assertThat(paper(clean)).contains("Дублей не выявлено").doesNotContain("Предварительно", "Лисицын");
		complete(STUDENTS.replace("Лисицын", "Лисицин"), MOVEMENTS);
		assertThat(flags(clean)).isEqualTo("clean stale final");
		assertThat(paper(clean)).contains("данные изменились").doesNotContain("Дублей не выявлено");
		complete(STUDENTS, MOVEMENTS);
		assertThat(flags(clean)).isEqualTo("clean fresh final");
		// What happens after the period is none of its business.
		complete(STUDENTS, MOVEMENTS + "100;Ш1;Выбытие;01.05.2021;99\n");
		assertThat(flags(clean)).isEqualTo("clean fresh final");
		complete(STUDENTS, MOVEMENTS + "100;Ш1;Выбытие;01.03.2021;99\n");
		assertThat(flags(clean)).isEqualTo("clean stale final");
		long renewed = report("УО-01", "2020-09-01", "2021-03-31").path("id").asLong();
		assertThat(flags(renewed)).isEqualTo("clean fresh final");
		assertThat(certificate(renewed).path("confirmed").asInt()).isOne();
	}

	@Test
	void aPersonsWordMakesItStale() {
		long dirty = dirty();
		JsonNode one = admin().get("/api/cases").json().path("items").get(0);
		assertThat(admin()
			.post("/api/cases/" + one.path("number").asLong() + "/decision",
					"{\"verdict\":\"distinct\",\"reason\":\"Разные дети, проверено\"}")
			.status()).isEqualTo(200);
		assertThat(certificate(dirty).path("fresh").asBoolean()).isFalse();
	}

	@Test
	void whoHasSentNothingIsMissingAndItIsNotClean() throws IOException {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Ш1;Школа № 1;ООО;УО-01
				Ш2;Школа № 2;ООО;УО-01"""), Map.of());
		importing(parts("lists/5А.csv", "Фамилия;Имя;Отчество;Дата рождения\nВолков;Иван;Ильич;07.05.2010"),
				Map.of("organization", "Ш1", "asOf", "2021-01-10"));
		long run = report("УО-01", "2020-09-01", "2021-03-31").path("id").asLong();
		JsonNode certificate = certificate(run);
		assertThat(certificate.path("clean").asBoolean()).isFalse();
		assertThat(certificate.path("left").path("openCases").asInt()).isZero();
		assertThat(certificate.path("organizations").path("reported").asInt()).isOne();
		assertThat(certificate.path("organizations").path("missing")).extracting(JsonNode::asString)
			.containsExactly("Ш2");
		assertThat(paper(run)).contains("представленным 1 из 2 организаций на 10.01.2021", "Школа № 2")
			.doesNotContain("Дублей не выявлено");
	}

	@Test
	void aStrangerIsToldWhatThePaperMustSayAndNothingElse() {
		long run = dirty();
		JsonNode certificate = certificate(run);
		String number = certificate.path("number").asString();
		String digest = certificate.path("digest").asString();
		assertThat(check(number, digest))
			.contains("выдана, и данные с тех пор не изменились", "не доказывают, что на бумаге ничего не исправлено",
					"С 01.09.2020 по 31.03.2021", "2 из 2", "<dt>Не устранено</dt><dd>1</dd>", "<dd>Не сказано</dd>")
			.doesNotContain("Лисицын", "Управление", "УО-01");
		assertThat(check(number, digest.toLowerCase(Locale.ROOT).replaceAll("(.{4})", "$1-"))).contains("выдана");
		assertThat(check(number, digest.substring(1) + "0")).contains("Справки с таким номером").doesNotContain("<dd>");
		assertThat(check(number + "0", digest)).contains("Справки с таким номером");
		assertThat(check("' or 1=1 --", digest)).contains("Справки с таким номером");
		cleaned();
		assertThat(check(number, digest)).contains("данные с тех пор изменились");
		for (int i = 0; i < 30; i++) {
			ask(number, digest);
		}
		assertThat(ask(number, digest).status()).isEqualTo(429);
	}

	@Test
	void itIsSignedAndBearsItsNumberAndChecksumOnThePaper() throws IOException {
		long run = dirty();
		this.heads.keep("УО-01",
				new Letterhead("Управление образования города Заречного", "ул. Мира, д. 1", null,
						"Начальник управления", "О. И. Нестерова", "Е. П. Морозова", "60-00-01", Letterhead.NEW),
				Actor.user("admin"), Scope.EVERYTHING);
		JsonNode certificate = certificate(run);
		assertThat(paper(run)).contains("Управление образования города Заречного", "ул. Мира, д. 1",
				"№ " + certificate.path("number").asString() + " от ", "не устранено: 1", "Начальник управления",
				"О. И. Нестерова", "Исполнитель: Е. П. Морозова, 60-00-01",
				"контрольная сумма " + CertificatePapers.grouped(certificate.path("digest").asString()));
		// It is kept as it was issued, and every run has a number of its own.
		assertThat(certificate(run)).isEqualTo(certificate);
		JsonNode next = certificate(report("УО-01", "2020-09-01", "2021-03-31").path("id").asLong());
		assertThat(next.path("number")).isNotEqualTo(certificate.path("number"));
		assertThat(next.path("digest")).isNotEqualTo(certificate.path("digest"));
	}

	@Test
	void aRunThatHasNotEndedWellHasNoneAndThatOfOthersIsNotThere() {
		long run = dirty();
		for (String status : List.of("RUNNING", "FAILED", "CANCELLED")) {
			this.jdbc.sql("update duplicate_report set status = :status where id = :run")
				.param("status", status)
				.param("run", run)
				.update();
			assertThat(admin().get("/api/reports/" + run + "/certificate").status()).as(status).isEqualTo(409);
			assertThat(admin().get("/api/reports/" + run + "/certificate.pdf").status()).as(status).isEqualTo(409);
		}
		this.jdbc.sql("update duplicate_report set status = 'COMPLETED' where id = :run").param("run", run).update();
		importing(parts("organizations", "Код;Наименование;Тип;Код УО\nУО-02;Другое управление;УО;"), Map.of());
		TestClient stranger = this.users.make(port(), "stranger", Role.OFFICER, "УО-02");
		assertThat(stranger.get("/api/reports/" + run + "/certificate").status()).isEqualTo(404);
		assertThat(stranger.get("/api/reports/" + run + "/certificate.pdf").status()).isEqualTo(404);
	}

	@Test
	void aRunThatIsNoneHasNone() {
		dirty();
		assertThat(admin().get("/api/reports/999999/certificate").status()).isEqualTo(404);
		assertThat(admin().get("/api/reports/999999/certificate.pdf").status()).isEqualTo(404);
	}

	private long dirty() {
		egorWithTwoAccounts();
		return report("УО-01", "2020-09-01", "2021-03-31").path("id").asLong();
	}

	/** All is done, and a run has proved it. */
	private long cleaned() {
		admin().get("/api/cases?status=FOUND")
			.json()
			.path("items")
			.forEach(one -> admin().post("/api/cases/" + one.path("number").asLong() + "/decision",
					"{\"verdict\":\"confirm\"}"));
		for (List<Long> open = tasks(); !open.isEmpty(); open = tasks()) {
			open.forEach(task -> assertThat(admin().post("/api/tasks/" + task + "/carry-out", "{}").status())
				.isEqualTo(200));
		}
		return report("УО-01", "2020-09-01", "2021-03-31").path("id").asLong();
	}

	private List<Long> tasks() {
		List<Long> ids = new ArrayList<>();
		admin().get("/api/tasks?status=OPEN").json().path("items").forEach(item -> ids.add(item.path("id").asLong()));
		return ids;
	}

	private void complete(String students, String movements) {
		JsonNode run = importing(parts("students", students, "movements", movements),
				Map.of("mode", "complete", "asOf", Instant.now().toString()));
		assertThat(run.path("status").asString()).isEqualTo("COMPLETED");
	}

	private JsonNode certificate(long report) {
		TestClient.Answer answer = admin().get("/api/reports/" + report + "/certificate");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json();
	}

	private String flags(long report) {
		JsonNode certificate = certificate(report);
		return (certificate.path("clean").asBoolean() ? "clean " : "dirty ")
				+ (certificate.path("fresh").asBoolean() ? "fresh " : "stale ")
				+ (certificate.path("preliminary").asBoolean() ? "preliminary" : "final");
	}

	private String paper(long report) throws IOException {
		byte[] pdf = admin().file("/api/reports/" + report + "/certificate.pdf");
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

	private String check(String number, String digest) {
		TestClient.Answer answer = ask(number, digest);
		assertThat(answer.status()).isEqualTo(200);
		return answer.text();
	}

	private TestClient.Answer ask(String number, String digest) {
		return TestClient.anonymous(port())
			.get("/certificate?number=" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "&digest="
					+ URLEncoder.encode(digest, StandardCharsets.UTF_8));
	}

}
