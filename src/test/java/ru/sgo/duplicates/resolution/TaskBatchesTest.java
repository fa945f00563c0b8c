package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** A kindergarten and a school report many tasks done at once. */
class TaskBatchesTest extends LeaversTest {

	private static final LocalDate SIGNED = LocalDate.of(2020, 9, 3);

	private static final TaskBatches.ByOrder ORDER = new TaskBatches.ByOrder("41-о", SIGNED);

	@Test
	void allLeaversAreWithdrawnByOneOrderEachWithItsOwnEntryInTheJournal() {
		TaskBatch batch = ticked(ids(Act.WITHDRAW), "Д1");
		assertThat(batch.rows()).hasSize(CHILDREN).noneMatch(TaskBatchRow::isSettled);
		this.batches.carryOut(batch, ORDER, Map.of(), KINDERGARTEN, of("Д1"));
		TaskBatch after = this.batches.find(batch.id(), of("Д1")).orElseThrow();
		assertThat(after.done()).isEqualTo(CHILDREN);
		assertThat(after.left()).isEmpty();
		assertThat(this.database
			.sql("""
					select count(*) from movement where kind = 'WITHDRAWAL' and order_number = '41-о' and date = '2020-08-31'
					  and order_date = '2020-09-03'
					""")
			.query(Integer.class)
			.single()).isEqualTo(CHILDREN);
		assertThat(acts("withdrawal", "sad")).isEqualTo(CHILDREN);
		assertThat(this.database.sql("select count(*) from case_event where kind = 'task-done' and actor = 'sad'")
			.query(Integer.class)
			.single()).isEqualTo(CHILDREN);
	}

	@Test
	void eachRowHasItsOwnDayAndOneThatIsRefusedTakesNothingElseWithIt() {
		List<Long> tasks = ids(Act.WITHDRAW);
		TaskBatch batch = ticked(tasks, "Д1");
		this.batches.carryOut(batch, ORDER,
				Map.of(tasks.get(0), LocalDate.of(2020, 8, 28), tasks.get(1), LocalDate.of(2020, 9, 10)), KINDERGARTEN,
				of("Д1"));
		TaskBatch after = this.batches.find(batch.id(), of("Д1")).orElseThrow();
		assertThat(after.done()).isEqualTo(CHILDREN - 1);
		assertThat(after.left()).singleElement().satisfies(row -> {
			assertThat(row.task().id()).isEqualTo(tasks.get(1));
			assertThat(row.refusal()).isEqualTo("task.refused.date-late");
			assertThat(row.day()).isEqualTo("2020-09-10");
		});
		assertThat(this.tasks.find(tasks.get(0), of("Д1")).orElseThrow().progress().actualDate())
			.isEqualTo("2020-08-28");
		this.batches.carryOut(after, ORDER, Map.of(tasks.get(1), LocalDate.of(2020, 8, 31)), KINDERGARTEN, of("Д1"));
		assertThat(this.batches.find(batch.id(), of("Д1")).orElseThrow().left()).isEmpty();
		assertThat(acts("withdrawal", "sad")).isEqualTo(CHILDREN);
	}

	@Test
	void stepsOfOneChildAreDoneInTheirOrderThoughTheLaterOneWaitsYet() {
		this.batches.carryOut(ticked(ids(Act.WITHDRAW), "Д1"), ORDER, Map.of(), KINDERGARTEN, of("Д1"));
		List<Long> both = Stream.concat(ids(Act.DELETE_ACCOUNT).stream(), ids(Act.ENROL).stream()).toList();
		TaskBatch batch = ticked(both, "Ш1");
		this.batches.carryOut(batch, ORDER, Map.of(), SCHOOL, of("Ш1"));
		assertThat(this.batches.find(batch.id(), of("Ш1")).orElseThrow().done()).isEqualTo(2 * CHILDREN);
		assertThat(owed(Act.DELETE_ACCOUNT)).extracting(TaskView::status).containsOnly(TaskStatus.DONE);
	}

	@Test
	void whatWaitsForAnotherOrganizationIsNotDone() {
		TaskBatch batch = ticked(ids(Act.ENROL), "Ш1");
		this.batches.carryOut(batch, ORDER, Map.of(), SCHOOL, of("Ш1"));
		assertThat(this.batches.find(batch.id(), of("Ш1")).orElseThrow().left()).hasSize(CHILDREN)
			.extracting(TaskBatchRow::refusal)
			.containsOnly("task.refused.waiting");
		assertThat(acts("enrol_instead_of", "school")).isZero();
	}

