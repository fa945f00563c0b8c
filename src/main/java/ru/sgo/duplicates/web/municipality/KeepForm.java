package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.resolution.KeepWish;

/**
 * The decision to keep another account than proposed, or that the child attends
 * elsewhere.
 *
 * @param account the number of the account to keep
 * @param attends the code of the organization; empty for what the dates tell
 * @param enrolFrom the first day of attendance there; empty for what the dates tell
 * @param attached whether the attachment of an account that was only attached is real
 */
record KeepForm(@NotBlank(message = "{case.refused.account}") @Nullable String account, @Nullable String attends,
		@Nullable LocalDate enrolFrom, @NotBlank(message = "{case.refused.reason-missing}") @Size(max = 2000,
				message = "{task.refused.text-long}") @Nullable String keepReason,
		@Nullable Boolean attached) {

	KeepWish wish() {
		String place = (this.attends == null || this.attends.isBlank()) ? null : this.attends;
		return new KeepWish((this.account != null) ? this.account : "",
				(this.keepReason != null) ? this.keepReason : "", place, this.enrolFrom, List.of(),
				Boolean.TRUE.equals(this.attached));
	}

}
