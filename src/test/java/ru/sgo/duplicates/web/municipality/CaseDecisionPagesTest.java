package ru.sgo.duplicates.web.municipality;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Part;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A person decides a case: as proposed, otherwise, or that these are different children.
 */
class CaseDecisionPagesTest extends CaseTownTest {

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@EnumSource
	void isComparedAndConfirmedAsProposed(Script script) {
		Page page = administrator(script);
		page.navigate("/municipality/cases");
		look(page, "list-" + script);
		page.getByText("дубль №").first().click();
		assertThat(page.locator(".account-card")).hasCount(2);
		assertThat(page.locator(".steps li")).hasCount(3);
		look(page, "found-" + script);
		Page second = administrator(script);
		second.navigate(page.url());
		press(page, "Подтвердить предложение");
		assertThat(page.locator(".notice-success")).containsText("задачи выданы");
		assertThat(page.locator("main")).containsText("к исполнению");
		look(page, "assigned-" + script);
		press(second, "Подтвердить предложение");
		assertThat(second.locator(".notice-problem")).containsText("уже принято решение");
	}

	@ParameterizedTest
	@EnumSource
	void isConfirmedOnlyAsThePersonHasSeenIt(Script script) {
		Page page = open(script, egor());
		this.jdbc.sql("update student_account set created_on = created_on - 1").update();
		report();
		press(page, "Подтвердить предложение");
		assertThat(page.locator(".notice-problem")).containsText("предложение изменилось");
		press(page, "Подтвердить предложение");
		assertThat(page.locator(".notice-success")).containsText("задачи выданы");
	}

	@Test
	void aRunThatFindsTheSameDisturbsNobodyWhoHasThePageOpen() {
		Page page = open(Script.WITHOUT_SCRIPT, egor());
		report();
		press(page, "Подтвердить предложение");
		assertThat(page.locator(".notice-success")).containsText("задачи выданы");
	}

	@ParameterizedTest
	@EnumSource
	void anotherAccountIsKeptWithAReason(Script script) {
		Page page = open(script, egor());
		page.getByText("Решить иначе").click();
		page.check("input[name=account][value='200']");
		press(page, "Продолжить");
		assertThat(page.locator("#keepReason-error")).containsText("Напишите причину");
		assertThat(page.locator("input[name=account][value='200']")).isChecked();
		page.selectOption("#attends", "Ш1");
		page.fill("#enrolFrom", "2020-09-01");
		page.fill("#keepReason", "История утрачена");
		press(page, "Продолжить");
		assertThat(page.locator(".answers")).containsText("История утрачена");
		assertThat(page.locator(".steps li"))
			.hasText(new String[] { "Сад № 1: зачислить оригинал из выбывших, запись № 200, с 01.09.2016 по 31.08.2020",
					"Сад № 1: удалить дубль, запись № 100" });
		look(page, "check-" + script);
		page.getByText("Вернуться и изменить").click();
		assertThat(page.locator("#enrolFrom")).hasValue("2020-09-01");
		page.fill("#keepReason", "История перенесена");
		press(page, "Продолжить");
		assertThat(page.locator(".answers")).containsText("История перенесена");
		page.reload();
		press(page, "Принять решение");
		assertThat(page.locator("main")).containsText("по выбору УО");
		assertThat(page.locator(".history")).containsText("История перенесена");
	}

	@ParameterizedTest
	@EnumSource
	void aDayThatIsNoneIsNamedAndNothingTypedIsLost(Script script) {
		Page page = open(script, egor());
		page.getByText("Решить иначе").click();
		page.check("input[name=account][value='200']");
		page.locator("#enrolFrom").evaluate("field => field.type = 'text'");
		page.fill("#enrolFrom", "31.02.2020");
		page.fill("#keepReason", "История утрачена");
		press(page, "Продолжить");
		assertThat(page.locator("#enrolFrom-error")).containsText("Укажите дату в виде ДД.ММ.ГГГГ");
		assertThat(page.locator("input[name=account][value='200']")).isChecked();
		assertThat(page.locator("#keepReason")).hasValue("История утрачена");
	}

	@ParameterizedTest
	@EnumSource
	void namesakesWithoutDocumentsAreRecordedAsDifferentChildren(Script script) {
		Page page = open(script, number("300"));
		assertThat(page.locator("main")).containsText("Сверьте с личным делом");
		assertThat(page.locator(".compare mark")).hasText(new String[] { "Ё", "Е", "•••00", "—" });
		page.getByText("Это разные дети").click();
		page.fill("#distinctReason", "Однофамильцы, сверено");
		press(page, "Записать: разные дети");
		assertThat(page.locator(".badges").first()).containsText("разные дети");
		look(page, "distinct-" + script);
		page.getByText("Отозвать решение").first().click();
		page.fill("#answerReason", "Ошиблись");
		press(page, "Отозвать решение и решить заново");
		assertThat(page.locator(".badges").first()).containsText("найден");
	}

	@ParameterizedTest
	@EnumSource
	void aChildCountedTwiceStaysWhereThePersonSays(Script script) {
		files()
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"500;Ш1;Зачисление;01.09.2018;6", "500;Ш2;Зачисление;01.11.2020;9")
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения",
					"500;Сосина;Анна;Ильинична;01.02.2012")
			.run();
		report();
		Page page = open(script, number("500"));
		page.getByText("Решить иначе").click();
		press(page, "Продолжить");
		assertThat(page.locator("#keepReason-error")).isVisible();
		page.getByLabel("Школа № 1").check();
		page.fill("#keepReason", "Ответ родителей");
		press(page, "Продолжить");
		assertThat(page.locator(".steps li")).hasText("Школа № 2: оформить выбытие, запись № 500, 01.11.2020");
		look(page, "attend-" + script);
		press(page, "Принять решение");
		assertThat(page.locator(".notice-success")).containsText("задачи выданы");
		page.goBack();
		assertThat(page.locator("main")).containsText("Дубль №");
	}

}
