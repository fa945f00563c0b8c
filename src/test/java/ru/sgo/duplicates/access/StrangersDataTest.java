package ru.sgo.duplicates.access;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Addresses.Attempt;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/**
 * Every address, with everybody who has no business there, about a stranger's child,
 * case, task, report, import and user: nothing is told and nothing changed. Who writes a
 * new address says in the table what a stranger gets of it.
 */
@ApplicationTest
class StrangersDataTest {

	/**
	 * What only the stranger's town knows; no request bears it but that for the child.
	 */
	private static final List<String> SECRETS = List.of("Чужеродов", "Аристарх", "ЧЖ-77", "7-Ъ", "Чужой Директор");

	/** What acts leave behind; who looked, asked or failed is kept elsewhere. */
	private static final List<String> KEPT = List.of("organization", "student_account", "movement", "stay",
			"duplicate_case", "case_account", "case_event", "task", "lasting_word", "app_user", "duplicate_report",
			"report_line", "report_pair", "registry_act", "organization_contact", "organization_closing",
			"absence_mark", "letter_run", "reporting_day", "submitted_figure", "erasure_act", "erasure_account");

	@LocalServerPort
	private int port;

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Users users;

	@Autowired
	private UserAccounts accounts;

	@Autowired
	private TestUsers testUsers;

	@Autowired
	private Imports imports;

	@Autowired
	private JdbcClient jdbc;

	private final Map<String, String> strangers = new HashMap<>();

	private final Map<String, SignedIn> people = new LinkedHashMap<>();

	private MockMvc mvc;

