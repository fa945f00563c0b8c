package ru.sgo.duplicates.resolution;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.detection.NeverMatch;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.pairs.PairDecisions;
import ru.sgo.duplicates.pairs.PairVerdict;
import ru.sgo.duplicates.pairs.PairVerdictWish;
import ru.sgo.duplicates.pairs.PairView;
import ru.sgo.duplicates.pairs.PairViews;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.AccountCards;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.ReportStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A girl has another surname and her old СНИЛС, and her new account stands in two schools
 * at once: that is an officer's case, until an administrator says that the two accounts
 * are one child.
 */
class RestrictedCaseTest extends OneCaseTest {

	@Autowired
	private PairDecisions pairs;

	@Autowired
	private PairViews views;

	@Autowired
	private Cases allCases;

	@Autowired
	private AccountCards cards;

	private Scope officers;

	@BeforeEach
	void anAdoptionAndADoubleCount() {
		town(new String[] { "100;Лисицына;Мария;Петровна;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1",
				"200;Орлова;Мария;Петровна;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1" },
				new String[] { "100;Д1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77",
						"200;Ш2;Зачисление;01.11.2020;78" });
		this.officers = new Scope(this.organizations.findByCode("УО-01").orElseThrow().id());
		assertThat(report().cases().opened()).isEqualTo(1);
		assertThat(say(PairVerdict.SAME, Scope.EVERYTHING)).isInstanceOf(CaseOutcome.Kept.class);
		ReportRun second = report();
		assertThat(second.status()).isEqualTo(ReportStatus.COMPLETED);
		assertThat(second.cases()).isEqualTo(new ReportRun.Cases(0, 0, 0, 0, 0, 0));
	}

	@Test
	void whatItTookOverDoesNotSayWhere() {
		CaseView doubleCount = this.allCases.find(caseOf(CaseKind.DOUBLE_COUNT), this.officers).orElseThrow();
		assertThat(doubleCount.summary().progress().absorbedBy()).isNull();
		assertThat(doubleCount.history()).extracting(CaseView.Event::kind).containsExactly(CaseEventKind.OPENED);
		CaseView asAdministrator = this.allCases.find(caseOf(CaseKind.DOUBLE_COUNT), Scope.EVERYTHING).orElseThrow();
		assertThat(asAdministrator.summary().progress().absorbedBy()).isEqualTo(caseOf(CaseKind.DUPLICATE));
		assertThat(asAdministrator.history()).extracting(CaseView.Event::kind).contains(CaseEventKind.ABSORBED);
		assertThat(this.allCases.tallies(this.officers)).isEmpty();
	}

	@Test
	void itStaysRestrictedWhenTheWordHasFallen() {
		new TestImports(this.imports)
			.with(Part.STUDENTS, STUDENTS,
					"200;Орлова;Мария;Петровна;05.03.2013;087-654-303 00;02.09.2020;Быстрый ввод;Ш1")
			.run();
		report();
		CaseView fallen = this.allCases.find(caseOf(CaseKind.DUPLICATE), Scope.EVERYTHING).orElseThrow();
		assertThat(fallen.summary().progress().remark()).isEqualTo("case.remark.no-longer-alike");
		assertThat(fallen.summary().restricted()).isTrue();
		assertThat(this.allCases.find(caseOf(CaseKind.DUPLICATE), this.officers)).isEqualTo(Optional.empty());
	}

	@Test
	void itIsDoneAndProvedLikeAnyOther() {
		assertThat(this.decisions.confirm(caseOf(CaseKind.DUPLICATE), OFFICER, this.officers))
			.isInstanceOf(CaseOutcome.Unknown.class);
		this.decisions.confirm(caseOf(CaseKind.DUPLICATE), OFFICER, Scope.EVERYTHING);
		this.allCases.find(caseOf(CaseKind.DUPLICATE), Scope.EVERYTHING)
			.orElseThrow()
			.tasks()
			.forEach(task -> assertThat(carryOut(task)).isInstanceOf(CaseOutcome.Done.class));
		assertThat(report().cases().confirmed()).isZero();
		assertThat(this.allCases.find(caseOf(CaseKind.DUPLICATE), Scope.EVERYTHING).orElseThrow().summary().status())
			.isEqualTo(CaseStatus.CONFIRMED);
		assertThat(card("200", Scope.EVERYTHING).deletion().keptNumber()).isEqualTo("100");
		assertThat(card("200", this.officers).deletion().keptNumber()).isNull();
	}

	@Test
	void whoMayNotSeeItNeitherReadsItsWordNorOverrulesIt() {
		surnameOfTheNewAccount("Лисицына");
		CaseOutcome elsewhere = new CaseOutcome.Refused("comparison.word.elsewhere");
		assertThat(say(PairVerdict.DISTINCT, this.officers)).isEqualTo(elsewhere);
		this.decisions.distinct(caseOf(CaseKind.DUPLICATE), List.of(), "Усыновлена", OFFICER, Scope.EVERYTHING);
		assertThat(view(Scope.EVERYTHING).said()).isNotNull();
		assertThat(view(this.officers).said()).isNull();
		assertThat(view(Scope.EVERYTHING).compared().comparison().bar()).isEqualTo(NeverMatch.DECLARED);
		assertThat(view(this.officers).compared().comparison().bar()).isNull();
		assertThat(say(PairVerdict.SAME, this.officers)).isEqualTo(elsewhere);
		assertThat(takeBack(this.officers)).isEqualTo(elsewhere);
	}

	@Test
	void ofOtherNamesOnlyAdministratorsHaveAWord() {
		assertThat(view(this.officers).said()).isNull();
		assertThat(say(PairVerdict.SAME, this.officers)).isInstanceOf(CaseOutcome.Unknown.class);
		assertThat(takeBack(this.officers)).isInstanceOf(CaseOutcome.Unknown.class);
	}

	@Test
	void whatTheNamesWereWhenThePageWasReadOpensNothing() {
		surnameOfTheNewAccount("Лисицына");
		assertThat(view(this.officers).compared().withSnils()).isTrue();
		surnameOfTheNewAccount("Орлова");
		assertThat(say(PairVerdict.DISTINCT, this.officers)).isInstanceOf(CaseOutcome.Unknown.class);
		assertThat(view(Scope.EVERYTHING).compared().comparison().namedOtherwise()).isTrue();
	}

	private void surnameOfTheNewAccount(String surname) {
		new TestImports(this.imports)
			.with(Part.STUDENTS, STUDENTS,
					"200;" + surname + ";Мария;Петровна;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1")
			.run();
	}

	private CaseOutcome say(PairVerdict word, Scope scope) {
		return this.pairs.say(new PairVerdictWish(word, "100", "200", "Сверено с личными делами", null), OFFICER,
				scope);
	}

	private CaseOutcome takeBack(Scope scope) {
		return this.pairs.takeBack("100", "200", PairVerdict.SAME, OFFICER, scope);
	}

	private PairView view(Scope scope) {
		return this.views.of(card("100", scope), card("200", scope), scope);
	}

	private AccountCard card(String number, Scope scope) {
		return this.cards.find(number, scope).orElseThrow();
	}

	private long caseOf(CaseKind kind) {
		return this.allCases
			.page(new Cases.Filter(null, false, kind, null, null, null, null, null, null, null), 0, 10,
					Scope.EVERYTHING)
			.get(0)
			.number();
	}

}
