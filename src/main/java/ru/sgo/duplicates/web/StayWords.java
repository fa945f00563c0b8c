package ru.sgo.duplicates.web;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.resolution.TaskStay;

/** Says in templates which stays a step takes over. */
@Component("stays")
public class StayWords {

	private final Words words;

	private final DateWords dates;

	StayWords(Words words, DateWords dates) {
		this.words = words;
		this.dates = dates;
	}

	/** Whether something of it lies in the past: the orders are there already. */
	public boolean past(List<TaskStay> stays) {
		return stays.stream().anyMatch(stay -> stay.to() != null);
	}

	/** With both ends and the numbers of the orders. */
	public String said(List<TaskStay> stays) {
		return stays.stream().map(this::said).collect(Collectors.joining("; "));
	}

	private String said(TaskStay stay) {
		String days = this.words.say((stay.to() != null) ? "task.stay" : "task.stay.open", this.dates.day(stay.from()),
				this.dates.day(stay.to()));
		return stay.orders().isEmpty() ? days
				: days + this.words.say("task.stay.orders", String.join(", № ", stay.orders()));
	}

}
