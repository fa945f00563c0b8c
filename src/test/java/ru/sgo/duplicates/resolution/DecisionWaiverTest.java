package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionWaiverTest {

	private static final LocalDate FIRST = LocalDate.of(2020, 9, 3);

	@Test
	void pastStayIsToldWithBothDays() {
		assertThat(told(new DecisionWaiver("СОШ № 1", FIRST, LocalDate.of(2020, 11, 15))))
			.isEqualTo("Прошлое пребывание не восстанавливаем: СОШ № 1, с 03.09.2020 по 15.11.2020");
	}

	@Test
	void stayThatGoesOnIsToldWithoutALastDay() {
		assertThat(told(new DecisionWaiver("СОШ № 1", FIRST, null)))
			.isEqualTo("Прошлое пребывание не восстанавливаем: СОШ № 1, с 03.09.2020");
	}

	private static String told(DecisionWaiver waived) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/municipality", "messages/vocabulary");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages.getMessage("case.event." + waived.event().code(), waived.arguments(),
				Locale.forLanguageTag("ru"));
	}

}
