package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** The dates of the two accounts do not tell why there are two. */
class ExplanationTest extends OneCaseTest {

	private static final String OLD = "100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2018;По заявлению;Ш2";

	private static final String NEW = "200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1";

	@Autowired
	private TasksAtOnce atOnce;

	@BeforeEach
	void theOldAccountHasNoHistoryBeforeTheNewOne() {
		town(new String[] { OLD, NEW },
				new String[] { "100;Ш2;Зачисление;01.10.2020;8", "200;Ш1;Зачисление;01.09.2020;77" });
		report();
	}

	@Test
	void isAskedOfTheOrganizationAndThenAPersonDecides() {
		assertThat(theCase().summary().proposal().cause()).isEqualTo(Cause.UNDETERMINED);
		confirm();
		assertThat(theCase().tasks()).extracting(task -> task.step().act()).containsExactly(Act.EXPLAIN);
		assertThat(explain("  ")).isEqualTo(new CaseOutcome.Invalid("text", "task.refused.text-missing"));
		assertThat(explain("Зачислен по ошибке")).isInstanceOf(CaseOutcome.Done.class);
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.FOUND);
		assertThat(theCase().summary().progress().remark()).isEqualTo("case.remark.explained");
		assertThat(theCase().plan()).extracting(CaseView.PlannedStep::act).endsWith(Act.DELETE_ACCOUNT);
	}

	@Test
	void isNotGivenByAListOfWhatIsDone() {
		confirm();
		Map<Long, @Nullable LocalDate> wanted = new HashMap<>();
		wanted.put(theCase().tasks().get(0).id(), null);
		assertThat(this.atOnce.carryOut(wanted, new TaskBatches.ByOrder("", null), OFFICER, Scope.EVERYTHING)
			.orElseThrow()).extracting(TasksAtOnce.Became::refusal).containsExactly("task.refused.asks");
	}

	@Test
	void leadsToTheProposedDeletionWhenConfirmed() {
		confirm();
		explain("Зачислен по ошибке");
		confirm();
		assertThat(theCase().decision()).extracting(CaseView.Decision::verdict).isEqualTo(DecisionVerdict.KEEP);
		carryOutAll();
		assertThat(report().cases().confirmed()).isEqualTo(1);
	}

	@Test
	void leadsToAnotherDecisionWhenItSaysOtherwise() {
		confirm();
		explain("Учится у нас, во второй школе не был");
		this.decisions.keep(number(), new DecisionToKeep("200", "По пояснению школы", "Ш1", null), OFFICER,
				Scope.EVERYTHING);
		assertThat(theCase().summary().proposal().keep()).isEqualTo("200");
		carryOutAll();
		assertThat(report().cases().confirmed()).isEqualTo(1);
	}

	@Test
	void doesNotTellWhetherAnAttachmentIsReal() {
		town(new String[] { OLD, NEW },
				new String[] { "100;Ш2;Зачисление;01.10.2020;8", "200;Ш1;Зачисление в прикреплённые;01.09.2020;77" });
		report();
		CaseOutcome asked = new CaseOutcome.Refused("case.refused.asked-attached");
		assertThat(this.decisions.confirm(number(), OFFICER, Scope.EVERYTHING)).isEqualTo(asked);
		assertThat(keep(null)).isEqualTo(new CaseOutcome.Invalid("attached", "case.refused.asked-attached"));
		assertThat(keep(true)).isInstanceOf(CaseOutcome.Done.class);
		assertThat(theCase().tasks()).extracting(task -> task.step().act()).contains(Act.ATTACH);
	}

	private CaseOutcome keep(@Nullable Boolean attached) {
		return this.decisions.keep(number(),
				new DecisionToKeep("100", "По пояснению школы", null, null, List.of(), attached), OFFICER,
				Scope.EVERYTHING);
	}

	private CaseOutcome explain(String text) {
		TaskView task = theCase().tasks()
			.stream()
			.filter(one -> one.step().act() == Act.EXPLAIN)
			.findFirst()
			.orElseThrow();
		return this.work.carryOut(task.id(), new TaskCarryOut(null, null, text), Actor.user("school"),
				Scope.EVERYTHING);
	}

	private void carryOutAll() {
		theCase().tasks()
			.stream()
			.filter(task -> task.status() != TaskStatus.CANCELLED && task.status() != TaskStatus.DONE)
			.forEach(task -> assertThat(carryOut(task)).isInstanceOf(CaseOutcome.Done.class));
	}

}
