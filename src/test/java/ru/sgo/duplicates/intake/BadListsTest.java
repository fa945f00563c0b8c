package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.sheets.LockedWorkbooks;
import ru.sgo.duplicates.sheets.Workbooks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists that people send by mistake: it is said in a sentence what is wrong and what to
 * do, and nothing is half-done.
 */
@ApplicationTest
class BadListsTest {

	private static final LocalDate DAY = LocalDate.of(2020, 9, 10);

	private static final ListWish ON_DAY = new ListWish(null, DAY, Map.of());

	private static final String HEADER = "ФИО;Дата рождения;Класс;Дата зачисления";

	private static final String ORLOV = "Орлов Олег Петрович;01.02.2013;1-А;01.09.2020";

	private static final String GOOD = HEADER + "\n" + ORLOV + "\n";

	@Autowired
	private Imports imports;

	@Autowired
	private MessageSource messages;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aTown() {
		EmptyTown.in(this.jdbc);
		sent()
			.with(Part.ORGANIZATIONS, "Код;Наименование;Краткое наименование;Тип;Код УО", "УО;Управление;УО;УО;",
					"Ш1;МАОУ «Средняя школа № 1»;Школа № 1;ООО;УО", "Ш11;МАОУ «Средняя школа № 11»;Школа № 11;ООО;УО")
			.run();
	}

	/**
	 * A file of which nothing can be read.
	 *
	 * @param failure why the import of it alone fails
	 * @param said a word of what to do
	 */
	private record Unreadable(String name, byte[] content, FailureCode failure, String said) {

		@Override
		public String toString() {
			return this.name + " " + this.failure;
		}

	}

	static Stream<Unreadable> nothingCanBeReadOf() {
		byte[] workbook = Workbooks.xlsx(xlsx(HEADER, ORLOV));
		return Stream.of(
				new Unreadable("фото.jpg", new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2 },
						FailureCode.NOT_TEXT, "Нужна книга Excel"),
				new Unreadable("фото.xlsx", bytes("\u0089PNG\r\n"), FailureCode.NOT_TEXT, "Нужна книга Excel"),
				new Unreadable("пусто.csv", new byte[0], FailureCode.EMPTY, "выберите другой"),
				new Unreadable("образец.csv", bytes(HEADER + "\n"), FailureCode.NO_LIST_READ,
						"впишите их или выберите другой файл"),
				new Unreadable("образец.xlsx", Workbooks.xlsx(xlsx(HEADER)), FailureCode.NO_LIST_READ,
						"впишите их или выберите другой файл"),
				new Unreadable("меню.csv", bytes("Понедельник;Каша\nВторник;Суп\n"), FailureCode.NO_LIST_READ,
						"впишите над ними названия столбцов"),
				new Unreadable("5001.csv", bytes(HEADER + ";x".repeat(5000) + "\n" + ORLOV + "\n"),
						FailureCode.TOO_LARGE, "Проверьте, тот ли это файл"),
				new Unreadable("бомба.zip", bomb(), FailureCode.TOO_LARGE, "Проверьте, тот ли это файл"),
				new Unreadable("~$Школа № 1.xlsx", bytes("\tИванова Анна" + " ".repeat(140)), FailureCode.NO_LIST_READ,
						"без «~$»"),
				new Unreadable("обрезан.xlsx", Arrays.copyOf(workbook, workbook.length / 2), FailureCode.BROKEN,
						"Сохраните её ещё раз"),
				new Unreadable("закрыт.xlsx", LockedWorkbooks.lock(workbook, "тайна"), FailureCode.PASSWORD_WANTED,
						"Укажите пароль"),
				new Unreadable("закрыт.xls", LockedWorkbooks.xls("тайна", HEADER.split(";"), ORLOV.split(";")),
						FailureCode.PASSWORD_WANTED, "Укажите пароль"));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(text.startsWith("\u0089") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
	}

	private static byte[] bomb() {
		return Workbooks.zip(new LinkedHashMap<>(Map.of("Школа № 1.csv", GOOD + " ".repeat(80 << 20))));
	}

