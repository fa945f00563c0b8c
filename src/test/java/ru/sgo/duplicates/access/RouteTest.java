package ru.sgo.duplicates.access;

import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * Every address of the application against every role. Who writes a new one has to say
 * here to whom it is open; the rules of the application are not asked.
 */
@ApplicationTest
class RouteTest {

	private static final Set<Role> WORKING = Set.of(Role.ADMINISTRATOR, Role.OFFICER, Role.ORGANIZATION);

	private static final Set<Role> DECIDING = Set.of(Role.ADMINISTRATOR, Role.OFFICER);

	private static final Set<Role> LOOKING_ON = Set.of(Role.ADMINISTRATOR, Role.OFFICER, Role.HEAD);

	private static final Set<Role> READING = Set.of(Role.ADMINISTRATOR, Role.OFFICER, Role.HEAD, Role.ORGANIZATION);

	private static final Set<Role> ADMINISTRATORS = Set.of(Role.ADMINISTRATOR);

	/** By the beginning of the path; the longest that fits counts. */
	private static final Map<String, OpenTo> OPEN_TO = new TreeMap<>(Map.ofEntries(
			Map.entry("/municipality", new OpenTo(LOOKING_ON, DECIDING)),
			Map.entry("/municipality/imports", OpenTo.both(DECIDING)),
			Map.entry("/municipality/reports/{id}/confirm", OpenTo.both(DECIDING)),
			Map.entry("/municipality/cases/{number}/keep", OpenTo.both(DECIDING)),
			Map.entry("/municipality/cases/{number}/distinct", OpenTo.both(DECIDING)),
			Map.entry("/municipality/cases/{number}/lawful", OpenTo.both(DECIDING)),
			Map.entry("/municipality/reports/{id}/lawful", OpenTo.both(DECIDING)),
			Map.entry("/municipality/cases/{number}/answer", OpenTo.both(DECIDING)),
			Map.entry("/municipality/cases/{number}/restore", OpenTo.both(DECIDING)),
			Map.entry("/municipality/users", OpenTo.both(ADMINISTRATORS)),
			Map.entry("/municipality/state", new OpenTo(ADMINISTRATORS, Set.of())),
			Map.entry("/api/state", new OpenTo(ADMINISTRATORS, Set.of())),
			Map.entry("/municipality/lists/closing", OpenTo.both(ADMINISTRATORS)),
			Map.entry("/api/organizations/closings", new OpenTo(LOOKING_ON, ADMINISTRATORS)),
			Map.entry("/municipality/letterhead", OpenTo.both(ADMINISTRATORS)),
			Map.entry("/api/letterheads/{authority}", OpenTo.both(ADMINISTRATORS)),
			Map.entry("/municipality/retention", OpenTo.both(ADMINISTRATORS)),
			Map.entry("/api/retention", OpenTo.both(ADMINISTRATORS)),
			Map.entry("/api/erasures", OpenTo.both(ADMINISTRATORS)),
			Map.entry("/municipality/headcount/calendar", new OpenTo(LOOKING_ON, ADMINISTRATORS)),
			Map.entry("/municipality/headcount/calendar/{day}", OpenTo.both(ADMINISTRATORS)),
			Map.entry("/api/reporting-days", new OpenTo(LOOKING_ON, ADMINISTRATORS)),
			Map.entry("/api/reporting-days/{day}/figures", new OpenTo(LOOKING_ON, DECIDING)),
			Map.entry("/municipality/shared-snils", OpenTo.both(ADMINISTRATORS)),
			Map.entry("/api/shared-snils", OpenTo.both(ADMINISTRATORS)),
			Map.entry("/municipality/shared-certificates", OpenTo.both(ADMINISTRATORS)),
			Map.entry("/municipality/shared-parted", OpenTo.both(ADMINISTRATORS)),
			Map.entry("/api/shared-certificates", OpenTo.both(ADMINISTRATORS)),
			Map.entry("/organization", OpenTo.both(Set.of(Role.ORGANIZATION))),
			Map.entry("/api/lists", new OpenTo(LOOKING_ON, DECIDING)), Map.entry("/api/imports", OpenTo.both(WORKING)),
			Map.entry("/api/claims", new OpenTo(READING, Set.of())),
			Map.entry("/api/claims/wishes", new OpenTo(LOOKING_ON, Set.of())),
			Map.entry("/api/claims/agreement", OpenTo.both(DECIDING)),
			Map.entry("/api/objections", new OpenTo(READING, Set.of())),
			Map.entry("/api/objections/agree", OpenTo.both(DECIDING)),
			Map.entry("/api/cards", new OpenTo(READING, Set.of())),
			Map.entry("/api/leavings", new OpenTo(READING, WORKING)),
			Map.entry("/api/tasks/deadline", new OpenTo(LOOKING_ON, DECIDING)),
			Map.entry("/api/tasks", new OpenTo(READING, WORKING)), Map.entry("/api/matches", OpenTo.both(WORKING)),
			Map.entry("/api/students", new OpenTo(READING, Set.of())),
			Map.entry("/api/users", OpenTo.both(ADMINISTRATORS)), Map.entry("/api/letters", OpenTo.both(LOOKING_ON)),
			Map.entry("/api/letters/{organization}/sent", OpenTo.both(DECIDING)),
			Map.entry("/municipality/letters", OpenTo.both(LOOKING_ON)),
			Map.entry("/municipality/letters/told", new OpenTo(LOOKING_ON, DECIDING)),
			Map.entry("/api/headcount", new OpenTo(LOOKING_ON, Set.of())),
			Map.entry("/api/headcount.csv", new OpenTo(LOOKING_ON, Set.of())),
			Map.entry("/api/headcount.xlsx", new OpenTo(LOOKING_ON, Set.of())),
			Map.entry("/api/headcount/absent/marks", OpenTo.both(DECIDING)),
			Map.entry("/api/origins", new OpenTo(LOOKING_ON, Set.of())),
			Map.entry("/api/retired", new OpenTo(LOOKING_ON, Set.of())),
			Map.entry("/api/reports", new OpenTo(LOOKING_ON, DECIDING)),
			Map.entry("/api/cases", new OpenTo(LOOKING_ON, DECIDING)),
			Map.entry("/api/comparison", new OpenTo(LOOKING_ON, DECIDING)),
			Map.entry("/api/matching", new OpenTo(LOOKING_ON, Set.of())),
			Map.entry("/municipality/students/{number}/documents", OpenTo.both(DECIDING)),
			Map.entry("/municipality/cases/{number}/documents", OpenTo.both(DECIDING)),
			Map.entry("/organization/students/{number}/documents", OpenTo.both(Set.of(Role.ORGANIZATION))),
			Map.entry("/api/students/{number}/documents", OpenTo.both(WORKING)),
			Map.entry("/municipality/journal", OpenTo.both(Set.of(Role.ADMINISTRATOR, Role.AUDITOR))),
			Map.entry("/api/journal", OpenTo.both(Set.of(Role.ADMINISTRATOR, Role.AUDITOR))),
			Map.entry("/help", OpenTo.both(Set.of(Role.values()))),
			Map.entry("/search", OpenTo.both(Set.of(Role.values()))),
			Map.entry("/resume", OpenTo.both(Set.of(Role.values()))),
			Map.entry("/password", OpenTo.both(Set.of(Role.values())))));

