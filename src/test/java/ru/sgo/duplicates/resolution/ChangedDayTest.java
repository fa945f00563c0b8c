package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.StoredReason;

import static org.assertj.core.api.Assertions.assertThat;

/** A person confirms the plan on another day than it proposes. */
class ChangedDayTest extends OneCaseTest {

	private static final String EGOR = ";Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;";

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void kindergartenThatForgotToWithdraw() {
		town(new String[] { "100" + EGOR + "01.09.2016;По заявлению;Д1", "200" + EGOR + "02.09.2020;Быстрый ввод;Ш1" },
				new String[] { "100;Д1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77" });
		report();
	}

	@Test
	void thePlanNamesTheDaysThatMayBeOtherOnes() {
		assertThat(theCase().plan()).extracting(CaseView.PlannedStep::day)
			.containsExactly(leaves("2020-08-31"), comes("2020-09-01"), null);
	}

	@Test
	void theKindergartenHadTheChildLongerSoTheSchoolBeginsLater() {
		assertThat(confirm(leaves("2020-09-07"))).isInstanceOf(CaseOutcome.Done.class);
		assertThat(given()).containsExactly("WITHDRAW Д1 2020-09-07", "CORRECT_ENROLMENT Ш1 2020-09-08",
				"ENROL Ш1 2020-09-08", "DELETE_ACCOUNT Ш1 null");
		theCase().tasks()
			.forEach(task -> assertThat(carryOut(task)).as("%s", task).isInstanceOf(CaseOutcome.Done.class));
		assertThat(report().cases().confirmed()).isEqualTo(1);
	}

	@Test
	void theHistoryAndTheJournalTellBothDaysAndWhoChangedThem() {
		confirm(leaves("2020-09-07"));
		CaseView.Event event = theCase().history()
			.stream()
			.filter(one -> one.kind() == CaseEventKind.DAY_CHANGED)
			.findFirst()
			.orElseThrow();
		assertThat(event.actor()).isEqualTo("officer");
		assertThat(event.arguments()).containsExactly("Детский сад № 1", "withdraw", "31.08.2020", "07.09.2020");
		assertThat(this.jdbc.sql("""
				select a.actor || ' ' || o.code || ' ' || (a.before ->> 'date') || ' ' || (a.after ->> 'date')
				from registry_act a join organization o on o.id = a.organization_id where a.kind = 'case_day'
				""").query(String.class).single()).isEqualTo("officer Д1 2020-08-31 2020-09-07");
		assertThat(theCase().decision().verdict()).isEqualTo(DecisionVerdict.KEEP);
	}

	@Test
	void whyTheAccountIsKeptIsStillSaid() {
		List<StoredReason> why = theCase().reasons();
		assertThat(why).isNotEmpty();
		confirm(leaves("2020-09-07"));
		assertThat(theCase().reasons()).isEqualTo(why);
		assertThat(theCase().attends().from()).isEqualTo("2020-09-08");
	}

	@Test
	void twoDaysThatAreSaidMayLeaveAGapBetweenThem() {
		assertThat(confirm(leaves("2020-08-25"), comes("2020-09-03"))).isInstanceOf(CaseOutcome.Done.class);
		assertThat(given()).startsWith("WITHDRAW Д1 2020-08-25", "CORRECT_ENROLMENT Ш1 2020-09-03");
	}

	@ParameterizedTest(name = "{1}")
	@CsvSource({ "2020-08-31, ", "2012-01-01, case.refused.date-before-birth", "1890-01-01, case.refused.date",
			"2090-01-01, case.refused.date-far", "2016-09-01, case.refused.day-before-coming",
			"2015-09-01, case.refused.day-before-coming" })
	void whatTheRulesSayOfALastDay(String day, String refusal) {
		assertThat(confirm(leaves(day))).isEqualTo(
				(refusal == null) ? new CaseOutcome.Done(number()) : new CaseOutcome.Invalid("days[0].date", refusal));
		assertThat(theCase().summary().status()).isEqualTo((refusal == null) ? CaseStatus.ASSIGNED : CaseStatus.FOUND);
	}

	@Test
	void daysThatWouldPutTheChildInTwoPlacesAreRefusedTogether() {
		assertThat(confirm(leaves("2020-09-07"), comes("2020-09-05")))
			.isEqualTo(new CaseOutcome.Invalid("days[1].date", "case.refused.days-apart"));
		assertThat(confirm(new DecisionDay(Act.WITHDRAW, "Ш2", LocalDate.of(2020, 8, 31), LocalDate.of(2020, 9, 7))))
			.isEqualTo(new CaseOutcome.Invalid("days[0].date", "case.refused.day-unknown"));
		assertThat(
				confirm(new DecisionDay(Act.DELETE_ACCOUNT, "Ш1", LocalDate.of(2020, 9, 1), LocalDate.of(2020, 9, 2))))
			.isEqualTo(new CaseOutcome.Invalid("days[0].date", "case.refused.day-unknown"));
	}

