package ru.sgo.duplicates.web.municipality;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The wish to take a deletion back.
 *
 * @param restored the number of the deleted account
 */
record RestoreForm(@NotBlank(message = "{case.refused.account}") @Nullable String restored,
		@NotBlank(message = "{case.refused.reason-missing}") @Size(max = 2000,
				message = "{task.refused.text-long}") @Nullable String restoreReason) {
}
