package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** An organization's order says another day, and the authority agrees with it. */
class AgreedDateTest extends OneCaseTest {

	private static final String EGOR = ";Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;";

	private static final String[] TWO = { "100" + EGOR + "01.09.2016;По заявлению;Д1",
			"200" + EGOR + "02.09.2020;Быстрый ввод;Ш1" };

	private static final Actor KINDERGARTEN = Actor.user("sad");

	@Autowired
	private TaskObjections list;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void kindergartenThatForgotToWithdraw() {
		town(TWO, new String[] { "100;Д1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77" });
		report();
		confirm();
	}

	@Test
	void theKindergartenHadTheChildLongerSoTheSchoolCorrectsItsEnrolment() {
		object(Act.WITHDRAW, "2020-09-07", "12-о");
		assertThat(agree()).isInstanceOf(CaseOutcome.Done.class);
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.ASSIGNED);
		assertThat(open()).containsExactly("WITHDRAW Д1 2020-09-07", "CORRECT_ENROLMENT Ш1 2020-09-08",
				"ENROL Ш1 2020-09-08", "DELETE_ACCOUNT Ш1 null");
		carryOutAll();
		assertThat(stays()).containsExactly("Д1 2016-09-01 2020-09-07", "Ш1 2020-09-08 -");
		assertThat(report().cases().confirmed()).isEqualTo(1);
		assertThat(theCase().history()).extracting(CaseView.Event::kind)
			.containsSubsequence(CaseEventKind.OBJECTION, CaseEventKind.AGREED, CaseEventKind.DECIDED_KEEP,
					CaseEventKind.CONFIRMED);
	}

	@Test
	void theSchoolsOrderIsOfALaterDayAndTheKindergartenHasTheChildUntilThen() {
		object(Act.DELETE_ACCOUNT, "2020-10-05", "80");
		assertThat(agree()).isInstanceOf(CaseOutcome.Done.class);
		assertThat(open()).containsExactly("WITHDRAW Д1 2020-10-04", "CORRECT_ENROLMENT Ш1 2020-10-05",
				"ENROL Ш1 2020-10-05", "DELETE_ACCOUNT Ш1 null");
		carryOutAll();
		assertThat(stays()).containsExactly("Д1 2016-09-01 2020-10-04", "Ш1 2020-10-05 -");
		assertThat(report().cases().confirmed()).isEqualTo(1);
	}

	@Test
	void whatIsDoneAlreadyStaysDone() {
		carryOut(task(Act.WITHDRAW));
		object(Act.ENROL, "2020-09-03", "77");
		assertThat(agree()).isInstanceOf(CaseOutcome.Done.class);
		assertThat(open()).containsExactly("CORRECT_ENROLMENT Ш1 2020-09-03", "ENROL Ш1 2020-09-03",
				"DELETE_ACCOUNT Ш1 null");
		carryOutAll();
		assertThat(stays()).containsExactly("Д1 2016-09-01 2020-08-31", "Ш1 2020-09-03 -");
		assertThat(report().cases().confirmed()).isEqualTo(1);
	}

	@Test
	void aWayThatAPersonHasSaidKeepsItsOtherDays() {
		this.objections.takeBack(number(), "Иначе", OFFICER, Scope.EVERYTHING);
		List<DecisionToKeep.Stay> way = List.of(
				new DecisionToKeep.Stay("Д1", LocalDate.of(2016, 9, 1), LocalDate.of(2020, 5, 31)),
				new DecisionToKeep.Stay("Ш1", LocalDate.of(2020, 9, 1), null));
		assertThat(this.decisions.keep(number(), new DecisionToKeep("100", "По документам", null, null, way, null),
				OFFICER, Scope.EVERYTHING))
			.isInstanceOf(CaseOutcome.Done.class);
		object(Act.ENROL, "2020-09-03", "77");
		assertThat(agree()).isInstanceOf(CaseOutcome.Done.class);
		assertThat(open()).startsWith("WITHDRAW Д1 2020-05-31", "CORRECT_ENROLMENT Ш1 2020-09-03");
	}

	@Test
	void oneAccountInTwoSchoolsOneAfterTheOther() {
		town(new String[] { TWO[0] }, new String[] { "100;Ш1;Зачисление;01.09.2018;5", "100;Ш1;Выбытие;20.09.2020;9",
				"100;Ш2;Зачисление;10.09.2020;77" });
		report();
		confirm();
		assertThat(open()).containsExactly("CORRECT_WITHDRAWAL Ш1 2020-09-09");
		object(Act.CORRECT_WITHDRAWAL, "2020-09-20", "9");
		assertThat(agree()).isInstanceOf(CaseOutcome.Done.class);
		assertThat(open()).containsExactly("CORRECT_ENROLMENT Ш2 2020-09-21");
		assertThat(theCase().attends().from()).isEqualTo(LocalDate.of(2020, 9, 21));
		assertThat(report().cases().open()).isEqualTo(1);
		carryOutAll();
		assertThat(stays()).containsExactly("Ш1 2018-09-01 2020-09-20", "Ш2 2020-09-21 -");
		assertThat(report().cases().confirmed()).isEqualTo(1);
	}

	@Test
	void agreeingTwiceChangesNothingAndAnAnsweredObjectionIsStale() {
		long first = object(Act.WITHDRAW, "2020-09-07", "12-о");
		assertThat(agree(first)).isInstanceOf(CaseOutcome.Done.class);
		List<String> given = open();
		assertThat(agree(first)).isInstanceOf(CaseOutcome.Done.class);
		assertThat(open()).isEqualTo(given);
		long second = object(Act.WITHDRAW, "2020-09-08", "12-о");
		assertThat(agree(first)).isInstanceOf(CaseOutcome.Done.class);
		this.objections.uphold(number(), "Такого приказа нет", OFFICER, Scope.EVERYTHING);
		assertThat(agree(second)).isEqualTo(new CaseOutcome.Refused("case.refused.objection-answered"));
		assertThat(open()).isEqualTo(given);
	}

	@Test
	void whoeverObjectsWithoutADayIsAnsweredByHand() {
		long plain = object(Act.WITHDRAW, null, "");
		assertThat(agree(plain)).isEqualTo(new CaseOutcome.Refused("case.refused.objection-no-date"));
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.DISPUTED);
	}

	@Test
	void whereMoreWouldHaveToMoveAPersonDecides() {
		object(Act.WITHDRAW, "2016-09-01", "5");
		assertThat(agree()).isEqualTo(new CaseOutcome.Refused("case.refused.agree-by-hand"));
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.DISPUTED);
	}

	@Test
	void theAnswerReachesWhoObjected() {
		long id = object(Act.WITHDRAW, "2020-09-07", "12-о");
		TaskObjectionView waiting = this.list.page(TaskObjections.Filter.ALL, 0, 10, kindergarten()).get(0);
		assertThat(waiting.by().organization()).isEqualTo("Д1");
		assertThat(waiting.by().login()).isEqualTo("sad");
		assertThat(waiting.isAgreeable()).isTrue();
		this.objections.agree(id, "Дата верна, приказ № 12-о", OFFICER, Scope.EVERYTHING);
		TaskObjectionView answered = this.list.page(TaskObjections.Filter.UNSEEN, 0, 10, kindergarten()).get(0);
		assertThat(answered.answer().answer()).isEqualTo(DecisionAnswer.AGREED);
		assertThat(answered.answer().login()).isEqualTo("officer");
		assertThat(answered.answer().reason()).isEqualTo("Дата верна, приказ № 12-о");
		assertThat(answered.about().date()).isEqualTo("2020-08-31");
		this.work.seen(task(Act.WITHDRAW).id(), kindergarten());
		assertThat(this.list.count(TaskObjections.Filter.UNSEEN, kindergarten())).isZero();
		assertThat(this.list.ofTask(task(Act.WITHDRAW), kindergarten())).hasSize(1);
		assertThat(this.list.count(TaskObjections.Filter.ALL, scope("Ш1"))).isZero();
	}

	@Test
	void anObjectionOfACaseThatIsDecidedAnewWaitsNoMore() {
		object(Act.WITHDRAW, "2020-09-07", "12-о");
		this.database.sql("update duplicate_case set status = 'FOUND'").update();
		TaskObjectionView voided = this.list.page(TaskObjections.Filter.ALL, 0, 10, kindergarten()).get(0);
		assertThat(voided.pending()).isFalse();
		assertThat(voided.answer()).isNull();
	}

	@Test
	void theAuthorityEntersTheLetterOfAnOrganization() {
		TaskView withdraw = task(Act.WITHDRAW);
		TaskObjectionLetter letter = new TaskObjectionLetter("15-вх", LocalDate.of(2020, 9, 9));
		assertThat(this.work.object(withdraw.id(), new TaskObjection("Выбыл позже", null, letter), KINDERGARTEN,
				kindergarten()))
			.isEqualTo(new CaseOutcome.Invalid("letterNumber", "task.refused.letter-own"));
		assertThat(this.work.object(withdraw.id(), new TaskObjection("Выбыл позже", null, letter), OFFICER,
				Scope.EVERYTHING))
			.isInstanceOf(CaseOutcome.Done.class);
		TaskObjectionView entered = this.list.pending(number(), Scope.EVERYTHING).orElseThrow();
		assertThat(entered.by().letter()).isEqualTo(letter);
		assertThat(entered.by().login()).isEqualTo("officer");
		assertThat(entered.by().organization()).isEqualTo("Д1");
	}

	@Test
	void anObjectionNeedsAReasonOrADayThatCanBe() {
		TaskView withdraw = task(Act.WITHDRAW);
		assertThat(refused(withdraw, new TaskObjection(" "))).isEqualTo("reason");
		assertThat(refused(withdraw, stating("2020-08-31"))).isEqualTo("statedDate");
		assertThat(refused(withdraw, stating("1890-08-31"))).isEqualTo("statedDate");
		assertThat(refused(withdraw, stating("2099-08-31"))).isEqualTo("statedDate");
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.ASSIGNED);
	}

	private String refused(TaskView task, TaskObjection wish) {
		return ((CaseOutcome.Invalid) this.work.object(task.id(), wish, KINDERGARTEN, kindergarten())).field();
	}

	private static TaskObjection stating(String day) {
		return new TaskObjection("", new TaskStatedOrder(LocalDate.parse(day), "", null), null);
	}

	private long object(Act act, @Nullable String day, String order) {
		TaskView task = task(act);
		TaskStatedOrder stated = (day != null) ? new TaskStatedOrder(LocalDate.parse(day), order, null) : null;
		assertThat(this.work.object(task.id(), new TaskObjection("В приказе другая дата", stated, null), KINDERGARTEN,
				scope(task.step().organization())))
			.isInstanceOf(CaseOutcome.Done.class);
		return this.list.pending(number(), Scope.EVERYTHING).orElseThrow().id();
	}

	private CaseOutcome agree() {
		return agree(this.list.pending(number(), Scope.EVERYTHING).orElseThrow().id());
	}

	private CaseOutcome agree(long id) {
		return this.objections.agree(id, "", OFFICER, Scope.EVERYTHING);
	}

	private void carryOutAll() {
		alive().stream()
			.filter(task -> task.status() != TaskStatus.DONE)
			.forEach(task -> assertThat(carryOut(task)).as("%s", task).isInstanceOf(CaseOutcome.Done.class));
	}

	private List<TaskView> alive() {
		return theCase().tasks().stream().filter(task -> task.status() != TaskStatus.CANCELLED).toList();
	}

	private TaskView task(Act act) {
		return alive().stream().filter(task -> task.step().act() == act).findFirst().orElseThrow();
	}

	private List<String> open() {
		return alive().stream()
			.filter(task -> task.status() != TaskStatus.DONE)
			.map(task -> task.step().act() + " " + task.step().organization() + " " + task.step().date())
			.toList();
	}

	private List<String> stays() {
		return this.database
			.sql("""
					select concat_ws(' ', o.code, s.begins, coalesce(s.ends::text, '-'))
					from stay s join student_account a on a.id = s.account_id join organization o on o.id = s.organization_id
					where a.number = '100' order by s.begins
					""")
			.query(String.class)
			.list();
	}

	private Scope kindergarten() {
		return scope("Д1");
	}

	private Scope scope(String organization) {
		return new Scope(this.organizations.findByCode(organization).orElseThrow().id());
	}

}
