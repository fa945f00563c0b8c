package ru.sgo.duplicates.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.TownSmall;

import static org.assertj.core.api.Assertions.assertThat;

/** What the tests over the API have in common: they know nothing but the API. */
@ApplicationTest
abstract class ApiTest {

	private static final String BOUNDARY = "part-of-the-import";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void emptyTown() {
		EmptyTown.in(this.jdbc);
	}

	int port() {
		return this.port;
	}

	TestClient admin() {
		return TestClient.admin(this.port);
	}

	static Map<String, byte[]> townSmall() {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		for (String part : List.of("organizations", "students", "movements")) {
			try (InputStream in = TownSmall.open(part + ".csv")) {
				parts.put(part, in.readAllBytes());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return parts;
	}

	static Map<String, byte[]> parts(String... partsAndLines) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		for (int i = 0; i < partsAndLines.length; i += 2) {
			parts.put(partsAndLines[i], (partsAndLines[i + 1] + "\n").getBytes(StandardCharsets.UTF_8));
		}
		return parts;
	}

	/**
	 * Sends an import.
	 * @param files by the names of their parts, of lists with the name of the file behind
	 * a slash
	 */
	TestClient.Answer send(TestClient client, Map<String, byte[]> files, Map<String, String> fields) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		fields.forEach((name, value) -> body.writeBytes(
				("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
					.getBytes(StandardCharsets.UTF_8)));
		files.forEach((name, content) -> {
			String part = name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
			String file = name.contains("/") ? name.substring(name.indexOf('/') + 1) : name + ".csv";
			body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
					+ file + "\"\r\nContent-Type: text/csv\r\n\r\n")
				.getBytes(StandardCharsets.UTF_8));
			body.writeBytes(content);
			body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
		});
		body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return client.send("POST", "/api/imports", "multipart/form-data; boundary=" + BOUNDARY,
				HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
	}

	/** Imports, agrees to a large removal, and gives the import as it ended. */
	JsonNode importing(Map<String, byte[]> files, Map<String, String> fields) {
		TestClient.Answer started = send(admin(), files, fields);
		assertThat(started.status()).as(started.text()).isEqualTo(202);
		JsonNode run = await(started.location());
		if (run.path("status").asString().equals("AWAITING_CONFIRMATION")) {
			assertThat(admin().post(started.location() + "/confirm").status()).isEqualTo(202);
			run = await(started.location());
		}
		return run;
	}

	JsonNode report(String authority, String from, String to) {
		TestClient.Answer started = admin().post("/api/reports", """
				{"authority":"%s","from":"%s","to":"%s"}""".formatted(authority, from, to));
		assertThat(started.status()).as(started.text()).isEqualTo(202);
		JsonNode run = await(started.location());
		assertThat(run.path("status").asString()).isEqualTo("COMPLETED");
		return run;
	}

	/** A kindergarten has forgotten to withdraw. */
	void egorWithTwoAccounts() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01""", "students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации
				100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1
				200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1""", "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа
				100;Д1;Зачисление;01.09.2016;5
				200;Ш1;Зачисление;01.09.2020;77"""), Map.of());
	}

	/** The two accounts are found, and nothing is decided about them. */
	long aCase() {
		egorWithTwoAccounts();
		report("УО-01", "2020-09-01", "2021-03-31");
		return admin().get("/api/cases").json().path("items").get(0).path("number").asLong();
	}

	/** The kindergarten has forgotten to withdraw two; the list of them is made. */
	void twoChildrenLeftTheKindergarten() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01""", "students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации
				100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1
				200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1
				101;Синицына;Анна;Ивановна;17.07.2013;;01.09.2016;По заявлению;Д1
				201;Синицына;Анна;Ивановна;17.07.2013;;02.09.2020;Быстрый ввод;Ш1""", "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа
				100;Д1;Зачисление;01.09.2016;5
				200;Ш1;Зачисление;01.09.2020;77
				101;Д1;Зачисление;01.09.2016;6
				201;Ш1;Зачисление;01.09.2020;77"""), Map.of());
		report("УО-01", "2020-09-01", "2021-03-31");
	}

	/** The proposals of all cases are confirmed, one by one. */
	void allIsDecided() {
		admin().get("/api/cases")
			.json()
			.path("items")
			.forEach(one -> admin().post("/api/cases/" + one.path("number").asLong() + "/decision",
					"{\"verdict\":\"confirm\"}"));
	}

	List<NamedCsvRecord> csv(String path) {
		TestClient.Answer answer = admin().get(path);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(answer.text()).stream().toList();
	}

	JsonNode await(String location) {
		Instant limit = Instant.now().plus(Duration.ofMinutes(2));
		while (Instant.now().isBefore(limit)) {
			JsonNode run = admin().get(location).json();
			if (!run.path("status").asString().equals("RUNNING")) {
				return run;
			}
			pause();
		}
		throw new AssertionError(location + " does not end");
	}

	private static void pause() {
		try {
			Thread.sleep(30);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