	@Test
	void nobodyLeavesLaterThanTheMovementsTell() {
		town(new String[] { "100" + EGOR + "01.09.2016;По заявлению;Д1", "200" + EGOR + "02.09.2020;Быстрый ввод;Ш1" },
				new String[] { "100;Д1;Зачисление;01.09.2016;5", "100;Д1;Выбытие;10.09.2020;9",
						"200;Ш1;Зачисление;01.09.2020;77" });
		report();
		DecisionDay day = theCase().plan().get(0).day();
		assertThat(confirm(new DecisionDay(day.act(), day.at(), day.proposed(), LocalDate.of(2020, 9, 20))))
			.isEqualTo(new CaseOutcome.Invalid("days[0].date", "case.refused.day-not-there"));
		assertThat(confirm(new DecisionDay(day.act(), day.at(), day.proposed(), LocalDate.of(2020, 9, 10))))
			.isInstanceOf(CaseOutcome.Done.class);
		assertThat(given()).startsWith("CORRECT_ENROLMENT Ш1 2020-09-11");
	}

	@Test
	void anAccountInTwoSchoolsLeavesTheFirstOnAnotherDay() {
		town(new String[] { "100" + EGOR + "01.09.2016;По заявлению;Д1" }, new String[] {
				"100;Ш1;Зачисление;01.09.2018;5", "100;Ш1;Выбытие;20.09.2020;9", "100;Ш2;Зачисление;10.09.2020;77" });
		report();
		DecisionDay day = theCase().plan().get(0).day();
		assertThat(day.proposed()).isEqualTo("2020-09-09");
		assertThat(confirm(new DecisionDay(day.act(), day.at(), day.proposed(), LocalDate.of(2020, 9, 14))))
			.isInstanceOf(CaseOutcome.Done.class);
		assertThat(given()).containsExactly("CORRECT_WITHDRAWAL Ш1 2020-09-14", "CORRECT_ENROLMENT Ш2 2020-09-15");
	}

	@Test
	void lookingAtWhatWouldFollowChangesNothing() {
		DecisionPreview preview = this.decisions.preview(number(), List.of(leaves("2020-09-07")), Scope.EVERYTHING);
		DecisionPreview.Steps steps = (DecisionPreview.Steps) preview;
		assertThat(steps.steps()).extracting(step -> step.act() + " " + step.date())
			.containsExactly("WITHDRAW 2020-09-07", "CORRECT_ENROLMENT 2020-09-08", "ENROL 2020-09-08",
					"DELETE_ACCOUNT null");
		assertThat(steps.steps().get(2).day())
			.isEqualTo(new DecisionDay(Act.ENROL, "Ш1", LocalDate.of(2020, 9, 1), LocalDate.of(2020, 9, 8)));
		assertThat(steps.after()).extracting(stay -> stay.organization() + " " + stay.begins() + " " + stay.ends())
			.containsExactly("Д1 2016-09-01 2020-09-07", "Ш1 2020-09-08 null");
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.FOUND);
		assertThat(theCase().tasks()).isEmpty();
	}

	@Test
	void theChangedPlanIsTakenBackAndTheOldOneIsThereAgain() {
		confirm(leaves("2020-09-07"));
		assertThat(this.objections.undo(number(), "Ошибка", OFFICER, Scope.EVERYTHING))
			.isInstanceOf(CaseOutcome.Done.class);
		assertThat(theCase().plan().get(0).date()).isEqualTo("2020-08-31");
	}

	private static DecisionDay leaves(String day) {
		return new DecisionDay(Act.WITHDRAW, "Д1", LocalDate.of(2020, 8, 31), LocalDate.parse(day));
	}

	private static DecisionDay comes(String day) {
		return new DecisionDay(Act.ENROL, "Ш1", LocalDate.of(2020, 9, 1), LocalDate.parse(day));
	}

	private CaseOutcome confirm(DecisionDay... days) {
		return this.decisions.confirm(number(), List.of(days), OFFICER, Scope.EVERYTHING);
	}

	private List<String> given() {
		return theCase().tasks()
			.stream()
			.filter(task -> task.status() != TaskStatus.CANCELLED)
			.map(task -> task.step().act() + " " + task.step().organization() + " " + task.step().date())
			.toList();
	}

}
