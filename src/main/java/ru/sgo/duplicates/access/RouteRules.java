package ru.sgo.duplicates.access;

import java.util.Arrays;
import java.util.List;

/**
 * Which address is open to whom; the first rule that matches holds, and what no rule
 * names is open to nobody.
 */
final class RouteRules {

	private static final List<Role> EVERYONE = List.of(Role.values());

	/** Everyone whose work it is to remove duplicates. */
	private static final List<Role> WORKING = List.of(Role.ADMINISTRATOR, Role.OFFICER, Role.ORGANIZATION);

	private static final List<Role> MUNICIPAL = List.of(Role.ADMINISTRATOR, Role.OFFICER);

	private static final List<Role> SEES_DOCUMENTS = Arrays.stream(Role.values())
		.filter(Role::maySeeDocuments)
		.toList();

	private static final List<Role> READS_JOURNAL = Arrays.stream(Role.values()).filter(Role::mayReadJournal).toList();

	private static final List<Role> SEES_RESTRICTED = Arrays.stream(Role.values())
		.filter(Role::maySeeRestricted)
		.toList();

	/** Open without signing in. */
	static final String[] OPEN = { "/actuator/health", "/webjars/**", "/css/**", "/js/**", "/images/**", "/favicon.ico",
			"/login", "/error", "/language", "/v3/api-docs", "/v3/api-docs.yaml" };

	static final List<Rule> RULES = List.of(new Rule("/municipality/users/**", List.of(Role.ADMINISTRATOR)),
			new Rule("/municipality/shared-snils", SEES_RESTRICTED), new Rule("/api/shared-snils", SEES_RESTRICTED),
			new Rule("/municipality/shared-certificates", SEES_RESTRICTED),
			new Rule("/municipality/shared-parted", SEES_RESTRICTED),
			new Rule("/api/shared-certificates", SEES_RESTRICTED), new Rule("/municipality/journal", READS_JOURNAL),
			new Rule("/api/journal/**", READS_JOURNAL),
			new Rule("/municipality/*/*/documents", municipal(SEES_DOCUMENTS)),
			new Rule("/api/students/*/documents", SEES_DOCUMENTS), new Rule("/municipality/**", MUNICIPAL),
			new Rule("/organization/**", List.of(Role.ORGANIZATION)), new Rule("/api/tasks/**", WORKING),
			new Rule("/api/objections", WORKING), new Rule("/api/cards/**", WORKING), new Rule("/api/claims", WORKING),
			new Rule("/api/matches", WORKING), new Rule("/api/imports/**", WORKING),
			new Rule("/api/students/**", WORKING), new Rule("/api/users/**", List.of(Role.ADMINISTRATOR)),
			new Rule("/api/**", MUNICIPAL), new Rule("/", EVERYONE), new Rule("/password", EVERYONE),
			new Rule("/search", EVERYONE), new Rule("/logout", EVERYONE));

	private RouteRules() {
	}

	private static List<Role> municipal(List<Role> roles) {
		return roles.stream().filter(Role::isMunicipal).toList();
	}

	/**
	 * Who may ask for an address.
	 *
	 * @param pattern of the path, {@code **} for any rest
	 */
	record Rule(String pattern, List<Role> roles) {

		String[] roleNames() {
			return this.roles.stream().map(Enum::name).toArray(String[]::new);
		}
	}

}
