package ru.sgo.duplicates.web.municipality;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.resolution.Word;

/**
 * A person's word about two accounts.
 *
 * @param first the number of the one
 * @param second the number of the other
 * @param seen the word that the page showed
 */
record WordForm(@Nullable String first, @Nullable String second,
		@NotBlank(message = "{case.refused.reason-missing}") @Size(max = 2000,
				message = "{task.refused.text-long}") @Nullable String wordReason,
		@Nullable Word seen) {

	ComparisonForm accounts() {
		return new ComparisonForm(this.first, this.second);
	}

}
