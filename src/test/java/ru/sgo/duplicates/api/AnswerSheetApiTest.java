package ru.sgo.duplicates.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.answers.AnswerBook;
import ru.sgo.duplicates.notice.AnswerColumn;

import static org.assertj.core.api.Assertions.assertThat;

/** Organizations that never sign in answer on the sheet that comes with their letter. */
class AnswerSheetApiTest extends ApiTest {

	private static final int FIRST = AnswerBook.HEADER + 1;

	@Autowired
	private TestUsers users;

	private TestClient kindergarten = TestClient.anonymous(0);

	@BeforeEach
	void twoChildrenHaveLeftTheKindergartenAndTheAuthorityHasDecided() {
		twoChildrenLeftTheKindergarten();
		allIsDecided();
		this.kindergarten = this.users.make(port(), "sad", Role.ORGANIZATION, "Д1");
	}

	@Test
	void theSheetHasARowForEachTaskAndNoDocument() {
		AnswerBook sheet = sheet("Д1");
		assertThat(sheet.rows()).isEqualTo(2);
		assertThat(sheet.text(FIRST, AnswerColumn.CHILD)).isEqualTo("Лисицын Егор Петрович, 05.03.2013");
		assertThat(sheet.text(FIRST, AnswerColumn.WHAT)).startsWith("Оформите выбытие");
		assertThat(sheet.cell(FIRST, AnswerColumn.ACCOUNT).getCellType()).isEqualTo(CellType.STRING);
		assertThat(sheet.cell(FIRST, AnswerColumn.DATE).getLocalDateTimeCellValue().toLocalDate())
			.isEqualTo("2020-08-31");
		assertThat(sheet.text(FIRST, AnswerColumn.DONE)).isEmpty();
		assertThat(sheet.text()).contains("Детский сад № 1|", "Код организации|", "Сделано (дата)")
			.doesNotContain("112-233-445", "11223344595");
		assertThat(sheet("Ш1").rows()).isEqualTo(4);
		assertThat(AnswerBook.of(admin().reading("en").file("/api/letters/" + encoded("Д1") + ".xlsx")).text())
			.contains("Done (date)");
		assertThat(kinds(admin().get("/api/journal?kind=download").json())).contains("download");
	}

	@Test
	void itIsLookedAtFirstAndCarriedOutWhenConfirmed() {
		AnswerBook sheet = sheet("Д1");
		sheet.write(FIRST, AnswerColumn.DONE, LocalDate.of(2020, 8, 28))
			.write(FIRST, AnswerColumn.ORDER, "№ 41-о от 03.09.2020")
			.write(FIRST, AnswerColumn.REMARK, "Приказ в деле");
		JsonNode held = looked(admin(), sheet.bytes());
		assertThat(held.path("status").asString()).isEqualTo("AWAITING_CONFIRMATION");
		assertThat(held.at("/lists/0/organization").asString()).isEqualTo("Д1");
		assertThat(held.at("/lists/0/answers/done").asInt()).isEqualTo(1);
		assertThat(held.at("/lists/0/answers/rows/0/said").asString())
			.isEqualTo("28.08.2020; № 41-о от 03.09.2020; Приказ в деле");
		assertThat(held.at("/lists/0/answers/rows/0/line").asInt()).isEqualTo(FIRST + 1);
		assertThat(task(sheet, FIRST).path("status").asString()).isEqualTo("OPEN");
		JsonNode done = confirmed(held);
		assertThat(done.path("status").asString()).isEqualTo("COMPLETED");
		assertThat(task(sheet, FIRST).path("status").asString()).isEqualTo("DONE");
		assertThat(task(sheet, FIRST).path("actualDate").asString()).isEqualTo("2020-08-28");
		assertThat(task(sheet, FIRST + 1).path("status").asString()).isEqualTo("OPEN");
		assertThat(history(sheet, FIRST)).anySatisfy(event -> {
			assertThat(event.path("kind").asString()).isEqualTo("answered");
			assertThat(event.path("note").asString()).isEqualTo("Приказ в деле");
		});
		JsonNode line = admin().get("/api/journal?kind=case_answered").json().at("/items/0");
		assertThat(line.path("actor").asString()).isEqualTo("admin");
		assertThat(line.path("onBehalfOf").asString()).isEqualTo("Д1");
	}

