package ru.sgo.duplicates.detection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How often names and birth dates occur in a registry, and how often its people slip:
 * what two accounts have in common says the more, the rarer it is.
 */
public final class Statistics {

	private static final double DAYS_OF_A_YEAR = 365.25;

	private final int accounts;

	private final Map<String, Integer> surnames;

	private final Map<String, Integer> givenNames;

	private final Map<String, Integer> patronymics;

	private final Map<Integer, Integer> days;

	/**
	 * The days, as {@code yyyymmdd}, that so many more bear than are born on the days
	 * beside them that they stand for unknown ones; 01.01.1900 and its like, which do so
	 * everywhere, may be among them.
	 */
	private final Set<Integer> standIns;

	/** Whether they are born in more years than pupils are. */
	private final boolean ofAdults;

	/** How many were born in a year, on days that stand for themselves. */
	private final Map<Integer, Integer> years;

	/** On how many days the accounts may be born. */
	private final double possibleDays;

	private final Slips slips;

	/** Sought at the first question. */
	private @Nullable RareSpellings rare;

	/**
	 * Counted statistics, and how often people slip.
	 * @param accounts how many accounts were counted
	 * @param surnames how many of them bear a surname, normalised; likewise the others
	 * @param days how many were born on a day, as {@code yyyymmdd}
	 */
	public Statistics(int accounts, Map<String, Integer> surnames, Map<String, Integer> givenNames,
			Map<String, Integer> patronymics, Map<Integer, Integer> days, Slips slips) {
		this.slips = slips;
		this.accounts = Math.max(accounts, 1);
		this.surnames = Map.copyOf(surnames);
		this.givenNames = Map.copyOf(givenNames);
		this.patronymics = Map.copyOf(patronymics);
		this.days = Map.copyOf(days);
		this.years = new HashMap<>();
		this.standIns = this.days.keySet().stream().filter(this::isStandIn).collect(Collectors.toUnmodifiableSet());
		this.days.forEach((day, count) -> {
			if (!this.standIns.contains(day) && !isOfPrograms(day)) {
				this.years.merge(Day.year(day), count, Integer::sum);
			}
		});
		this.ofAdults = yearsOfBirth() > Parameters.YEARS_OF_PUPILS;
		this.possibleDays = DAYS_OF_A_YEAR * Math.max(Parameters.YEARS_AT_LEAST, yearsOfBirth());
	}

	/** 01.01.1900 and its like, however few bear it. */
	private static boolean isOfPrograms(int day) {
		return Day.isFirstOfJanuary(day)
				&& Day.date(day).flatMap(BirthDateFault::ofDay).filter(BirthDateFault.STAND_IN::equals).isPresent();
	}

	private boolean isStandIn(int day) {
		int bearers = this.days.get(day);
		return bearers >= Parameters.BEARERS_OF_A_STAND_IN && Day.date(day)
			.filter(date -> isRarer(date.minusDays(1), bearers) && isRarer(date.plusDays(1), bearers))
			.isPresent();
	}

	private boolean isRarer(LocalDate neighbour, int bearers) {
		return this.days.getOrDefault(Day.of(neighbour, null), 0) * Parameters.TIMES_ITS_NEIGHBOURS <= bearers;
	}

	/**
	 * How a day compares with any other because it is nobody's; {@code null} if somebody
	 * may be born on it. Nobody can be born so long ago; in a registry of adults
	 * everybody may.
	 */
	@Nullable Level disbelief(int day) {
		if (this.standIns.contains(day)) {
			return Level.STAND_IN;
		}
		return (Day.year(day) < BirthDateFault.EARLIEST_YEAR && !this.ofAdults) ? Level.IMPOSSIBLE : null;
	}

	private long yearsOfBirth() {
		return this.years.values().stream().filter(count -> count > Parameters.SHARE_OF_A_YEAR * this.accounts).count();
	}

	/** The statistics of these accounts themselves. */
	public static Statistics of(Population population) {
		Map<Integer, Integer> days = new HashMap<>();
		for (int place = 0; place < population.size(); place++) {
			if (population.day(place) != Day.MISSING) {
				days.merge(population.day(place), 1, Integer::sum);
			}
		}
		return new Statistics(population.size(), count(population, population::surname),
				count(population, population::givenName), count(population, population::patronymic), days,
				Slips.EXPECTED);
	}

	private static Map<String, Integer> count(Population population, IntUnaryOperator name) {
		int[] counts = new int[population.names().size()];
		for (int place = 0; place < population.size(); place++) {
			counts[name.applyAsInt(place)]++;
		}
		Map<String, Integer> byName = new HashMap<>();
		for (int number = 0; number < counts.length; number++) {
			if (counts[number] > 0) {
				byName.put(population.names().spelling(number), counts[number]);
			}
		}
		return byName;
	}

	/** These, of a registry in which people slip so often. */
	public Statistics with(Slips slips) {
		return new Statistics(this.accounts, this.surnames, this.givenNames, this.patronymics, this.days, slips);
	}

	/** How often people slip; what is expected, until it has been learnt. */
	Slips slips() {
		return this.slips;
	}

	/** How many accounts were counted. */
	public int accounts() {
		return this.accounts;
	}

	/** The share of the accounts that bear the name, above 0, at most 1. */
	double share(Field field, String name) {
		Map<String, Integer> counts = switch (field) {
			case SURNAME -> this.surnames;
			case GIVEN_NAME -> this.givenNames;
			case PATRONYMIC -> this.patronymics;
			default -> throw new IllegalArgumentException(field + " is no name");
		};
		return Math.min(1, (double) Math.max(1, counts.getOrDefault(name, 0)) / this.accounts);
	}

	/**
	 * The share of the accounts born on the day; a day that stands for an unknown one,
	 * such as 01.01, occurs more often and says less.
	 */
	double share(int day) {
		return (this.days.getOrDefault(day, 0) + Parameters.IMAGINED)
				/ (this.accounts + Parameters.IMAGINED * this.possibleDays);
	}

	/** The share of the accounts born in the year, above 0, at most 1. */
	double shareOfYear(int year) {
		return Math.min(1, (double) Math.max(1, this.years.getOrDefault(year, 0)) / this.accounts);
	}

	/**
	 * How great a share of the accounts born on the day stand there because their day is
	 * not known: as many as are more than on any other day of the year, 0 to 1.
	 */
	double shareOfUnknown(int day) {
		double known = this.years.getOrDefault(Day.year(day), 0) / DAYS_OF_A_YEAR + Parameters.IMAGINED;
		return Math.max(0, 1 - known / (this.days.getOrDefault(day, 0) + Parameters.IMAGINED));
	}

	/** Whether the given name is one that children bear, not a slip. */
	boolean isAttested(String givenName) {
		return GivenNames.isKnown(givenName)
				|| (this.givenNames.getOrDefault(givenName, 0) >= attestedBearers() && !rare().has(givenName));
	}

	/** More than one account in so many, and more than a few. */
	private int attestedBearers() {
		return Math.max(Parameters.ATTESTED_BEARERS, this.accounts / Parameters.ATTESTED_SHARE + 1);
	}

	private synchronized RareSpellings rare() {
		if (this.rare == null) {
			this.rare = new RareSpellings(this.givenNames, attestedBearers());
		}
		return this.rare;
	}

}