	@Test
	void tasksOfOthersAreLeftOutAndTheirBatchesAreNotThere() {
		List<Long> forged = new ArrayList<>(ids(Act.WITHDRAW));
		assertThat(this.batches.make(forged, ORDER, SCHOOL, of("Ш1"))).isEmpty();
		forged.add(ids(Act.ENROL).get(0));
		forged.add(987_654_321L);
		TaskBatch own = ticked(forged, "Ш1");
		assertThat(own.rows()).extracting(row -> row.task().step().act()).containsExactly(Act.ENROL);
		assertThat(this.batches.find(own.id(), of("Д1"))).isEmpty();
		assertThat(this.batches.latest(10, of("Д1"))).isEmpty();
		// Even whoever gets hold of another's batch does nothing by it.
		TaskBatch foreign = ticked(ids(Act.WITHDRAW), "Д1");
		this.batches.carryOut(foreign, ORDER, Map.of(), SCHOOL, of("Ш1"));
		assertThat(owed(Act.WITHDRAW)).extracting(TaskView::status).containsOnly(TaskStatus.OPEN);
	}

	@Test
	void twoClicksAtOnceDoEverythingOnce() throws Exception {
		TaskBatch batch = ticked(ids(Act.WITHDRAW), "Д1");
		Callable<Boolean> click = () -> {
			this.batches.carryOut(batch, ORDER, Map.of(), KINDERGARTEN, of("Д1"));
			return true;
		};
		ExecutorService hands = Executors.newFixedThreadPool(2);
		try {
			for (Future<Boolean> clicked : hands.invokeAll(List.of(click, click))) {
				clicked.get();
			}
		}
		finally {
			hands.shutdown();
		}
		assertThat(this.batches.find(batch.id(), of("Д1")).orElseThrow().done()).isEqualTo(CHILDREN);
		assertThat(acts("withdrawal", "sad")).isEqualTo(CHILDREN);
	}

	@Test
	void allOfItIsTakenBackAsLongAsNothingWasBuiltUponIt() {
		TaskBatch batch = carriedOut();
		this.batches.carryOut(ticked(List.of(enrolOf("100")), "Ш1"), ORDER, Map.of(), SCHOOL, of("Ш1"));
		TaskBatch now = this.batches.find(batch.id(), of("Д1")).orElseThrow();
		assertThat(now.undoable()).isEqualTo(CHILDREN - 1);
		assertThat(now.rows()).filteredOn(row -> !row.mayUndo())
			.singleElement()
			.extracting(TaskBatchRow::standing)
			.isEqualTo("task.undo.refused.built-upon");
		assertThat(this.batches.undoAll(now, KINDERGARTEN, of("Д1"))).isEqualTo(CHILDREN - 1);
		assertThat(
				this.database.sql("select count(*) from movement where kind = 'WITHDRAWAL' and superseded_at is null")
					.query(Integer.class)
					.single())
			.isEqualTo(1);
		assertThat(owed(Act.WITHDRAW)).extracting(TaskView::status)
			.containsExactly(TaskStatus.DONE, TaskStatus.OPEN, TaskStatus.OPEN, TaskStatus.OPEN);
		assertThat(acts("take_back", "sad")).isEqualTo(CHILDREN - 1);
		assertThat(this.batches.undoAll(now, KINDERGARTEN, of("Д1"))).isZero();
	}

	@Test
	void whatTheSourceNamesByNowStandsAndTheRestIsTakenBack() {
		TaskBatch batch = carriedOut();
		new TestImports(this.imports).with(Part.MOVEMENTS, MOVEMENTS, "100;Д1;Выбытие;31.08.2020;41-о").run();
		assertThat(this.batches.undoAll(batch, KINDERGARTEN, of("Д1"))).isEqualTo(CHILDREN - 1);
	}

	@Test
	void whoseBatchItIsNotTakesNothingBack() {
		TaskBatch batch = carriedOut();
		assertThat(this.batches.undo(batch, ids(Act.WITHDRAW).get(0), SCHOOL, of("Ш1")))
			.isInstanceOf(CaseOutcome.Unknown.class);
		assertThat(owed(Act.WITHDRAW)).extracting(TaskView::status).containsOnly(TaskStatus.DONE);
	}

	private TaskBatch carriedOut() {
		TaskBatch batch = ticked(ids(Act.WITHDRAW), "Д1");
		this.batches.carryOut(batch, ORDER, Map.of(), KINDERGARTEN, of("Д1"));
		return this.batches.find(batch.id(), of("Д1")).orElseThrow();
	}

	private long enrolOf(String account) {
		return owed(Act.ENROL).stream()
			.filter(task -> task.step().account().equals(account))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private TaskBatch ticked(List<Long> tasks, String organization) {
		Scope scope = of(organization);
		return this.batches.make(tasks, ORDER, organization.equals("Д1") ? KINDERGARTEN : SCHOOL, scope).orElseThrow();
	}

	private int acts(String kind, String actor) {
		return this.database.sql("select count(*) from registry_act where kind = :kind and actor = :actor")
			.param("kind", kind)
			.param("actor", actor)
			.query(Integer.class)
			.single();
	}

}
