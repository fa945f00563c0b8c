package ru.sgo.duplicates.cards;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.AccountId;
import ru.sgo.duplicates.registry.ActOn;
import ru.sgo.duplicates.registry.MovementActs;
import ru.sgo.duplicates.registry.Order;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** Which cards each organization has to mend, and when they leave the list. */
@ApplicationTest
class FaultyCardsTest {

	private static final String STUDENTS = "Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;"
			+ "Дата создания записи;Код организации";

	private static final String MOVEMENTS = "Номер записи;Код организации;Вид движения;Дата;Номер приказа";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private Organizations organizations;

	@Autowired
	private MovementActs acts;

	@Autowired
	private FaultyCards cards;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void aTownWithFourFaultyCardsAndOneInOrder() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление образования;УО;",
					"Д1;Детский сад № 1;ДОО;УО-01", "Ш1;Школа № 1;ООО;УО-01", "УО-02;Другое управление;УО;",
					"Ш9;Школа № 9;ООО;УО-02")
			.with(Part.STUDENTS, STUDENTS, "100;Лисицын;Егор;Петрович;05.03.2013;;01.09.2016;Д1",
					"200;Орлова;Вера;Ильинична;;112-233-445 99;01.09.2016;Д1",
					"300;Белов;Олег;;01.01.1900;;01.09.2016;Д1", "400;Зуев;Захар;;31.02.2013;;01.09.2016;Ш1",
					"500;Чернова;Анна;;01.02.2012;112-233-445 99;01.09.2016;Ш9")
			.with(Part.MOVEMENTS, MOVEMENTS, "100;Д1;Зачисление;01.09.2016;5", "200;Д1;Зачисление;01.09.2016;6",
					"200;Д1;Выбытие;31.08.2020;7", "200;Ш1;Зачисление;01.09.2020;8", "300;Д1;Зачисление;01.09.2016;9",
					"300;Д1;Выбытие;31.08.2020;10", "500;Ш9;Зачисление;01.09.2018;11")
			.run();
	}

	@Test
	void eachOrganizationMendsItsOwnCards() {
		assertThat(numbers(null)).containsExactly("300", "400", "200", "500");
		assertThat(numbers("УО-01")).containsExactly("300", "400", "200");
		assertThat(numbers("Ш9")).containsExactly("500");
	}

	@Test
	void pupilThatHasGoneToSchoolIsTheSchoolsWork() {
		assertThat(numbers("Ш1")).contains("200");
		assertThat(numbers("Д1")).doesNotContain("200");
	}

	@Test
	void pupilThatIsNowhereIsTheWorkOfTheLastPlaceWhichTheAuthorityAlonePassesOn() {
		assertThat(numbers("Д1")).isEmpty();
		assertThat(menders("УО-01", "300")).containsExactly("Д1");
	}

	@Test
	void organizationIsNotToldWhereElseItsPupilIsNorOneAuthorityOfTheOther() {
		this.acts.enrol(on("200", "Д1"), new Order(LocalDate.of(2020, 9, 2), "13"), Actor.user("tester"));
		this.acts.enrol(on("200", "Ш9"), new Order(LocalDate.of(2020, 9, 3), "14"), Actor.user("tester"));
		assertThat(menders(null, "200")).containsExactly("Д1", "Ш1", "Ш9");
		assertThat(menders("УО-01", "200")).containsExactly("Д1", "Ш1");
		assertThat(menders("Д1", "200")).containsExactly("Д1");
		assertThat(menders("Ш9", "200")).containsExactly("Ш9");
	}

	@Test
	void accountThatHasBeenNowhereIsTheWorkOfItsCreator() {
		assertThat(numbers("Ш1")).contains("400");
	}

	@Test
	void cardSaysAllThatIsWrongWithIt() {
		assertThat(remarks("200")).containsExactly(RemarkKind.BIRTH_DATE_MISSING, RemarkKind.SNILS_WRONG);
		assertThat(remarks("300")).containsExactly(RemarkKind.BIRTH_DATE_STAND_IN);
		assertThat(remarks("400")).containsExactly(RemarkKind.BIRTH_DATE_UNREADABLE);
	}

	@Test
	void boyEnteredAsAGirlInACardMarkedAsASecondOneIsToBeMendedTwice() {
		new TestImports(this.imports)
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения;Пол;Код организации",
					"600;Жуков (2);Савва;Олегович;05.03.2013;Ж;Д1", "601;Жуков;Савва;Олегович;05.03.2013;М;Д1")
			.run();
		assertThat(remarks("600")).containsExactly(RemarkKind.MARKER_WORD, RemarkKind.SEX_AGAINST_NAMES);
		assertThat(remarks("601")).isEmpty();
	}

	@Test
	void filterChoosesByNameNumberOrganizationAndRemark() {
		assertThat(chosen("орлов", null, null)).containsExactly("200");
		assertThat(chosen("400", null, null)).containsExactly("400");
		assertThat(chosen(null, "Д1", null)).containsExactly("300");
		assertThat(chosen(null, null, RemarkKind.SNILS_WRONG)).containsExactly("200", "500");
		assertThat(chosen(null, "Ш1", RemarkKind.SNILS_WRONG)).containsExactly("200");
		assertThat(chosen("Лисицын", null, null)).isEmpty();
	}

	@Test
	void pageIsAPartOfTheWholeAndNoCardIsTornApart() {
		List<FaultyCard> page = this.cards.page(CardFilter.ALL, 2, 1, Scope.EVERYTHING);
		assertThat(page).singleElement().satisfies(one -> {
			assertThat(one.card().number()).isEqualTo("200");
			assertThat(one.remarks()).hasSize(2);
		});
		List<String> lines = new ArrayList<>();
		this.cards.forEach(CardFilter.ALL, Scope.EVERYTHING, line -> lines.add(line.number()));
		assertThat(lines).containsExactly("300", "400", "200", "200", "500");
	}

	@Test
	void mendedCardLeavesTheListAndASpoiltOneComes() {
		assertThat(numbers(null)).hasSize(4);
		students("200;Орлова;Вера;Ильинична;01.02.2013;112-233-445 99;01.09.2016;Д1",
				"300;Белов;Олег;;01.02.2014;;01.09.2016;Д1", "100;Лисицын;Егор;Петрович;05.03.2033;;01.09.2016;Д1");
		assertThat(numbers(null)).containsExactly("400", "100", "200", "500");
		assertThat(remarks("200")).containsExactly(RemarkKind.SNILS_WRONG);
		assertThat(remarks("100")).containsExactly(RemarkKind.BIRTH_DATE_AFTER_TODAY);
	}

	@Test
	void enrolmentBeforeTheBirthIsSeenThoughTheCardItselfIsAsItWas() {
		assertThat(numbers(null)).doesNotContain("100");
		new TestImports(this.imports).with(Part.MOVEMENTS, MOVEMENTS, "100;Ш1;Зачисление;01.09.2010;12").run();
		assertThat(remarks("100")).containsExactly(RemarkKind.BIRTH_DATE_AFTER_ENROLMENT);
	}

	@Test
	void adultIsJudgedByTheKindOfTheOrganizationThatWasPutRight() {
		new TestImports(this.imports)
			.with(Part.STUDENTS, STUDENTS, "600;Жуков;Савва;Олегович;05.03.1980;;01.09.2016;Д1")
			.with(Part.MOVEMENTS, MOVEMENTS, "600;Д1;Зачисление;01.09.2016;15")
			.run();
		assertThat(remarks("600")).containsExactly(RemarkKind.ADULT_IN_KINDERGARTEN);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "Д1;Вечерняя школа № 1;ООО;УО-01")
			.run();
		assertThat(remarks("600")).containsExactly(RemarkKind.ADULT_AT_SCHOOL);
	}

	@Test
	void actMovesTheWorkToTheOtherOrganization() {
		assertThat(numbers("Ш1")).contains("200");
		this.acts.withdraw(on("200", "Ш1"), new Order(LocalDate.of(2021, 8, 31), "13"), Actor.user("tester"));
		assertThat(numbers("Ш1")).doesNotContain("200");
		assertThat(menders("УО-01", "200")).containsExactly("Ш1");
		this.acts.enrol(on("200", "Ш9"), new Order(LocalDate.of(2021, 9, 1), "14"), Actor.user("tester"));
		assertThat(menders("УО-01", "200")).isEmpty();
		assertThat(numbers("Ш9")).containsExactly("200", "500");
	}

	@Test
	void deletedAccountIsNotMended() {
		assertThat(numbers("Ш9")).containsExactly("500");
		this.jdbc.sql("update student_account set deleted_at = now(), deleted_origin = 'here' where number = '500'")
			.update();
		assertThat(numbers("Ш9")).isEmpty();
	}

	@Test
	void dayThatWasToComeAndHasComeIsNoRemarkAnyMore() {
		assertThat(numbers("УО-01")).contains("300");
		this.jdbc.sql("update card_remark set kind = 'BIRTH_DATE_AFTER_TODAY' where kind = 'BIRTH_DATE_STAND_IN'")
			.update();
		assertThat(remarks("300")).containsExactly(RemarkKind.BIRTH_DATE_STAND_IN);
	}

	@Test
	void whoAsksWhileAnotherLooksAtTheCardsForLongIsAnsweredWithWhatIsThere() {
		assertThat(numbers(null)).hasSize(4);
		this.transaction.executeWithoutResult(status -> {
			this.jdbc.sql("select pg_advisory_xact_lock(hashtext('card_check'))").query(rs -> {
			});
			CompletableFuture
				.runAsync(
						() -> this.jdbc.sql("update student_account set birth_date = '2014-02-01' where number = '300'")
							.update())
				.join();
			assertThat(CompletableFuture.supplyAsync(() -> numbers(null))).succeedsWithin(Duration.ofSeconds(10))
				.isEqualTo(List.of("300", "400", "200", "500"));
		});
		assertThat(numbers(null)).containsExactly("400", "200", "500");
	}

	@Test
	void otherRulesLookAtAllCardsAgain() {
		assertThat(numbers(null)).hasSize(4);
		this.jdbc.sql("update card_check set rules = rules - 1").update();
		this.jdbc.sql("update card_remark set kind = 'RELATIVE' where kind = 'BIRTH_DATE_STAND_IN'").update();
		assertThat(remarks("300")).containsExactly(RemarkKind.BIRTH_DATE_STAND_IN);
	}

	private void students(String... rows) {
		List<String> lines = new ArrayList<>(List.of(STUDENTS));
		lines.addAll(List.of(rows));
		new TestImports(this.imports).with(Part.STUDENTS, lines.toArray(String[]::new)).run();
	}

	private ActOn on(String number, String organization) {
		long id = this.jdbc.sql("select id from student_account where number = ?")
			.param(number)
			.query(Long.class)
			.single();
		return new ActOn(new AccountId(id), this.organizations.findByCode(organization).orElseThrow().id(), null);
	}

	private Scope scope(@Nullable String code) {
		return (code == null) ? Scope.EVERYTHING
				: new Scope(this.organizations.findByCode(code).orElseThrow().id(), !code.startsWith("УО"), false);
	}

	private List<String> numbers(@Nullable String code) {
		List<String> numbers = this.cards.page(CardFilter.ALL, 0, 50, scope(code))
			.stream()
			.map(one -> one.card().number())
			.toList();
		assertThat(this.cards.count(CardFilter.ALL, scope(code))).isEqualTo(numbers.size());
		return numbers;
	}

	private List<String> chosen(@Nullable String text, @Nullable String organization, @Nullable RemarkKind kind) {
		CardFilter filter = new CardFilter(text, organization, kind);
		return this.cards.page(filter, 0, 50, Scope.EVERYTHING).stream().map(one -> one.card().number()).toList();
	}

	private List<RemarkKind> remarks(String number) {
		return this.cards.page(new CardFilter(number, null, null), 0, 1, Scope.EVERYTHING)
			.stream()
			.flatMap(one -> one.remarks().stream())
			.map(Remark::kind)
			.toList();
	}

	private List<String> menders(@Nullable String code, String number) {
		return this.cards.page(new CardFilter(number, null, null), 0, 1, scope(code))
			.stream()
			.flatMap(one -> one.card().organizations().stream())
			.toList();
	}

}