	@Test
	void theSheetsOfSeveralOrganizationsComeTogetherAndEachChildsStepsInTheirOrder() {
		byte[] first = sheet("Д1").allDone("31.08.2020", "41-о").bytes();
		byte[] second = sheet("Ш1").allDone("01.09.2020", "42-о").bytes();
		JsonNode run = await(
				send(admin(), Map.of("lists/школа.xlsx", second, "lists/сад.xlsx", first), Map.of()).location());
		assertThat(run.path("status").asString()).as(run.toString()).isEqualTo("COMPLETED");
		assertThat(admin().get("/api/tasks?status=DONE").json().path("total").asInt()).isEqualTo(6);
		assertThat(report("УО-01", "2020-09-01", "2021-03-31").path("cases").path("confirmed").asInt()).isEqualTo(2);
	}

	@Test
	void anOrganizationThatDoesSignInMaySendItItself() {
		AnswerBook sheet = sheet("Д1").allDone("31.08.2020", "41-о");
		JsonNode held = looked(this.kindergarten, sheet.bytes());
		assertThat(held.at("/lists/0/answers/done").asInt()).isEqualTo(2);
		assertThat(this.kindergarten.post("/api/imports/" + held.path("id").asLong() + "/confirm").status())
			.isEqualTo(202);
		await("/api/imports/" + held.path("id").asLong());
		assertThat(task(sheet, FIRST).path("status").asString()).isEqualTo("DONE");
	}

	@Test
	void anObjectionAndARemarkAreWhatTheyAre() {
		AnswerBook sheet = sheet("Д1");
		sheet.write(FIRST, AnswerColumn.DISAGREED, "Ребёнок ходит к нам")
			.write(FIRST + 1, AnswerColumn.REMARK, "Приказ готовится");
		JsonNode held = looked(admin(), sheet.bytes());
		assertThat(held.at("/lists/0/answers/objections").asInt()).isEqualTo(1);
		assertThat(held.at("/lists/0/answers/remarks").asInt()).isEqualTo(1);
		assertThat(admin().get("/api/objections").json().path("total").asInt()).isZero();
		confirmed(held);
		assertThat(admin().get("/api/objections").json().at("/items/0/reason").asString())
			.isEqualTo("Ребёнок ходит к нам");
		assertThat(history(sheet, FIRST + 1)).anySatisfy(event -> {
			assertThat(event.path("kind").asString()).isEqualTo("remark");
			assertThat(event.path("note").asString()).isEqualTo("Приказ готовится");
		});
		assertThat(task(sheet, FIRST + 1).path("status").asString()).isEqualTo("OPEN");
		// Sent once more, both are known.
		JsonNode again = looked(admin(), sheet.bytes());
		assertThat(again.at("/lists/0/folded").asInt()).isEqualTo(2);
		assertThat(again.at("/lists/0/taken").asInt()).isZero();
	}

	@Test
	void theSameSheetSentTwiceChangesNothingAndSaysSo() {
		byte[] sheet = sheet("Д1").allDone("31.08.2020", "41-о").bytes();
		confirmed(looked(admin(), sheet));
		int acts = admin().get("/api/journal").json().path("total").asInt();
		JsonNode again = looked(admin(), sheet);
		assertThat(again.at("/lists/0/folded").asInt()).isEqualTo(2);
		assertThat(messages(again)).containsOnly("Этот ответ уже учтён: ничего не изменится.");
		assertThat(confirmed(again).path("status").asString()).isEqualTo("COMPLETED");
		// The import itself has a line.
		assertThat(admin().get("/api/journal").json().path("total").asInt()).isEqualTo(acts + 1);
		AnswerBook otherwise = AnswerBook.of(sheet).write(FIRST, AnswerColumn.DONE, "15.08.2020");
		assertThat(messages(looked(admin(), otherwise.bytes())))
			.contains("Задача уже выполнена, но с другой датой: ничего не изменено.");
	}

