package ru.sgo.duplicates.detection;

import java.util.Locale;

/**
 * How two accounts compare in one field.
 *
 * @param weight the match weight in bits: log2 of how many times as often pairs of one
 * child compare so as pairs of two children do (Fellegi and Sunter 1969); below 0 it
 * speaks against
 */
public record Finding(Field field, Level level, double weight) {

	/** The word for other programs, and the end of the key of its sentence. */
	public String code() {
		return (this.field.name() + "-" + this.level.name()).toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
