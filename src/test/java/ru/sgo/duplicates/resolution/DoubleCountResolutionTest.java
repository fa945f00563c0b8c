package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** One account that two schools count, and a person who says where the child is. */
class DoubleCountResolutionTest extends OneCaseTest {

	private static final String[] MASHA = {
			"100;Лисицына;Мария;Петровна;05.03.2011;112-233-445 95;01.09.2018;По заявлению;Ш1" };

	private static final String AT_THE_FIRST = "100;Ш1;Зачисление;01.09.2018;5";

	private static final String AT_THE_SECOND = "100;Ш2;Зачисление;01.10.2020;77";

	@BeforeEach
	void enrolledInTwoSchools() {
		town(MASHA, new String[] { AT_THE_FIRST, AT_THE_SECOND });
	}

	@Test
	void leavesTheFirstSchoolAsTheDatesPropose() {
		assertThat(report().doubleCounts()).isEqualTo(1);
		assertThat(theCase().attends().organization()).isEqualTo("Ш2");
		confirm();
		assertThat(steps(theCase().tasks())).containsExactly("WITHDRAW Ш1 2020-09-30");
		theCase().tasks().forEach(this::carryOut);
		assertThat(report().cases().confirmed()).isEqualTo(1);
	}

	@Test
	void leavesTheSecondSchoolWhenThePersonSaysThatTheChildStayed() {
		report();
		assertThat(foreseen("Ш1")).containsExactly("WITHDRAW Ш2 2020-10-01");
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.FOUND);
		assertThat(keep("Ш1", null)).isInstanceOf(CaseOutcome.Done.class);
		assertThat(theCase().attends().organization()).isEqualTo("Ш1");
		assertThat(theCase().attends().from()).isEqualTo(LocalDate.of(2018, 9, 1));
		assertThat(theCase().summary().proposal().responsible()).isEqualTo("Ш2");
		assertThat(report().cases().open()).isEqualTo(1);
		theCase().tasks().forEach(this::carryOut);
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.AWAITING_CHECK);
		assertThat(report().cases().confirmed()).isEqualTo(1);
		assertThat(theCase().history()).extracting(CaseView.Event::kind)
			.containsExactly(CaseEventKind.OPENED, CaseEventKind.DECIDED_KEEP, CaseEventKind.TASK_DONE,
					CaseEventKind.AWAITS_CHECK, CaseEventKind.CONFIRMED);
	}

	@Test
	void proposesTheSecondSchoolAgainWhenTheDecisionIsTakenBack() {
		report();
		keep("Ш1", null);
		this.objections.takeBack(number(), "Ошиблись", OFFICER, Scope.EVERYTHING);
		assertThat(theCase().attends().organization()).isEqualTo("Ш2");
		assertThat(theCase().plan()).extracting(CaseView.PlannedStep::organization).containsExactly("Ш1");
	}

	@Test
	void comesToTheSecondSchoolOnTheDayThatThePersonSays() {
		report();
		assertThat(keep("Ш2", LocalDate.of(2020, 10, 12))).isInstanceOf(CaseOutcome.Done.class);
		assertThat(steps(theCase().tasks())).containsExactly("WITHDRAW Ш1 2020-10-11",
				"CORRECT_ENROLMENT Ш2 2020-10-12");
		assertThat(theCase().attends().from()).isEqualTo(LocalDate.of(2020, 10, 12));
		assertThat(report().cases().open()).isEqualTo(1);
		theCase().tasks().forEach(this::carryOut);
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.AWAITING_CHECK);
		assertThat(report().cases().confirmed()).isEqualTo(1);
	}

	@Test
	void comesToTheSecondSchoolEarlierThanItsOrderSays() {
		report();
		assertThat(keep("Ш2", LocalDate.of(2020, 9, 21))).isInstanceOf(CaseOutcome.Done.class);
		assertThat(steps(theCase().tasks())).containsExactly("WITHDRAW Ш1 2020-09-20",
				"CORRECT_ENROLMENT Ш2 2020-09-21");
		theCase().tasks().forEach(this::carryOut);
		assertThat(report().cases().confirmed()).isEqualTo(1);
	}

	@Test
	void cannotComeToTheSecondSchoolBeforeTheFirst() {
		report();
		assertThat(keep("Ш2", LocalDate.of(2018, 9, 1)))
			.isEqualTo(new CaseOutcome.Invalid("enrolFrom", "case.refused.date-not-there"));
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.FOUND);
	}

	@Test
	void isDecidedByAPersonOnceTheSchoolHasExplained() {
		town(MASHA, new String[] { AT_THE_FIRST, AT_THE_SECOND, "100;Ш2;Выбытие;01.12.2020;80" });
		report();
		confirm();
		TaskView explain = theCase().tasks().get(0);
		assertThat(explain.step().act()).isEqualTo(Act.EXPLAIN);
		this.work.carryOut(explain.id(), new TaskCarryOut(null, null, "Ребёнок лечился рядом с нами"),
				Actor.user("school"), Scope.EVERYTHING);
		assertThat(theCase().summary().progress().remark()).isEqualTo("case.remark.explained");
		assertThat(theCase().plan()).isEmpty();
		assertThat(this.decisions.confirm(number(), OFFICER, Scope.EVERYTHING))
			.isEqualTo(new CaseOutcome.Refused("case.refused.choose"));
		assertThat(keep("Ш1", null)).isInstanceOf(CaseOutcome.Done.class);
		theCase().tasks().forEach(this::carryOut);
		assertThat(report().cases().confirmed()).isEqualTo(1);
	}

	@Test
	void cannotBeSaidToAttendAThirdSchoolOrToBeginOnAnotherDay() {
		report();
		assertThat(keep("Д1", null)).isEqualTo(new CaseOutcome.Invalid("attends", "case.refused.neither"));
		assertThat(keep(null, null)).isEqualTo(new CaseOutcome.Invalid("attends", "case.refused.neither"));
		assertThat(keep("Ш1", LocalDate.of(2020, 9, 1)))
			.isEqualTo(new CaseOutcome.Invalid("enrolFrom", "case.refused.date-from-facts"));
		assertThat(this.decisions.distinct(number(), List.of(), "нет", OFFICER, Scope.EVERYTHING))
			.isEqualTo(new CaseOutcome.Refused("case.refused.one-account"));
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.FOUND);
	}

	private CaseOutcome keep(@Nullable String attends, @Nullable LocalDate from) {
		return this.decisions.keep(number(), new DecisionToKeep("100", "Ответ родителей", attends, from), OFFICER,
				Scope.EVERYTHING);
	}

	private List<String> foreseen(String attends) {
		return ((DecisionPreview.Steps) this.decisions.preview(number(), new DecisionToKeep("100", "", attends, null),
				Scope.EVERYTHING))
			.steps()
			.stream()
			.map(step -> step.act() + " " + step.organization() + " " + step.date())
			.toList();
	}

	private static List<String> steps(List<TaskView> tasks) {
		return tasks.stream()
			.map(task -> task.step().act() + " " + task.step().organization() + " " + task.step().date())
			.toList();
	}

}
