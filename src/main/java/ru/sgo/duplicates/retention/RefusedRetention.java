package ru.sgo.duplicates.retention;

/** A setting says days for which something cannot be kept. */
final class RefusedRetention extends RuntimeException {

	RefusedRetention(RetentionRule rule) {
		super("%s has to be a whole number of days between %d and %d.".formatted(rule.setting(), rule.least(),
				RetentionDays.MOST));
	}

}