	@Test
	void twoWhoSendTheSameSheetAtOnceDoEverythingOnce() {
		byte[] sheet = sheet("Д1").allDone("31.08.2020", "41-о").bytes();
		List<String> both = Stream.of("первый.xlsx", "второй.xlsx")
			.map(name -> send(admin(), Map.of("lists/" + name, sheet), Map.of()).location())
			.toList();
		List<JsonNode> ended = both.stream().map(this::await).toList();
		assertThat(ended).allSatisfy(run -> assertThat(run.path("status").asString()).isEqualTo("COMPLETED"));
		assertThat(ended).extracting(run -> run.at("/lists/0/taken").asInt() + run.at("/lists/0/folded").asInt())
			.containsExactly(2, 2);
		assertThat(ended.stream().mapToInt(run -> run.at("/lists/0/taken").asInt()).sum()).isEqualTo(2);
		assertThat(admin().get("/api/journal?kind=withdrawal").json().path("total").asInt()).isEqualTo(2);
	}

	@Test
	void whatIsOfAnotherOrganizationIsUnknownToOneAndNamedToTheAuthority() {
		byte[] school = sheet("Ш1").allDone("01.09.2020", "42-о").bytes();
		JsonNode refused = looked(this.kindergarten, school);
		assertThat(refused.at("/lists/0/taken").asInt()).isZero();
		assertThat(messages(refused)).containsOnly("Такой задачи нет.");
		assertThat(looked(admin(), school).at("/lists/0/organization").asString()).isEqualTo("Ш1");
		// A row that was moved into the sheet of another.
		AnswerBook moved = sheet("Д1").write(FIRST, AnswerColumn.DONE, "31.08.2020");
		AnswerBook own = AnswerBook.of(school);
		List.of(AnswerColumn.TASK, AnswerColumn.CASE, AnswerColumn.ACCOUNT)
			.forEach(column -> moved.write(FIRST, column, own.text(FIRST, column)));
		assertThat(messages(looked(admin(), moved.bytes())))
			.containsExactly("Это задача другой организации, не той, чей лист.");
	}

	@Test
	void aStepWhoseEarlierOneIsNotAnsweredWaits() {
		JsonNode held = looked(admin(), sheet("Ш1").allDone("01.09.2020", "42-о").bytes());
		assertThat(held.at("/lists/0/taken").asInt()).isZero();
		assertThat(messages(held)).containsOnly("Сначала должен быть выполнен предыдущий шаг.");
		JsonNode ended = confirmed(held);
		assertThat(ended.path("status").asString()).isEqualTo("FAILED");
		assertThat(ended.path("failure").asString()).startsWith("Ни один ответ не принят");
	}

	@Test
	void aDayIsADayFromTheEnrolmentUntilToday() {
		refused(sheet -> sheet.write(FIRST, AnswerColumn.DONE, "вчера"), "Это не дата.");
		refused(sheet -> sheet.write(FIRST, AnswerColumn.DONE, "31.02.2020"), "Это не дата.");
		refused(sheet -> sheet.write(FIRST, AnswerColumn.DONE, LocalDate.now().plusDays(2)),
				"Эта дата ещё не наступила.");
		refused(sheet -> sheet.write(FIRST, AnswerColumn.DONE, "01.09.2015"), "");
		refused(sheet -> sheet.write(FIRST, AnswerColumn.DONE, "10.09.2020"), "Дата позже, чем решило УО.");
		refused(sheet -> sheet.write(FIRST, AnswerColumn.DONE, "31.08.2020")
			.write(FIRST, AnswerColumn.ORDER, "5 от 01.01.2099"), "Проверьте дату приказа");
		refused(sheet -> sheet.write(FIRST, AnswerColumn.DONE, "31.08.2020")
			.write(FIRST, AnswerColumn.ORDER, "5".repeat(300)), "Номер приказа: не больше 200 знаков.");
		refused(sheet -> sheet.write(FIRST, AnswerColumn.DISAGREED, "н".repeat(3000)), "Слишком длинно");
		refused(sheet -> sheet.write(FIRST, AnswerColumn.REMARK, "п".repeat(3000)), "Слишком длинно");
	}

