package ru.sgo.duplicates.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.detection.Tier;
import ru.sgo.duplicates.intake.ImportRun;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.AccountRole;
import ru.sgo.duplicates.report.BesideFilter;
import ru.sgo.duplicates.report.OutsideLines;
import ru.sgo.duplicates.report.ReportLine;
import ru.sgo.duplicates.report.ReportLines;
import ru.sgo.duplicates.report.ReportOutside;
import ru.sgo.duplicates.report.ReportRun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Егор left the kindergarten on 31.08.2020, the day before the period, and was entered
 * anew at school.
 */
class OriginalOutsideTest extends OneCaseTest {

	private static final String EGOR = ";Лисицын;Егор;Петрович;05.03.2013;";

	private static final String OLD = "100" + EGOR + "112-233-445 95;01.09.2016;По заявлению;Д1";

	private static final String NEW = "200" + EGOR + ";02.09.2020;Быстрый ввод;Ш1";

	private static final String THIRD = "300" + EGOR + ";03.11.2020;Быстрый ввод;Ш2";

	private static final String[] LEFT = { "100;Д1;Зачисление;01.09.2016;5", "100;Д1;Выбытие;31.08.2020;9" };

	private static final String AT_SCHOOL = "200;Ш1;Зачисление;01.09.2020;77";

	private static final String AT_SECOND_SCHOOL = "300;Ш2;Зачисление;02.11.2020;78";

	@Autowired
	private ReportLines lines;

	@Autowired
	private OutsideLines outside;

	@Autowired
	private Cases allCases;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theDuplicateOfEverySeptemberIsACaseAndCountedApart() {
		everySeptember();
		ReportRun run = report();
		assertThat(run.groups().counted()).isZero();
		assertThat(run.outside()).isOne();
		assertThat(run.cases()).isEqualTo(new ReportRun.Cases(1, 0, 0, 1, 1, 0));
		assertThat(theCase().summary()).satisfies(one -> {
			assertThat(one.kind()).isEqualTo(CaseKind.DUPLICATE);
			assertThat(one.proposal().tier()).isEqualTo(Tier.IDENTICAL);
			assertThat(one.proposal().cause()).isEqualTo(Cause.AFTER_WITHDRAWAL);
			assertThat(one.proposal().certainty()).isEqualTo(Certainty.LOOK);
			assertThat(one.proposal().keep()).isEqualTo("100");
			assertThat(one.proposal().delete()).containsExactly("200");
			assertThat(one.proposal().responsible()).isEqualTo("Ш1");
			assertThat(one.progress().appearance()).isEqualTo(CaseAppearance.OUTSIDE);
		});
		assertThat(theCase().plan()).extracting(CaseView.PlannedStep::act)
			.containsExactly(Act.ENROL, Act.DELETE_ACCOUNT);
		assertThat(theCase().accounts()).filteredOn(account -> account.role() == AccountRole.DELETE)
			.singleElement()
			.satisfies(account -> assertThat(account.reasons()).extracting(reason -> reason.key())
				.contains("reason.look.original-outside"));
		assertThat(pairs(run)).singleElement()
			.isEqualTo(new ReportOutside("200", "100", "Лисицын Егор Петрович", LocalDate.of(2013, 3, 5),
					Cause.AFTER_WITHDRAWAL, AccountRole.KEEP, number(), "FOUND"));
		assertThat(this.allCases.count(
				new Cases.Filter(null, true, null, null, null, CaseAppearance.OUTSIDE, null, null, null, null),
				Scope.EVERYTHING))
			.isOne();
		assertThat(report().cases()).isEqualTo(new ReportRun.Cases(0, 0, 0, 1, 1, 0));
	}

	@Test
	void whatIsToBecomeOfTheOriginalOfARestrictedCaseIsForAdministratorsOnly() {
		everySeptember();
		ReportRun run = report();
		Scope officer = new Scope(this.organizations.findByCode("УО-01").orElseThrow().id());
		assertThat(this.outside.page(run.id(), BesideFilter.ALL, 0, 10, officer)).extracting(ReportOutside::role)
			.containsExactly(AccountRole.KEEP);
		this.jdbc.sql("update duplicate_case set restricted = true").update();
		assertThat(this.outside.page(run.id(), BesideFilter.ALL, 0, 10, officer))
			.extracting(ReportOutside::caseNumber, ReportOutside::role)
			.containsExactly(tuple(null, null));
		assertThat(pairs(run)).extracting(ReportOutside::role).containsExactly(AccountRole.KEEP);
	}

