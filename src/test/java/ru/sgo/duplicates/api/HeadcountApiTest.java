package ru.sgo.duplicates.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.history.Movement;
import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.history.Stays;
import ru.sgo.duplicates.town.Town;
import ru.sgo.duplicates.town.TownPlan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * «Численность контингента»: what is foretold is what is counted in the end, for every
 * organization and day.
 */
class HeadcountApiTest extends ApiTest {

	private static final int CHILDREN = 600;

	private static final LocalDate FROM = LocalDate.of(2020, 6, 1);

	private static final LocalDate TO = LocalDate.of(2021, 3, 31);

	/** On the first of them children move. */
	private static final List<LocalDate> DAYS = List.of(LocalDate.of(2020, 9, 1), LocalDate.of(2020, 12, 1), TO);

	private static final String REGION = "РЕГ-01";

	private static final Map<String, MovementKind> KINDS = Map.of("Зачисление", MovementKind.ENROLMENT, "Выбытие",
			MovementKind.WITHDRAWAL, "Зачисление в прикреплённые", MovementKind.ATTACHMENT, "Открепление",
			MovementKind.DETACHMENT, "Перевод", MovementKind.TRANSFER);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	@TempDir
	private Path folder;

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 4 })
	void whatIsForetoldIsCountedInTheEnd(long seed) throws IOException {
		Town.of(TownPlan.of(seed, CHILDREN, TO).withSlips(0.1)).writeAll(this.folder);
		importing(files(), Map.of());
		Map<LocalDate, Map<String, Long>> counted = new TreeMap<>();
		for (LocalDate day : DAYS) {
			counted.put(day, byOrganization(day, "accounts"));
			assertThat(counted.get(day)).as(day.toString()).isEqualTo(inFiles(day));
			assertThat(total(day).path("undecided").asInt()).isZero();
		}
		report(REGION, FROM.toString(), TO.toString());
		Map<LocalDate, Map<String, Long>> foretold = new TreeMap<>();
		for (LocalDate day : DAYS) {
			foretold.put(day, byOrganization(day, "afterProposed"));
			// Nothing is decided yet.
			assertThat(byOrganization(day, "accounts")).isEqualTo(counted.get(day));
			assertThat(total(day).path("after").asLong()).isGreaterThan(total(day).path("afterProposed").asLong());
		}
		decideAsProposed();
		for (LocalDate day : DAYS) {
			assertThat(byOrganization(day, "after")).as("decided, " + day).isEqualTo(foretold.get(day));
			assertThat(byOrganization(day, "afterProposed")).as("decided, " + day).isEqualTo(foretold.get(day));
			assertThat(total(day).path("extra").asLong()).isPositive();
			// Of some the dates do not tell: somebody has to explain first.
			assertThat(total(day).path("undecided").asLong()).isPositive();
		}
		carryOut();
		for (LocalDate day : DAYS) {
			assertThat(byOrganization(day, "after")).as("done, " + day).isEqualTo(foretold.get(day));
			assertThat(byOrganization(day, "accounts")).as("done, " + day).isEqualTo(foretold.get(day));
			assertThat(total(day).path("preliminary").asBoolean()).isTrue();
		}
	}

	@Test
	void aChildThatTwoAccountsShow() {
		aCase();
		String autumn = "/api/headcount?authority=УО-01&on=2020-12-01";
		JsonNode found = admin().get(autumn).json();
		assertThat(found.path("items")).extracting(item -> item.path("organization").asString())
			.containsExactly("Ш1", "Д1");
		assertThat(found.path("total")).isEqualTo(figures(2, 0, 2, 1, 0, 0, false));
		assertThat(line(found, "Д1").path("afterProposed").asInt()).isZero();
		assertThat(line(found, "Ш1").path("afterProposed").asInt()).isOne();
		assertThat(line(found, "Ш1").path("dataAsOf").asString()).isEqualTo(LocalDate.now().toString());
		decideAsProposed();
		assertThat(admin().get(autumn).json().path("total")).isEqualTo(figures(2, 0, 1, 1, 0, 1, false));
		carryOut();
		assertThat(admin().get(autumn).json().path("total")).isEqualTo(figures(1, 0, 1, 1, 0, 0, true));
	}

	@Test
	void byKindByClassAndAsATable() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01
				Ш2;Школа № 2;ООО;УО-01""", "students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения
				1;Лисицын;Егор;Петрович;05.03.2013
				2;Зайцева;Анна;Олеговна;06.04.2013
				3;Волков;Иван;Ильич;07.05.2013""", "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа;Класс (группа)
				1;Ш1;Зачисление;01.09.2020;1;1А
				1;Ш1;Перевод;01.02.2021;2;1Б
				2;Ш1;Зачисление;01.09.2020;3;
				3;Ш1;Зачисление в прикреплённые;01.09.2020;4;1А
				3;Ш2;Зачисление;01.09.2020;5;1В"""), Map.of());
		String on = "/api/headcount?authority=УО-01&on=";
		JsonNode kinds = admin().get(on + "2021-01-01&by=kind").json().path("items");
		assertThat(kinds).extracting(item -> item.path("kind").asString() + item.path("accounts").asInt())
			.containsExactly("school3", "kindergarten0");
		assertThat(classes(on + "2021-01-01&by=class")).containsExactly("Ш1  1 0", "Ш1 1А 1 1", "Ш2 1В 1 0",
				"Д1 - 0 0");
		assertThat(classes(on + "2021-03-01&by=class")).containsExactly("Ш1  1 0", "Ш1 1А 0 1", "Ш1 1Б 1 0",
				"Ш2 1В 1 0", "Д1 - 0 0");
		assertThat(csv("/api/headcount.csv?authority=УО-01&on=2021-01-01"))
			.extracting(row -> row.getField("organization") + row.getField("accounts") + row.getField("attached"))
			.containsExactly("Ш121", "Ш210", "Д100");
		assertThat(admin().get(on + "1950-01-01").json().path("total").path("accounts").asInt()).isZero();
	}

	/** A region asks which of its towns has how many. */
	@Test
	void byAuthority() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				РЕГ-01;Министерство образования;УО;
				УО-01;Управление образования города;УО;РЕГ-01
				УО-02;Отдел образования района;УО;РЕГ-01
				Д1;Детский сад № 1;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01
				Ш2;Школа № 2;ООО;УО-02
				И1;Школа-интернат;ООО;РЕГ-01""", "students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС
				100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95
				200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95
				2;Зайцева;Анна;Олеговна;06.04.2013;""", "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа
				100;Д1;Зачисление;01.09.2016;5
				200;Ш1;Зачисление;01.09.2020;77
				2;Ш2;Зачисление;01.09.2020;2"""), Map.of());
		report(REGION, FROM.toString(), TO.toString());
		String on = "/api/headcount?by=authority&on=2020-12-01&authority=";
		JsonNode towns = admin().get(on + REGION).json();
		assertThat(towns.path("items"))
			.extracting(item -> String.join(" ", item.path("organization").asString(), item.path("name").asString(),
					item.path("kind").asString(), item.path("accounts").asString(), item.path("after").asString(),
					item.path("afterProposed").asString(), item.path("dataAsOf").asString("-")))
			.containsExactly("РЕГ-01 Министерство образования authority 0 0 0 -",
					"УО-01 Управление образования города authority 2 2 1 " + LocalDate.now(),
					"УО-02 Отдел образования района authority 1 1 1 " + LocalDate.now());
		assertThat(towns.path("total"))
			.isEqualTo(admin().get(on.replace("authority&on", "organization&on") + REGION).json().path("total"));
		assertThat(admin().get(on + "УО-02").json().path("items")).hasSize(1);
	}

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = 6)
	void theSeriesSaysOfEachDayWhatTheDaySays(long seed) throws IOException {
		Town.of(TownPlan.of(seed, CHILDREN, TO).withSlips(0.1)).writeAll(this.folder);
		importing(files(), Map.of());
		report(REGION, FROM.toString(), TO.toString());
		JsonNode clear = admin().get("/api/reports").json().path("items").get(0);
		admin().post("/api/cases/confirm", "{\"report\":" + clear.path("id").asLong() + "}");
		JsonNode series = admin().get("/api/headcount/series?authority=" + REGION + "&from=2020-06-15&to=" + TO)
			.json()
			.path("items");
		assertThat(series).hasSize(10);
		series.forEach(point -> {
			JsonNode day = total(LocalDate.parse(point.path("on").asString()));
			List.of("accounts", "after", "afterProposed")
				.forEach(figure -> assertThat(point.path(figure)).as(point + " " + figure).isEqualTo(day.path(figure)));
		});
	}

	@Test
	void whatCannotBeAskedIsSaid() {
		aCase();
		assertThat(admin().get("/api/headcount/series?authority=УО-01&from=2021-01-01&to=2020-01-01").status())
			.isEqualTo(400);
		assertThat(admin().get("/api/headcount/series?authority=Ш1").status()).isEqualTo(404);
		assertThat(admin().get("/api/headcount").status()).isEqualTo(400);
		assertThat(admin().get("/api/headcount?authority=УО-01&on=2021-02-30").status()).isEqualTo(400);
		assertThat(admin().get("/api/headcount?authority=УО-01&by=street").status()).isEqualTo(400);
		assertThat(admin().get("/api/headcount?authority=Ш1").status()).isEqualTo(404);
		assertThat(admin().get("/api/headcount?authority=УО-77").status()).isEqualTo(404);
	}

	private static JsonNode figures(int accounts, int attached, int after, int afterProposed, int undecided, int extra,
			boolean preliminary) {
		return JsonMapper.shared().readTree("""
				{"accounts":%d,"attached":%d,"after":%d,"afterProposed":%d,"undecided":%d,"extra":%d,\
				"familyEducation":0,"preliminary":%s}
				""".formatted(accounts, attached, after, afterProposed, undecided, extra, preliminary));
	}

	private List<String> classes(String path) {
		List<String> lines = new ArrayList<>();
		admin().get(path)
			.json()
			.path("items")
			.forEach(item -> lines
				.add(String.join(" ", item.path("organization").asString(), item.path("className").asString("-"),
						item.path("accounts").asString(), item.path("attached").asString())));
		return lines;
	}

	private static JsonNode line(JsonNode headcount, String organization) {
		return headcount.path("items")
			.values()
			.stream()
			.filter(item -> item.path("organization").asString().equals(organization))
			.findFirst()
			.orElseThrow();
	}

	private JsonNode total(LocalDate day) {
		return headcount(day).path("total");
	}

	private JsonNode headcount(LocalDate day) {
		TestClient.Answer answer = admin().get("/api/headcount?authority=" + REGION + "&on=" + day);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json();
	}

	private Map<String, Long> byOrganization(LocalDate day, String figure) {
		Map<String, Long> counts = new TreeMap<>();
		headcount(day).path("items")
			.forEach(item -> counts.put(item.path("organization").asString(), item.path(figure).asLong()));
		return counts;
	}

	/** Confirms what the rules propose; where a person would have to choose, nothing. */
	private void decideAsProposed() {
		ids("/api/cases?size=1000&status=FOUND", "number").forEach(number -> {
			TestClient.Answer answer = admin().post("/api/cases/" + number + "/decision", "{\"verdict\":\"confirm\"}");
			assertThat(answer.status()).as(answer.text()).isIn(200, 409);
		});
	}

	/** Carries out what is open until only what has to be explained is. */
	private void carryOut() {
		for (List<Long> open = tasks(); !open.isEmpty(); open = tasks()) {
			for (long task : open) {
				TestClient.Answer answer = admin().post("/api/tasks/" + task + "/carry-out", "{}");
				assertThat(answer.status()).as(answer.text()).isEqualTo(200);
			}
		}
	}

	private List<Long> tasks() {
		List<Long> ids = new ArrayList<>();
		admin().get("/api/tasks?status=OPEN&size=1000").json().path("items").forEach(item -> {
			if (!List.of("explain", "clarify").contains(item.path("act").asString())) {
				ids.add(item.path("id").asLong());
			}
		});
		return ids;
	}

	private List<Long> ids(String path, String field) {
		List<Long> ids = new ArrayList<>();
		admin().get(path).json().path("items").forEach(item -> ids.add(item.path(field).asLong()));
		return ids;
	}

	/** How many accounts the files show in each school and kindergarten. */
	private Map<String, Long> inFiles(LocalDate day) {
		Map<String, OrganizationKind> kinds = new HashMap<>();
		read("organizations").forEach(row -> kinds.put(row.getField("Код"), switch (row.getField("Тип")) {
			case "ООО" -> OrganizationKind.SCHOOL;
			case "ДОО" -> OrganizationKind.KINDERGARTEN;
			case "ДОД" -> OrganizationKind.EXTRACURRICULAR;
			case "ПОО" -> OrganizationKind.COLLEGE;
			default -> OrganizationKind.AUTHORITY;
		}));
		Map<String, List<Movement>> movements = read("movements").stream()
			.collect(Collectors.groupingBy(row -> row.getField("Номер записи"),
					Collectors.mapping(row -> movement(row, kinds), Collectors.toList())));
		Map<String, Long> counts = new TreeMap<>();
		kinds.forEach((code, kind) -> {
			if (kind.countsInHeadcount()) {
				counts.put(code, 0L);
			}
		});
		movements.values()
			.forEach(all -> Stays.from(all)
				.stream()
				.filter(stay -> stay.kind() == StayKind.REGULAR && stay.organizationKind().countsInHeadcount())
				.filter(stay -> has(stay, day))
				.map(Stay::organization)
				.distinct()
				.forEach(organization -> counts.merge(organization, 1L, Long::sum)));
		return counts;
	}

	private static boolean has(Stay stay, LocalDate day) {
		LocalDate ends = stay.ends();
		return !stay.begins().isAfter(day) && (ends == null || !ends.isBefore(day));
	}

	private static Movement movement(NamedCsvRecord row, Map<String, OrganizationKind> kinds) {
		String code = row.getField("Код организации");
		return new Movement(code, kinds.get(code), KINDS.get(row.getField("Вид движения")), day(row.getField("Дата")));
	}

	private static LocalDate day(String text) {
		return LocalDate.parse(text, DAY);
	}

	private Map<String, byte[]> files() throws IOException {
		Map<String, byte[]> files = new HashMap<>();
		for (String part : List.of("organizations", "students", "movements")) {
			files.put(part, Files.readAllBytes(this.folder.resolve(part + ".csv")));
		}
		return files;
	}

	private List<NamedCsvRecord> read(String file) {
		try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
			.fieldSeparator(';')
			.ofNamedCsvRecord(this.folder.resolve(file + ".csv"))) {
			return csv.stream().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
