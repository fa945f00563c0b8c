package ru.sgo.duplicates.web;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.browser.BrowserTest;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.job.RegistryGate;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Whom another organization sends as its own, and the import that somebody stops. */
class ClaimsPagesTest extends BrowserTest {

	@Autowired
	private RegistryGate gate;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void theRegistryIsEmpty() {
		EmptyTown.in(this.jdbc);
	}

	@ParameterizedTest
	@EnumSource
	void theAuthorityAgreesToTheMarkedOnesAndThenToAll(Script script) {
		Page page = administrator(script);
		claimed(page);
		page.navigate("/municipality/claims");
		assertThat(page.locator("main")).containsText("Лисицын Егор Петрович");
		assertThat(page.locator("main")).containsText("Лисицын Игорь Петрович");
		look(page, "claims-" + script);
		page.setViewportSize(390, 800);
		look(page, "claims-narrow-" + script);
		page.setViewportSize(1280, 800);
		press(page, "Разрешить отмеченным");
		assertThat(page.locator(".notice-problem")).containsText("Отметьте хотя бы одного ребёнка");
		page.check("input[value='100']");
		press(page, "Разрешить отмеченным");
		assertThat(page.locator(".notice-success")).containsText("Разрешено: 1");
		assertThat(page.locator("input[name=account]")).hasCount(1);
		press(page, "Разрешить всем: 1");
		assertThat(page.locator("main")).containsText("Таких детей нет");
		look(page, "none-" + script);
	}

	@Test
	void thePageIsForEverybody() {
		Page page = administrator(Script.WITH_SCRIPT);
		claimed(page);
		page.navigate("/municipality/claims");
		assertAccessible(page);
	}

	@ParameterizedTest
	@EnumSource
	void anImportThatWaitsIsCancelledByItsButton(Script script) {
		Page page = administrator(script);
		claimed(page);
		CountDownLatch closed = new CountDownLatch(1);
		CountDownLatch over = new CountDownLatch(1);
		CompletableFuture<Void> another = CompletableFuture
			.runAsync(() -> this.transaction.executeWithoutResult(status -> {
				this.gate.close();
				closed.countDown();
				await(over);
			}));
		await(closed);
		try {
			page.navigate("/municipality/imports");
			page.setInputFiles("#students", file("Номер записи;Фамилия;Имя;Дата рождения\n300;Орлов;Олег;05.06.2013"));
			press(page, "Загрузить");
			assertThat(page.locator(".notice-success")).containsText("Файлы приняты.");
			look(page, "at-work-" + script);
			page.setViewportSize(390, 800);
			look(page, "at-work-narrow-" + script);
			page.setViewportSize(1280, 800);
			press(page, "Отменить загрузку");
			assertThat(page.locator("dl").getByText("отменена")).isVisible();
			look(page, "cancelled-" + script);
		}
		finally {
			over.countDown();
			another.join();
		}
		assertThat(this.jdbc.sql("select count(*) from student_account where number = '300'")
			.query(Integer.class)
			.single()).isZero();
	}

	/** The school has sent two pupils of the kindergarten, one under another name. */
	private void claimed(Page page) {
		sent(page, "organizations", """
				Код;Наименование;Краткое наименование;Тип;Код УО
				УО-01;Управление образованием города;УО города;УО;
				Д1;Детский сад № 1;Сад № 1;ДОО;УО-01
				Ш1;Школа № 1;Школа № 1;ООО;УО-01
				""");
		sent(page, "students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;Код организации
				100;Лисицын;Егор;Петрович;05.03.2013;Д1
				200;Зайцева;Зоя;Петровна;06.04.2013;Д1
				""");
		sent(page, "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа
				100;Д1;Зачисление;01.09.2016;1
				200;Д1;Зачисление;01.09.2016;1
				100;Ш1;Зачисление;01.09.2020;2
				200;Ш1;Зачисление;01.09.2020;2
				""");
		this.jdbc.sql("""
				insert into stay_claim (account_id, organization_id, kind, scope_id, import_id, claimed_at)
				select a.id, o.id, 'REGULAR', o.id, i.id, now()
				from student_account a, organization o, (select max(id) as id from import_run) i where o.code = 'Ш1'
				""").update();
		this.jdbc
			.sql("""
					insert into personal_wish (account_id, scope_id, import_id, wished_at, surname, given_name, patronymic, birth_date)
					select a.id, o.id, i.id, now(), 'Лисицын', 'Игорь', 'Петрович', date '2013-03-05'
					from student_account a, organization o, (select max(id) as id from import_run) i
					where o.code = 'Ш1' and a.number = '100'
					""")
			.update();
	}

	private static void sent(Page page, String part, String content) {
		page.navigate("/municipality/imports");
		page.setInputFiles("#" + part, file(content));
		press(page, "Загрузить");
		assertThat(page.locator("dl").getByText("завершена")).isVisible();
	}

	private static FilePayload file(String content) {
		return new FilePayload("выгрузка.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
