package ru.sgo.duplicates.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.intake.BroughtOrganization;

/**
 * An organization that a person makes because lists name it.
 *
 * @param named what the lists call it
 */
record BroughtOrganizationForm(@NotBlank @Size(max = 100) @Nullable String code,
		@NotBlank @Size(max = 400) @Nullable String name, @Size(max = 400) @Nullable String named,
		@NotNull @Nullable OrganizationKind kind, @Size(max = 100) @Nullable String authority) {

	BroughtOrganization toOrganization() {
		return new BroughtOrganization(Objects.requireNonNull(this.code).strip(),
				Objects.requireNonNull(this.name).strip(), isBlank(this.named) ? null : this.named,
				Objects.requireNonNull(this.kind), isBlank(this.authority) ? null : this.authority);
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
