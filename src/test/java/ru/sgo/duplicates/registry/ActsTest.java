package ru.sgo.duplicates.registry;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.journal.Actor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Egor is at school № 1 with one account and at school № 2 with another; what becomes of
 * an act on the first, after others have been done.
 */
@ApplicationTest
@Transactional
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActsTest {

	private static final Actor OFFICER = Actor.user("officer");

	@Autowired
	private MovementActs movements;

	@Autowired
	private AccountDeletion deletion;

	@Autowired
	private StoredStays stays;

	@Autowired
	private Organizations organizations;

	@Autowired
	private Imports imports;

	@Autowired
	private JdbcClient jdbc;

	@BeforeAll
	void egorIsAtTwoSchools() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление;УО;", "Ш1;Школа № 1;ООО;УО-01",
					"Ш2;Школа № 2;ООО;УО-01")
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Дата рождения;Код организации",
					"100;Лисицын;Егор;05.03.2013;Ш1", "200;Лисицын;Егор;05.03.2013;Ш2")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"100;Ш1;Зачисление;01.09.2020;5", "200;Ш2;Зачисление;15.09.2020;6")
			.run();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					enrolled elsewhere          |                        | enrol Ш2 2020-10-01      | done             | Ш1 2020-09-01-; Ш2 2020-10-01-
					enrolled twice              |                        | enrol Ш1 2020-10-01      | already_there    | Ш1 2020-09-01-
					enrolled again              | withdraw Ш1 2021-05-31 | enrol Ш1 2021-09-01      | done             | Ш1 2020-09-01-2021-05-31; Ш1 2021-09-01-
					attached elsewhere          |                        | attach Ш2 2020-10-01     | done             | Ш1 2020-09-01-; Ш2 attached 2020-10-01-
					attached twice              | attach Ш2 2020-10-01   | attach Ш2 2020-11-01     | already_there    | Ш1 2020-09-01-; Ш2 attached 2020-10-01-
					withdrawn                   |                        | withdraw Ш1 2021-05-31   | done             | Ш1 2020-09-01-2021-05-31
					withdrawn the first day     |                        | withdraw Ш1 2020-09-01   | done             | Ш1 2020-09-01-2020-09-01
					withdrawn the day before    |                        | withdraw Ш1 2020-08-31   | before_enrolment | Ш1 2020-09-01-
					withdrawn twice             | withdraw Ш1 2021-05-31 | withdraw Ш1 2021-06-01   | not_there        | Ш1 2020-09-01-2021-05-31
					withdrawn from elsewhere    |                        | withdraw Ш2 2021-05-31   | not_there        | Ш1 2020-09-01-
					withdrawn, only attached    | attach Ш2 2020-10-01   | withdraw Ш2 2021-05-31   | not_there        | Ш1 2020-09-01-; Ш2 attached 2020-10-01-
					detached                    | attach Ш2 2020-10-01   | detach Ш2 2021-05-31     | done             | Ш1 2020-09-01-; Ш2 attached 2020-10-01-2021-05-31
					detached, but enrolled      |                        | detach Ш1 2021-05-31     | not_there        | Ш1 2020-09-01-
					enrolment corrected         |                        | correct-enrolment Ш1 2020-09-01 2020-09-07    | done              | Ш1 2020-09-07-
					unknown enrolment           |                        | correct-enrolment Ш1 2020-09-02 2020-09-07    | unknown_movement  | Ш1 2020-09-01-
					withdrawal corrected        | withdraw Ш1 2021-05-31 | correct-withdrawal Ш1 2021-05-31 2021-05-28   | done              | Ш1 2020-09-01-2021-05-28
					corrected before enrolment  | withdraw Ш1 2021-05-31 | correct-withdrawal Ш1 2021-05-31 2020-08-31   | before_enrolment  | Ш1 2020-09-01-2021-05-31
					enrolled when deleted       | delete                 | enrol Ш2 2020-10-01      | account_deleted  | Ш1 2020-09-01-
					corrected when deleted      | delete                 | correct-enrolment Ш1 2020-09-01 2020-09-07    | account_deleted   | Ш1 2020-09-01-
					deleted                     |                        | delete                   | done             | Ш1 2020-09-01-
					deleted twice               | delete                 | delete                   | account_deleted  | Ш1 2020-09-01-
					deleted, but none is kept   | delete-other           | delete                   | kept_account_deleted | Ш1 2020-09-01-
					restored                    | delete                 | restore                  | done             | Ш1 2020-09-01-
					restored, but not deleted   |                        | restore                  | account_not_deleted | Ш1 2020-09-01-
					""")
	void anActIsDoneOrSaysWhyNot(String what, @Nullable String before, String act, String outcome, String stays) {
		if (before != null) {
			assertThat(act(before)).isEqualTo("done");
		}
		long acts = acts();
		assertThat(act(act)).isEqualTo(outcome);
		assertThat(stays()).isEqualTo(stays);
		assertThat(acts() - acts).as("entries of the act log").isEqualTo(outcome.equals("done") ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "enrol Ш2 2020-10-01", "withdraw Ш1 2021-05-31", "correct-enrolment Ш1 2020-09-01 2020-09-07",
			"delete", "restore" })
	void nobodyActsOnAnAccountThatIsNotThere(String act) {
		assertThat(act(act, new AccountId(0), account("200"))).isEqualTo("unknown_account");
	}

	private String act(String said) {
		return said.equals("delete-other") ? act("delete", account("200"), account("100"))
				: act(said, account("100"), account("200"));
	}

	private String act(String said, AccountId account, AccountId other) {
		String[] words = said.split(" ");
		ActOn on = new ActOn(account,
				this.organizations.findByCode((words.length > 1) ? words[1] : "УО-01").orElseThrow().id(), null);
		ActOutcome outcome = switch (words[0]) {
			case "enrol" -> this.movements.enrol(on, order(words[2]), OFFICER);
			case "attach" -> this.movements.attach(on, order(words[2]), OFFICER);
			case "withdraw" -> this.movements.withdraw(on, order(words[2]), OFFICER);
			case "detach" -> this.movements.detach(on, order(words[2]), OFFICER);
			case "correct-enrolment" -> this.movements.correctDate(on, MovementKind.ENROLMENT,
					LocalDate.parse(words[2]), order(words[3]), OFFICER);
			case "correct-withdrawal" -> this.movements.correctDate(on, MovementKind.WITHDRAWAL,
					LocalDate.parse(words[2]), order(words[3]), OFFICER);
			case "delete" -> this.deletion.delete(on, other, OFFICER);
			case "restore" -> this.deletion.restore(on, OFFICER);
			default -> throw new IllegalArgumentException(said);
		};
		return (outcome instanceof ActOutcome.Refused refused) ? refused.reason().name().toLowerCase(Locale.ROOT)
				: "done";
	}

	private static Order order(String day) {
		return Order.of(LocalDate.parse(day), "12");
	}

	private AccountId account(String number) {
		return new AccountId(this.jdbc.sql("select id from student_account where number = :number")
			.param("number", number)
			.query(Long.class)
			.single());
	}

	private long acts() {
		return this.jdbc.sql("select count(*) from registry_act").query(Long.class).single();
	}

	private String stays() {
		return this.stays.of(account("100")).stream().map(ActsTest::said).collect(Collectors.joining("; "));
	}

	private static String said(Stay stay) {
		return Stream
			.of(stay.organization(), (stay.kind() == StayKind.ATTACHED) ? "attached" : "",
					stay.begins() + "-" + ((stay.ends() != null) ? stay.ends() : ""))
			.filter(word -> !word.isEmpty())
			.collect(Collectors.joining(" "));
	}

}
