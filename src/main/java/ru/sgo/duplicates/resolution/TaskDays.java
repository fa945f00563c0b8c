package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Until when a task is to be done that opens now: its days run from that day. */
@Component
class TaskDays {

	private final Clock clock;

	private final int workingDays;

	TaskDays(Clock clock, @Value("${duplicates.task-working-days:5}") int workingDays) {
		this.clock = clock;
		this.workingDays = workingDays;
	}

	/** The last day on which it is not late. */
	LocalDate due() {
		LocalDate day = LocalDate.now(this.clock);
		for (int left = this.workingDays; left > 0;) {
			day = day.plusDays(1);
			boolean works = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
			left -= works ? 1 : 0;
		}
		return day;
	}

}
