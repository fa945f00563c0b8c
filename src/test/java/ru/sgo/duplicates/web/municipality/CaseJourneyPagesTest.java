package ru.sgo.duplicates.web.municipality;

import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.Cases;
import ru.sgo.duplicates.resolution.Decisions;
import ru.sgo.duplicates.resolution.TaskCarryOut;
import ru.sgo.duplicates.resolution.TaskWork;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Each form about a case stands on a page of its own, too, and keeps what was typed. */
class CaseJourneyPagesTest extends CaseTownTest {

	@Autowired
	private Cases cases;

	@Autowired
	private Decisions decisions;

	@Autowired
	private TaskWork work;

	@ParameterizedTest
	@EnumSource
	void anotherAccountIsKept(Script script) {
		Page page = open(script, egor(), "keep");
		page.check("input[name=account][value='200']");
		press(page, "Продолжить");
		assertThat(page.locator("#keepReason-error")).containsText("Напишите причину");
		assertThat(page.locator("input[name=account][value='200']")).isChecked();
		assertThat(page.locator(".account-card")).hasCount(0);
		page.fill("#keepReason", "История утрачена");
		press(page, "Продолжить");
		assertThat(page.locator(".answers")).containsText("История утрачена");
		press(page, "Принять решение");
		assertThat(page.locator(".notice-success")).containsText("задачи выданы");
	}

	@ParameterizedTest
	@EnumSource
	void childrenWithOneDocumentAreDifferentOnlyWhenThatIsSaidTwice(Script script) {
		Page page = open(script, egor(), "distinct");
		page.fill("#distinctReason", "В одной карточке чужой документ");
		press(page, "Записать: разные дети");
		assertThat(page.locator("#sure-error")).isVisible();
		assertThat(page.locator("#distinctReason")).hasValue("В одной карточке чужой документ");
		page.check("#sure-yes");
		press(page, "Записать: разные дети");
		assertThat(page.locator(".notice-success")).containsText("это разные дети");
	}

	@ParameterizedTest
	@EnumSource
	void aDecisionIsTakenBack(Script script) {
		confirm();
		Page page = open(script, egor(), "answer");
		assertThat(page.locator("h2")).hasText("Отозвать решение");
		press(page, "Отозвать решение и решить заново");
		assertThat(page.locator("#answerReason-error")).isVisible();
		page.fill("#answerReason", "Ошиблись");
		press(page, "Отозвать решение и решить заново");
		assertThat(page.locator(".badges").first()).containsText("найден");
	}

	@ParameterizedTest
	@EnumSource
	void aDeletionIsTakenBack(Script script) {
		confirm();
		for (int step = 0; step < 3; step++) {
			this.work.carryOut(this.cases.find(egor(), Scope.EVERYTHING).orElseThrow().tasks().get(step).id(),
					new TaskCarryOut(null, null, null), Actor.user("tester"), Scope.EVERYTHING);
		}
		Page page = open(script, egor(), "restore");
		press(page, "Восстановить запись");
		assertThat(page.locator("#restoreReason-error")).isVisible();
		page.fill("#restoreReason", "Удалили не ту");
		press(page, "Восстановить запись");
		assertThat(page.locator(".notice-success")).containsText("Запись восстановлена");
	}

	@ParameterizedTest
	@ValueSource(strings = { "answer", "restore" })
	void aFormThatTheCaseDoesNotHaveLeadsToTheCase(String form) {
		Page page = open(Script.WITHOUT_SCRIPT, egor(), form);
		assertThat(page).hasURL(Pattern.compile(".*/municipality/cases/\\d+"));
		assertThat(page.locator(".account-card")).hasCount(2);
	}

	@Test
	void whatIsSentToAFormThatHasGoneIsAnsweredByTheCase() {
		Page page = open(Script.WITHOUT_SCRIPT, egor(), "keep");
		confirm();
		press(page, "Продолжить");
		assertThat(page.locator(".notice-problem")).containsText("уже принято решение");
		assertThat(page.locator(".account-card")).hasCount(2);
	}

	@Test
	void thePagesAreForEverybody() {
		Page page = open(Script.WITH_SCRIPT, egor(), "keep");
		assertAccessible(page);
		look(page, "keep");
		page.navigate("/municipality/cases/" + number("300") + "/distinct");
		press(page, "Записать: разные дети");
		assertThat(page.locator("#distinctReason-error")).isVisible();
		assertAccessible(page);
		look(page, "distinct");
		page.getByText("Вернуться к дублю").click();
		assertThat(page.locator(".account-card")).hasCount(2);
	}

	private void confirm() {
		this.decisions.confirm(egor(), Actor.user("admin"), Scope.EVERYTHING);
	}

	private Page open(Script script, long number, String form) {
		Page page = administrator(script);
		page.navigate("/municipality/cases/" + number + "/" + form);
		return page;
	}

}