	@BeforeEach
	void twoTowns() throws Exception {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление образования;УО;",
					"Ш1;Школа № 1;ООО;УО-01", "УО-02;Другое управление;УО;", "Ш9;Школа № 9;ООО;УО-02",
					"Д9;Детский сад № 9;ДОО;УО-02", "Ш8;Школа № 8;ООО;УО-02")
			.with(Part.STUDENTS,
					"Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации",
					"101;Лисицын;Егор;Петрович;01.09.2013;;01.09.2020;По заявлению;Ш1",
					"900001;Чужеродов;Аристарх;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д9",
					"900002;Чужеродов;Аристарх;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш9")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа;Класс (группа)",
					"101;Ш1;Зачисление;01.09.2020;1;1-А", "900001;Д9;Зачисление;01.09.2016;ЧЖ-77;старшая",
					"900002;Ш9;Зачисление;01.09.2020;ЧЖ-78;7-Ъ")
			.run();
		this.mvc = MockMvcBuilders.webAppContextSetup(this.context).apply(springSecurity()).build();
		for (Role role : Role.values()) {
			sign(role.code(), role, role.isMunicipal() ? "УО-01" : "Ш1");
		}
		sign("neighbour", Role.ORGANIZATION, "Ш8");
		this.users.create("chuzhoy", "Чужой Директор", Role.ORGANIZATION, "Ш9", Actor.user("admin"), Scope.EVERYTHING);
		aCaseOfTheStrangers();
		this.strangers.put("day", dayOfTheStrangers());
		this.strangers.put("leaving", leavingOfTheStrangers());
		this.strangers.put("act", actOfTheStrangers());
		this.strangers.put("tomorrow", LocalDate.now().plusDays(2).toString());
		this.strangers.put("sample", "school");
		this.strangers.put("audience", "school");
		this.strangers.put("ending", "pdf");
	}

	/** About the twin, as if it had been retired. */
	private String actOfTheStrangers() {
		return this.jdbc
			.sql("""
					with act as (insert into erasure_act (authority_id, at, operator, actor, actor_name, actor_role, days, selection)
					  select id, now(), name, 'chuzhoy', 'Чужой Директор', 'administrator', 365, 'of the strangers'
					  from organization where code = 'УО-02' returning id),
					account as (insert into erasure_account (act_id, account_id, number, kept_number, case_number)
					  select act.id, a.id, a.number, '900001', 1 from act, student_account a where a.number = '900002')
					select id from act
					""")
			.query(String.class)
			.single();
	}

	/** Of the child that only the strangers know, from the kindergarten. */
	private String leavingOfTheStrangers() {
		return this.jdbc.sql("""
				insert into movement (account_id, organization_id, kind, date, origin, day_known)
				select a.id, o.id, 'WITHDRAWAL', date '2019-10-01', 'source', false
				from student_account a, organization o where a.number = '900001' and o.code = 'Д9'
				returning id
				""").query(String.class).single();
	}

	/** Of their calendar; that of the others is there, too. */
	private String dayOfTheStrangers() {
		TestClient owner = TestClient.admin(this.port);
		return owner.get("/api/reporting-days?authority=УО-02").json().path("items").path(0).path("id").asString();
	}

	private void aCaseOfTheStrangers() throws Exception {
		TestClient owner = TestClient.admin(this.port);
		String report = owner
			.post("/api/reports", "{\"authority\":\"УО-02\",\"from\":\"2020-09-01\",\"to\":\"2021-03-31\"}")
			.location();
		while (owner.get(report).json().path("status").asString().equals("RUNNING")) {
			Thread.sleep(30);
		}
		JsonNode one = owner.get("/api/cases").json().path("items").path(0);
		long number = one.path("number").asLong();
		assertThat(owner.post("/api/cases/" + number + "/decision", "{\"verdict\":\"confirm\"}").status())
			.isEqualTo(200);
		this.strangers.put("report", report.substring(report.lastIndexOf('/') + 1));
		this.strangers.put("case", String.valueOf(number));
		this.strangers.put("task",
				owner.get("/api/tasks?status=OPEN").json().path("items").path(0).path("id").asString());
		this.strangers.put("batch", this.jdbc.sql("""
				with batch as (insert into task_batch (organization_id, made_by, made_at, order_number)
				  select organization_id, 'chuzhoy', now(), '' from task where id = :task returning id),
				row as (insert into task_batch_row (batch_id, task_id) select id, :task from batch)
				select id from batch
				""").param("task", Long.valueOf(this.strangers.get("task"))).query(String.class).single());
		this.strangers.put("run", letters(owner));
		this.strangers.put("import", owner.get("/api/imports").json().path("items").path(0).path("id").asString());
		this.strangers.put("user", String.valueOf(this.accounts.findByLogin("chuzhoy").orElseThrow().id()));
		this.strangers.put("confirmation", "1");
		this.strangers.put("child", "900001");
		this.strangers.put("twin", "900002");
	}

	/** All that the strangers have written to their own. */
	private static String letters(TestClient owner) throws InterruptedException {
		String letters = owner.post("/api/letters?authority=" + URLEncoder.encode("УО-02", StandardCharsets.UTF_8))
			.location();
		while (owner.get(letters).json().path("status").asString().equals("RUNNING")) {
			Thread.sleep(30);
		}
		return letters.substring(letters.lastIndexOf('/') + 1);
	}

	private void sign(String login, Role role, String organization) {
		this.testUsers.make(0, login, role, organization);
		UserAccount user = this.accounts.findByLogin(login).orElseThrow();
		this.people.put(login, new SignedIn(user.id(), user.version(), login, user.fullName(), role,
				user.organization(), organization, organization, false));
	}

	@Test
	void theTableKnowsEveryAddressAndNoOther() {
		assertThat(Addresses.table()).extracting(Attempt::address)
			.containsExactlyInAnyOrderElementsOf(Addresses.of(this.context));
	}

	@Test
	void nothingIsToldAndNothingChanged() throws Exception {
		String before = state();
		for (Attempt attempt : Addresses.table()) {
			for (var person : this.people.entrySet()) {
				String as = attempt.address() + " as " + person.getKey();
				MockHttpServletResponse answer = ask(attempt, person.getValue());
				if (attempt.expected().equals("404")) {
					assertThat(answer.getStatus()).as(as).isEqualTo(404);
				}
				else if (!attempt.address().path().equals("/error")) {
					assertThat(answer.getStatus()).as(as).isLessThan(500);
				}
				assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).as(as).doesNotContain(SECRETS);
				assertThat(String.valueOf(answer.getRedirectedUrl())).as(as).doesNotContain("900002");
				awaitImports();
			}
			assertThat(state()).as(attempt.address().toString()).isEqualTo(before);
		}
	}

	@Test
	void withoutSigningInNothingIsThereAtAll() throws Exception {
		for (Attempt attempt : Addresses.table()) {
			if (!attempt.expected().equals("open")) {
				assertThat(ask(attempt, null).getStatus()).as(attempt.address().toString()).isIn(302, 401, 415);
			}
		}
	}

	/**
	 * Or else the table might send what nobody would be answered. First what changes
	 * nothing, then what the organization does, who has the child until then.
	 */
	@Test
	void theOwnerIsAnsweredAtTheSameAddresses() throws Exception {
		sign("owner", Role.ADMINISTRATOR, "УО-02");
		sign("school-9", Role.ORGANIZATION, "Д9");
		List<Attempt> inOrder = Addresses.table()
			.stream()
			.sorted(Comparator.comparing(StrangersDataTest::isWritten)
				.thenComparing(one -> !one.address().path().startsWith("/organization")))
			.toList();
		for (Attempt attempt : inOrder) {
			String path = attempt.address().path();
			if (attempt.expected().equals("404") && !path.contains("{confirmation}") && !path.contains("/imports/")) {
				String login = path.startsWith("/organization") ? "school-9" : "owner";
				assertThat(ask(attempt, this.people.get(login)).getStatus()).as(attempt.address().toString())
					.isNotEqualTo(404)
					.isLessThan(500);
			}
		}
	}

	private static boolean isWritten(Attempt attempt) {
		return !attempt.address().method().equals(HttpMethod.GET);
	}

	private MockHttpServletResponse ask(Attempt attempt, @Nullable SignedIn who) throws Exception {
		boolean reads = !isWritten(attempt);
		String sent = filled(attempt.sent());
		UriComponentsBuilder path = UriComponentsBuilder.fromPath(filled(attempt.address().path()));
		if (reads && !sent.isEmpty()) {
			path.query(sent);
		}
		URI address = path.encode().build().toUri();
		AbstractMockHttpServletRequestBuilder<?> request;
		if (sent.equals("file")) {
			request = MockMvcRequestBuilders.multipart(address)
				.file(new MockMultipartFile("students", "students.csv", "text/csv",
						"Номер записи;Фамилия;Имя;Дата рождения;Код организации\n900001;Шпионов;Иван;01.01.2012;Ш9\n"
							.getBytes(StandardCharsets.UTF_8)));
		}
		else {
			request = MockMvcRequestBuilders.request(attempt.address().method(), address);
			if (sent.startsWith("{")) {
				request.contentType(MediaType.APPLICATION_JSON).content(sent);
			}
			else if (!reads) {
				UriComponentsBuilder.newInstance()
					.query(sent)
					.build()
					.getQueryParams()
					.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
			}
		}
		request.with(csrf());
		if (who != null) {
			request.with(authentication(new UsernamePasswordAuthenticationToken(who, null,
					AuthorityUtils.createAuthorityList("ROLE_" + who.role().name()))));
		}
		return this.mvc.perform(request).andReturn().getResponse();
	}

	/** What stands for the number of something depends on the address. */
	private String filled(String text) {
		String named = text.replace("/reports/{id}", "/reports/{report}")
			.replace("/letters/{organization}", "/letters/Ш9")
			.replace("{authority}", "УО-02")
			.replace("/imports/{id}", "/imports/{import}")
			.replace("/tasks/{id}", "/tasks/{task}")
			.replace("/users/{id}", "/users/{user}")
			.replace("/cases/{number}", "/cases/{case}")
			.replace("/students/{number}", "/students/{child}");
		for (var one : this.strangers.entrySet()) {
			named = named.replace("{" + one.getKey() + "}", one.getValue());
		}
		return named;
	}

	private String state() {
		return KEPT.stream()
			.map(table -> table + " " + this.jdbc
				.sql("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
						+ table + " t")
				.query(String.class)
				.single())
			.collect(Collectors.joining("\n"));
	}

	private void awaitImports() throws InterruptedException {
		while (this.jdbc.sql("select exists (select from import_run where status = 'RUNNING')")
			.query(Boolean.class)
			.single()) {
			Thread.sleep(20);
		}
	}

}
