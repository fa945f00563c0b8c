package ru.sgo.duplicates.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was done as if two accounts were one child does not stay on the account of another
 * child.
 */
class AnotherChildTest extends OneCaseTest {

	private static final String EGOR = ";Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;";

	private static final String[] ACCOUNTS = { "100" + EGOR + "01.09.2016;По заявлению;Д1",
			"200" + EGOR + "02.09.2020;Быстрый ввод;Ш1" };

	private static final String IN_KINDERGARTEN = "100;Д1;Зачисление;01.09.2016;5";

	private static final String[] IN_SCHOOLS = { "200;Ш1;Зачисление;01.09.2020;77", "200;Ш1;Выбытие;15.11.2020;80",
			"200;Ш2;Зачисление;16.11.2020;81" };

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void twoNamesakesTakenForOneChild() {
		town(ACCOUNTS, new String[] { IN_KINDERGARTEN, IN_SCHOOLS[0], IN_SCHOOLS[1], IN_SCHOOLS[2] });
		report();
	}

	@Test
	void theHistoryOfTheOtherChildLeavesTheAccountAndItsOwnStandsAgain() {
		List<String> before = stays();
		confirm();
		theCase().tasks().forEach(this::carryOut);
		assertThat(stays()).contains("100 Ш1 2020-09-01 2020-11-15", "100 Ш2 2020-11-16 -");
		sayThatTheyAreDifferentChildren();
		assertThat(stays()).isEqualTo(before);
		assertThat(report().doubleCounts()).isZero();
		assertThat(theCase().history()).anySatisfy(
				event -> assertThat(event.kind().code() + event.arguments()).isEqualTo("mistaken-taken-back[100]"));
		assertThat(this.database
			.sql("""
					select string_agg(concat_ws(' ', m ->> 'kind', m ->> 'date', m ->> 'orderNumber'), ', ' order by m ->> 'date')
					from registry_act, jsonb_array_elements(before -> 'movements') m where kind = 'take_back_mistaken'
					""")
			.query(String.class)
			.single())
			.isEqualTo("WITHDRAWAL 2020-08-31 , ENROLMENT 2020-09-01 77, WITHDRAWAL 2020-11-15 80, "
					+ "ENROLMENT 2020-11-16 81");
	}

	@Test
	void aDateThatWasCorrectedIsAgainWhatTheOrderSays() {
		new TestImports(this.imports).with(Part.MOVEMENTS, MOVEMENTS, "100;Д1;Выбытие;10.09.2020;9").run();
		report();
		List<String> before = stays();
		confirm();
		carryOut(theCase().tasks().get(0));
		assertThat(stays()).contains("100 Д1 2016-09-01 2020-08-31");
		sayThatTheyAreDifferentChildren();
		assertThat(stays()).isEqualTo(before).contains("100 Д1 2016-09-01 2020-09-10");
	}

	@Test
	void whatTheSourceHasNamedSinceStands() {
		confirm();
		carryOut(theCase().tasks().get(0));
		carryOut(theCase().tasks().get(1));
		new TestImports(this.imports).with(Part.MOVEMENTS, MOVEMENTS, IN_SCHOOLS[0].replace("200", "100"))
			.asOf(Instant.now(this.clock))
			.run();
		sayThatTheyAreDifferentChildren();
		assertThat(stays()).contains("100 Ш1 2020-09-01 -", "100 Д1 2016-09-01 -")
			.noneMatch(stay -> stay.startsWith("100 Ш2"));
	}

	@Test
	void whatNobodyHasDoneIsNotTakenBack() {
		confirm();
		sayThatTheyAreDifferentChildren();
		assertThat(theCase().history()).extracting(CaseView.Event::kind)
			.doesNotContain(CaseEventKind.MISTAKEN_TAKEN_BACK);
	}

