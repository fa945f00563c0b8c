package ru.sgo.duplicates.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * By what figures the server is watched, who reads them, and what never stands in them.
 */
class MetricsTest extends ApiTest {

	private static final String METRICS = "/actuator/prometheus";

	private static final Pattern URI = Pattern.compile("uri=\"([^\"]*)\"");

	/** What a request that met no address is called by. */
	private static final Set<String> NO_ADDRESS = Set.of("UNKNOWN", "NOT_FOUND", "REDIRECTION", "root", "/assets/**",
			"/webjars/**", "/**");

	@Autowired
	private TestUsers users;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping addresses;

	@ParameterizedTest
	@ValueSource(strings = { METRICS, "/actuator/sbom", "/actuator/sbom/application" })
	void theyAreForAdministratorsOfTheWholeWhoBringTheirPassword(String address) {
		importing(town(), Map.of());
		assertThat(TestClient.anonymous(port()).get(address).status()).isEqualTo(401);
		assertThat(TestClient.as(port(), "admin", "wrong").get(address).status()).isEqualTo(401);
		for (Role role : Role.values()) {
			TestClient client = this.users.make(port(), role.code(), role, role.isMunicipal() ? "УО-01" : "Ш1");
			assertThat(client.get(address).status()).as(role.code()).isEqualTo(404);
		}
		assertThat(admin().get(address).status()).isEqualTo(200);
		assertThat(admin().post(address).status()).isEqualTo(404);
	}

	@Test
	void whatAJobCameToIsCountedAndTimed() {
		Map<String, Double> before = whenNoJobIsPending();
		assertThat(importing(town(), Map.of()).path("status").asString()).isEqualTo("COMPLETED");
		assertThat(importing(parts("students", ""), Map.of()).path("status").asString()).isEqualTo("FAILED");
		report("УО-01", "2020-09-01", "2021-03-31");
		Map<String, Double> after = whenNoJobIsPending();
		assertThat(grown("duplicates_jobs_seconds_count{kind=\"import\",outcome=\"completed\"}", before, after))
			.isOne();
		assertThat(grown("duplicates_jobs_seconds_count{kind=\"import\",outcome=\"failed\"}", before, after)).isOne();
		assertThat(grown("duplicates_jobs_seconds_count{kind=\"report\",outcome=\"completed\"}", before, after))
			.isOne();
		assertThat(grown("duplicates_jobs_seconds_sum{kind=\"import\",outcome=\"completed\"}", before, after))
			.isPositive();
		assertThat(after).containsEntry("duplicates_jobs_pending{kind=\"import\"}", 0.0)
			.containsEntry("duplicates_jobs_seconds_count{kind=\"letters\",outcome=\"cancelled\"}", 0.0);
	}

	@Test
	void theyTellHowTheServerIs() {
		Map<String, Double> figures = figures();
		assertThat(figures).containsKeys("duplicates_tasks_open", "duplicates_tasks_overdue",
				"duplicates_backup_age_seconds", "hikaricp_connections_active{pool=\"application\"}",
				"hikaricp_connections_max{pool=\"jobs\"}", "process_uptime_seconds");
		assertThat(figures.get("duplicates_backup_age_seconds")).as("no backups are made here").isNaN();
		assertThat(figures.get("duplicates_database_size_bytes")).isPositive();
		assertThat(figures.get("duplicates_data_free_bytes")).isPositive()
			.isLessThanOrEqualTo(figures.get("duplicates_data_total_bytes"));
	}

	@Test
	void nothingOfAPersonStandsInThemAndOnlyPatternsOfAddresses() {
		importing(town(), Map.of());
		admin().get("/api/students/190100");
		admin().get("/api/students?text=Lisitsyn");
		admin().get("/api/nowhere/Lisitsyn");
		admin().get("/municipality/students/190100");
		TestClient.as(port(), "ivanova-anna", "wrong").get("/api/students/190100");
		TestClient.anonymous(port()).get("/Lisitsyn");
		String text = admin().get(METRICS).text();
		assertThat(text).doesNotContain("190100", "Lisitsyn", "Лисицын", "ivanova", "Ш1");
		Set<String> known = this.addresses.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap(mapping -> mapping.getPatternValues().stream())
			.collect(Collectors.toCollection(TreeSet::new));
		known.addAll(NO_ADDRESS);
		Set<String> told = URI.matcher(text)
			.results()
			.map((MatchResult found) -> found.group(1))
			.filter(uri -> !uri.startsWith("/actuator/"))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(told).contains("/api/students/{number}");
		assertThat(known).containsAll(told);
	}

	@Test
	void theComponentsOfTheApplicationAreListed() {
		List<String> names = admin().get("/actuator/sbom/application")
			.json()
			.path("components")
			.valueStream()
			.map(component -> component.path("name").asString())
			.toList();
		assertThat(names).contains("postgresql", "spring-webmvc", "micrometer-registry-prometheus", "bootstrap")
			.doesNotContain("junit-jupiter-api", "playwright");
	}

	private static double grown(String name, Map<String, Double> before, Map<String, Double> after) {
		return after.get(name) - before.get(name);
	}

	/** A run is seen to be completed a moment before its job is over. */
	private Map<String, Double> whenNoJobIsPending() {
		Map<String, Double> figures = figures();
		while (figures.entrySet()
			.stream()
			.anyMatch(one -> one.getKey().startsWith("duplicates_jobs_pending") && one.getValue() > 0)) {
			figures = figures();
		}
		return figures;
	}

	/** By name and labels. */
	private Map<String, Double> figures() {
		return Arrays.stream(admin().get(METRICS).text().split("\n"))
			.filter(line -> !line.startsWith("#"))
			.map(line -> line.split(" (?=[^ ]*$)"))
			.collect(Collectors.toMap(parts -> parts[0], parts -> Double.parseDouble(parts[1]), (one, other) -> one,
					LinkedHashMap::new));
	}

	private static Map<String, byte[]> town() {
		return parts("organizations", "Код;Наименование;Тип;Код УО\nУО-01;Управление;УО;\nШ1;Школа № 1;ООО;УО-01",
				"students",
				"Номер записи;Фамилия;Имя;Отчество;Дата рождения;Код организации\n"
						+ "190100;Лисицын;Егор;Петрович;05.03.2013;Ш1",
				"movements",
				"Номер записи;Код организации;Вид движения;Дата;Номер приказа\n190100;Ш1;Зачисление;01.09.2020;5");
	}

}
