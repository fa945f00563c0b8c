package ru.sgo.duplicates.web.municipality;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.access.Role;

/** What an administrator fills in to make a user. */
public class UserForm {

	private static final int LONGEST_NAME = 200;

	@NotNull
	private @Nullable Role role = Role.ORGANIZATION;

	private @Nullable String organization;

	@NotBlank
	@Size(max = LONGEST_NAME, message = "{users.refused.name-long}")
	private String fullName = "";

	@NotBlank
	private String login = "";

	public @Nullable Role getRole() {
		return this.role;
	}

	public void setRole(@Nullable Role role) {
		this.role = role;
	}

	public @Nullable String getOrganization() {
		return this.organization;
	}

	public void setOrganization(@Nullable String organization) {
		this.organization = organization;
	}

	public String getFullName() {
		return this.fullName;
	}

	public void setFullName(String fullName) {
		this.fullName = fullName;
	}

	public String getLogin() {
		return this.login;
	}

	public void setLogin(String login) {
		this.login = login;
	}

}
