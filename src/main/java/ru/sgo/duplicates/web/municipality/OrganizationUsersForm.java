package ru.sgo.duplicates.web.municipality;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import ru.sgo.duplicates.access.OrganizationUsers;

/** The users that an administrator makes for many organizations at once. */
record OrganizationUsersForm(@Size(max = OrganizationUsers.AT_ONCE) @Nullable List<@Valid OrganizationUserForm> users) {

	static OrganizationUsersForm of(List<OrganizationUsers.Proposed> proposed) {
		return new OrganizationUsersForm(
				proposed.stream().limit(OrganizationUsers.AT_ONCE).map(OrganizationUserForm::of).toList());
	}

	/** Those that are ticked. */
	List<OrganizationUserForm> wanted() {
		return (this.users == null) ? List.of()
				: this.users.stream().filter(Objects::nonNull).filter(OrganizationUserForm::isWanted).toList();
	}

	/** Says at their fields why users could not be made. */
	void reject(List<OrganizationUsers.Fault> faults, Errors errors) {
		List<OrganizationUserForm> rows = Objects.requireNonNullElse(this.users, List.of());
		Map<String, OrganizationUsers.Fault> byOrganization = faults.stream()
			.collect(Collectors.toMap(OrganizationUsers.Fault::organization, fault -> fault));
		for (int row = 0; row < rows.size(); row++) {
			OrganizationUsers.Fault fault = (rows.get(row) != null)
					? byOrganization.get(Objects.requireNonNullElse(rows.get(row).organization(), "")) : null;
			if (fault != null) {
				errors.rejectValue("users[" + row + "]." + fault.field(), fault.messageKey());
			}
		}
	}

}
