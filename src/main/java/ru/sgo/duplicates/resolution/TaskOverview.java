package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Act;

/**
 * What an organization has not done yet, in figures.
 *
 * @param open those of its tasks that are neither done nor cancelled
 */
public record TaskOverview(List<Open> open) {

	public TaskOverview {
		open = List.copyOf(open);
	}

	/**
	 * A task that is neither done nor cancelled.
	 *
	 * @param blocked whether it waits for somebody else
	 * @param late whether it can be done and its day has passed
	 */
	public record Open(long id, long caseNumber, Act act, LocalDate dueOn, boolean opened, boolean blocked,
			boolean late) {
	}

	/** How many can be done, at most after others of its own. */
	public long ready() {
		return this.open.stream().filter(task -> !task.blocked()).count();
	}

	/** How many wait for somebody else. */
	public long waiting() {
		return this.open.stream().filter(Open::blocked).count();
	}

	public long late() {
		return this.open.stream().filter(Open::late).count();
	}

	/** The first day until which something is to be done. */
	public @Nullable LocalDate dueOn() {
		return this.open.stream()
			.filter(task -> task.opened() && !task.blocked())
			.map(Open::dueOn)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	/**
	 * How many children there are for whom something can be done; only this, if given.
	 */
	public long children(@Nullable Act act) {
		return toDo(act).size();
	}

	/** How many can be done, by what is to be done. */
	public Map<Act, Long> acts() {
		Map<Act, Long> acts = new EnumMap<>(Act.class);
		this.open.stream().filter(task -> !task.blocked()).forEach(task -> acts.merge(task.act(), 1L, Long::sum));
		return acts;
	}

	/** The cases for which something can be done; only this, where it is given. */
	List<Long> toDo(@Nullable Act act) {
		return this.open.stream()
			.filter(task -> !task.blocked() && (act == null || task.act() == act))
			.map(Open::caseNumber)
			.distinct()
			.toList();
	}

	/** The cases for which nothing can be done until somebody else has done something. */
	List<Long> waitingCases() {
		Set<Long> ready = Set.copyOf(toDo(null));
		return this.open.stream().map(Open::caseNumber).distinct().filter(number -> !ready.contains(number)).toList();
	}

	/** The ids of the tasks that can be done; only this, where it is given. */
	Set<Long> readyTasks(@Nullable Act act) {
		return this.open.stream()
			.filter(task -> !task.blocked() && (act == null || task.act() == act))
			.map(Open::id)
			.collect(Collectors.toUnmodifiableSet());
	}

}