	private static String xlsx(String... rows) {
		return IntStream.range(0, rows.length)
			.mapToObj(row -> Workbooks.row(row + 1,
					Stream.of(rows[row].split(";")).map(Workbooks::text).toArray(String[]::new)))
			.collect(Collectors.joining());
	}

	private static Upload file(String name, byte[] content) {
		return new Upload(name, file -> Files.write(file, content));
	}

	private TestImports sent() {
		return new TestImports(this.imports);
	}

	private int accounts() {
		return this.jdbc.sql("select count(*) from student_account").query(Integer.class).single();
	}

	private List<String> said(ImportRun run) {
		return this.imports.problems(run.id(), Scope.EVERYTHING, 50)
			.stream()
			.map(problem -> problem.file() + "/" + problem.line() + " "
					+ say(problem.message(), problem.arguments().toArray()))
			.toList();
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.forLanguageTag("ru"));
	}

	private String failure(ImportRun run) {
		ImportFailure failure = this.imports.failure(run).orElseThrow();
		return say(failure.message(), failure.arguments().toArray());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void nothingCanBeReadOf(Unreadable file) {
		ImportRun run = sent().withList(file(file.name(), file.content()), new ListWish("Ш1", DAY, Map.of())).run();
		assertThat(run.status()).isEqualTo(ImportStatus.FAILED);
		assertThat(run.failure()).isEqualTo(file.failure().messageKey());
		assertThat(said(run)).as(failure(run)).anyMatch(sentence -> sentence.contains(file.said()));
		assertThat(accounts()).isZero();
		ImportRun beside = sent().withList(file(file.name(), file.content()), new ListWish("Ш1", DAY, Map.of()))
			.withList("Школа № 1.csv", ON_DAY, HEADER, ORLOV)
			.run();
		assertThat(beside.status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(said(beside)).anyMatch(sentence -> sentence.contains(file.said()));
		assertThat(accounts()).isOne();
	}

	@Test
	void anEndingOfAnotherKindMattersNothing() throws IOException {
		byte[] old = LockedWorkbooks.xls(null, HEADER.split(";"), ORLOV.split(";"));
		for (Upload upload : List.of(file("Школа № 1.xls", Workbooks.xlsx(xlsx(HEADER, ORLOV))),
				file("Школа № 1.xlsx", old), file("Школа № 1.csv", old), file("Школа № 1.xlsx", bytes(GOOD)))) {
			ImportRun run = sent().withList(upload, ON_DAY).preview().run();
			assertThat(run.preview()).as(upload.name()).isEqualTo(new ImportPreview(1, 0, 0, 1, 0));
			this.imports.cancel(run.id(), Actor.user("tester"), Scope.EVERYTHING);
		}
	}

	@Test
	void anotherPasswordIsSaidToBeWrong() {
		byte[] locked = LockedWorkbooks.lock(Workbooks.xlsx(xlsx(HEADER, ORLOV)), "тайна");
		ImportRun run = sent().withList(file("Школа № 1.xlsx", locked), ON_DAY)
			.withPassword("Школа № 1.xlsx", "ТАЙНА")
			.run();
		assertThat(failure(run)).contains("Пароль не подходит", "Проверьте раскладку");
		byte[] damaged = LockedWorkbooks.xls("тайна", HEADER.split(";"), ORLOV.split(";"));
		Arrays.fill(damaged, 48, 52, (byte) 0x7F);
		run = sent().withList(file("Школа № 1.xls", damaged), ON_DAY).withPassword("Школа № 1.xls", "тайна").run();
		assertThat(failure(run)).contains("Файл повреждён");
	}

	@Test
	void fiveThousandColumnsAreReadForWhatIsInThem() {
		ImportRun run = sent().withList("Школа № 1.csv", ON_DAY, HEADER + ";x".repeat(4990), ORLOV + ";1".repeat(4990))
			.run();
		assertThat(run.status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(accounts()).isOne();
	}

	@Test
	void aListOfAnotherTownIsOfNobodyHere() {
		ImportRun run = sent().withList("Школа № 5.csv", ON_DAY, HEADER, ORLOV).run();
		assertThat(run.status()).isEqualTo(ImportStatus.FAILED);
		assertThat(failure(run)).contains("Ни одна из 1 строки не принята",
				"Выберите организацию для файла или заведите её");
		assertThat(said(run)).singleElement().asString().startsWith("Школа № 5.csv/2 Не понятно, в какой организации");
		assertThat(accounts()).isZero();
	}

	@Test
	void anOrganizationThatThereIsNotIsNamedByEachRow() {
		ImportRun run = sent().withList("список.csv", new ListWish("Ш999", DAY, Map.of()), HEADER, ORLOV).run();
		assertThat(run.status()).isEqualTo(ImportStatus.FAILED);
		assertThat(this.imports.problems(run.id(), Scope.EVERYTHING, 9)).singleElement().satisfies(problem -> {
			assertThat(problem.value()).isEqualTo("Ш999");
			assertThat(problem.rowLost()).isTrue();
		});
	}

	@Test
	void aClassSentAsTheWholeSchoolTakesNobodyAway() {
		sent().withList("Школа № 1.csv", ON_DAY, HEADER, ORLOV, "Белова Вера Ильинична;01.02.2009;5-Б;01.09.2020")
			.run();
		ImportRun run = sent().withList("Школа № 1.csv", new ListWish(null, DAY.plusMonths(1), Map.of()), HEADER, ORLOV)
			.complete()
			.run();
		assertThat(run.status()).isEqualTo(ImportStatus.AWAITING_CONFIRMATION);
		assertThat(said(run)).singleElement()
			.asString()
			.contains("В списках нет класса (группы) 5-Б, детей: 1. Прислали часть?");
	}

	@Test
	void rowsOfAnotherOrganizationThanWasChosenAreNamed() {
		ImportRun run = sent()
			.withList("список.csv", new ListWish("Ш1", DAY, Map.of()), HEADER + ";Организация", ORLOV + ";Школа № 1",
					"Белова Вера Ильинична;01.02.2013;1-А;01.09.2020;Школа № 11")
			.run();
		assertThat(run.status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(said(run)).containsExactly(
				"список.csv/3 В строке названа другая организация, чем выбрана для файла: строка не принята."
						+ " Если она верна, не выбирайте организацию для файла.");
		assertThat(accounts()).isOne();
	}

	@Test
	void aListOfTeachersIsHeld() {
		ImportRun run = sent()
			.withList("Школа № 1. Учителя.csv", ON_DAY, HEADER, "Орлова Анна Петровна;01.02.1973;;01.09.2020",
					"Белова Вера Ильинична;03.04.1985;;01.09.2015", "Котова Мария Львовна;03.04.1990;;")
			.run();
		assertThat(run.status()).isEqualTo(ImportStatus.AWAITING_CONFIRMATION);
		assertThat(said(run)).singleElement()
			.asString()
			.contains("Похоже на список взрослых", "отмените загрузку и выберите другой файл");
		assertThat(accounts()).isZero();
	}

	@Test
	void oneChildTwiceIsOneChild() {
		ImportRun run = sent().withList("Школа № 1.csv", ON_DAY, HEADER, ORLOV, ORLOV, ORLOV.replace("1-А", "1-Б"))
			.run();
		assertThat(accounts()).isOne();
		assertThat(said(run)).singleElement()
			.asString()
			.isEqualTo("Школа № 1.csv/4 Этот ребёнок в списке дважды, с разными сведениями: принята первая строка.");
		assertThat(this.imports.lists(run.id(), Scope.EVERYTHING).get(0).counts())
			.isEqualTo(new UnderstoodList.Counts(3, 1, 1, 1));
	}

	@Test
	void theNumberOfAClassIsNoneOfTheSchool() {
		ImportRun run = sent().withList("Школа № 1. 1-А.csv", ON_DAY, HEADER, ORLOV).run();
		assertThat(this.imports.lists(run.id(), Scope.EVERYTHING).get(0).whose().organization()).isEqualTo("Ш1");
	}

	@Test
	void aChildInTwoListsOfAnOrganizationIsTakenFromBoth() {
		ImportRun run = sent().withList("Школа № 1. 1-А.csv", ON_DAY, HEADER, ORLOV)
			.withList("Школа № 1. Все.csv", ON_DAY, HEADER, ORLOV.replace("1-А", "1-Б"),
					"Белова Вера Ильинична;01.02.2013;1-А;01.09.2020")
			.run();
		assertThat(run.status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(accounts()).isEqualTo(2);
		assertThat(this.imports.lists(run.id(), Scope.EVERYTHING)).extracting(UnderstoodList::counts)
			.containsExactly(new UnderstoodList.Counts(1, 1, 0, 0), new UnderstoodList.Counts(2, 2, 0, 0));
		assertThat(this.imports.problems(run.id(), Scope.EVERYTHING, 9)).singleElement().satisfies(problem -> {
			assertThat(problem.message()).isEqualTo("intake.list.twice");
			assertThat(problem.rowLost()).isFalse();
		});
	}

	@Test
	void whoLeftAndNeverCameMakesNoAccount() {
		ImportRun run = sent()
			.withList("Школа № 1.csv", ON_DAY, "ID;ФИО;Дата рождения;Дата выбытия",
					"7;Орлов Олег Петрович;01.02.2013;05.09.2020", ";Белова Вера Ильинична;01.02.2013;05.09.2020",
					";Котова Мария Львовна;01.02.2013;")
			.run();
		assertThat(accounts()).isOne();
		assertThat(this.imports.lists(run.id(), Scope.EVERYTHING).get(0).counts())
			.isEqualTo(new UnderstoodList.Counts(3, 1, 0, 2));
		assertThat(said(run)).hasSize(2).allMatch(sentence -> sentence.contains("добавьте дату зачисления"));
	}

	@Test
	void ofTwoColumnsWithOneMeaningTheUnreadOneIsNamed() {
		ImportRun run = sent()
			.withList("Школа № 1.csv",
					new ListWish(null, DAY, Map.of("Кто", "full_name", "Подпись", "full_name", "Когда", "birth_date")),
					"Кто;Когда;Подпись", "Орлов Олег Петрович;01.02.2013;Орлова Анна")
			.run();
		assertThat(run.status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(this.imports.problems(run.id(), Scope.EVERYTHING, 9)).singleElement().satisfies(problem -> {
			assertThat(problem.column()).isEqualTo("Подпись");
			assertThat(say(problem.message())).contains("для двух столбцов", "оставьте значение только у одного");
		});
	}

	@Test
	void aClassNumberBeyondAllNumbersIsAClassLikeOthers() {
		for (int time = 0; time < 2; time++) {
			String[] rows = Stream
				.concat(Stream.of(HEADER), Collections.nCopies(6, ORLOV.replace("1-А", "99999999999")).stream())
				.toArray(String[]::new);
			for (int row = 1; row < rows.length; row++) {
				rows[row] = rows[row].replace("01.02", "0" + row + ".02");
			}
			assertThat(sent().withList("Школа № 1.csv", ON_DAY, rows).run().status()).isEqualTo(ImportStatus.COMPLETED);
		}
	}

	@Test
	void whatOneHasLookedAtAnotherOfTheScopeConfirmsAndNobodyElse() {
		Scope own = scope("Ш1");
		ImportRun run = sent().within(own).withList("список.csv", ON_DAY, HEADER, ORLOV).preview().run();
		Scope foreign = scope("Ш11");
		assertThat(this.imports.find(run.id(), foreign)).isEmpty();
		assertThat(this.imports.lists(run.id(), foreign)).isEmpty();
		assertThat(this.imports.confirm(run.id(), Actor.user("stranger"), foreign))
			.isEqualTo(new ImportOutcome.Unknown());
		assertThat(accounts()).isZero();
		assertThat(this.imports.confirm(run.id(), Actor.user("colleague"), own))
			.isInstanceOf(ImportOutcome.Accepted.class);
		assertThat(sent().await(run.id()).status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(accounts()).isOne();
	}

	private Scope scope(String code) {
		return new Scope(new OrganizationId(this.jdbc.sql("select id from organization where code = :code")
			.param("code", code)
			.query(Long.class)
			.single()));
	}

}
