package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import ru.sgo.duplicates.resolution.CaseLawfulGround;
import ru.sgo.duplicates.resolution.DecisionLawfulWish;

/**
 * The decision that a child stands in two organizations lawfully, for a time.
 *
 * @param ground the code of a {@link CaseLawfulGround}
 * @param until the last day of the term
 * @param countedAt the code of the organization that counts the child meanwhile; none for
 * the one where it was first
 */
record LawfulForm(@NotBlank(message = "{case.refused.lawful-ground}") @Nullable String ground,
		@NotNull(message = "{case.refused.lawful-until-missing}") @Nullable LocalDate until, @Nullable String countedAt,
		@NotBlank(message = "{case.refused.reason-missing}") @Size(max = 2000,
				message = "{task.refused.text-long}") @Nullable String lawfulReason) {

	static final LawfulForm EMPTY = new LawfulForm(null, null, null, null);

	/** Refuses a ground that is none. */
	void reject(BindingResult errors) {
		if (!errors.hasFieldErrors("ground") && CaseLawfulGround.of(Objects.requireNonNull(this.ground)).isEmpty()) {
			errors.rejectValue("ground", "case.refused.lawful-ground");
		}
	}

	DecisionLawfulWish wish() {
		return new DecisionLawfulWish(CaseLawfulGround.of(Objects.requireNonNull(this.ground)).orElseThrow(),
				this.until, this.countedAt, Objects.requireNonNull(this.lawfulReason));
	}

}
