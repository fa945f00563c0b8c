package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.resolution.DecisionToKeep;

/**
 * The decision to keep another account than proposed, or that the child attends
 * elsewhere.
 *
 * @param account the number of the account to keep
 * @param attends the code of the organization; empty for what the dates tell
 * @param enrolFrom the first day of attendance there; empty for what the dates tell
 * @param way the way of the child as it is proposed and changed; empty where nothing is
 * asked about it
 * @param attached whether the attachment of an account that was only attached is real
 */
record KeepForm(@NotBlank(message = "{case.refused.account}") @Nullable String account, @Nullable String attends,
		@Nullable LocalDate enrolFrom,
		@NotBlank(message = "{case.refused.reason-missing}") @Size(max = 2000,
				message = "{task.refused.text-long}") @Nullable String keepReason,
		@Nullable Boolean attached, @Nullable List<WayForm> way) {

	KeepForm {
		way = (way != null) ? List.copyOf(way) : List.of();
	}

	/** Whether the person says another way than the proposed one. */
	public boolean saysWay() {
		return this.way.stream().anyMatch(WayForm::isChanged);
	}

	/** The stays that are brought back. */
	List<WayForm> kept() {
		return this.way.stream().filter(stay -> !stay.isLeft()).toList();
	}

	/** The key of what is wrong with the way, if anything. */
	Optional<String> fault() {
		if (!saysWay()) {
			return Optional.empty();
		}
		if ((this.attends != null && !this.attends.isBlank()) || this.enrolFrom != null) {
			return Optional.of("case.refused.way-or-place");
		}
		return (kept().isEmpty() || kept().stream().anyMatch(WayForm::lacksDay)) ? Optional.of("case.refused.line")
				: Optional.empty();
	}

	DecisionToKeep wish() {
		String place = (this.attends == null || this.attends.isBlank()) ? null : this.attends;
		return new DecisionToKeep((this.account != null) ? this.account : "",
				(this.keepReason != null) ? this.keepReason : "", place, this.enrolFrom,
				saysWay() ? kept().stream().map(WayForm::stay).toList() : List.of(),
				Boolean.TRUE.equals(this.attached));
	}

}
