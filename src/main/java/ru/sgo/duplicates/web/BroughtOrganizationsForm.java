package ru.sgo.duplicates.web;

import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.intake.BroughtOrganization;

/** The organizations that a person makes at once because lists name them. */
record BroughtOrganizationsForm(@Nullable List<@Valid BroughtOrganizationForm> bring) {

	/** Whether any is ticked, and each that is has all that it needs. */
	boolean isComplete() {
		return !wanted().isEmpty() && wanted().stream().allMatch(BroughtOrganizationForm::isComplete);
	}

	/** Those that are ticked; below the authority among them where they name no other. */
	List<BroughtOrganization> toOrganizations() {
		String above = wanted().stream()
			.filter(one -> one.kind() == OrganizationKind.AUTHORITY)
			.map(one -> Objects.requireNonNull(one.code()).strip())
			.findFirst()
			.orElse(null);
		return wanted().stream().map(one -> one.toOrganization(above)).toList();
	}

	private List<BroughtOrganizationForm> wanted() {
		return (this.bring == null) ? List.of()
				: this.bring.stream().filter(Objects::nonNull).filter(BroughtOrganizationForm::isWanted).toList();
	}

}
