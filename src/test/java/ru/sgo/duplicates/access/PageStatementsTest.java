package ru.sgo.duplicates.access;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

import ru.sgo.duplicates.confirmation.BulkConfirmation;
import ru.sgo.duplicates.headcount.ReportingDays;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.OneCaseTest;
import ru.sgo.duplicates.resolution.TaskBatches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/**
 * What a page asks the database does not grow with the rows that it shows: the same town
 * with three children and with forty.
 */
@Import(CountedStatements.class)
class PageStatementsTest extends OneCaseTest {

	private static final int FEW = 3;

	private static final int MANY = 40;

	/** The case shows the most; one half of it is the plan that would follow. */
	private static final int MOST_STATEMENTS = 45;

	/** No page: files, and what is not looked at. */
	private static final String NO_PAGE = "/(api|v3|error|language|login).*|.*\\.(csv|xlsx|zip|\\{ending})|/";

	private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private BulkConfirmation bulk;

	@Autowired
	private TaskBatches batches;

	@Autowired
	private ReportingDays reportingDays;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestUsers testUsers;

	@Autowired
	private UserAccounts accounts;

	private SignedIn authority;

	private SignedIn school;

	private MockMvc mvc;

	@Test
	void aPageAsksNoMoreWhereThereAreMoreRows() throws Exception {
		this.mvc = MockMvcBuilders.webAppContextSetup(this.context).apply(springSecurity()).build();
		Map<String, Integer> few = statements(FEW);
		Map<String, Integer> many = statements(MANY);
		assertThat(many.keySet()).isEqualTo(few.keySet())
			.hasSizeGreaterThan(35)
			.contains("/municipality/retention/acts/{act}");
		assertThat(many).allSatisfy((page, sent) -> assertThat(sent).as(page)
			.isLessThanOrEqualTo(few.get(page))
			.isLessThanOrEqualTo(MOST_STATEMENTS));
	}

	/** How many statements each page takes, which is looked at a second time. */
	private Map<String, Integer> statements(int children) throws Exception {
		Map<String, String> known = townWith(children);
		this.authority = sign("authority", Role.ADMINISTRATOR, "УО-01");
		this.school = sign("school", Role.ORGANIZATION, "Ш1");
		Map<String, Integer> statements = new TreeMap<>();
		for (Addresses.Attempt attempt : Addresses.table()) {
			String path = attempt.address().path();
			if (!attempt.address().method().equals(HttpMethod.GET) || path.matches(NO_PAGE)) {
				continue;
			}
			URI address = address(attempt, known);
			if (!address.toString().contains("%7B") && look(path, address).getStatus() == 200) {
				int before = CountedStatements.sent();
				look(path, address);
				statements.put(path, CountedStatements.sent() - before);
			}
		}
		return statements;
	}

	private SignedIn sign(String login, Role role, String organization) {
		this.testUsers.make(0, login, role, organization);
		UserAccount user = this.accounts.findByLogin(login).orElseThrow();
		return new SignedIn(user.id(), user.version(), login, user.fullName(), role, user.organization(), organization,
				organization, false);
	}

	private MockHttpServletResponse look(String path, URI address) throws Exception {
		SignedIn who = path.startsWith("/organization") ? this.school : this.authority;
		return this.mvc
			.perform(MockMvcRequestBuilders.get(address)
				.with(authentication(new UsernamePasswordAuthenticationToken(who, null,
						AuthorityUtils.createAuthorityList("ROLE_" + who.role().name())))))
			.andReturn()
			.getResponse();
	}

	private static URI address(Addresses.Attempt attempt, Map<String, String> known) {
		String path = attempt.address()
			.path()
			.replace("/help/{audience}", "/help/authority")
			.replace("/reports/{id}", "/reports/{report}")
			.replace("/tasks/{id}", "/tasks/{task}")
			.replace("/imports/{id}", "/imports/{import}")
			.replace("/cases/{number}", "/cases/{case}")
			.replace("/students/{number}", "/students/{child}");
		String sent = attempt.sent();
		for (Map.Entry<String, String> one : known.entrySet()) {
			path = path.replace("{" + one.getKey() + "}", one.getValue());
			sent = sent.replace("{" + one.getKey() + "}", one.getValue());
		}
		return UriComponentsBuilder.fromPath(path).query(sent.isEmpty() ? null : sent).build().encode().toUri();
	}

