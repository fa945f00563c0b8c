package ru.sgo.duplicates.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.resolution.TaskBatches;
import ru.sgo.duplicates.resolution.TasksAtOnce;

/** Many tasks reported done at once, by one order. */
@RestController
class TaskBatchApi {

	private static final int MOST = 1000;

	private final TasksAtOnce work;

	private final TaskBatches batches;

	private final MessageSource messages;

	TaskBatchApi(TasksAtOnce work, TaskBatches batches, MessageSource messages) {
		this.work = work;
		this.batches = batches;
		this.messages = messages;
	}

	/** Does what can be done; the rest is named with why. */
	@PostMapping("/api/tasks/carry-out")
	CarriedOut carryOut(@RequestBody Wish wish, @AuthenticationPrincipal SignedIn user) {
		List<@Nullable Wanted> wanted = (wish.tasks() != null) ? wish.tasks() : List.of();
		if (wanted.isEmpty() || wanted.size() > MOST || wanted.stream().anyMatch(Wanted::isMissing)) {
			throw ApiProblem.invalid("tasks", "api.refused.tasks");
		}
		TaskBatches.ByOrder order = new TaskBatches.ByOrder(Objects.requireNonNullElse(wish.orderNumber(), ""),
				wish.orderDate());
		this.batches.fault(order).ifPresent(fault -> {
			throw ApiProblem.invalid(fault.field(), fault.messageKey());
		});
		Map<Long, @Nullable LocalDate> days = new LinkedHashMap<>();
		wanted.forEach(one -> days.put(Objects.requireNonNull(one.id()), one.date()));
		List<Result> results = this.work.carryOut(days, order, user.actor(), user.scope())
			.orElseThrow(ApiProblem::notFound)
			.stream()
			.map(became -> new Result(became.task(), became.isDone(), say(became.refusal())))
			.toList();
		return new CarriedOut(results.stream().filter(Result::done).count(), results);
	}

	private @Nullable String say(@Nullable String messageKey) {
		return (messageKey != null) ? this.messages.getMessage(messageKey, null, LocaleContextHolder.getLocale())
				: null;
	}

	/**
	 * What is done, and by which order.
	 *
	 * @param orderDate the day on which the order was signed
	 */
	record Wish(@Nullable List<@Nullable Wanted> tasks, @Nullable String orderNumber, @Nullable LocalDate orderDate) {
	}

	/**
	 * One of the tasks.
	 *
	 * @param date the day by the order, where it is not the decided one
	 */
	record Wanted(@Nullable Long id, @Nullable LocalDate date) {

		static boolean isMissing(@Nullable Wanted one) {
			return one == null || one.id() == null;
		}

	}

	/** How many were done, and what became of each. */
	record CarriedOut(long done, List<Result> tasks) {
	}

	/**
	 * What became of a task.
	 *
	 * @param message why it was not done
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record Result(long id, boolean done, @Nullable String message) {
	}

}
