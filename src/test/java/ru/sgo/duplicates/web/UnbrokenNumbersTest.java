package ru.sgo.duplicates.web;

import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import static org.assertj.core.api.Assertions.assertThat;

class UnbrokenNumbersTest {

	@Test
	void theNumberOfASchoolStaysOnTheLineOfItsSign() {
		assertThat(shown("<td title=\"Школа № 7\">Школа № 7, № записи</td>"))
			.isEqualTo("<td title=\"Школа № 7\">Школа №\u00a07, № записи</td>");
		assertThat(shown("<option>Сад № 12</option>")).isEqualTo("<option>Сад №\u00a012</option>");
	}

	@Test
	void whatWasTypedStaysAsItWasTyped() {
		assertThat(shown("<textarea>приказ № 7</textarea><b>№ 7</b>"))
			.isEqualTo("<textarea>приказ № 7</textarea><b>№\u00a07</b>");
	}

	private static String shown(String template) {
		StringTemplateResolver resolver = new StringTemplateResolver();
		resolver.setTemplateMode(TemplateMode.HTML);
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(resolver);
		engine.addDialect(new UnbrokenNumbers());
		return engine.process(template, new Context());
	}

}
