package ru.sgo.duplicates;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application; its zone says what "today" means. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

	@Bean
	Clock clock(@Value("${DUPLICATES_TIME_ZONE:Europe/Moscow}") ZoneId zone) {
		return Clock.system(zone);
	}

}
