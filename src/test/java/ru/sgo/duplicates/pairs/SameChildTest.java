package ru.sgo.duplicates.pairs;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.decision.Identity;
import ru.sgo.duplicates.detection.Tier;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.AccountCards;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.CaseOutcome;
import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.CaseSummary;
import ru.sgo.duplicates.resolution.OneCaseTest;
import ru.sgo.duplicates.resolution.TaskView;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A girl who was entered under another surname: no report finds her, until a person says
 * so.
 */
class SameChildTest extends OneCaseTest {

	private static final String OLD = "100;Лисицына;Мария;Петровна;05.03.2013;;01.09.2016;По заявлению;Д1";

	private static final String NEW = "200;Орлова;Мария;Петровна;05.03.2013;;02.09.2020;Быстрый ввод;Ш1";

	private static final String REASON = "Фамилия изменена, сверено с личными делами";

	@Autowired
	private PairDecisions pairs;

	@Autowired
	private PairViews views;

	@Autowired
	private AccountCards cards;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void theSameGirlTwice() {
		town(new String[] { OLD, NEW, "300;Белкина;Анна;Ивановна;01.02.2014;;02.09.2020;Быстрый ввод;Ш1" },
				new String[] { "100;Д1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77",
						"300;Ш1;Зачисление;01.09.2020;78" });
		assertThat(report().cases().opened()).isZero();
	}

