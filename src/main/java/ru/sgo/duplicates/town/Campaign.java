package ru.sgo.duplicates.town;

import java.util.List;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.confirmation.BulkConfirmation;
import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.decision.Identity;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.CaseOutcome;
import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.CaseSummary;
import ru.sgo.duplicates.resolution.Cases;
import ru.sgo.duplicates.resolution.Decisions;
import ru.sgo.duplicates.resolution.TaskCarryOut;
import ru.sgo.duplicates.resolution.TaskObjection;
import ru.sgo.duplicates.resolution.TaskStatedOrder;
import ru.sgo.duplicates.resolution.TaskStatus;
import ru.sgo.duplicates.resolution.TaskView;
import ru.sgo.duplicates.resolution.TaskWork;
import ru.sgo.duplicates.resolution.Tasks;

/** What the people of the demonstration town have done against its duplicates. */
@Component
@Profile("demo")
class Campaign {

	private static final int MANY = 10_000;

	private static final TaskCarryOut AS_ORDERED = new TaskCarryOut(null, null, null);

	private static final String OBJECTION = "По приказу ребёнок выбыл на неделю позже. Просим исправить дату.";

	private static final String ORDER = "112-к";

	private final Cases cases;

	private final Decisions decisions;

	private final BulkConfirmation bulk;

	private final Tasks tasks;

	private final TaskWork work;

	Campaign(Cases cases, Decisions decisions, BulkConfirmation bulk, Tasks tasks, TaskWork work) {
		this.cases = cases;
		this.decisions = decisions;
		this.bulk = bulk;
		this.tasks = tasks;
		this.work = work;
	}

	/** Everything is confirmed and done; the next report will prove it. */
	void carryThrough(long report, Actor by) {
		this.bulk.confirmAll(report, by, Scope.EVERYTHING);
		found().forEach(one -> this.decisions.confirm(one.number(), by, Scope.EVERYTHING));
		while (open().stream().filter(task -> isCarriedOut(task, by)).count() > 0) {
			// A step that is done lets the next one begin.
		}
	}

	private boolean isCarriedOut(TaskView task, Actor by) {
		return this.work.carryOut(task.id(), AS_ORDERED, by, Scope.EVERYTHING) instanceof CaseOutcome.Done;
	}

	/** Some are decided, some of these done, and one organization objects. */
	void begin(long report, Actor by) {
		List<CaseSummary> found = found();
		found.stream()
			.filter(one -> one.proposal().certainty() == Certainty.CLEAR
					&& one.proposal().identity() != Identity.VERIFY)
			.limit(found.size() / 3)
			.forEach(one -> this.decisions.confirm(one.number(), by, Scope.EVERYTHING));
		List<TaskView> open = open();
		open.stream()
			.limit(open.size() / 2)
			.forEach(task -> this.work.carryOut(task.id(), AS_ORDERED, by, Scope.EVERYTHING));
		open().stream()
			.filter(TaskView::isDisputable)
			.filter(task -> task.step().act() == Act.WITHDRAW)
			.limit(1)
			.forEach(task -> this.work.object(task.id(), objection(task), by, Scope.EVERYTHING));
	}

	private static TaskObjection objection(TaskView task) {
		TaskStatedOrder stated = (task.step().date() != null)
				? new TaskStatedOrder(task.step().date().plusWeeks(1), ORDER, null) : null;
		return new TaskObjection(OBJECTION, stated, null);
	}

	private List<CaseSummary> found() {
		return this.cases.page(
				new Cases.Filter(CaseStatus.FOUND, false, null, null, null, null, null, null, null, null), 0, MANY,
				Scope.EVERYTHING);
	}

	private List<TaskView> open() {
		return this.tasks.page(new Tasks.Filter(TaskStatus.OPEN, false, null, null, false, null), 0, MANY,
				Scope.EVERYTHING);
	}

}
