package ru.sgo.duplicates.web.municipality;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.web.NotFound;

/** The authorities among which the reader of a page may choose. */
@Component
class Authorities {

	private final Organizations organizations;

	Authorities(Organizations organizations) {
		this.organizations = organizations;
	}

	/** Those in the user's scope, by code. */
	List<Organization> of(SignedIn user) {
		return this.organizations.findWithin(user.scope().parameter())
			.stream()
			.filter(organization -> organization.kind() == OrganizationKind.AUTHORITY)
			.toList();
	}

	/**
	 * The code of the chosen one, else of the reader's own, else of the first; empty
	 * where there is none.
	 * @param wished the code; if it is none of them, it is not there
	 */
	static Optional<String> chosen(@Nullable String wished, List<Organization> authorities, SignedIn user) {
		if (wished != null) {
			return Optional.of(authorities.stream()
				.map(Organization::code)
				.filter(wished::equals)
				.findFirst()
				.orElseThrow(NotFound::new));
		}
		return authorities.stream()
			.map(Organization::code)
			.filter(code -> code.equals(user.organizationCode()))
			.findFirst()
			.or(() -> authorities.stream().map(Organization::code).findFirst());
	}

}
