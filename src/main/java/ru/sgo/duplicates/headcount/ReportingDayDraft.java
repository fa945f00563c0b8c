package ru.sgo.duplicates.headcount;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.PossibleDays;
import ru.sgo.duplicates.registry.TypedText;

/**
 * A reporting day as somebody wants it.
 *
 * @param form up to {@link #LONGEST_FORM} characters
 * @param day of a yearly one only month and day are meant
 * @param asks about whom; {@code null} for everybody
 */
public record ReportingDayDraft(@Nullable String form, @Nullable LocalDate day, boolean yearly,
		@Nullable HeadcountStage asks) {

	/** In characters. */
	public static final int LONGEST_FORM = 40;

	private static final MonthDay LEAP = MonthDay.of(Month.FEBRUARY, 29);

	/** A leap year, so that every day can be written. */
	private static final int OF_YEARLY = 2000;

	public ReportingDayDraft {
		form = (form != null) ? TypedText.line(form) : null;
	}

	/** What is wrong with it, if anything is. */
	Optional<ReportingDayOutcome.Invalid> fault() {
		if (this.form == null || this.form.isEmpty()) {
			return fault("form", "reporting.refused.form-missing");
		}
		if (this.form.length() > LONGEST_FORM) {
			return fault("form", "reporting.refused.form-long");
		}
		if (this.day == null) {
			return fault("day", "reporting.refused.day-missing");
		}
		if (!PossibleDays.isOfAnOrder(this.day)) {
			return fault("day", "reporting.refused.day");
		}
		return (this.yearly && MonthDay.from(this.day).equals(LEAP)) ? fault("day", "reporting.refused.leap")
				: Optional.empty();
	}

	/** The day as it is kept. */
	LocalDate kept() {
		LocalDate typed = Objects.requireNonNull(this.day);
		return this.yearly ? typed.with(Year.of(OF_YEARLY)) : typed;
	}

	/** Whether the two ask about one day of any year. */
	boolean meets(ReportingDay other) {
		LocalDate kept = kept();
		boolean sameDay = (this.yearly || other.yearly()) ? MonthDay.from(kept).equals(MonthDay.from(other.day()))
				: kept.equals(other.day());
		return sameDay && other.form().equalsIgnoreCase(this.form);
	}

	private static Optional<ReportingDayOutcome.Invalid> fault(String field, String key) {
		return Optional.of(new ReportingDayOutcome.Invalid(field, key));
	}

}
