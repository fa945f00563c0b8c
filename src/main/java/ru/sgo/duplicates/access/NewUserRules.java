package ru.sgo.duplicates.access;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;

/** Whether a user may be made as typed, by somebody of a scope. */
@Component
class NewUserRules {

	private final Organizations organizations;

	NewUserRules(Organizations organizations) {
		this.organizations = organizations;
	}

	Verdict judge(NewUser user, Scope scope) {
		if (!Login.isWellFormed(user.login())) {
			return Verdict.refused(UserOutcome.Reason.LOGIN_MALFORMED);
		}
		if (user.fullName().isEmpty()) {
			return Verdict.refused(UserOutcome.Reason.NAME_MISSING);
		}
		return (user.organizationCode() != null) ? ofOrganization(user.role(), user.organizationCode(), scope)
				: ofEverything(user.role(), scope);
	}

	private Verdict ofOrganization(Role role, String code, Scope scope) {
		Optional<Organization> organization = this.organizations.findByCodeWithin(code, scope.parameter());
		if (organization.isEmpty()) {
			return Verdict.refused(UserOutcome.Reason.ORGANIZATION_UNKNOWN);
		}
		boolean authority = organization.get().kind() == OrganizationKind.AUTHORITY;
		return (authority == role.isMunicipal()) ? new Verdict(organization.get().id(), null)
				: Verdict.refused(UserOutcome.Reason.ROLE_DOES_NOT_FIT);
	}

	/** Nobody gives a wider scope than her own. */
	private static Verdict ofEverything(Role role, Scope scope) {
		return (role.isMunicipal() && scope.organization() == null) ? new Verdict(null, null)
				: Verdict.refused(UserOutcome.Reason.ORGANIZATION_MISSING);
	}

	/**
	 * The organization of the new user, or why there will be none.
	 *
	 * @param organization {@code null} for everything
	 */
	record Verdict(@Nullable OrganizationId organization, UserOutcome.@Nullable Reason refusal) {

		static Verdict refused(UserOutcome.Reason reason) {
			return new Verdict(null, reason);
		}

	}

}
