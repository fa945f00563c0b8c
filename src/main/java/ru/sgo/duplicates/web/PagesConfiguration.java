package ru.sgo.duplicates.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Language of the pages; dates and texts of their forms, and of every address. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

	@Bean
	LocaleResolver localeResolver() {
		return new ReadersLanguage();
	}

	/** Before everything that asks the database. */
	@Bean
	FilterRegistrationBean<Outage> outage() {
		FilterRegistrationBean<Outage> first = new FilterRegistrationBean<>(new Outage());
		first.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		return first;
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addFormatter(new DayFormatter());
		registry.addConverter(new TypedTexts());
	}

}
