package ru.sgo.duplicates.web;

import java.util.Objects;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.intake.BroughtOrganization;

/**
 * An organization that a person makes because lists name it.
 *
 * @param wanted whether it is ticked
 * @param named what the lists call it
 */
record BroughtOrganizationForm(@Nullable Boolean wanted, @Size(max = 100) @Nullable String code,
		@Size(max = 400) @Nullable String name, @Size(max = 400) @Nullable String named,
		@Nullable OrganizationKind kind, @Size(max = 100) @Nullable String authority) {

	boolean isWanted() {
		return Boolean.TRUE.equals(this.wanted);
	}

	boolean isComplete() {
		return !isBlank(this.code) && !isBlank(this.name) && this.kind != null;
	}

	/**
	 * What is made.
	 * @param above the code of the authority that is made with it, where it names none
	 */
	BroughtOrganization toOrganization(@Nullable String above) {
		boolean underNone = isBlank(this.authority) && this.kind == OrganizationKind.AUTHORITY;
		return new BroughtOrganization(Objects.requireNonNull(this.code).strip(),
				Objects.requireNonNull(this.name).strip(), isBlank(this.named) ? null : this.named,
				Objects.requireNonNull(this.kind), underNone ? null : isBlank(this.authority) ? above : this.authority);
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
