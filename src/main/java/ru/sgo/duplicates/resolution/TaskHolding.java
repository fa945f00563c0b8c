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
		return isOf(task.organization(), scope) ? by : by.onBehalfOf(owing(task.id()).code());
	}

	/** Likewise. */
	Actor inTheNameOf(Owing owing, Actor by, Scope scope) {
		return isOf(owing.id(), scope) ? by : by.onBehalfOf(owing.code());
	}

	private static boolean isOf(long organization, Scope scope) {
		return Long.valueOf(organization).equals(scope.parameter());
	}

	/** The organization that owes a task. */
	Owing owing(long taskId) {
		return this.jdbc
			.sql("select o.id, o.code from task t join organization o on o.id = t.organization_id where t.id = :id")
			.param("id", taskId)
			.query(Owing.class)
			.single();
	}

	/** An organization that owes a task. */
	record Owing(long id, String code) {
	}

	/** Whether the review of the facts has left the task in this state. */
	boolean is(Task task, TaskStatus status) {
		return this.jdbc.sql("select status = :status from task where id = :id")
			.param("status", status.name())
			.param("id", task.id())
			.query(Boolean.class)
			.single();
	}

	/** Nothing of a refused act may stay. */
	static CaseOutcome undone(String messageKey) {
		TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		return new CaseOutcome.Refused(messageKey);
	}

}
