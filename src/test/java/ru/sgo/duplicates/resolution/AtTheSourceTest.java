package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import ru.sgo.duplicates.intake.ImportRun;
import ru.sgo.duplicates.intake.ImportStatus;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.ReportRun;

import static org.assertj.core.api.Assertions.assertThat;

/** What was done here, and what a complete state of the source says of it afterwards. */
class AtTheSourceTest extends OneCaseTest {

	private static final String OLD = "100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1";

	private static final String NEW = "200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1";

	private static final String BOTH = OLD + "\n" + NEW;

	private static final String IN_KINDERGARTEN = "100;Д1;Зачисление;01.09.2016;5";

	private static final String IN_SCHOOL = "200;Ш1;Зачисление;01.09.2020;77";

	private static final String WITHDRAWN = "100;Д1;Выбытие;31.08.2020;9";

	private static final String CONTINUED = "100;Ш1;Зачисление;01.09.2020;77";

	@BeforeEach
	void kindergartenThatForgotToWithdraw() {
		town(new String[] { OLD, NEW }, new String[] { IN_KINDERGARTEN, IN_SCHOOL });
	}

	@Test
	void aContradictionLeavesTheConfirmationPreliminaryAndAgreementMakesItFinal() {
		report();
		confirm();
		theCase().tasks().forEach(this::carryOut);
		assertThat(report().cases().confirmed()).isEqualTo(1);
		state(BOTH, IN_KINDERGARTEN, IN_SCHOOL);
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.CONFIRMED);
		assertThat(theCase().summary().progress().preliminary()).isTrue();
		state(OLD, IN_KINDERGARTEN, WITHDRAWN, CONTINUED);
		assertThat(theCase().summary().progress().preliminary()).isFalse();
	}

	@Test
	void onlyTheMovementsAreContradictedAndTheConfirmationStaysPreliminary() {
		report();
		confirm();
		theCase().tasks().forEach(this::carryOut);
		report();
		state(OLD, IN_KINDERGARTEN);
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.CONFIRMED);
		assertThat(theCase().summary().progress().preliminary()).isTrue();
	}

	@Test
	void aStepThatTheSourceHasUndoneIsSaidToBeMissingThereWhileOthersAreStillOwed() {
		report();
		confirm();
		carryOut(theCase().tasks().get(0));
		assertThat(theCase().summary().progress().remark()).isNull();
		state(BOTH, IN_KINDERGARTEN, IN_SCHOOL);
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.ASSIGNED);
		assertThat(theCase().tasks().get(0).status()).isEqualTo(TaskStatus.OPEN);
		assertThat(theCase().summary().progress().remark()).isEqualTo("case.remark.not-done-at-source");
	}

	@Test
	void aChildCountedTwiceAgainComesBackToTheCaseThatWasConfirmed() {
		String[] twice = { "100;Ш1;Зачисление;01.09.2018;5", "100;Ш2;Зачисление;01.10.2020;77" };
		town(new String[] { OLD }, twice);
		report();
		confirm();
		theCase().tasks().forEach(this::carryOut);
		assertThat(report().cases().confirmed()).isEqualTo(1);
		state(OLD, twice);
		assertThat(theCase().summary().progress().preliminary()).isTrue();
		assertThat(report().cases()).isEqualTo(new ReportRun.Cases(0, 0, 1, 1, 0, 0));
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.FOUND);
		assertThat(theCase().summary().progress().reopened()).isTrue();
		assertThat(theCase().summary().progress().remark()).isEqualTo("case.remark.counted-twice-again");
		assertThat(report().cases().open()).isEqualTo(1);
		confirm();
		theCase().tasks().stream().filter(task -> task.status() != TaskStatus.CANCELLED).forEach(this::carryOut);
		assertThat(report().cases().confirmed()).isEqualTo(1);
	}

	@Test
	void aChildWhoseOtherAccountIsGoneIsSaidToBeElsewhereAsLongAsItIsSomewhere() {
		report();
		state(OLD, IN_KINDERGARTEN);
		report();
		assertThat(theCase().summary().progress().remark()).isEqualTo("case.remark.elsewhere-than-proposed");
		state(OLD, IN_KINDERGARTEN, WITHDRAWN);
		report();
		assertThat(theCase().summary().progress().remark()).isEqualTo("case.remark.nowhere");
	}

	@Test
	void aChildIsSaidToBeElsewhereThanDecidedAsLongAsItIsSomewhere() {
		report();
		confirm();
		state(OLD, IN_KINDERGARTEN);
		report();
		assertThat(theCase().summary().progress().remark()).isEqualTo("case.remark.elsewhere");
		state(OLD, IN_KINDERGARTEN, WITHDRAWN);
		report();
		assertThat(theCase().summary().progress().remark()).isEqualTo("case.remark.nowhere");
	}

	@Test
	void aChildWhosePastSchoolIsLostWithItsOtherAccountIsNotPutRightByItself() {
		String[] moved = { IN_KINDERGARTEN, IN_SCHOOL, "200;Ш1;Выбытие;15.11.2020;80",
				"200;Ш2;Зачисление;16.11.2020;81" };
		town(new String[] { OLD, NEW }, moved);
		report();
		state(OLD, IN_KINDERGARTEN, WITHDRAWN, "100;Ш2;Зачисление;16.11.2020;81");
		report();
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.FOUND);
		assertThat(theCase().summary().progress().remark()).isEqualTo("case.remark.stays-missing");
		state(OLD, IN_KINDERGARTEN, WITHDRAWN, CONTINUED, "100;Ш1;Выбытие;15.11.2020;80",
				"100;Ш2;Зачисление;16.11.2020;81");
		assertThat(report().cases().confirmed()).isEqualTo(1);
	}

	@Test
	void aPersonMaySayThatAChildNeverWasInThePastSchool() {
		town(new String[] { OLD, NEW }, new String[] { IN_KINDERGARTEN, IN_SCHOOL, "200;Ш1;Выбытие;15.11.2020;80",
				"200;Ш2;Зачисление;16.11.2020;81" });
		report();
		state(OLD, IN_KINDERGARTEN, WITHDRAWN, "100;Ш2;Зачисление;16.11.2020;81");
		report();
		DecisionToKeep neverThere = new DecisionToKeep("100", "Ответ родителей", null, null,
				List.of(new DecisionToKeep.Stay("Д1", LocalDate.of(2016, 9, 1), LocalDate.of(2020, 8, 31)),
						new DecisionToKeep.Stay("Ш2", LocalDate.of(2020, 11, 16), null)),
				false);
		assertThat(this.decisions.keep(number(), neverThere, OFFICER, Scope.EVERYTHING))
			.isInstanceOf(CaseOutcome.Done.class);
		assertThat(report().cases().confirmed()).isEqualTo(1);
	}

	/** The whole of what the source knows now. */
	private void state(String students, String... movements) {
		TestImports complete = new TestImports(this.imports).complete()
			.asOf(this.clock.instant())
			.with(Part.STUDENTS, STUDENTS, students)
			.with(Part.MOVEMENTS, MOVEMENTS, String.join("\n", movements));
		ImportRun run = complete.run();
		if (run.status() == ImportStatus.AWAITING_CONFIRMATION) {
			this.imports.confirm(run.id(), OFFICER, Scope.EVERYTHING);
			complete.await(run.id());
		}
	}

}
