package ru.sgo.duplicates.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * For how many days each thing is kept, as the settings of the installation say. They are
 * no form: they hold for all authorities of a database, and whoever has guessed a
 * password must not be able to shorten them.
 */
@Component
public class RetentionDays {

	/** A hundred years. */
	static final int MOST = 36_500;

	private final Map<RetentionRule, Integer> days = new EnumMap<>(RetentionRule.class);

	private final Clock clock;

	/**
	 * @throws RefusedRetention if a setting is wrong, which ends the start
	 */
	RetentionDays(Environment settings, Clock clock) {
		for (RetentionRule rule : RetentionRule.values()) {
			this.days.put(rule, read(rule, settings));
		}
		this.clock = clock;
	}

	private static int read(RetentionRule rule, Environment settings) {
		try {
			int days = settings.getProperty(rule.setting(), Integer.class, rule.usual());
			if (days >= rule.least() && days <= MOST) {
				return days;
			}
		}
		catch (ConversionFailedException ex) {
			// Said below, without what was typed.
		}
		throw new RefusedRetention(rule);
	}

	public int of(RetentionRule rule) {
		return this.days.getOrDefault(rule, rule.usual());
	}

	/** What happened before is kept no longer; days of 24 hours. */
	public Instant limit(RetentionRule rule) {
		return this.clock.instant().minus(kept(rule));
	}

	/** How long it is kept. */
	public Duration kept(RetentionRule rule) {
		return Duration.ofDays(of(rule));
	}

}