	/** Open to everybody, or to everybody who is signed in (the first page). */
	private static final Set<String> WITHOUT_SIGNING_IN = Set.of("/login", "/language", "/error", "/certificate",
			"/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/swagger-config");

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private TestUsers users;

	@Autowired
	private UserAccounts accounts;

	@Autowired
	private Imports imports;

	@Autowired
	private JdbcClient jdbc;

	private final Map<Role, Authentication> signedIn = new EnumMap<>(Role.class);

	private MockMvc mvc;

	@BeforeEach
	void aUserOfEveryRole() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление образования;УО;",
					"Ш1;Школа № 1;ООО;УО-01")
			.run();
		this.mvc = MockMvcBuilders.webAppContextSetup(this.context).apply(springSecurity()).build();
		for (Role role : Role.values()) {
			String organization = role.isMunicipal() ? "УО-01" : "Ш1";
			this.users.make(0, role.code(), role, organization);
			UserAccount user = this.accounts.findByLogin(role.code()).orElseThrow();
			SignedIn who = new SignedIn(user.id(), user.version(), user.login(), user.fullName(), role,
					user.organization(), organization, organization, false);
			this.signedIn.put(role, new UsernamePasswordAuthenticationToken(who, null,
					AuthorityUtils.createAuthorityList("ROLE_" + role.name())));
		}
	}

	@Test
	void everyRouteIsKnownHere() {
		assertThat(routes().keySet()).hasSizeGreaterThan(20).allSatisfy(path -> assertThat(isKnown(path)).isTrue());
	}

	@Test
	void anAudienceIsAPrefix() {
		OPEN_TO.forEach((path, open) -> {
			if (path.startsWith("/municipality") || path.startsWith("/organization")) {
				assertThat(Stream.concat(open.readers().stream(), open.writers().stream())).as(path)
					.allMatch(role -> role.isMunicipal() == path.startsWith("/municipality"));
			}
		});
	}

	@Test
	void everyRouteIsOpenToThoseItIsForAndToNobodyElse() throws Exception {
		for (var route : routes().entrySet()) {
			if (isOpen(route.getKey()) || route.getKey().equals("/")) {
				continue;
			}
			for (HttpMethod method : route.getValue()) {
				for (Role role : Role.values()) {
					boolean reached = reaches(method, route.getKey(), role);
					assertThat(reached).as("%s %s by %s", method, route.getKey(), role)
						.isEqualTo(openTo(route.getKey()).of(method).contains(role));
				}
			}
		}
	}

	@Test
	void nothingElseIsReachedWithoutSigningIn() throws Exception {
		for (var route : routes().entrySet()) {
			if (!isOpen(route.getKey())) {
				for (HttpMethod method : route.getValue()) {
					MvcResult result = this.mvc.perform(of(method, route.getKey()).with(csrf())).andReturn();
					assertThat(result.getHandler()).as("%s %s", method, route.getKey()).isNull();
					assertThat(result.getResponse().getStatus()).isIn(302, 401);
				}
			}
		}
	}

	@Test
	void whatIsNotForTheRoleIsNotThere() throws Exception {
		assertThat(status("/municipality/cases", Role.ORGANIZATION)).isEqualTo(404);
		assertThat(status("/municipality/users", Role.OFFICER)).isEqualTo(404);
		assertThat(status("/organization", Role.OFFICER)).isEqualTo(404);
		assertThat(status("/api/cases/1", Role.ORGANIZATION)).isEqualTo(404);
		assertThat(status("/municipality/imports", Role.HEAD)).isEqualTo(404);
		assertThat(status("/municipality", Role.AUDITOR)).isEqualTo(404);
		assertThat(status("/api/students", Role.AUDITOR)).isEqualTo(404);
		assertThat(status("/nowhere", Role.ADMINISTRATOR)).isEqualTo(404);
	}

	private int status(String path, Role role) throws Exception {
		return this.mvc.perform(of(HttpMethod.GET, path).with(authentication(this.signedIn.get(role))))
			.andReturn()
			.getResponse()
			.getStatus();
	}

	private boolean reaches(HttpMethod method, String path, Role role) throws Exception {
		return this.mvc.perform(of(method, path).with(authentication(this.signedIn.get(role))).with(csrf()))
			.andReturn()
			.getHandler() != null;
	}

	private static MockHttpServletRequestBuilder of(HttpMethod method, String path) {
		return request(method, URI.create(path.replaceAll("\\{[^}]*}", "999999")));
	}

	private static boolean isOpen(String path) {
		return WITHOUT_SIGNING_IN.contains(path);
	}

	private static boolean isKnown(String path) {
		return isOpen(path) || path.equals("/") || !openTo(path).isEmpty();
	}

	private static OpenTo openTo(String path) {
		return OPEN_TO.entrySet()
			.stream()
			.filter(rule -> path.equals(rule.getKey()) || path.startsWith(rule.getKey() + "/"))
			.reduce((shorter, longer) -> longer)
			.map(Map.Entry::getValue)
			.orElse(OpenTo.both(Set.of()));
	}

	private record OpenTo(Set<Role> readers, Set<Role> writers) {

		static OpenTo both(Set<Role> roles) {
			return new OpenTo(roles, roles);
		}

		Set<Role> of(HttpMethod method) {
			return method.equals(HttpMethod.GET) ? this.readers : this.writers;
		}

		boolean isEmpty() {
			return this.readers.isEmpty() && this.writers.isEmpty();
		}

	}

	private Map<String, Set<HttpMethod>> routes() {
		return Addresses.of(this.context)
			.stream()
			.collect(Collectors.groupingBy(Addresses.Address::path, LinkedHashMap::new,
					Collectors.mapping(Addresses.Address::method, Collectors.toCollection(LinkedHashSet::new))));
	}

}