	@Test
	void theNextReportOpensACaseThatIsDecidedDoneAndProved() {
		assertThat(say(PairVerdict.SAME)).isInstanceOf(CaseOutcome.Kept.class);
		assertThat(report().cases().opened()).isEqualTo(1);
		CaseSummary one = theCase().summary();
		assertThat(one.proposal().tier()).isEqualTo(Tier.PROBABLE);
		assertThat(one.proposal().certainty()).isEqualTo(Certainty.LOOK);
		assertThat(one.proposal().identity()).isEqualTo(Identity.VERIFY);
		assertThat(one.restricted()).isFalse();
		confirm();
		for (TaskView task : theCase().tasks()) {
			assertThat(carryOut(task)).isInstanceOf(CaseOutcome.Done.class);
		}
		assertThat(report().cases().confirmed()).isEqualTo(1);
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.CONFIRMED);
	}

	@Test
	void saidTwiceItStandsOnceAndTheJournalHasOneLine() {
		say(PairVerdict.SAME);
		assertThat(say(PairVerdict.SAME)).isInstanceOf(CaseOutcome.Kept.class);
		assertThat(count("lasting_word")).isEqualTo(1);
		assertThat(journalled("word_same")).isEqualTo(1);
	}

	@Test
	void takenBackItOpensNoCase() {
		say(PairVerdict.SAME);
		assertThat(takeBack()).isInstanceOf(CaseOutcome.Kept.class);
		assertThat(takeBack()).isInstanceOf(CaseOutcome.Kept.class);
		assertThat(journalled("word_taken_back")).isEqualTo(1);
		assertThat(report().cases().opened()).isZero();
	}

	@Test
	void aLaterWordTakesThePlaceOfAnEarlierOne() {
		say(PairVerdict.SAME);
		say(PairVerdict.DISTINCT);
		assertThat(report().cases().opened()).isZero();
		say(PairVerdict.SAME);
		assertThat(report().cases().opened()).isEqualTo(1);
		assertThat(count("lasting_word")).isEqualTo(1);
	}

	@Test
	void whoHasNotReadTheWordThatStandsIsAskedToReadItFirst() {
		say(PairVerdict.DISTINCT);
		CaseOutcome changed = new CaseOutcome.Invalid("seen", "comparison.word.changed");
		assertThat(takeBack()).isEqualTo(changed);
		say(PairVerdict.SAME);
		assertThat(this.pairs.say(new PairVerdictWish(PairVerdict.DISTINCT, "100", "200", REASON, null), OFFICER,
				Scope.EVERYTHING))
			.isEqualTo(changed);
		assertThat(standing()).isEqualTo(PairVerdict.SAME);
	}

	@Test
	void theWordFallsWhenThePersonalDataOfOneOfThemChange() {
		say(PairVerdict.SAME);
		report();
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.FOUND);
		changed("200;Орлова;Дарья;Петровна;05.03.2013;;02.09.2020;Быстрый ввод;Ш1");
		report();
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.FOUND);
		assertThat(theCase().summary().progress().remark()).isEqualTo("case.remark.no-longer-alike");
		assertThat(standing()).isNull();
	}

	@Test
	void theWordHoldsNoCaseOpenedBeforeTheDataChanged() {
		say(PairVerdict.SAME);
		changed("200;Орлова;Дарья;Петровна;05.03.2013;;02.09.2020;Быстрый ввод;Ш1");
		assertThat(report().cases().opened()).isZero();
	}

	@Test
	void onceThereIsACaseItIsDecidedThere() {
		say(PairVerdict.SAME);
		report();
		CaseOutcome there = new CaseOutcome.Refused("comparison.word.in-case");
		assertThat(say(PairVerdict.DISTINCT)).isEqualTo(there);
		assertThat(takeBack()).isEqualTo(there);
		assertThat(view().caseNumber()).isEqualTo(number());
	}

	@Test
	void aCaseThatWasDismissedComesBackAndSaysWhy() {
		say(PairVerdict.SAME);
		report();
		this.decisions.distinct(number(), List.of(), "Однофамилицы", OFFICER, Scope.EVERYTHING);
		assertThat(report().cases().open()).isZero();
		assertThat(takeBack()).isEqualTo(new CaseOutcome.Refused("comparison.word.in-case"));
		assertThat(say(PairVerdict.SAME)).isInstanceOf(CaseOutcome.Kept.class);
		assertThat(report().cases().reopened()).isEqualTo(1);
		assertThat(theCase().summary().progress().remark()).isEqualTo("case.remark.said-same");
	}

	@Test
	void itTakesAReasonAndTwoLivingAccountsOfOnesOwn() {
		assertThat(say(PairVerdict.SAME, "100", "200", " ", Scope.EVERYTHING))
			.isEqualTo(new CaseOutcome.Invalid("reason", "case.refused.reason-missing"));
		assertThat(say(PairVerdict.SAME, "100", "999", REASON, Scope.EVERYTHING))
			.isInstanceOf(CaseOutcome.Unknown.class);
		assertThat(say(PairVerdict.SAME, "100", "100", REASON, Scope.EVERYTHING))
			.isInstanceOf(CaseOutcome.Unknown.class);
		Scope school = new Scope(this.organizations.findByCode("Ш2").orElseThrow().id());
		assertThat(say(PairVerdict.SAME, "100", "200", REASON, school)).isInstanceOf(CaseOutcome.Unknown.class);
		assertThat(count("lasting_word")).isZero();
		this.database.sql("update student_account set deleted_at = now(), deleted_origin = 'here' where number = '200'")
			.update();
		assertThat(say(PairVerdict.SAME)).isEqualTo(new CaseOutcome.Refused("comparison.word.deleted"));
	}

	private CaseOutcome say(PairVerdict word) {
		return say(word, "100", "200", REASON, Scope.EVERYTHING);
	}

	private CaseOutcome say(PairVerdict word, String one, String other, String reason, Scope scope) {
		return this.pairs.say(new PairVerdictWish(word, one, other, reason, standing()), OFFICER, scope);
	}

	private CaseOutcome takeBack() {
		return this.pairs.takeBack("200", "100", PairVerdict.SAME, OFFICER, Scope.EVERYTHING);
	}

	private void changed(String account) {
		new TestImports(this.imports).with(Part.STUDENTS, STUDENTS, account).run();
	}

	private @Nullable PairVerdict standing() {
		LastingVerdict said = view().said();
		return (said != null) ? said.verdict() : null;
	}

	private PairView view() {
		return this.views.of(card("100"), card("200"), Scope.EVERYTHING);
	}

	private AccountCard card(String number) {
		return this.cards.find(number, Scope.EVERYTHING).orElseThrow();
	}

	private long count(String table) {
		return this.database.sql("select count(*) from " + table).query(Long.class).single();
	}

	private long journalled(String kind) {
		return this.database.sql("select count(*) from registry_act where kind = :kind")
			.param("kind", kind)
			.query(Long.class)
			.single();
	}

}
