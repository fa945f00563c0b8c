package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.decision.Step;
import ru.sgo.duplicates.registry.Scope;

/** What organizations would get to do if cases were confirmed as they are proposed. */
@Service
@Transactional(readOnly = true)
public class DecisionForecast {

	private final CaseStore cases;

	private final CaseFactsReader factsReader;

	private final TaskDays days;

	DecisionForecast(CaseStore cases, CaseFactsReader factsReader, TaskDays days) {
		this.cases = cases;
		this.factsReader = factsReader;
		this.days = days;
	}

	/**
	 * What one organization would owe.
	 *
	 * @param organization the code
	 * @param tasks how many, from 1
	 * @param atOnce how many of these wait for no other
	 * @param dueOn until when these are to be done; {@code null} where all wait
	 */
	public record Owed(String organization, int tasks, int atOnce, @Nullable LocalDate dueOn) {

		private Owed and(Owed other) {
			return new Owed(this.organization, this.tasks + other.tasks, this.atOnce + other.atOnce,
					(this.dueOn == null || other.dueOn != null && other.dueOn.isBefore(this.dueOn)) ? other.dueOn
							: this.dueOn);
		}

	}

	/** By the codes of the organizations; what lies out of the scope counts nowhere. */
	public List<Owed> of(Collection<Long> numbers, Scope scope) {
		List<DuplicateCase> found = this.cases.look(numbers, scope);
		Map<Long, LocalDate> due = this.days
			.due(found.stream().map(DuplicateCase::authority).collect(Collectors.toSet()));
		Map<String, Owed> owed = new TreeMap<>();
		for (CaseFacts facts : this.factsReader.read(found)) {
			LocalDate day = due.get(facts.duplicate().authority());
			DecisionOffer.of(facts)
				.stream()
				.flatMap(offer -> offer.plan().steps().stream())
				.map(step -> owed(step, day))
				.forEach(one -> owed.merge(one.organization(), one, Owed::and));
		}
		return List.copyOf(owed.values());
	}

	private static Owed owed(Step step, @Nullable LocalDate day) {
		return step.waitsFor().isEmpty() ? new Owed(step.organization(), 1, 1, day)
				: new Owed(step.organization(), 1, 0, null);
	}

}
