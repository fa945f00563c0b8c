package ru.sgo.duplicates.web.municipality;

import java.util.Objects;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.access.OrganizationUsers;

/**
 * A user who is proposed for an organization.
 *
 * @param wanted whether it is ticked
 * @param organization the code of the organization
 * @param fullName may be empty
 */
record OrganizationUserForm(@Nullable Boolean wanted, @Nullable String organization, @Nullable String login,
		@Size(max = 200, message = "{users.refused.name-long}") @Nullable String fullName) {

	static OrganizationUserForm of(OrganizationUsers.Proposed proposed) {
		return new OrganizationUserForm(true, proposed.organization(), proposed.login(), "");
	}

	boolean isWanted() {
		return Boolean.TRUE.equals(this.wanted);
	}

	/**
	 * What is wanted.
	 * @param nameless how the user is called who has no name yet
	 */
	OrganizationUsers.Wanted toWanted(String nameless) {
		String name = Objects.requireNonNullElse(this.fullName, "");
		return new OrganizationUsers.Wanted(Objects.requireNonNullElse(this.organization, ""),
				Objects.requireNonNullElse(this.login, ""), name.isBlank() ? nameless : name);
	}

}
