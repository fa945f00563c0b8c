package ru.sgo.duplicates.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Origin;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.ReportRun;

import static org.assertj.core.api.Assertions.assertThat;

/** A case on its way from the first report to the proof. */
class ResolutionTest extends OneCaseTest {

	private static final String OLD = "100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1";

	private static final String NEW = "200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1";

	private static final String THIRD = "300;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.10.2020;Быстрый ввод;Ш2";

	private static final String IN_KINDERGARTEN = "100;Д1;Зачисление;01.09.2016;5";

	private static final String IN_SCHOOL = "200;Ш1;Зачисление;01.09.2020;77";

	@Autowired
	private RegistryGate gate;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void kindergartenThatForgotToWithdraw() {
		town(new String[] { OLD, NEW }, new String[] { IN_KINDERGARTEN, IN_SCHOOL });
	}

	@Test
	void isFoundDecidedCarriedOutInOrderAndProved() {
		ReportRun first = report();
		assertThat(first.groups().identical()).isEqualTo(1);
		assertThat(first.cases()).isEqualTo(new ReportRun.Cases(1, 0, 0, 1, 0, 0));
		CaseView found = theCase();
		assertThat(found.summary().status()).isEqualTo(CaseStatus.FOUND);
		assertThat(found.summary().proposal().keep()).isEqualTo("100");
		assertThat(found.summary().proposal().cause()).isEqualTo(Cause.NOT_WITHDRAWN);
		assertThat(found.summary().proposal().certainty()).isEqualTo(Certainty.CLEAR);
		assertThat(found.plan()).extracting(CaseView.PlannedStep::act)
			.containsExactly(Act.WITHDRAW, Act.ENROL, Act.DELETE_ACCOUNT);
		confirm();
		List<TaskView> given = theCase().tasks();
		assertThat(given).extracting(task -> task.step().act())
			.containsExactly(Act.WITHDRAW, Act.ENROL, Act.DELETE_ACCOUNT);
		assertThat(given).extracting(TaskView::status)
			.containsExactly(TaskStatus.OPEN, TaskStatus.WAITING, TaskStatus.WAITING);
		assertThat(carryOut(given.get(2))).isEqualTo(new CaseOutcome.Refused("task.refused.waiting"));
		for (TaskView task : given) {
			assertThat(carryOut(task)).isInstanceOf(CaseOutcome.Done.class);
			assertThat(carryOut(task)).isEqualTo(new CaseOutcome.Refused("task.refused.done"));
		}
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.AWAITING_CHECK);
		ReportRun second = report();
		assertThat(second.groups().identical()).isZero();
		assertThat(second.cases()).isEqualTo(new ReportRun.Cases(0, 1, 0, 0, 0, 0));
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.CONFIRMED);
		assertThat(theCase().summary().progress().preliminary()).isTrue();
		assertThat(theCase().history()).extracting(CaseView.Event::kind)
			.containsExactly(CaseEventKind.OPENED, CaseEventKind.DECIDED_CONFIRM, CaseEventKind.TASK_DONE,
					CaseEventKind.TASK_DONE, CaseEventKind.TASK_DONE, CaseEventKind.AWAITS_CHECK,
					CaseEventKind.CONFIRMED);
	}

	@Test
	void isProvedWhenTheFixArrivesByACompleteImport() {
		report();
		confirm();
		complete(Instant.now(this.clock), OLD, "100;Д1;Выбытие;31.08.2020;9", "100;Ш1;Зачисление;01.09.2020;77");
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.AWAITING_CHECK);
		assertThat(theCase().tasks())
			.allSatisfy(task -> assertThat(task.progress().doneOrigin()).isEqualTo(Origin.SOURCE));
		assertThat(report().cases().confirmed()).isEqualTo(1);
		assertThat(theCase().summary().progress().preliminary()).isFalse();
	}

	@Test
	void goesBackToWorkWhenTheSourceStillShowsTheDeletedAccount() {
		report();
		confirm();
		theCase().tasks().forEach(this::carryOut);
		assertThat(report().cases().confirmed()).isEqualTo(1);
		complete(Instant.now(this.clock), OLD + "\n" + NEW, "100;Д1;Выбытие;31.08.2020;9",
				"100;Ш1;Зачисление;01.09.2020;77", IN_SCHOOL);
		ReportRun again = report();
		assertThat(again.cases().reopened()).isEqualTo(1);
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.FOUND);
		assertThat(theCase().summary().progress().reopened()).isTrue();
		assertThat(theCase().summary().progress().remark()).isEqualTo("case.remark.lives-again");
	}

	@Test
	void isDecidedAnewWhenTheWrongAccountWasDeleted() {
		report();
		confirm();
		complete(Instant.now(this.clock), NEW, IN_SCHOOL);
		ReportRun second = report();
		assertThat(second.cases()).isEqualTo(new ReportRun.Cases(0, 0, 0, 1, 0, 1));
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.FOUND);
		assertThat(theCase().summary().progress().remark()).isEqualTo("case.remark.wrong-account-deleted");
		assertThat(theCase().tasks()).allSatisfy(task -> assertThat(task.status()).isEqualTo(TaskStatus.CANCELLED));
		assertThat(this.decisions.keep(number(), new DecisionToKeep("200", "история утрачена", null, null), OFFICER,
				Scope.EVERYTHING))
			.isInstanceOf(CaseOutcome.Done.class);
		// The kindergarten's years are the child's, whichever account tells them.
		TaskView years = theCase().tasks()
			.stream()
			.filter(task -> task.status() == TaskStatus.OPEN)
			.findFirst()
			.orElseThrow();
		assertThat(years.step().stays())
			.containsExactly(new TaskStay(LocalDate.of(2016, 9, 1), LocalDate.of(2020, 8, 31), List.of("5")));
		assertThat(carryOut(years)).isInstanceOf(CaseOutcome.Done.class);
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.AWAITING_CHECK);
		assertThat(report().cases().confirmed()).isEqualTo(1);
	}

	@Test
	void isNotClearOnceAnAccountIsKeptThatLeavesNoCause() {
		report();
		assertThat(theCase().summary().proposal().certainty()).isEqualTo(Certainty.CLEAR);
		this.decisions.keep(number(), new DecisionToKeep("200", "история утрачена", null, null), OFFICER,
				Scope.EVERYTHING);
		assertThat(theCase().summary().proposal().cause()).isEqualTo(Cause.UNDETERMINED);
		assertThat(theCase().summary().proposal().certainty()).isEqualTo(Certainty.LOOK);
		report();
		assertThat(theCase().summary().proposal().certainty()).isEqualTo(Certainty.LOOK);
	}

	@Test
	void isNeverJoinedAgainOnceAPersonHasSaidTheyAreDifferentChildren() {
		report();
		assertThat(this.decisions.distinct(number(), List.of(), "двоюродные братья", OFFICER, Scope.EVERYTHING))
			.isInstanceOf(CaseOutcome.Done.class);
		ReportRun second = report();
		assertThat(second.groups().identical()).isZero();
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.DISMISSED);
		new TestImports(this.imports)
			.with(Part.STUDENTS, STUDENTS, NEW.replace("Лисицын", "Лисицин"), OLD.replace("Лисицын", "Лисицин"))
			.run();
		assertThat(report().cases().reopened()).isEqualTo(1);
		assertThat(theCase().summary().progress().remark()).isEqualTo("case.remark.data-changed");
	}

	@Test
	void isTakenUpAgainWhenThePersonTakesBackThatTheyAreDifferentChildren() {
		report();
		this.decisions.distinct(number(), List.of(), "однофамильцы", OFFICER, Scope.EVERYTHING);
		assertThat(this.objections.undo(number(), "Отменено сразу", Actor.user("colleague"), Scope.EVERYTHING))
			.isEqualTo(new CaseOutcome.Refused("case.refused.undo"));
		assertThat(this.objections.undo(number(), "Ошиблись", OFFICER, Scope.EVERYTHING))
			.isInstanceOf(CaseOutcome.Done.class);
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.FOUND);
		assertThat(theCase().summary().progress().reopened()).isFalse();
		assertThat(report().groups().identical()).isEqualTo(1);
		confirm();
		theCase().tasks().forEach(this::carryOut);
		assertThat(report().cases().confirmed()).isEqualTo(1);
	}

	@Test
	void waitsForTheAuthorityAfterAnObjection() {
		report();
		confirm();
		TaskView withdraw = theCase().tasks().get(0);
		assertThat(this.work.object(withdraw.id(), new TaskObjection("Выбыл по приказу 28.08"), Actor.user("sad"),
				kindergarten()))
			.isInstanceOf(CaseOutcome.Done.class);
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.DISPUTED);
		assertThat(this.objections.undo(number(), "Отменено сразу", OFFICER, Scope.EVERYTHING))
			.isEqualTo(new CaseOutcome.Refused("case.refused.undo"));
		assertThat(carryOut(withdraw)).isEqualTo(new CaseOutcome.Refused("task.refused.disputed"));
		assertThat(this.objections.uphold(number(), "Приказа нет", OFFICER, Scope.EVERYTHING))
			.isInstanceOf(CaseOutcome.Done.class);
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.ASSIGNED);
		assertThat(carryOut(withdraw)).isInstanceOf(CaseOutcome.Done.class);
		assertThat(this.objections.takeBack(number(), "Разберёмся ещё раз", OFFICER, Scope.EVERYTHING))
			.isInstanceOf(CaseOutcome.Done.class);
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.FOUND);
	}

	@Test
	void doesNotShowItsTaskToAnotherOrganization() {
		report();
		confirm();
		TaskView delete = theCase().tasks().get(2);
		assertThat(this.tasks.find(delete.id(), kindergarten())).isEmpty();
		assertThat(this.work.carryOut(delete.id(), new TaskCarryOut(null, null, null), OFFICER, kindergarten()))
			.isInstanceOf(CaseOutcome.Unknown.class);
		assertThat(this.tasks.count(Tasks.Filter.ALL, kindergarten())).isEqualTo(1);
	}

	@Test
	void isNotConfirmedWhenAReportChangesItWhileThePersonStillLooksAtIt() throws Exception {
		report();
		int seen = theCase().summary().version();
		CompletableFuture<CaseOutcome> click = this.transaction.execute(status -> {
			this.gate.close();
			this.database.sql("update duplicate_case set version = version + 1").update();
			return CompletableFuture
				.supplyAsync(() -> this.decisions.confirm(number(), seen, List.of(), OFFICER, Scope.EVERYTHING));
		});
		assertThat(click.get(1, TimeUnit.MINUTES)).isEqualTo(new CaseOutcome.Refused("case.refused.changed"));
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.FOUND);
		assertThat(this.decisions.confirm(number(), seen + 1, List.of(), OFFICER, Scope.EVERYTHING))
			.isInstanceOf(CaseOutcome.Done.class);
		assertThat(this.decisions.confirm(number(), seen, List.of(), OFFICER, Scope.EVERYTHING))
			.isEqualTo(new CaseOutcome.Refused("case.refused.is-assigned"));
	}

	@Test
	void isFoundAgainWhenAThirdAccountAppears() {
		report();
		confirm();
		new TestImports(this.imports).with(Part.STUDENTS, STUDENTS, THIRD)
			.with(Part.MOVEMENTS, MOVEMENTS, "300;Ш2;Зачисление;01.10.2020;3")
			.run();
		ReportRun second = report();
		assertThat(second.cases().opened()).isZero();
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.FOUND);
		assertThat(theCase().summary().child().accounts()).containsExactly("100", "200", "300");
		assertThat(theCase().tasks()).allSatisfy(task -> assertThat(task.status()).isEqualTo(TaskStatus.CANCELLED));
	}

	@Test
	void takesADeletionBackAndItsTaskIsOpenAgain() {
		report();
		confirm();
		theCase().tasks().forEach(this::carryOut);
		assertThat(this.restorations.restore(number(), "200", "удалили не ту", OFFICER, Scope.EVERYTHING))
			.isInstanceOf(CaseOutcome.Done.class);
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.ASSIGNED);
		assertThat(theCase().tasks().get(2).status()).isEqualTo(TaskStatus.OPEN);
	}

	private void complete(Instant asOf, String students, @Nullable String... movements) {
		TestImports complete = new TestImports(this.imports).complete()
			.asOf(asOf)
			.with(Part.STUDENTS, STUDENTS, students)
			.with(Part.MOVEMENTS, MOVEMENTS, IN_KINDERGARTEN, String.join("\n", movements));
		var run = complete.run();
		if (run.isHeld()) {
			this.imports.confirm(run.id(), OFFICER, Scope.EVERYTHING);
			complete.await(run.id());
		}
	}

	private Scope kindergarten() {
		return new Scope(this.organizations.findByCode("Д1").orElseThrow().id());
	}

}
