package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.admission.Matches;
import ru.sgo.duplicates.admission.Probe;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.registry.AccountCards;
import ru.sgo.duplicates.registry.AccountDeletion;
import ru.sgo.duplicates.registry.AccountId;
import ru.sgo.duplicates.registry.ActOn;
import ru.sgo.duplicates.registry.Enrolments;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** A child is not yet where it will be. */
class DayToComeTest extends OneCaseTest {

	private static final LocalDate FAR = LocalDate.of(2095, 1, 1);

	private static final String OLD = "100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1";

	private static final String NEW = "200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1";

	@Autowired
	private AccountDeletion deletion;

	@Autowired
	private AccountCards cards;

	@Autowired
	private Enrolments enrolments;

	@Autowired
	private Matches matches;

	@BeforeEach
	void kindergartenThatForgotToWithdraw() {
		town(new String[] { OLD, NEW },
				new String[] { "100;Д1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77" });
	}

	@Test
	void isNoDayOnWhichASchoolHasEnrolledTheChild() {
		report();
		confirm();
		List<TaskView> given = theCase().tasks();
		carryOut(given.get(0));
		assertThat(enrol(given.get(1), FAR)).isEqualTo(new CaseOutcome.Invalid("date", "task.refused.date-to-come"));
		assertThat(enrol(given.get(1), today().plusDays(1)))
			.isEqualTo(new CaseOutcome.Invalid("date", "task.refused.date-to-come"));
		assertThat(enrol(given.get(1), LocalDate.of(2020, 8, 31)))
			.isEqualTo(new CaseOutcome.Invalid("date", "task.refused.date-early"));
		// A later day would lose those in between; who has another order objects.
		assertThat(enrol(given.get(1), today())).isEqualTo(new CaseOutcome.Invalid("date", "task.refused.date-late"));
		assertThat(enrol(given.get(1), LocalDate.of(2020, 9, 1))).isInstanceOf(CaseOutcome.Done.class);
	}

	@Test
	void provesNothingWhenTheSourceBringsAnEnrolmentOfThatDay() {
		report();
		confirm();
		new TestImports(this.imports).with(Part.STUDENTS, STUDENTS, OLD)
			.with(Part.MOVEMENTS, MOVEMENTS, "100;Д1;Выбытие;31.08.2020;9", "100;Ш1;Зачисление;01.01.2095;77")
			.run();
		assertThat(theCase().tasks().get(1).status()).isEqualTo(TaskStatus.OPEN);
		assertThat(carryOut(theCase().tasks().get(2))).isEqualTo(new CaseOutcome.Refused("task.refused.waiting"));
		deleteAllTheSame();
		assertThat(report().cases().confirmed()).isZero();
		assertThat(theCase().summary().progress().remark()).isEqualTo("case.remark.nowhere");
		assertThat(theCase().accounts().get(0).card().present(today())).isEmpty();
		assertThat(theCase().accounts().get(0).card().present(FAR)).hasSize(1);
		assertThat(this.cards.count(new AccountCards.Wanted("100", null, "Ш1", false, false), Scope.EVERYTHING))
			.isZero();
		assertThat(this.enrolments.now(Scope.EVERYTHING).total()).isZero();
		assertThat(matchOfEgor()).isFalse();
	}

	@Test
	void isProvedWhereTheAuthorityHasDecidedForIt() {
		report();
		LocalDate first = today().plusDays(30);
		assertThat(decide(today().plusYears(2)))
			.isEqualTo(new CaseOutcome.Invalid("enrolFrom", "case.refused.date-far"));
		assertThat(decide(first)).isInstanceOf(CaseOutcome.Done.class);
		theCase().tasks().forEach(this::carryOut);
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.AWAITING_CHECK);
		assertThat(theCase().accounts().get(0).card().present(today())).extracting(stay -> stay.organization())
			.containsExactly("Ш1");
		assertThat(report().cases().confirmed()).isEqualTo(1);
	}

	private void deleteAllTheSame() {
		AccountId copy = new AccountId(this.cards.find("200", Scope.EVERYTHING).orElseThrow().id());
		AccountId kept = new AccountId(this.cards.find("100", Scope.EVERYTHING).orElseThrow().id());
		this.deletion.delete(new ActOn(copy, this.organizations.findByCode("Ш1").orElseThrow().id(), null), kept,
				OFFICER);
	}

	private boolean matchOfEgor() {
		Matches.Outcome outcome = this.matches.within(Scope.EVERYTHING,
				new Probe("Лисицын", "Егор", "Петрович", LocalDate.of(2013, 3, 5), null), OFFICER);
		return ((Matches.Outcome.Found) outcome).matches().get(0).enrolled();
	}

	private CaseOutcome decide(LocalDate from) {
		return this.decisions.keep(number(), new DecisionToKeep("100", "Ответ родителей", "Ш2", from), OFFICER,
				Scope.EVERYTHING);
	}

	private CaseOutcome enrol(TaskView task, LocalDate date) {
		return this.work.carryOut(task.id(), new TaskCarryOut(date, null, null), OFFICER, Scope.EVERYTHING);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