	/**
	 * The kindergarten forgot to withdraw each of them, and the half of it is confirmed;
	 * of two more there is no document.
	 */
	private Map<String, String> townWith(int children) {
		List<String> accounts = new ArrayList<>(List.of("1;Ёлкин;Пётр;;01.02.2012;;01.09.2018;По заявлению;Д1",
				"2;Ёлкин;Пётр;;01.02.2012;;01.10.2020;Быстрый ввод;Ш1"));
		List<String> movements = new ArrayList<>(
				List.of("1;Д1;Зачисление;01.09.2018;1", "2;Ш1;Зачисление;01.10.2020;2"));
		for (int child = 0; child < children; child++) {
			String name = ";Лисицын;Егор;Пет" + (char) ('а' + child / 30) + (char) ('а' + child % 30) + "ович;"
					+ WRITTEN.format(LocalDate.of(2013, 3, 5).plusDays(child)) + ";"
					+ "000-%03d-100 00".formatted(100 + child) + ";";
			accounts.add((100 + child) + name + "01.09.2016;По заявлению;Д1");
			accounts.add((200 + child) + name + "02.09.2020;Быстрый ввод;Ш1");
			movements.add((100 + child) + ";Д1;Зачисление;01.09.2016;5");
			movements.add((200 + child) + ";Ш1;Зачисление;01.09.2020;77");
		}
		town(accounts.toArray(String[]::new), movements.toArray(String[]::new));
		long report = report().id();
		this.bulk.confirmAll(report, OFFICER, Scope.EVERYTHING);
		Map<String, String> known = new HashMap<>();
		known.put("report", String.valueOf(report));
		known.put("child", "100");
		known.put("twin", "200");
		known.put("case", one("select min(number) from duplicate_case where status = 'ASSIGNED'"));
		known.put("import", one("select max(id) from import_run"));
		known.put("task", one("select min(t.id) from task t join organization o on o.id = t.organization_id"
				+ " where o.code = 'Ш1'"));
		known.put("confirmation", one("select max(id) from bulk_confirmation"));
		known.put("sample", "school");
		this.reportingDays.within(Scope.EVERYTHING);
		known.put("day", one("select min(id) from reporting_day"));
		known.put("batch", batch());
		known.put("act", act());
		return known;
	}

	/** Of the authority, as if the accounts of the school were erased. */
	private String act() {
		return this.database.sql("""
				with act as (
				  insert into erasure_act (authority_id, at, operator, actor, actor_name, actor_role, days, selection)
				  select id, now(), name, 'admin', 'Администратор', 'administrator', 365, gen_random_uuid()::text
				  from organization where code = 'УО-01' returning id),
				account as (
				  insert into erasure_account (act_id, account_id, number, kept_number, case_number)
				  select act.id, a.id, a.number, '100', 1 from act, student_account a where a.number like '2__'),
				line as (
				  insert into registry_act (at, actor, origin, kind, account_id)
				  select now(), 'admin', 'here', 'erase', id from student_account where number like '2__')
				select id from act
				""").query(String.class).single();
	}

	private String batch() {
		List<Long> own = this.database
			.sql("select t.id from task t join organization o on o.id = t.organization_id"
					+ " where o.code = 'Ш1' and t.status <> 'DONE'")
			.query(Long.class)
			.list();
		Scope school = new Scope(this.organizations.findByCode("Ш1").orElseThrow().id(), true, false);
		return this.batches.make(own, new TaskBatches.ByOrder("1", null), OFFICER, school)
			.map(batch -> String.valueOf(batch.id()))
			.orElseThrow();
	}

	private String one(String sql) {
		return this.database.sql(sql).query(String.class).single();
	}

}
