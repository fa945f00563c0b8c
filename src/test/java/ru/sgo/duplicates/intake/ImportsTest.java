package ru.sgo.duplicates.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.AccountDeletion;
import ru.sgo.duplicates.registry.AccountId;
import ru.sgo.duplicates.registry.ActOn;
import ru.sgo.duplicates.registry.ActOutcome;
import ru.sgo.duplicates.registry.MovementActs;
import ru.sgo.duplicates.registry.Order;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class ImportsTest {

	private static final String[] ORGANIZATIONS = { "Код;Наименование;Тип;Код УО", "УО;Управление;УО;",
			"Ш1;Школа 1;ООО;УО", "Ш2;Школа 2;ООО;УО", "УО2;Другое управление;УО;", "Ш3;Чужая школа;ООО;УО2" };

	private static final String STUDENTS = "Номер записи;Фамилия;Имя;Отчество;Дата рождения;Код организации";

	private static final String MOVEMENTS = "Номер записи;Код организации;Вид движения;Дата;Номер приказа";

	@Autowired
	private Imports imports;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Organizations organizations;

	@Autowired
	private MovementActs acts;

	@Autowired
	private AccountDeletion deletion;

	@BeforeEach
	void emptyTown() {
		EmptyTown.in(this.jdbc);
		assertThat(imports().with(Part.ORGANIZATIONS, ORGANIZATIONS).run().taken().organizations()).isEqualTo(5);
	}

	@Test
	void theLabelledTownIsTakenWithoutAProblemAndTheSecondTimeChangesNothing() {
		ImportRun run = imports().withTownSmall().run();
		assertThat(run.status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(run.taken().accounts()).isEqualTo(3152);
		assertThat(run.taken().movements()).isEqualTo(6410);
		assertThat(run.problemCount()).isZero();
		String before = registry();
		assertThat(imports().withTownSmall().run().problemCount()).isZero();
		assertThat(imports().withTownSmall().complete().speakingFor("УО-01").run().status())
			.isEqualTo(ImportStatus.COMPLETED);
		assertThat(registry()).isEqualTo(before);
	}

	@Test
	void aBadRowIsNamedAndTheOthersAreTaken() {
		ImportRun run = imports()
			.with(Part.STUDENTS, STUDENTS, "1;Иванов;Иван;Иванович;01.02.2013;Ш1", "2;;Иван;;01.02.2013;Ш1",
					"3;Петров;Пётр;;31.02.2020;Ш1", "4;Сидоров;Сидор;;01.01.0001;Ш1", "5;Орлов;Олег;;01.02.2013;НЕТ",
					"1;Иванов;Иван;Иванович;01.02.2013;Ш1", "1;Другой;Иван;Иванович;01.02.2013;Ш1")
			.with(Part.MOVEMENTS, MOVEMENTS, "1;Ш1;Зачисление;01.09.2020;1", "9;Ш1;Зачисление;01.09.2020;1",
					"1;Ш9;Зачисление;01.09.2020;1", "1;Ш1;Прыжок;01.09.2020;1", "1;Ш1;Выбытие;31.02.2020;1")
			.run();
		assertThat(run.taken().accounts()).isEqualTo(3);
		assertThat(run.taken().movements()).isEqualTo(1);
		assertThat(this.imports.problems(run.id(), Scope.EVERYTHING, 100))
			.extracting(Problem::file, Problem::line, Problem::column, Problem::value, Problem::message,
					Problem::rowLost)
			.containsExactlyInAnyOrder(problem("students", 3, "Фамилия", "", "intake.value-missing", true),
					problem("students", 4, "Дата рождения", "31.02.2020", "intake.date-impossible", false),
					problem("students", 5, "Дата рождения", "01.01.0001", "intake.date-impossible", false),
					problem("students", 6, "Код организации", "НЕТ", "intake.organization-unknown", true),
					problem("students", 7, "Номер записи", "1", "intake.row-repeated", true),
					problem("students", 8, "Номер записи", "1", "intake.number-twice", true),
					problem("movements", 3, "Номер записи", "9", "intake.account-unknown", true),
					problem("movements", 4, "Код организации", "Ш9", "intake.organization-unknown", true),
					problem("movements", 5, "Вид движения", "Прыжок", "intake.movement-kind-unknown", true),
					problem("movements", 6, "Дата", "31.02.2020", "intake.date-impossible", true));
		assertThat(this.jdbc.sql("select birth_date_text from student_account where number = '3'")
			.query(String.class)
			.single()).isEqualTo("31.02.2020");
	}

	@Test
	void aNumberThatNoAddressCanHoldIsNamed() {
		ImportRun run = imports()
			.with(Part.STUDENTS, STUDENTS, "920/03;Иванов;Иван;;01.02.2013;Ш1", "..;Иванов;Иван;;01.02.2013;Ш1",
					"9?a#b;Иванов;Иван;;01.02.2013;Ш1", "9%2F;Иванов;Иван;;01.02.2013;Ш1",
					"К-9.1 (2);Иванов;Иван;;01.02.2013;Ш1", "9..1;Иванов;Иван;;01.02.2013;Ш1")
			.run();
		assertThat(run.taken().accounts()).isEqualTo(2);
		assertThat(this.imports.problems(run.id(), Scope.EVERYTHING, 9)).hasSize(4)
			.allSatisfy(problem -> assertThat(problem.message()).isEqualTo("intake.number-unusable"));
	}

	@Test
	void anOldCodePageTabsEnglishHeadersAndRepeatedHeadersAreUnderstood() {
		String file = "NUMBER\tgiven name\tSurname\tbirth_date\tcolour\r\n1\tИван\tИванов\t2013-02-01\tred\r\n"
				+ "number\tgiven name\tsurname\tbirth_date\tcolour\r\n2\tПётр\tПетров\t2013-02-01\tred\r\n";
		ImportRun run = imports().with(Part.STUDENTS, file.getBytes(Charset.forName("windows-1251"))).run();
		assertThat(run.taken().accounts()).isEqualTo(2);
		assertThat(this.imports.problems(run.id(), Scope.EVERYTHING, 9)).singleElement()
			.satisfies(problem -> assertThat(problem.message()).isEqualTo("intake.column-unknown"));
		assertThat(this.jdbc.sql("select surname from student_account where number = '1'").query(String.class).single())
			.isEqualTo("Иванов");
	}

	@Test
	void aFileThatIsNoTableIsRefusedAsAWhole() {
		assertThat(failure(new byte[0])).isEqualTo("intake.failed.empty");
		assertThat(failure(new byte[] { 'P', 'K', 3, 4, 0, 0, 9 })).isEqualTo("intake.failed.broken");
		assertThat(failure("Номер записи;Фамилия\n1;Иванов\n".getBytes(StandardCharsets.UTF_8)))
			.isEqualTo("intake.failed.column-missing");
		assertThat(failure((STUDENTS + "\n1;\"Иванов;Иван\n").getBytes(StandardCharsets.UTF_8)))
			.isEqualTo("intake.failed.unreadable");
		assertThat(this.jdbc.sql("select count(*) from student_account").query(Integer.class).single()).isZero();
	}

	@Test
	void aUserWritesOnlyInsideTheOwnScope() {
		Scope own = new Scope(this.organizations.findByCode("УО").orElseThrow().id());
		imports().with(Part.STUDENTS, STUDENTS, "7;Чужой;Иван;;01.02.2013;Ш3").run();
		ImportRun run = imports().within(own)
			.with(Part.ORGANIZATIONS, ORGANIZATIONS[0], "Ш4;Новая;ООО;УО", "Ш5;Чужая;ООО;УО2")
			.with(Part.STUDENTS, STUDENTS, "1;Иванов;Иван;;01.02.2013;Ш1", "2;Иванов;Иван;;01.02.2013;Ш3",
					"7;Захват;Иван;;01.02.2013;Ш1")
			.with(Part.MOVEMENTS, MOVEMENTS, "1;Ш1;Зачисление;01.09.2020;1", "1;Ш3;Зачисление;01.09.2020;1")
			.run();
		assertThat(List.of(run.taken().organizations(), run.taken().accounts(), run.taken().movements()))
			.containsExactly(1, 1, 1);
		assertThat(this.imports.problems(run.id(), own, 9)).hasSize(4)
			.allMatch(problem -> problem.message().equals("intake.outside-scope"));
		assertThat(imports().within(own).with(Part.STUDENTS, STUDENTS).speakingFor("УО2").start())
			.isEqualTo(new ImportOutcome.Refused("intake.refused.authority"));
	}

	@Test
	void anAdditionNeverUndoesAnActMadeHere() {
		twoAccounts();
		assertThat(this.acts.correctDate(on("1", "Ш1"), MovementKind.WITHDRAWAL, LocalDate.of(2020, 12, 31),
				Order.of(LocalDate.of(2020, 11, 30), null), Actor.user("u")))
			.isInstanceOf(ActOutcome.Done.class);
		assertThat(this.deletion.delete(on("2", "Ш2"), id("1"), Actor.user("u"))).isInstanceOf(ActOutcome.Done.class);
		String before = registry();
		ImportRun run = twoAccounts();
		assertThat(this.imports.problems(run.id(), Scope.EVERYTHING, 9)).extracting(Problem::message)
			.containsExactlyInAnyOrder("intake.deleted-here", "intake.corrected-here");
		assertThat(registry()).isEqualTo(before);
	}

	@Test
	void aNewerCompleteImportThatStillShowsTheOldStateWinsAndAnOlderOneDoesNot() {
		twoAccounts();
		Instant before = Instant.now();
		this.deletion.delete(on("2", "Ш2"), id("1"), Actor.user("u"));
		this.acts.withdraw(on("1", "Ш2"), Order.of(LocalDate.of(2021, 1, 9), null), Actor.user("u"));
		completeTwoAccounts().asOf(before).run();
		assertThat(isDeleted("2")).isTrue();
		ImportRun run = completeTwoAccounts().run();
		assertThat(isDeleted("2")).isFalse();
		assertThat(this.imports.problems(run.id(), Scope.EVERYTHING, 9)).extracting(Problem::message)
			.containsExactly("intake.deleted-here-but-sent");
	}

	@Test
	void aLargeRemovalIsHeldUntilAPersonAgrees() {
		twoAccounts();
		TestImports one = imports().complete()
			.speakingFor("УО")
			.with(Part.STUDENTS, STUDENTS, "1;Иванов;Иван;;01.02.2013;Ш1");
		ImportRun held = one.run();
		assertThat(held.status()).isEqualTo(ImportStatus.AWAITING_CONFIRMATION);
		assertThat(List.of(held.removal().wouldRemove(), held.removal().ofTotal())).containsExactly(1, 2);
		assertThat(isDeleted("2")).isFalse();
		assertThat(this.imports.cancel(held.id(), Actor.user("u"), Scope.EVERYTHING))
			.isInstanceOf(ImportOutcome.Accepted.class);
		assertThat(this.imports.confirm(held.id(), Actor.user("u"), Scope.EVERYTHING))
			.isEqualTo(new ImportOutcome.NotHeld());
		assertThat(this.imports.cancel(held.id(), Actor.user("u"), Scope.EVERYTHING))
			.isInstanceOf(ImportOutcome.Accepted.class);
		ImportRun again = one.run();
		this.imports.confirm(again.id(), Actor.user("u"), Scope.EVERYTHING);
		assertThat(one.await(again.id()).status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(isDeleted("2")).isTrue();
		assertThat(twoAccounts().problemCount()).isEqualTo(1);
		assertThat(isDeleted("2")).isFalse();
	}

	@Test
	void inAListOfPresentPupilsAbsenceMeansNothing() {
		twoAccounts();
		imports().complete().presentOnly().with(Part.STUDENTS, STUDENTS, "1;Иванов;Иван;;01.02.2013;Ш1").run();
		assertThat(isDeleted("2")).isFalse();
	}

	@Test
	void anImportOfTheFutureOrOfNothingIsRefused() {
		assertThat(imports().start()).isEqualTo(new ImportOutcome.Refused("intake.refused.no-part"));
		assertThat(imports().with(Part.STUDENTS, STUDENTS).asOf(Instant.now().plus(Duration.ofDays(1))).start())
			.isEqualTo(new ImportOutcome.Refused("intake.refused.future"));
	}

	private ImportRun twoAccounts() {
		return imports().with(Part.STUDENTS, STUDENTS, "1;Иванов;Иван;;01.02.2013;Ш1", "2;Иванов;Иван;;01.02.2013;Ш2")
			.with(Part.MOVEMENTS, MOVEMENTS, "1;Ш1;Зачисление;01.09.2020;1", "1;Ш1;Выбытие;31.12.2020;2",
					"1;Ш2;Зачисление;09.01.2021;3", "2;Ш2;Зачисление;01.09.2020;4")
			.run();
	}

	private TestImports completeTwoAccounts() {
		return imports().complete()
			.speakingFor("УО")
			.with(Part.STUDENTS, STUDENTS, "1;Иванов;Иван;;01.02.2013;Ш1", "2;Иванов;Иван;;01.02.2013;Ш2");
	}

	private String failure(byte[] content) {
		ImportRun run = imports().with(Part.STUDENTS, content).run();
		assertThat(run.status()).isEqualTo(ImportStatus.FAILED);
		return String.valueOf(run.failure());
	}

	/** Everything that an import may change, in one line. */
	private String registry() {
		return this.jdbc.sql("""
				select concat_ws('/', (select md5(string_agg(a::text, ';' order by id)) from student_account a),
				  (select md5(string_agg(m::text, ';' order by id)) from movement m),
				  (select md5(string_agg(s::text, ';' order by s::text)) from stay s))
				""").query(String.class).single();
	}

	private boolean isDeleted(String number) {
		return this.jdbc.sql("select deleted_at is not null from student_account where number = ?")
			.param(number)
			.query(Boolean.class)
			.single();
	}

	private ActOn on(String number, String organization) {
		return new ActOn(id(number), this.organizations.findByCode(organization).orElseThrow().id(), null);
	}

	private AccountId id(String number) {
		return new AccountId(this.jdbc.sql("select id from student_account where number = ?")
			.param(number)
			.query(Long.class)
			.single());
	}

	private TestImports imports() {
		return new TestImports(this.imports);
	}

	private static Tuple problem(String file, long line, String column, String value, String message, boolean rowLost) {
		return Tuple.tuple(file, line, column, value, message, rowLost);
	}

}
