package ru.sgo.duplicates.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.decision.Argument;
import ru.sgo.duplicates.decision.Reason;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.report.StoredReasons;
import ru.sgo.duplicates.resolution.CaseEventKind;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class ReasonsTest {

	private static final Reason FORGOTTEN = new Reason("reason.cause.not-withdrawn",
			List.of(new Argument.Place("ДОУ-1"), new Argument.Day(LocalDate.of(2018, 9, 1)), new Argument.Place("Ш-99"),
					new Argument.Day(LocalDate.of(2020, 9, 1))));

	@Autowired
	private Reasons reasons;

	@Autowired
	private Words words;

	@Autowired
	private Imports imports;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void thereIsAKindergarten() {
		EmptyTown.in(this.jdbc);
		LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Краткое наименование;Тип;Код УО", "УО-01;Управление;УО;УО;",
					"ДОУ-1;Детский сад № 1 «Ромашка»;Сад № 1;ДОО;УО-01")
			.run();
	}

	@AfterEach
	void nobodyReads() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void aReasonNamesOrganizationsShortlyAndDatesAsPeopleReadThem() {
		assertThat(this.reasons.of(List.of(FORGOTTEN))).containsExactly(
				"Сад № 1: числится с 01.09.2018, выбытие не оформлено; Ш-99: появилась вторая запись с 01.09.2020.");
	}

	@Test
	void aStoredReasonSaysTheSame() {
		Reason richer = new Reason("reason.keep.richer-history", List.of(new Argument.AccountNumber("1234567")));
		Reason more = new Reason("reason.keep.more-history", List.of(new Argument.AccountNumber("7"),
				new Argument.Count(2), new Argument.Count(3), new Argument.Count(1), new Argument.Count(1)));
		assertThat(this.reasons.ofStored(StoredReasons.of(List.of(FORGOTTEN, richer, more)).list())).containsExactly(
				this.reasons.of(List.of(FORGOTTEN)).get(0), "В записи №\u00a01234567 больше истории движения.",
				"В записи №\u00a07 больше истории движения: организаций — 2, движений — 3;"
						+ " в следующей по полноте — 1 и 1.");
	}

	@Test
	void anEnglishReasonHasItsApostrophe() {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		assertThat(this.reasons.of(List.of(new Reason("reason.identity.verify", List.of())))).containsExactly(
				"No documents are common to all of the accounts. Compare with the child's file that this is one child.");
	}

	@Test
	void aNumberIsGroupedAndAMissingOneIsADash() {
		assertThat(this.words.number(1_000_000)).isEqualTo("1\u00a0000\u00a0000");
		assertThat(this.words.number(null)).isEqualTo("—");
	}

	@Test
	void theHistoryOfACaseNamesActsAndRemarksInWords() {
		assertThat(this.words.event(CaseEventKind.TASK_DONE, List.of("withdraw")))
			.isEqualTo("Выполнено: оформить выбытие");
		assertThat(this.words.event(CaseEventKind.FOUND_AGAIN, List.of("case.remark.nowhere")))
			.isEqualTo("Нужно новое решение. Ребёнок нигде не числится.");
		assertThat(this.words.event(CaseEventKind.RESTORED, List.of("A1"))).isEqualTo("Восстановлена запись №\u00a0A1");
	}

}
