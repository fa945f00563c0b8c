package ru.sgo.duplicates.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.detection.Settings;
import ru.sgo.duplicates.registry.StatisticsSummary;

/**
 * By which numbers accounts are compared.
 *
 * @param settings {@code null} for a report that has kept none
 * @param statistics {@code null} before the first, or for a report that has kept none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record MatchingJson(@Nullable MatchingSettings settings, @Nullable MatchingStatistics statistics) {

	/** A report that has not ended, or one from before they were kept. */
	static final MatchingJson NOT_KEPT = new MatchingJson(null, null);

	static MatchingJson of(Settings settings, @Nullable StatisticsSummary statistics) {
		return new MatchingJson(MatchingSettings.of(settings),
				(statistics != null) ? MatchingStatistics.of(statistics) : null);
	}

	/**
	 * The parameters; thresholds in bits, shares from 0 to 1.
	 *
	 * @param bounds {@code null} for a report of an earlier version, which kept none
	 * @param trust likewise
	 */
	record MatchingSettings(double probable, double check, double equally, double shareOfDuplicates, double othersSnils,
			double othersCertificate, double improbable, int telling, List<LevelShare> levels,
			Settings.@Nullable Bounds bounds, Settings.@Nullable Trust trust) {

		static MatchingSettings of(Settings settings) {
			return new MatchingSettings(settings.probable(), settings.check(), settings.equally(),
					settings.shareOfDuplicates(), settings.othersSnils(), settings.othersCertificate(),
					settings.improbable(), settings.telling(), settings.levels().stream().map(LevelShare::of).toList(),
					settings.bounds(), settings.trust());
		}

	}

	/**
	 * How often the two accounts of one child compare so.
	 *
	 * @param alternatives how many other values the slip could as well have made
	 */
	record LevelShare(String level, double share, double alternatives) {

		static LevelShare of(Settings.LevelSetting setting) {
			return new LevelShare(Codes.of(setting.level()), setting.share(), setting.alternatives());
		}

	}

	/** What was counted in the whole registry. */
	record MatchingStatistics(long number, Instant takenAt, int accounts, List<CountedField> fields) {

		static MatchingStatistics of(StatisticsSummary summary) {
			return new MatchingStatistics(summary.number(), summary.takenAt(), summary.accounts(),
					summary.fields().stream().map(CountedField::of).toList());
		}

	}

	/**
	 * One field.
	 *
	 * @param different how many different values there are
	 * @param frequent the most frequent values, the first most of all
	 */
	record CountedField(String field, int different, List<CountedValue> frequent) {

		static CountedField of(StatisticsSummary.Field field) {
			boolean days = field.name().equals("birth_date");
			return new CountedField(field.name(), field.different(),
					field.frequent()
						.stream()
						.map(value -> new CountedValue(days ? day(value.text()) : value.text(), value.accounts()))
						.toList());
		}

		private static String day(String packed) {
			return LocalDate.parse(packed, DateTimeFormatter.BASIC_ISO_DATE).toString();
		}

	}

	/** A value, names normalised, and how many accounts bear it. */
	record CountedValue(String value, int accounts) {
	}

}
