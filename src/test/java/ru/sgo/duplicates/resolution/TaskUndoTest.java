package ru.sgo.duplicates.resolution;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** What was done for a task is taken back, and what is not. */
class TaskUndoTest extends LeaversTest {

	@Test
	void aWithdrawalTakenBackLeavesTheChildWhereItWasAndTheTaskOpen() {
		TaskView withdrawal = done(owed(Act.WITHDRAW).get(0), "Д1");
		assertThat(undo(withdrawal, "Д1")).isInstanceOf(CaseOutcome.Done.class);
		assertThat(this.database.sql(
				"select count(*) from stay s join student_account a on a.id = s.account_id where a.number = '100' and ends is null")
			.query(Integer.class)
			.single()).isEqualTo(1);
		assertThat(now(withdrawal).status()).isEqualTo(TaskStatus.OPEN);
		assertThat(owed(Act.ENROL).get(0).status()).isEqualTo(TaskStatus.WAITING);
		assertThat(this.database.sql("select count(*) from case_event where kind = 'task-undone' and actor = 'sad'")
			.query(Integer.class)
			.single()).isEqualTo(1);
		assertThat(refusal(undo(withdrawal, "Д1"))).isEqualTo("task.undo.refused.not-done");
		assertThat(done(withdrawal, "Д1").status()).isEqualTo(TaskStatus.DONE);
	}

	@Test
	void anEnrolmentTakenBackTakesAllOfItsDocumentsOffAgain() {
		done(owed(Act.WITHDRAW).get(0), "Д1");
		TaskView enrolment = done(owed(Act.ENROL).get(0), "Ш1");
		assertThat(undo(enrolment, "Ш1")).isInstanceOf(CaseOutcome.Done.class);
		assertThat(this.database.sql("""
				select count(*) from stay s join student_account a on a.id = s.account_id
				join organization o on o.id = s.organization_id where a.number = '100' and o.code = 'Ш1'
				""").query(Integer.class).single()).isZero();
		assertThat(now(enrolment).status()).isEqualTo(TaskStatus.OPEN);
	}

	@Test
	void aDeletionOnlyTheAuthorityTakesBackAndWhatCameBeforeItStands() {
		done(owed(Act.WITHDRAW).get(0), "Д1");
		TaskView enrolment = done(owed(Act.ENROL).get(0), "Ш1");
		TaskView deletion = done(owed(Act.DELETE_ACCOUNT).get(0), "Ш1");
		assertThat(refusal(undo(deletion, "Ш1"))).isEqualTo("task.undo.refused.deletion");
		assertThat(refusal(undo(enrolment, "Ш1"))).isEqualTo("task.undo.refused.built-upon");
	}

	@Test
	void whatTheSourceNamesByNowStands() {
		TaskView withdrawal = done(owed(Act.WITHDRAW).get(0), "Д1");
		new TestImports(this.imports).with(Part.MOVEMENTS, MOVEMENTS, "100;Д1;Выбытие;31.08.2020;41-о").run();
		assertThat(refusal(undo(withdrawal, "Д1"))).isEqualTo("act.refused.named-at-source");
		assertThat(now(withdrawal).status()).isEqualTo(TaskStatus.DONE);
	}

	@Test
	void nobodyTakesBackWhatAnotherHasDone() {
		TaskView withdrawal = done(owed(Act.WITHDRAW).get(0), "Д1");
		assertThat(undo(withdrawal, "Ш1")).isInstanceOf(CaseOutcome.Unknown.class);
	}

	@Test
	void whatTheAuthorityDidInItsNameOnlyTheAuthorityTakesBack() {
		TaskView withdrawal = owed(Act.WITHDRAW).get(0);
		Actor officer = Actor.user("uo");
		assertThat(this.work.carryOut(withdrawal.id(), new TaskCarryOut(null, "41-о", null), officer, Scope.EVERYTHING))
			.isInstanceOf(CaseOutcome.Done.class);
		assertThat(refusal(undo(withdrawal, "Д1"))).isEqualTo("act.refused.done-by-authority");
		assertThat(this.undo.undo(withdrawal.id(), officer, Scope.EVERYTHING)).isInstanceOf(CaseOutcome.Done.class);
	}

	@Test
	void theDaysOfAStepRunFromWhenItOpensAndWhatWaitsIsNotLate() {
		this.database.sql("update task set due_on = '2020-10-01'").update();
		Scope school = of("Ш1");
		assertThat(this.children.overview(null, school).late()).isZero();
		assertThat(owed(Act.ENROL)).noneMatch(task -> task.progress().overdue());
		assertThat(owed(Act.ENROL)).allMatch(task -> task.waitsFor().get(0).overdue());
		assertThat(this.children.overview(null, of("Д1")).late()).isEqualTo(CHILDREN);
		done(owed(Act.WITHDRAW).get(0), "Д1");
		assertThat(owed(Act.ENROL).get(0).progress().dueOn()).isAfter(LocalDate.now(this.clock));
		assertThat(owed(Act.DELETE_ACCOUNT).get(0).progress().dueOn()).isEqualTo("2020-10-01");
		TaskOverview overview = this.children.overview(null, school);
		assertThat(overview.ready()).isEqualTo(2);
		assertThat(overview.children(null)).isEqualTo(1);
		assertThat(overview.waiting()).isEqualTo(2L * (CHILDREN - 1));
		assertThat(overview.acts()).containsOnlyKeys(Act.ENROL, Act.DELETE_ACCOUNT);
		assertThat(this.children.toDo(overview, Act.ENROL, 0, 10, school)).singleElement()
			.satisfies(child -> assertThat(child.steps()).extracting(TaskStep::isTickable)
				.containsExactly(false, true, false));
		assertThat(this.children.waiting(overview, 10, school)).hasSize(CHILDREN - 1)
			.allSatisfy(child -> assertThat(child.awaited()).hasSize(1));
		assertThat(this.children.overview("лисицын", school).children(null)).isEqualTo(1);
		assertThat(this.children.overview("Волков", school).children(null)).isZero();
	}

	private TaskView done(TaskView task, String organization) {
		assertThat(this.work.carryOut(task.id(), new TaskCarryOut(null, "41-о", null),
				organization.equals("Д1") ? KINDERGARTEN : SCHOOL, of(organization)))
			.isInstanceOf(CaseOutcome.Done.class);
		return now(task);
	}

	private TaskView now(TaskView task) {
		return this.tasks.find(task.id(), Scope.EVERYTHING).orElseThrow();
	}

	private CaseOutcome undo(TaskView task, String organization) {
		return this.undo.undo(task.id(), organization.equals("Д1") ? KINDERGARTEN : SCHOOL, of(organization));
	}

	private static String refusal(CaseOutcome outcome) {
		return ((CaseOutcome.Refused) outcome).messageKey();
	}

}
