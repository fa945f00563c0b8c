package ru.sgo.duplicates.web.municipality;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.Cases;
import ru.sgo.duplicates.resolution.TaskCarryOut;
import ru.sgo.duplicates.resolution.TaskObjection;
import ru.sgo.duplicates.resolution.TaskView;
import ru.sgo.duplicates.resolution.TaskWork;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What a person does with a case whose tasks are out. */
class CaseAfterDecisionPagesTest extends CaseTownTest {

	private static final Actor KINDERGARTEN = Actor.user("sad");

	@Autowired
	private Cases cases;

	@Autowired
	private TaskWork work;

	@ParameterizedTest
	@EnumSource
	void anObjectionIsAnswered(Script script) {
		Page page = open(script, egor());
		press(page, "Подтвердить предложение");
		assertThat(page.locator(".notice-success")).isVisible();
		TaskView withdraw = task(0);
		this.work.object(withdraw.id(), new TaskObjection("Выбыл по приказу от 28.08"), KINDERGARTEN, Scope.EVERYTHING);
		page.reload();
		assertThat(page.locator(".notice-problem")).containsText("Выбыл по приказу от 28.08");
		assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("оформить выбытие")))
			.containsText("возражение организации");
		press(page, "Решение остаётся в силе");
		assertThat(page.locator("#answerReason-error")).isVisible();
		page.fill("#answerReason", "Такого приказа нет");
		press(page, "Решение остаётся в силе");
		assertThat(page.locator(".notice-success")).containsText("осталось в силе");
		page.getByText("Отозвать решение").first().click();
		page.fill("#answerReason", "Разберёмся ещё раз");
		press(page, "Отозвать решение и решить заново");
		assertThat(page.locator(".badges").first()).containsText("найден");
	}

	@ParameterizedTest
	@EnumSource
	void aDeletionIsTakenBackUntilARunHasProvedIt(Script script) {
		Page page = open(script, egor());
		press(page, "Подтвердить предложение");
		assertThat(page.locator(".notice-success")).isVisible();
		for (int step = 0; step < 3; step++) {
			this.work.carryOut(task(step).id(), new TaskCarryOut(null, null, null), Actor.user("tester"),
					Scope.EVERYTHING);
		}
		page.reload();
		assertThat(page.locator("main")).containsText("ждёт повторной проверки");
		page.getByText("Восстановить удалённую запись").click();
		page.fill("#restoreReason", "Удалили не ту");
		press(page, "Восстановить запись");
		assertThat(page.locator(".notice-success")).containsText("Запись восстановлена");
		this.work.carryOut(task(2).id(), new TaskCarryOut(null, null, null), Actor.user("tester"), Scope.EVERYTHING);
		report();
		page.reload();
		assertThat(page.locator(".badges").first()).containsText("устранён, проверено");
		look(page, "confirmed-" + script);
	}

	private TaskView task(int place) {
		return this.cases.find(egor(), Scope.EVERYTHING).orElseThrow().tasks().get(place);
	}

}
