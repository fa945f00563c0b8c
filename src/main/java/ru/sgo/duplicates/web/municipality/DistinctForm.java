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
 * @param sure whether it holds of accounts with one document, too
 */
record DistinctForm(@Nullable List<String> accounts,
		@NotBlank(message = "{case.refused.reason-missing}") @Size(max = 2000,
				message = "{task.refused.text-long}") @Nullable String distinctReason,
		@Nullable Boolean sure) {

	/** Whether the person has been asked again. */
	boolean isSure() {
		return Boolean.TRUE.equals(this.sure);
	}

	List<String> apart() {
		return (this.accounts != null) ? this.accounts : List.of();
	}

}
