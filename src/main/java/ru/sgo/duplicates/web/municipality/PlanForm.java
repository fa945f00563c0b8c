package ru.sgo.duplicates.web.municipality;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import ru.sgo.duplicates.resolution.CaseOutcome;
import ru.sgo.duplicates.resolution.CaseView;
import ru.sgo.duplicates.resolution.DecisionDay;

/**
 * The plan as it is proposed, whose days a person may change before it is confirmed.
 *
 * @param version of the case on the reader's page
 * @param days those that steps of the plan bear, each once, and those that the person has
 * said and no step bears any more
 */
record PlanForm(@Nullable Integer version, @Nullable List<PlanDayForm> days) {

	PlanForm {
		days = (days != null) ? days.stream().filter(Objects::nonNull).toList() : List.of();
	}

	/** As proposed. */
	static PlanForm of(CaseView view) {
		return new PlanForm(view.summary().version(), List.of()).showing(view.plan());
	}

	/** The same on a page that shows these steps, which follow from what is said. */
	PlanForm showing(List<CaseView.PlannedStep> steps) {
		List<PlanDayForm> shown = new ArrayList<>();
		for (CaseView.PlannedStep step : steps) {
			DecisionDay day = step.day();
			if (day != null && shown.stream().noneMatch(other -> other.isOf(day))) {
				shown.add(PlanDayForm.of(day, this.days.stream().anyMatch(sent -> sent.isOf(day) && sent.isSaid())));
			}
		}
		this.days.stream()
			.filter(PlanDayForm::isSaid)
			.filter(sent -> sent.toDay().isPresent())
			.filter(sent -> shown.stream().noneMatch(other -> other.isOf(sent.toDay().orElseThrow())))
			.forEach(shown::add);
		return new PlanForm(this.version, shown);
	}

	/** The places of the days that the person says, in their order. */
	List<Integer> said() {
		return IntStream.range(0, this.days.size())
			.filter(place -> this.days.get(place).isSaid() && this.days.get(place).toDay().isPresent())
			.boxed()
			.toList();
	}

	/** The days that the person says, in the same order. */
	List<DecisionDay> wish() {
		return said().stream().map(place -> this.days.get(place).toDay().orElseThrow()).toList();
	}

	/** The version of the case that the person has seen; one that none has if unsaid. */
	int seen() {
		return (this.version != null) ? this.version : -1;
	}

	/** Names the days that are missing. */
	void reject(BindingResult errors) {
		for (int place = 0; place < this.days.size(); place++) {
			if (this.days.get(place).lacksDay() && !errors.hasFieldErrors(field(place))) {
				errors.rejectValue(field(place), "case.refused.day-missing");
			}
		}
	}

	/**
	 * Names the day that cannot be.
	 * @param fault whose field counts the days that were said
	 */
	void reject(CaseOutcome.Invalid fault, BindingResult errors) {
		List<Integer> said = said();
		IntStream.range(0, said.size())
			.filter(place -> fault.field().equals(field(place)))
			.mapToObj(said::get)
			.findFirst()
			.ifPresentOrElse(place -> errors.rejectValue(field(place), fault.messageKey()),
					() -> errors.reject(fault.messageKey()));
	}

	private static String field(int place) {
		return "days[" + place + "].date";
	}

	/** Whether the person wants another plan than the proposed one. */
	public boolean isChanged() {
		return this.days.stream().anyMatch(PlanDayForm::isChanged);
	}

	/**
	 * A step beside its day in the form.
	 *
	 * @param day the place of its day; empty where it bears none, or where an earlier
	 * step bears the same
	 */
	public record Row(CaseView.PlannedStep step, @Nullable Integer day) {
	}

	/** The steps, each day with the first that bears it. */
	List<Row> rows(List<CaseView.PlannedStep> steps) {
		List<Row> rows = new ArrayList<>();
		for (CaseView.PlannedStep step : steps) {
			Integer place = place(step.day());
			boolean seen = rows.stream().anyMatch(row -> Objects.equals(row.day(), place));
			rows.add(new Row(step, seen ? null : place));
		}
		return rows;
	}

	/** The places of days that no step bears. */
	List<Integer> unborne(List<CaseView.PlannedStep> steps) {
		List<Integer> borne = steps.stream().map(step -> place(step.day())).filter(Objects::nonNull).toList();
		return IntStream.range(0, this.days.size()).boxed().filter(place -> !borne.contains(place)).toList();
	}

	private @Nullable Integer place(@Nullable DecisionDay day) {
		return (day == null) ? null
				: IntStream.range(0, this.days.size())
					.boxed()
					.filter(place -> this.days.get(place).isOf(day))
					.findFirst()
					.orElse(null);
	}

}
