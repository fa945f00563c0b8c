package ru.sgo.duplicates.resolution;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers that two have sent, and looks at the one while the other is taken. */
class TaskAnswersTest extends LeaversTest {

	private static final TaskCarryOut DONE = new TaskCarryOut(null, "41-о", null);

	@Autowired
	private TaskAnswers answers;

	@Test
	void whatAnotherHasTakenMeanwhileIsKnown() {
		List<Long> tasks = ids(Act.WITHDRAW);
		Scope kindergarten = of("Д1");
		Map<Long, CaseOutcome> outcomes = this.answers.look(
				tasks.stream().map(task -> new TaskAnswer(task, DONE, null, "")).toList(), SCHOOL, kindergarten,
				share -> tasks.forEach(task -> this.work.carryOut(task, DONE, SCHOOL, kindergarten)));
		List<CaseOutcome> inOrder = List.copyOf(outcomes.values());
		assertThat(inOrder.get(0)).isInstanceOf(CaseOutcome.Done.class);
		assertThat(inOrder.subList(1, inOrder.size())).isNotEmpty()
			.containsOnly(new CaseOutcome.Refused(TaskAnswers.KNOWN));
		assertThat(tasks)
			.allMatch(task -> this.tasks.find(task, Scope.EVERYTHING).orElseThrow().status() == TaskStatus.DONE);
	}

}
