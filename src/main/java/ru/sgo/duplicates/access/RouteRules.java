package ru.sgo.duplicates.access;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which address is open to whom, to read and to write; the first rule that matches holds,
 * and what no rule names is open to nobody.
 */
final class RouteRules {

	/** Open without signing in. */
	static final String[] OPEN = { "/actuator/health", "/webjars/**", "/assets/**", "/favicon.ico", "/login", "/error",
			"/language", "/certificate", "/v3/api-docs", "/v3/api-docs.yaml" };

	/** Where programs bring their login with every request. */
	static final String[] FOR_PROGRAMS = { "/api/**", "/actuator/prometheus", "/actuator/sbom/**" };

	static final List<Rule> RULES = Stream
		.of(ofMunicipalPages(), ofOrganizations(), ofPrograms(),
				Stream.of("/", "/password", "/search", "/resume", "/logout", "/help/**", "/styleguide")
					.map(path -> new Rule(path, everyone(), everyone())))
		.flatMap(rules -> rules)
		.toList();

	private RouteRules() {
	}

	private static Stream<Rule> ofMunicipalPages() {
		return Stream.of(both("/municipality/users/**", municipal(Right.MANAGE_USERS)),
				both("/municipality/lists/closing/**", municipal(Right.MANAGE_USERS)),
				both("/municipality/letterhead", municipal(Right.MANAGE_USERS)),
				both("/municipality/retention/**", municipal(Right.MANAGE_USERS)),
				new Rule("/municipality/headcount/calendar", municipal(Right.READ), municipal(Right.MANAGE_USERS)),
				both("/municipality/headcount/calendar/**", municipal(Right.MANAGE_USERS)),
				both("/municipality/shared-snils", municipal(Right.SEE_RESTRICTED)),
				both("/municipality/shared-certificates", municipal(Right.SEE_RESTRICTED)),
				both("/municipality/shared-parted", municipal(Right.SEE_RESTRICTED)),
				both("/municipality/journal", municipal(Right.READ_JOURNAL)),
				reading("/municipality/state", municipal(Right.SEE_STATE)),
				both("/municipality/*/*/documents", municipal(Right.SEE_DOCUMENTS)),
				both("/municipality/imports/**", municipal(Right.IMPORT)),
				both("/municipality/reports/*/confirm/**", municipal(Right.DECIDE)),
				both("/municipality/cases/*/keep/**", municipal(Right.DECIDE)),
				both("/municipality/cases/*/distinct", municipal(Right.DECIDE)),
				both("/municipality/cases/*/lawful", municipal(Right.DECIDE)),
				both("/municipality/reports/*/lawful", municipal(Right.DECIDE)),
				both("/municipality/cases/*/answer", municipal(Right.DECIDE)),
				both("/municipality/cases/*/restore", municipal(Right.DECIDE)),
				both("/municipality/letters", municipal(Right.READ)),
				both("/municipality/letters/runs/**", municipal(Right.READ)),
				new Rule("/municipality/tasks/**", municipal(Right.READ), municipal(Right.CARRY_OUT)),
				new Rule("/municipality/**", municipal(Right.READ), municipal(Right.DECIDE)));
	}

	private static Stream<Rule> ofOrganizations() {
		return Stream.of(both("/organization/imports/**", outside(Right.IMPORT)),
				both("/organization/*/*/documents", outside(Right.SEE_DOCUMENTS)),
				new Rule("/organization/**", outside(Right.READ), outside(Right.CARRY_OUT)));
	}

	private static Stream<Rule> ofPrograms() {
		return Stream.of(both("/api/users/**", municipal(Right.MANAGE_USERS)),
				both("/api/retention", municipal(Right.MANAGE_USERS)),
				both("/api/erasures/**", municipal(Right.MANAGE_USERS)),
				new Rule("/api/organizations/**", municipal(Right.READ), municipal(Right.MANAGE_USERS)),
				both("/api/shared-snils", municipal(Right.SEE_RESTRICTED)),
				both("/api/shared-certificates", municipal(Right.SEE_RESTRICTED)),
				both("/api/journal/**", municipal(Right.READ_JOURNAL)),
				reading("/api/state", municipal(Right.SEE_STATE)), ofServer("/actuator/prometheus"),
				ofServer("/actuator/sbom/**"), both("/api/students/*/documents", may(Right.SEE_DOCUMENTS)),
				both("/api/imports/**", may(Right.IMPORT)), both("/api/matches", may(Right.CARRY_OUT)),
				both("/api/letterheads/**", municipal(Right.MANAGE_USERS)), both("/api/letters", municipal(Right.READ)),
				both("/api/letters/runs/**", municipal(Right.READ)),
				new Rule("/api/reporting-days/*/figures", municipal(Right.READ), municipal(Right.DECIDE)),
				new Rule("/api/reporting-days/**", municipal(Right.READ), municipal(Right.MANAGE_USERS)),
				new Rule("/api/tasks/deadline", municipal(Right.READ), municipal(Right.DECIDE)),
				new Rule("/api/tasks/**", may(Right.READ), may(Right.CARRY_OUT)),
				reading("/api/objections", may(Right.READ)), reading("/api/cards/**", may(Right.READ)),
				new Rule("/api/leavings/**", may(Right.READ), may(Right.CARRY_OUT)),
				reading("/api/claims", may(Right.READ)), reading("/api/students/**", may(Right.READ)),
				new Rule("/api/**", municipal(Right.READ), municipal(Right.DECIDE)));
	}

	private static Rule both(String pattern, List<Role> roles) {
		return new Rule(pattern, roles, roles);
	}

	private static Rule reading(String pattern, List<Role> readers) {
		return new Rule(pattern, readers, List.of());
	}

	private static Rule ofServer(String pattern) {
		return new Rule(pattern, municipal(Right.SEE_STATE), List.of(), true);
	}

	private static List<Role> everyone() {
		return List.of(Role.values());
	}

	private static List<Role> may(Right right) {
		return roles(role -> role.may(right));
	}

	private static List<Role> municipal(Right right) {
		return roles(role -> role.may(right) && role.isMunicipal());
	}

	/** Of those who speak for an organization. */
	private static List<Role> outside(Right right) {
		return roles(role -> role.may(right) && !role.isMunicipal());
	}

	private static List<Role> roles(Predicate<Role> which) {
		return Arrays.stream(Role.values()).filter(which).toList();
	}

	/**
	 * Who may ask for an address.
	 *
	 * @param pattern of the path, {@code **} for any rest
	 * @param readers may GET it
	 * @param writers may send something there
	 * @param ofServer what is there is the whole installation's, and for nobody who
	 * answers for a part of it
	 */
	record Rule(String pattern, List<Role> readers, List<Role> writers, boolean ofServer) {

		Rule(String pattern, List<Role> readers, List<Role> writers) {
			this(pattern, readers, writers, false);
		}

	}

}
