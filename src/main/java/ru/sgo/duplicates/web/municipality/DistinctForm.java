package ru.sgo.duplicates.web.municipality;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The decision that accounts are different children.
 *
 * @param accounts the numbers of those that differ from the rest; none when all differ
 * from each other
 */
record DistinctForm(@Nullable List<String> accounts,
		@NotBlank(message = "{case.refused.reason-missing}") @Size(max = 2000,
				message = "{task.refused.text-long}") @Nullable String distinctReason) {

	List<String> apart() {
		return (this.accounts != null) ? this.accounts : List.of();
	}

}
