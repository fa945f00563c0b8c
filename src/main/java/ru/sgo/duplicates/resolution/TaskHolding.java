package ru.sgo.duplicates.resolution;

import java.util.List;
import java.util.function.BiFunction;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

/**
 * Holds the case of one task for whoever does something about the task, in the
 * transaction of whoever does it.
 */
@Component
class TaskHolding {

	private final CaseStore cases;

	private final TaskStore tasks;

	private final RegistryGate gate;

	private final JdbcClient jdbc;

	TaskHolding(CaseStore cases, TaskStore tasks, RegistryGate gate, JdbcClient jdbc) {
		this.cases = cases;
		this.tasks = tasks;
		this.gate = gate;
		this.jdbc = jdbc;
	}

	/** The case is held before the task is looked at, so that nobody is in between. */
	CaseOutcome with(long taskId, Scope scope, BiFunction<DuplicateCase, Task, CaseOutcome> work) {
		this.gate.pass();
		return Tasks
			.bind(scope, this.jdbc.sql("select t.case_number from task t where t.id = :id and " + Tasks.VISIBLE))
			.param("id", taskId)
			.query(Long.class)
			.optional()
			.flatMap(number -> this.cases.hold(number, Scope.EVERYTHING))
			.map(duplicate -> this.tasks.alive(List.of(duplicate.number()))
				.stream()
				.filter(task -> task.id() == taskId)
				.findFirst()
				.map(task -> work.apply(duplicate, task))
				.orElseGet(() -> new CaseOutcome.Refused("task.refused.done")))
			.orElseGet(CaseOutcome.Unknown::new);
	}

	/** The authority acts in the organization's name, and the journal says so. */
	Actor inTheNameOf(Task task, Actor by, Scope scope) {
		return inTheNameOf(task.organization(), by, scope);
	}

	/**
	 * Likewise.
	 * @param organization the id of who owes the task
	 */
	Actor inTheNameOf(long organization, Actor by, Scope scope) {
		if (Long.valueOf(organization).equals(scope.parameter())) {
			return by;
		}
		return by.onBehalfOf(this.jdbc.sql("select code from organization where id = :id")
			.param("id", organization)
			.query(String.class)
			.single());
	}

	/** The id of the organization that owes a task. */
	long owing(long taskId) {
		return this.jdbc.sql("select organization_id from task where id = :id")
			.param("id", taskId)
			.query(Long.class)
			.single();
	}

	/** Whether the facts, looked at anew, leave the task in this state. */
	boolean is(Task task, TaskStatus status) {
		return this.tasks.alive(List.of(task.caseNumber()))
			.stream()
			.anyMatch(after -> after.id() == task.id() && after.status() == status);
	}

	/** Nothing of a refused act may stay. */
	static CaseOutcome undone(String messageKey) {
		TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		return new CaseOutcome.Refused(messageKey);
	}

}
