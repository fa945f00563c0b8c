package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.CaseSummary;
import ru.sgo.duplicates.resolution.Cases;
import ru.sgo.duplicates.resolution.Decisions;
import ru.sgo.duplicates.resolution.TaskObjection;
import ru.sgo.duplicates.resolution.TaskStatedOrder;
import ru.sgo.duplicates.resolution.TaskView;
import ru.sgo.duplicates.resolution.TaskWork;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every case is confirmed, and whoever has to withdraw a child objects with another day.
 */
@Component
class TestObjections {

	private final Cases cases;

	private final Decisions decisions;

	private final TaskWork work;

	TestObjections(Cases cases, Decisions decisions, TaskWork work) {
		this.cases = cases;
		this.decisions = decisions;
		this.work = work;
	}

	void all() {
		for (CaseSummary one : this.cases.page(Cases.Filter.ALL, 0, 10, Scope.EVERYTHING)) {
			this.decisions.confirm(one.number(), Actor.user("admin"), Scope.EVERYTHING);
			TaskView first = this.cases.find(one.number(), Scope.EVERYTHING).orElseThrow().tasks().get(0);
			LocalDate stated = first.step().date().plusDays(7);
			this.work.object(first.id(),
					new TaskObjection("В приказе другая дата", new TaskStatedOrder(stated, "12-о", null), null),
					Actor.user("sad"), Scope.EVERYTHING);
		}
		assertThat(this.cases.page(Cases.Filter.ALL, 0, 10, Scope.EVERYTHING))
			.allMatch(one -> one.status().name().equals("DISPUTED"));
	}

}