	@Test
	void whatSaysTwoThingsOrNothingIsNotTaken() {
		refused(sheet -> sheet.write(FIRST, AnswerColumn.DONE, "31.08.2020")
			.write(FIRST, AnswerColumn.DISAGREED, "Не согласны"), "Заполнено и «Сделано», и «Не согласны»");
		refused(sheet -> sheet.write(FIRST, AnswerColumn.ORDER, "41-о"), "Указан только приказ.");
		JsonNode empty = looked(admin(), sheet("Д1").bytes());
		assertThat(messages(empty)).containsExactly("В листе нет ни одного ответа.");
		assertThat(confirmed(empty).path("failure").asString()).startsWith("В листе нет ни одного ответа.");
	}

	@Test
	void whoeverEditsOneNumberIsFoundOutByTheOthers() {
		AnswerBook sheet = sheet("Д1");
		String other = sheet.text(FIRST + 1, AnswerColumn.TASK);
		refused(done(book -> book.write(FIRST, AnswerColumn.TASK, other)), "Номер дубля не от этой задачи");
		refused(done(book -> book.write(FIRST, AnswerColumn.TASK, "987654321")), "Такой задачи нет.");
		refused(done(book -> book.write(FIRST, AnswerColumn.TASK, "пять")), "Это не номер задачи.");
		refused(done(book -> book.write(FIRST, AnswerColumn.TASK, "9".repeat(40))), "Это не номер задачи.");
		refused(done(book -> book.write(FIRST, AnswerColumn.TASK, "")), "В строке есть ответ, но нет номера задачи.");
		refused(done(book -> book.write(FIRST, AnswerColumn.ACCOUNT, "101")), "Номер записи не от этой задачи");
		refused(done(book -> book.write(FIRST, AnswerColumn.ACCOUNT, "").write(FIRST, AnswerColumn.CASE, "")),
				"Нет ни номера дубля, ни номера записи");
	}

	@Test
	void aTaskIsAnsweredOnceAndNotAtAllWhenItIsCancelled() {
		AnswerBook sheet = sheet("Д1").allDone("31.08.2020", "41-о");
		AnswerBook twice = AnswerBook.of(sheet.bytes());
		List.of(AnswerColumn.TASK, AnswerColumn.CASE, AnswerColumn.ACCOUNT)
			.forEach(column -> twice.write(FIRST + 1, column, sheet.text(FIRST, column)));
		assertThat(messages(looked(admin(), twice.bytes())))
			.containsExactly("Об этой задаче уже есть ответ в другой строке: оставьте один.");
		cancelled(sheet, FIRST);
		JsonNode held = looked(admin(), sheet.bytes());
		assertThat(messages(held)).containsExactly("Задача отменена: отвечать на неё больше не нужно.");
		assertThat(held.at("/lists/0/taken").asInt()).isEqualTo(1);
	}

	@Test
	void deletedColumnsExtraRowsAndFormulasAreSaid() {
		JsonNode without = looked(admin(),
				sheet("Д1").allDone("31.08.2020", "41-о").without(AnswerColumn.TASK).bytes());
		assertThat(messages(without)).contains(
				"Нет столбца «Задача №»: не понять, о чём ответы. Верните столбец как в" + " присланном листе.",
				"В строке есть ответ, но нет номера задачи.");
		JsonNode orderless = looked(admin(),
				sheet("Д1").allDone("31.08.2020", "41-о").without(AnswerColumn.ORDER).bytes());
		assertThat(messages(orderless)).containsExactly("Нет столбца «Дата и № приказа»: приказы не прочитаны.");
		assertThat(orderless.at("/lists/0/taken").asInt()).isEqualTo(2);
		JsonNode formulas = looked(admin(),
				sheet("Д1").formula(FIRST, AnswerColumn.DONE, "1/0")
					.formula(FIRST + 1, AnswerColumn.DONE, "\"31.\"&\"08.2020\"")
					.bytes());
		assertThat(formulas.at("/lists/0/taken").asInt()).isEqualTo(1);
		assertThat(formulas.path("problems")).hasSize(1);
		assertThat(formulas.at("/problems/0/column").asString()).isEqualTo("Сделано (дата)");
		assertThat(formulas.at("/problems/0/line").asInt()).isEqualTo(FIRST + 1);
	}

