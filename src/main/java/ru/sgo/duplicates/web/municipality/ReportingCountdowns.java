package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.headcount.ReportingDay;
import ru.sgo.duplicates.headcount.ReportingDays;
import ru.sgo.duplicates.intake.SentListStates;
import ru.sgo.duplicates.web.DateWords;

/** The reporting days that come next, for the first line of the summary. */
@Component
class ReportingCountdowns {

	private final ReportingDays days;

	private final SentListStates lists;

	private final DateWords dates;

	ReportingCountdowns(ReportingDays days, SentListStates lists, DateWords dates) {
		this.days = days;
		this.lists = lists;
		this.dates = dates;
	}

	/**
	 * A reporting day to come.
	 *
	 * @param awaited how many organizations still have to send a list, where others have
	 */
	record Countdown(ReportingDay day, LocalDate on, long awaited) {
	}

	/**
	 * Those of the nearest day; several where several forms ask on it.
	 * @param authority the code of the one whose calendar is meant; {@code null} for the
	 * reader's own, or that of whoever has the nearest day
	 */
	List<Countdown> next(@Nullable String authority, SignedIn user) {
		LocalDate today = this.dates.today();
		String meant = Objects.requireNonNullElse(authority, Objects.requireNonNullElse(user.organizationCode(), ""));
		List<ReportingDay> all = this.days.within(user.scope());
		List<ReportingDay> own = all.stream().filter(day -> day.authority().equals(meant)).toList();
		List<ReportingDay> calendar = own.isEmpty() ? all : own;
		long awaited = this.lists.coverage(user.scope()).awaited();
		List<Countdown> coming = calendar.stream()
			.flatMap(day -> day.next(today).map(on -> new Countdown(day, on, awaited)).stream())
			.toList();
		return coming.stream()
			.filter(one -> coming.stream().noneMatch(other -> other.on().isBefore(one.on())))
			.toList();
	}

}
