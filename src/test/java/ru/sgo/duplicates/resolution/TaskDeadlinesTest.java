package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** An authority sets one day for the tasks of all its organizations. */
class TaskDeadlinesTest extends LeaversTest {

	@Autowired
	private TaskDeadlines deadlines;

	@Test
	void theDayHoldsForWhatIsOpenAndForWhatOpensBeforeIt() {
		LocalDate day = LocalDate.now(this.clock).plusDays(40);
		assertThat(set(day)).isEqualTo(TaskDeadlines.Outcome.SET);
		assertThat(owed(Act.WITHDRAW)).extracting(task -> task.progress().dueOn()).containsOnly(day);
		withdrawAll();
		assertThat(owed(Act.ENROL)).extracting(task -> task.progress().dueOn()).containsOnly(day);
		assertThat(this.deadlines.within(Scope.EVERYTHING)).singleElement()
			.extracting(TaskDeadlines.Deadline::dueOn)
			.isEqualTo(day);
		assertThat(this.database.sql("select count(*) from registry_act where kind = 'task_deadline'")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void withoutOneEachTaskHasItsOwnDays() {
		LocalDate day = LocalDate.now(this.clock).plusDays(40);
		set(day);
		set(null);
		withdrawAll();
		assertThat(owed(Act.ENROL)).extracting(task -> task.progress().dueOn())
			.allMatch(due -> due.isBefore(day) && due.isAfter(LocalDate.now(this.clock)));
	}

	@Test
	void noOrganizationSetsItAndNoDayOfThePast() {
		LocalDate today = LocalDate.now(this.clock);
		assertThat(this.deadlines.set("УО-01", today, KINDERGARTEN, of("Д1"))).isEqualTo(TaskDeadlines.Outcome.UNKNOWN);
		assertThat(this.deadlines.set("Д1", today, OFFICER, Scope.EVERYTHING)).isEqualTo(TaskDeadlines.Outcome.UNKNOWN);
		assertThat(set(today.minusDays(1))).isEqualTo(TaskDeadlines.Outcome.IMPOSSIBLE);
		assertThat(set(today.plusYears(2))).isEqualTo(TaskDeadlines.Outcome.IMPOSSIBLE);
	}

	private TaskDeadlines.Outcome set(@Nullable LocalDate day) {
		return this.deadlines.set("УО-01", day, OFFICER, Scope.EVERYTHING);
	}

	private void withdrawAll() {
		TaskBatches.ByOrder order = new TaskBatches.ByOrder("41-о", null);
		TaskBatch batch = this.batches.make(ids(Act.WITHDRAW), order, KINDERGARTEN, of("Д1")).orElseThrow();
		this.batches.carryOut(batch, order, Map.of(), KINDERGARTEN, of("Д1"));
	}

}
