package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

import ru.sgo.duplicates.headcount.HeadcountStage;
import ru.sgo.duplicates.headcount.ReportingDay;
import ru.sgo.duplicates.headcount.ReportingDayDraft;
import ru.sgo.duplicates.web.ChoiceWords;

/**
 * A reporting day as somebody types it.
 *
 * @param authority the code; asked for where there are several
 * @param yearly or once
 * @param asks about whom; everybody if nothing is said
 * @param version of the day that was seen
 */
public record ReportingDayForm(@Nullable String authority, @Nullable String form,
		@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, @Nullable Boolean yearly,
		@Nullable String asks, @Nullable Integer version) {

	/** Nothing is typed yet. */
	static final ReportingDayForm EMPTY = new ReportingDayForm(null, null, null, true, null, null);

	/** A day of the calendar, with the date on which it is nearest. */
	static ReportingDayForm of(ReportingDay day, LocalDate today) {
		return new ReportingDayForm(day.authority(), day.form(), day.nearest(today), day.yearly(),
				(day.asks() != null) ? day.asks().code() : null, day.version());
	}

	ReportingDayDraft toDraft() {
		return new ReportingDayDraft(this.form, this.day, !Boolean.FALSE.equals(this.yearly),
				ChoiceWords.constant(HeadcountStage.class, this.asks));
	}

	/** A version that no day has if none was sent. */
	int seen() {
		return (this.version != null) ? this.version : -1;
	}

	public List<String> stages() {
		return ChoiceWords.of(HeadcountStage.class);
	}

}