	@Test
	void isProvedByTheNextRunOverTheSamePeriod() {
		everySeptember();
		report();
		carriedThrough();
		ReportRun second = report();
		assertThat(second.outside()).isZero();
		assertThat(second.cases()).isEqualTo(new ReportRun.Cases(0, 1, 0, 0, 0, 0));
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.CONFIRMED);
		assertThat(theCase().summary().isUnlisted()).isFalse();
	}

	@Test
	void isProvedByARunOverAnotherPeriod() {
		everySeptember();
		report();
		carriedThrough();
		assertThat(over(2017).cases()).isEqualTo(new ReportRun.Cases(0, 1, 0, 0, 0, 0));
	}

	@Test
	void comesBackWhenTheDeletedAccountLivesAgain() {
		everySeptember();
		report();
		carriedThrough();
		report();
		theSourceHas(new String[] { OLD, NEW }, LEFT[0], LEFT[1], AT_SCHOOL);
		assertThat(report().cases()).isEqualTo(new ReportRun.Cases(0, 0, 1, 1, 1, 0));
		assertThat(theCase().summary().progress().reopened()).isTrue();
		assertThat(theCase().summary().progress().appearance()).isEqualTo(CaseAppearance.OUTSIDE);
	}

	@Test
	void isOneCaseWhetherOrNotThePeriodHasBothAccounts() {
		everySeptember();
		report();
		ReportRun summer = over(LocalDate.of(2020, 6, 1));
		assertThat(summer.groups().identical()).isOne();
		assertThat(summer.outside()).isZero();
		assertThat(summer.cases()).isEqualTo(new ReportRun.Cases(0, 0, 0, 1, 0, 0));
		assertThat(theCase().summary()).extracting(one -> one.progress().appearance(), one -> one.proposal().keep())
			.containsExactly(CaseAppearance.LISTED, "100");
		confirm();
		assertThat(report().cases()).isEqualTo(new ReportRun.Cases(0, 0, 0, 1, 1, 0));
		assertThat(theCase().summary()).extracting(one -> one.progress().appearance(), CaseSummary::status)
			.containsExactly(CaseAppearance.OUTSIDE, CaseStatus.ASSIGNED);
	}

	@Test
	void whoWasEnteredTwiceSinceKeepsTheOriginalAndIsNeverClear() {
		town(new String[] { OLD, NEW, THIRD }, new String[] { LEFT[0], LEFT[1], AT_SCHOOL, AT_SECOND_SCHOOL });
		ReportRun run = report();
		assertThat(run.groups().identical()).isOne();
		assertThat(lines(run)).extracting(line -> line.account().number(), line -> line.proposed().role(),
				line -> line.proposed().cause(), line -> line.group().certainty(), line -> line.group().keepOutside())
			.containsExactly(tuple("200", AccountRole.DELETE, Cause.AFTER_WITHDRAWAL, Certainty.LOOK, "100"),
					tuple("300", AccountRole.DELETE, Cause.AFTER_WITHDRAWAL, Certainty.LOOK, "100"));
		assertThat(theCase().summary().proposal().keep()).isEqualTo("100");
		assertThat(theCase().summary().progress().appearance()).isEqualTo(CaseAppearance.LISTED);
		assertThat(run.cases()).isEqualTo(new ReportRun.Cases(1, 0, 0, 1, 0, 0));
	}

	@Test
	void onePlaceIsNotClearEitherWhenTheOriginalIsOutside() {
		town(new String[] { OLD, NEW, THIRD.replace("Ш2", "Ш1") },
				new String[] { LEFT[0], LEFT[1], AT_SCHOOL, AT_SECOND_SCHOOL.replace("Ш2", "Ш1") });
		assertThat(lines(report())).extracting(line -> line.proposed().role(), line -> line.group().certainty())
			.containsExactly(tuple(AccountRole.DELETE, Certainty.LOOK), tuple(AccountRole.DELETE, Certainty.LOOK));
	}

	@Test
	void twoOutsideAreOneCaseWithTheAccountInThePeriod() {
		town(new String[] { OLD, "150" + EGOR + ";01.02.2019;Быстрый ввод;Д1", NEW }, new String[] { LEFT[0], LEFT[1],
				"150;Д1;Зачисление;01.02.2019;6", "150;Д1;Выбытие;31.05.2019;7", AT_SCHOOL });
		ReportRun run = report();
		assertThat(run.groups().counted()).isZero();
		assertThat(pairs(run)).extracting(ReportOutside::accountOutside, ReportOutside::role)
			.containsExactly(tuple("100", AccountRole.KEEP), tuple("150", AccountRole.DELETE));
		assertThat(theCase().summary()).extracting(one -> one.proposal().keep(), one -> one.proposal().delete())
			.containsExactly("100", List.of("150", "200"));
		assertThat(run.cases().opened()).isOne();
	}

	@Test
	void anEarlierAccountInThePeriodIsKeptBeforeALaterOneOutside() {
		town(new String[] { OLD, "150" + EGOR + ";01.02.2019;Быстрый ввод;Ш2" },
				new String[] { LEFT[0], "150;Ш2;Зачисление;01.02.2019;6", "150;Ш2;Выбытие;31.05.2019;7" });
		ReportRun run = report();
		assertThat(pairs(run)).extracting(ReportOutside::account, ReportOutside::accountOutside, ReportOutside::role)
			.containsExactly(tuple("100", "150", AccountRole.DELETE));
		assertThat(theCase().summary())
			.extracting(one -> one.proposal().keep(), one -> one.proposal().delete(),
					one -> one.proposal().responsible())
			.containsExactly("100", List.of("150"), "Ш2");
	}

	@Test
	void whoIsEnteredAnewAfterThePeriodIsACaseToo() {
		town(new String[] { OLD, "200" + EGOR + ";05.04.2021;Быстрый ввод;Ш1" },
				new String[] { LEFT[0], "100;Д1;Выбытие;31.03.2021;9", "200;Ш1;Зачисление;01.04.2021;77" });
		assertThat(report().outside()).isOne();
		assertThat(theCase().summary()).extracting(one -> one.proposal().keep(), one -> one.proposal().delete())
			.containsExactly("100", List.of("200"));
	}

	@Test
	void aGroupThatKeepsItsOldestAccountDeletesTheLaterOneOutsideToo() {
		town(new String[] { OLD, "150" + EGOR + ";01.02.2019;Быстрый ввод;Ш2", NEW },
				new String[] { LEFT[0], "150;Ш2;Зачисление;01.02.2019;6", "150;Ш2;Выбытие;31.05.2019;7", AT_SCHOOL });
		ReportRun run = report();
		assertThat(lines(run))
			.extracting(line -> line.account().number(), line -> line.proposed().role(),
					line -> line.group().certainty(), line -> line.group().keepOutside())
			.containsExactly(tuple("100", AccountRole.KEEP, Certainty.LOOK, null),
					tuple("200", AccountRole.DELETE, Certainty.LOOK, null));
		assertThat(theCase().summary().proposal().delete()).containsExactly("150", "200");
		assertThat(run.cases().opened()).isOne();
	}

	@Test
	void aDeletedOriginalIsNotKept() {
		town(new String[] { OLD, NEW, THIRD }, new String[] { LEFT[0], LEFT[1], AT_SCHOOL, AT_SECOND_SCHOOL });
		theSourceHas(new String[] { NEW, THIRD }, AT_SCHOOL, AT_SECOND_SCHOOL);
		ReportRun run = report();
		assertThat(lines(run)).extracting(line -> line.proposed().role())
			.containsExactly(AccountRole.KEEP, AccountRole.DELETE);
		assertThat(run.outside()).isZero();
	}

	@Test
	void anOriginalOfAnotherTownIsNotOursToSee() {
		town(new String[] { NEW, THIRD }, new String[] { AT_SCHOOL, AT_SECOND_SCHOOL });
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-02;Управление соседей;УО;",
					"Д9;Детский сад № 9;ДОО;УО-02")
			.with(Part.STUDENTS, STUDENTS, OLD.replace("Д1", "Д9"))
			.with(Part.MOVEMENTS, MOVEMENTS, LEFT[0].replace("Д1", "Д9"), LEFT[1].replace("Д1", "Д9"))
			.run();
		ReportRun run = report();
		assertThat(lines(run)).extracting(line -> line.account().number(), line -> line.proposed().role())
			.containsExactly(tuple("200", AccountRole.KEEP), tuple("300", AccountRole.DELETE));
		assertThat(run.outside()).isZero();
		assertThat(theCase().summary().child().accounts()).containsExactly("200", "300");
	}

	@Test
	void aCaseLiesUnderTheRegionOnceTheRegionHasFoundItsOriginalInAnotherTown() {
		town(new String[] { NEW, THIRD }, new String[] { AT_SCHOOL, AT_SECOND_SCHOOL });
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "РЕГ;Регион;УО;", "УО-01;Управление;УО;РЕГ",
					"УО-02;Управление соседей;УО;РЕГ", "Д9;Детский сад № 9;ДОО;УО-02")
			.with(Part.STUDENTS, STUDENTS, OLD.replace("Д1", "Д9"))
			.with(Part.MOVEMENTS, MOVEMENTS, LEFT[0].replace("Д1", "Д9"), LEFT[1].replace("Д1", "Д9"))
			.run();
		report();
		Scope town = new Scope(this.organizations.findByCode("УО-01").orElseThrow().id());
		assertThat(this.allCases.count(Cases.Filter.ALL, town)).isOne();
		assertThat(report("РЕГ", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31)).cases())
			.isEqualTo(new ReportRun.Cases(0, 0, 0, 1, 0, 0));
		assertThat(theCase().summary()).extracting(one -> one.proposal().keep(), one -> one.proposal().delete())
			.containsExactly("100", List.of("200", "300"));
		assertThat(this.allCases.count(Cases.Filter.ALL, town)).isZero();
		assertThat(report().cases()).isEqualTo(new ReportRun.Cases(0, 0, 0, 0, 0, 0));
	}

	@Test
	void anAccountThatWasNeverAPupilIsNoOriginal() {
		town(new String[] { OLD, NEW, THIRD }, new String[] { AT_SCHOOL, AT_SECOND_SCHOOL });
		ReportRun run = report();
		assertThat(lines(run)).extracting(line -> line.proposed().role())
			.containsExactly(AccountRole.KEEP, AccountRole.DELETE);
		assertThat(pairs(run)).hasSize(2).allSatisfy(pair -> assertThat(pair.role()).isNull());
		assertThat(theCase().summary().child().accounts()).containsExactly("200", "300");
	}

	@Test
	void aNamesakeWithAnotherDocumentIsNoOriginal() {
		town(new String[] { OLD, "200" + EGOR + "123-456-789 64;02.09.2020;Быстрый ввод;Ш1" },
				new String[] { LEFT[0], LEFT[1], AT_SCHOOL });
		ReportRun run = report();
		assertThat(run.outside()).isZero();
		assertThat(run.cases().opened()).isZero();
	}

	@Test
	void whoMayAsWellBeANamesakeThatLeftIsNotClear() {
		town(new String[] { OLD, "200" + EGOR + "123-456-789 64;02.09.2020;По заявлению;Ш1",
				"300" + EGOR + ";03.11.2020;Быстрый ввод;Ш2" },
				new String[] { LEFT[0], LEFT[1], AT_SCHOOL, AT_SECOND_SCHOOL });
		ReportRun run = report();
		assertThat(lines(run))
			.extracting(line -> line.account().number(), line -> line.proposed().role(),
					line -> line.group().certainty())
			.containsExactly(tuple("200", AccountRole.KEEP, Certainty.LOOK),
					tuple("300", AccountRole.DELETE, Certainty.LOOK));
		assertThat(lines(run).get(1).proposed().reasons()).extracting(reason -> reason.key())
			.contains("reason.look.namesake-outside");
		assertThat(theCase().summary().child().accounts()).containsExactly("200", "300");
	}

	@Test
	void whomAPersonDeclaredDifferentComesBackOnlyWhenTheDataChange() {
		everySeptember();
		report();
		assertThat(this.decisions.distinct(number(), List.of(), "однофамильцы", OFFICER, Scope.EVERYTHING))
			.isInstanceOf(CaseOutcome.Done.class);
		ReportRun second = report();
		assertThat(second.outside()).isZero();
		assertThat(second.cases()).isEqualTo(new ReportRun.Cases(0, 0, 0, 0, 0, 0));
		new TestImports(this.imports).with(Part.STUDENTS, STUDENTS, NEW.replace(EGOR, EGOR + "112-233-445 95")).run();
		assertThat(report().cases()).isEqualTo(new ReportRun.Cases(0, 0, 1, 1, 1, 0));
	}

	@Test
	void ofAGroupWithASlipTheOriginalOfTheOneIsThatOfTheOther() {
		town(new String[] { OLD, NEW, THIRD.replace("Лисицын", "Лисицин") },
				new String[] { LEFT[0], LEFT[1], AT_SCHOOL, AT_SECOND_SCHOOL });
		ReportRun run = report();
		assertThat(run.groups().probable()).isOne();
		assertThat(lines(run)).extracting(line -> line.proposed().role(), line -> line.group().certainty())
			.containsExactly(tuple(AccountRole.DELETE, Certainty.LOOK), tuple(AccountRole.DELETE, Certainty.LOOK));
		assertThat(theCase().summary().proposal().keep()).isEqualTo("100");
		assertThat(pairs(run)).extracting(ReportOutside::account, ReportOutside::accountOutside)
			.containsExactly(tuple("200", "100"));
	}

	@Test
	void workHalfDoneNeverLessensWhatIsCounted() {
		town(new String[] { OLD, NEW }, new String[] { LEFT[0], AT_SCHOOL });
		assertThat(report().groups().identical()).isOne();
		confirm();
		carryOut(theCase().tasks().get(0));
		ReportRun second = report();
		assertThat(second.groups().identical()).isZero();
		assertThat(second.outside()).isOne();
		assertThat(second.cases()).isEqualTo(new ReportRun.Cases(0, 0, 0, 1, 1, 0));
		ReportRun earlier = over(2015);
		assertThat(earlier.outside()).isZero();
		assertThat(earlier.cases()).isEqualTo(new ReportRun.Cases(0, 0, 0, 1, 0, 1));
		assertThat(theCase().summary().progress().appearance()).isEqualTo(CaseAppearance.UNFINISHED);
		assertThat(theCase().summary().progress().remark()).isEqualTo("case.remark.steps-missing");
		assertThat(this.allCases.count(
				new Cases.Filter(null, true, null, null, null, CaseAppearance.UNFINISHED, null, null, null, null),
				Scope.EVERYTHING))
			.isOne();
	}

	@Test
	void aSlipWhoseOriginalLeftThePeriodHalfDoneIsStillCounted() {
		town(new String[] { OLD, NEW.replace("Лисицын", "Лисицин") }, new String[] { LEFT[0], AT_SCHOOL });
		assertThat(report().groups().probable()).isOne();
		confirm();
		carryOut(theCase().tasks().get(0));
		ReportRun second = report();
		assertThat(second.groups().counted() + second.outside()).isZero();
		assertThat(second.cases()).isEqualTo(new ReportRun.Cases(0, 0, 0, 1, 0, 1));
		theCase().tasks().stream().skip(1).forEach(this::carryOut);
		assertThat(report().cases()).isEqualTo(new ReportRun.Cases(0, 1, 0, 0, 0, 0));
	}

	private void everySeptember() {
		town(new String[] { OLD, NEW }, new String[] { LEFT[0], LEFT[1], AT_SCHOOL });
	}

	/** And no others. */
	private void theSourceHas(String[] accounts, String... movements) {
		TestImports complete = new TestImports(this.imports).complete()
			.asOf(Instant.now(this.clock))
			.with(Part.STUDENTS, STUDENTS, String.join("\n", accounts))
			.with(Part.MOVEMENTS, MOVEMENTS, String.join("\n", movements));
		ImportRun run = complete.run();
		if (run.isHeld()) {
			this.imports.confirm(run.id(), OFFICER, Scope.EVERYTHING);
			complete.await(run.id());
		}
	}

	private void carriedThrough() {
		confirm();
		theCase().tasks().forEach(this::carryOut);
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.AWAITING_CHECK);
	}

	private ReportRun over(int schoolYear) {
		return report(LocalDate.of(schoolYear, 9, 1), LocalDate.of(schoolYear + 1, 5, 31));
	}

	private ReportRun over(LocalDate from) {
		return report(from, LocalDate.of(2021, 3, 31));
	}

	private List<ReportLine> lines(ReportRun run) {
		List<ReportLine> read = new ArrayList<>();
		this.lines.forEach(run.id(), Scope.EVERYTHING, read::add);
		return read;
	}

	private List<ReportOutside> pairs(ReportRun run) {
		return this.outside.page(run.id(), BesideFilter.ALL, 0, 10, Scope.EVERYTHING);
	}

}
