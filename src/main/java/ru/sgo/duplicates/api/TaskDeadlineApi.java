package ru.sgo.duplicates.api;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.resolution.TaskDeadlines;

/** The one day until which an authority wants the tasks of its organizations done. */
@RestController
@RequestMapping("/api/tasks/deadline")
class TaskDeadlineApi {

	private final TaskDeadlines deadlines;

	TaskDeadlineApi(TaskDeadlines deadlines) {
		this.deadlines = deadlines;
	}

	/** Of every authority within the user's scope. */
	@GetMapping
	List<DeadlineJson> list(@AuthenticationPrincipal SignedIn user) {
		return this.deadlines.within(user.scope())
			.stream()
			.map(one -> new DeadlineJson(one.authority(), one.dueOn()))
			.toList();
	}

	/** Sets it, also for the tasks that are open; without a day it is taken away. */
	@PostMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void set(@RequestBody DeadlineJson wish, @AuthenticationPrincipal SignedIn user) {
		if (wish.authority() == null) {
			throw ApiProblem.invalid("authority", "api.refused.missing");
		}
		switch (this.deadlines.set(wish.authority(), wish.dueOn(), user.actor(), user.scope())) {
			case SET -> {
			}
			case IMPOSSIBLE -> throw ApiProblem.invalid("dueOn", "deadline.refused");
			case UNKNOWN -> throw ApiProblem.notFound();
		}
	}

	/**
	 * An authority, and its day.
	 *
	 * @param dueOn not before today and not more than a year ahead; nothing where each
	 * task has its own days
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record DeadlineJson(@Nullable String authority, @Nullable LocalDate dueOn) {
	}

}
