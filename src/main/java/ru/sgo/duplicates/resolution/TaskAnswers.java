package ru.sgo.duplicates.resolution;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.job.KeptPlans;
import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

/**
 * What organizations have answered about many tasks at once. It is tried first, the steps
 * of each case in their order, and nothing of that stays; then all that can be taken is
 * taken in one transaction, or nothing is.
 */
@Service
public class TaskAnswers {

	/** The key of what is said of an answer that was taken before. */
	public static final String KNOWN = "task.refused.answered";

	private final Tasks tasks;

	private final TaskAnswering answering;

	private final RegistryGate gate;

	private final KeptPlans plans;

	private final TransactionTemplate transaction;

	private final EntityManager entities;

	TaskAnswers(Tasks tasks, TaskAnswering answering, RegistryGate gate, KeptPlans plans,
			TransactionTemplate transaction, EntityManager entities) {
		this.tasks = tasks;
		this.answering = answering;
		this.gate = gate;
		this.plans = plans;
		this.transaction = transaction;
		this.entities = entities;
	}

	/**
	 * What would become of the answers; not within a transaction.
	 * @param answers of each task at most one
	 * @param progress is told which share of them has been tried, 0 to 1
	 * @return by the tasks, in the order in which they are to be taken
	 */
	public Map<Long, CaseOutcome> look(List<TaskAnswer> answers, Actor by, Scope scope, DoubleConsumer progress) {
		Map<Long, TaskAnswer> byTask = answers.stream()
			.collect(Collectors.toMap(TaskAnswer::task, Function.identity()));
		Map<Long, List<TaskView>> byCase = this.tasks.find(byTask.keySet(), scope)
			.stream()
			.collect(Collectors.groupingBy(task -> task.duplicate().number(), LinkedHashMap::new, Collectors.toList()));
		Map<Long, CaseOutcome> outcomes = new LinkedHashMap<>();
		byCase.values().forEach(ofCase -> {
			outcomes.putAll(look(ofCase, byTask, by, scope));
			progress.accept((double) outcomes.size() / answers.size());
		});
		byTask.keySet().forEach(task -> outcomes.putIfAbsent(task, new CaseOutcome.Unknown()));
		return outcomes;
	}

	/**
	 * An answer that is refused may have changed something: the others begin anew, with
	 * the tasks as they are then, for whoever sent the same may have been quicker.
	 */
	private Map<Long, CaseOutcome> look(List<TaskView> ofCase, Map<Long, TaskAnswer> byTask, Actor by, Scope scope) {
		Map<Long, CaseOutcome> refused = new HashMap<>();
		Map<Long, CaseOutcome> outcomes = new LinkedHashMap<>();
		List<TaskView> tasks = ofCase;
		while (!tryAll(tasks, byTask, refused, outcomes, by, scope)) {
			tasks = this.tasks.find(ofCase.stream().map(TaskView::id).toList(), scope);
		}
		return outcomes;
	}

	/** Whether none was refused for the first time: then the outcomes are all there. */
	private boolean tryAll(List<TaskView> tasks, Map<Long, TaskAnswer> byTask, Map<Long, CaseOutcome> refused,
			Map<Long, CaseOutcome> outcomes, Actor by, Scope scope) {
		outcomes.clear();
		return Boolean.TRUE.equals(this.transaction.execute(status -> {
			status.setRollbackOnly();
			this.plans.keep();
			this.gate.passWhenOpen();
			for (TaskView task : tasks) {
				CaseOutcome outcome = this.answering.refusal(byTask.get(task.id()), task)
					.or(() -> Optional.ofNullable(refused.get(task.id())))
					.orElseGet(() -> this.answering.take(byTask.get(task.id()), task, by, scope));
				outcomes.put(task.id(), outcome);
				if (!(outcome instanceof CaseOutcome.Done) && refused.put(task.id(), outcome) == null) {
					return false;
				}
			}
			return true;
		}));
	}

	/**
	 * Takes answers of which {@link #look} has said that they can be taken, in its order.
	 * @return whether all were; otherwise something has changed meanwhile, and the
	 * transaction under way has to be rolled back
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean take(List<TaskAnswer> answers, Actor by, Scope scope) {
		this.plans.keep();
		this.gate.passWhenOpen();
		Map<Long, TaskView> views = this.tasks.find(answers.stream().map(TaskAnswer::task).toList(), scope)
			.stream()
			.collect(Collectors.toMap(TaskView::id, Function.identity()));
		for (TaskAnswer answer : answers) {
			TaskView task = views.get(answer.task());
			if (task == null || this.answering.refusal(answer, task).isPresent()
					|| !(this.answering.take(answer, task, by, scope) instanceof CaseOutcome.Done)) {
				return false;
			}
			// Of thousands, each would be compared with what was read at every act.
			this.entities.clear();
		}
		return true;
	}

}