	@Test
	void fiveThousandRowsAreAnsweredOneByOne() {
		JsonNode held = looked(admin(), sheet("Д1").allDone("31.08.2020", "41-о").more(5000, 1_000_000).bytes());
		assertThat(held.at("/lists/0/rows").asInt()).isEqualTo(5002);
		assertThat(held.at("/lists/0/taken").asInt()).isEqualTo(2);
		assertThat(held.path("problemCount").asInt()).isEqualTo(5000);
		assertThat(confirmed(held).path("status").asString()).isEqualTo("COMPLETED");
	}

	@Test
	void answersAndListsComeApart() {
		byte[] answers = sheet("Д1").allDone("31.08.2020", "41-о").bytes();
		byte[] list = "Детский сад № 1\nФамилия;Имя;Отчество;Дата рождения\nЛисицын;Егор;Петрович;05.03.2013\n"
			.getBytes(StandardCharsets.UTF_8);
		JsonNode held = await(
				send(admin(), Map.of("lists/список.csv", list, "lists/ответы.xlsx", answers), Map.of("preview", "true"))
					.location());
		assertThat(messages(held))
			.contains("Это лист «Ответы», а не список детей. Загрузите листы «Ответы» отдельно от списков.");
		assertThat(confirmed(held).path("status").asString()).isEqualTo("COMPLETED");
		assertThat(admin().get("/api/tasks?status=DONE").json().path("total").asInt()).isZero();
	}

	private static Consumer<AnswerBook> done(Consumer<AnswerBook> edit) {
		return book -> edit.accept(book.write(FIRST, AnswerColumn.DONE, "31.08.2020"));
	}

	/** The sheet as somebody has filled it in is refused with these words. */
	private void refused(Consumer<AnswerBook> fill, String words) {
		AnswerBook sheet = sheet("Д1");
		fill.accept(sheet);
		JsonNode held = looked(admin(), sheet.bytes());
		assertThat(held.at("/lists/0/taken").asInt()).as(held.toString()).isZero();
		assertThat(held.at("/lists/0/bad").asInt()).as(held.toString()).isEqualTo(1);
		assertThat(messages(held)).as(held.toString())
			.hasSize(1)
			.allSatisfy(message -> assertThat(message).startsWith(words));
		assertThat(admin().post("/api/imports/" + held.path("id").asLong() + "/cancel").status()).isEqualTo(204);
		assertThat(admin().get("/api/tasks?status=OPEN").json().path("total").asInt()).isEqualTo(2);
	}

	private AnswerBook sheet(String organization) {
		return AnswerBook.of(admin().file("/api/letters/" + encoded(organization) + ".xlsx"));
	}

	private JsonNode looked(TestClient by, byte[] sheet) {
		TestClient.Answer sent = send(by, Map.of("lists/ответы.xlsx", sheet), Map.of("preview", "true"));
		assertThat(sent.status()).as(sent.text()).isEqualTo(202);
		return await(sent.location());
	}

	private JsonNode confirmed(JsonNode held) {
		String location = "/api/imports/" + held.path("id").asLong();
		assertThat(admin().post(location + "/confirm").status()).isEqualTo(202);
		return await(location);
	}

	/** The organization objects, and the authority takes its decision back. */
	private void cancelled(AnswerBook sheet, int line) {
		assertThat(admin()
			.post("/api/tasks/" + sheet.text(line, AnswerColumn.TASK) + "/objection", "{\"reason\":\"Другой ребёнок\"}")
			.status()).isEqualTo(200);
		assertThat(admin()
			.post("/api/cases/" + sheet.text(line, AnswerColumn.CASE) + "/answer",
					"{\"uphold\":false,\"reason\":\"Проверим\"}")
			.status()).isEqualTo(200);
	}

	private JsonNode task(AnswerBook sheet, int line) {
		return admin().get("/api/tasks/" + sheet.text(line, AnswerColumn.TASK)).json();
	}

	private JsonNode history(AnswerBook sheet, int line) {
		return admin().get("/api/cases/" + sheet.text(line, AnswerColumn.CASE)).json().path("history");
	}

	private static List<String> messages(JsonNode run) {
		return StreamSupport.stream(run.path("problems").spliterator(), false)
			.map(problem -> problem.path("message").asString())
			.toList();
	}

	private static List<String> kinds(JsonNode journal) {
		return StreamSupport.stream(journal.path("items").spliterator(), false)
			.map(line -> line.path("kind").asString())
			.toList();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