	@Test
	void oneOfThreeIsAnotherChildAndTheOthersKeepTheirWay() {
		town(new String[] { ACCOUNTS[0], ACCOUNTS[1], "300" + EGOR + "16.11.2020;Быстрый ввод;Ш2" },
				new String[] { IN_KINDERGARTEN, IN_SCHOOLS[0], IN_SCHOOLS[1], IN_SCHOOLS[2].replace("200", "300") });
		report();
		confirm();
		theCase().tasks().forEach(task -> {
			if (task.step().act() != Act.DELETE_ACCOUNT) {
				carryOut(task);
			}
		});
		assertThat(stays()).contains("100 Ш1 2020-09-01 2020-11-15", "100 Ш2 2020-11-16 -");
		assertThat(this.objections.takeBack(number(), "Разберёмся", OFFICER, Scope.EVERYTHING))
			.isInstanceOf(CaseOutcome.Done.class);
		assertThat(this.decisions.distinct(number(), List.of("300"), "Двоюродный брат", OFFICER, Scope.EVERYTHING))
			.isInstanceOf(CaseOutcome.Done.class);
		assertThat(stays())
			.contains("100 Д1 2016-09-01 2020-08-31", "100 Ш1 2020-09-01 2020-11-15", "300 Ш2 2020-11-16 -")
			.doesNotContain("100 Ш2 2020-11-16 -");
	}

	@Test
	void whateverWasDoneEveryAccountIsAsItWasBefore() {
		Random random = new Random(21);
		int undone = 0;
		for (int child = 0; child < 12; child++) {
			town(ACCOUNTS, new String[] { history("100", 2019, random), history("200", 2020, random) });
			report(LocalDate.of(2019, 9, 1), LocalDate.of(2021, 8, 31));
			List<String> before = stays();
			if (this.decisions.keep(number(), new DecisionToKeep("100", "Один ребёнок", "Ш2", null), OFFICER,
					Scope.EVERYTHING) instanceof CaseOutcome.Done) {
				List<TaskView> tasks = theCase().tasks();
				tasks.subList(0, 1 + random.nextInt(tasks.size())).forEach(this::carryOut);
				undone += stays().equals(before) ? 0 : 1;
				sayThatTheyAreDifferentChildren();
				assertThat(stays()).as("child %d", child).isEqualTo(before);
			}
		}
		assertThat(undone).isGreaterThan(6);
	}

	private static String history(String account, int year, Random random) {
		List<String> rows = new ArrayList<>();
		LocalDate day = LocalDate.of(year, 9, 1);
		for (int i = 1 + random.nextInt(3); i > 0; i--) {
			String place = List.of("Д1", "Ш1", "Ш2").get(random.nextInt(3));
			rows.add(account + ";" + place + ";Зачисление;" + day + ";" + i);
			day = day.plusDays(20 + random.nextInt(60));
			if (random.nextBoolean()) {
				rows.add(account + ";" + place + ";Выбытие;" + day + ";в" + i);
				day = day.plusDays(random.nextInt(3));
			}
		}
		return String.join("\n", rows);
	}

	private void sayThatTheyAreDifferentChildren() {
		if (this.database.sql("select exists (select from student_account where deleted_at is not null)")
			.query(Boolean.class)
			.single()) {
			this.restorations.restore(number(), "200", "Удалили не ту", OFFICER, Scope.EVERYTHING);
		}
		assertThat(this.objections.takeBack(number(), "Разберёмся", OFFICER, Scope.EVERYTHING))
			.isInstanceOf(CaseOutcome.Done.class);
		assertThat(this.decisions.distinct(number(), List.of(), "Двоюродные братья", OFFICER, Scope.EVERYTHING))
			.isInstanceOf(CaseOutcome.Done.class);
	}

	private List<String> stays() {
		return this.database
			.sql("""
					select concat_ws(' ', a.number, o.code, s.begins, coalesce(s.ends::text, '-'))
					from stay s join student_account a on a.id = s.account_id join organization o on o.id = s.organization_id
					order by 1
					""")
			.query(String.class)
			.list();
	}

}
