package ru.sgo.duplicates.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * By which keys accounts are brought together, so that no slip in one field, and hardly
 * any two in two, change all of them. Names go by their sound and given names by what
 * people write for each other; what is entered in another field goes by keys in which the
 * fields have no order.
 */
final class BlockingKeys {

	/** The key of an account that lacks what the rule looks at. */
	static final long NONE = 0;

	/** Fewer words are borne by too many to bring anybody together without a date. */
	private static final int TELLING_WORDS = 3;

	private static final long SPREADING = 0x9e3779b97f4a7c15L;

	private final Population population;

	private final Spoken spoken;

	/**
	 * What most rules ask of every account, by its place: looked up once, read in the
	 * order in which it lies.
	 */
	private final int[] surnames;

	private final int[] givenNames;

	private final int[] patronymics;

	private final int[] initialsOfSurnames;

	BlockingKeys(Population population) {
		this.population = population;
		this.spoken = population.names().spoken();
		this.surnames = column(place -> this.spoken.sound(population.surname(place)));
		this.givenNames = column(place -> this.spoken.kin(population.givenName(place)));
		this.patronymics = column(place -> this.spoken.sound(population.patronymic(place)));
		this.initialsOfSurnames = column(place -> this.spoken.initial(population.surname(place)));
	}

	private int[] column(IntUnaryOperator value) {
		return IntStream.range(0, this.population.size()).parallel().map(value).toArray();
	}

	/** What gives an account's key, or {@link #NONE}, and the word for it. */
	record Rule(String name, IntToLongFunction key) {
	}

	/** All rules; each account has one key at most by each of them. */
	List<Rule> rules() {
		return Stream.concat(ofOneSlip().stream(), ofTwoSlips().stream()).toList();
	}

	/** Those of which any one slip leaves some untouched. */
	List<Rule> ofOneSlip() {
		List<Rule> rules = new ArrayList<>(List.of(new Rule("snils", this.population::snils),
				new Rule("certificate", this.population::certificate),
				new Rule("surname, given name, year", place -> key(3, surname(place), given(place), year(place))),
				new Rule("surname, given name, day and month in any order",
						place -> key(4, surname(place), given(place), dayAndMonth(place))),
				new Rule("names in any order", this::namesInAnyOrder),
				new Rule("surname, date", place -> key(6, surname(place), day(place))),
				new Rule("given name, patronymic, date", place -> key(7, given(place), patronymic(place), day(place))),
				new Rule("letters, date",
						place -> key(8, letters(place) | this.spoken.letters(this.population.patronymic(place)),
								day(place))),
				new Rule("letters without patronymic, date", place -> key(9, letters(place), day(place))),
				new Rule("initials in any order, date", place -> key(10, initials(place), day(place))),
				new Rule("initial of given name, patronymic, date",
						place -> key(11, initial(this.population.givenName(place)), patronymic(place), day(place))),
				new Rule("initial of surname, given name, date",
						place -> key(12, this.initialsOfSurnames[place], given(place), day(place))),
				new Rule("without a patronymic: given name, date",
						place -> hasPatronymic(place) ? NONE : key(13, given(place), day(place)))));
		if (IntStream.range(0, this.population.size()).anyMatch(this::isBare)) {
			rules.add(new Rule("without a patronymic: surname, given name",
					place -> hasPatronymic(place) ? NONE : key(20, surname(place), given(place))));
		}
		return List.copyOf(rules);
	}

	private List<Rule> ofTwoSlips() {
		return Stream
			.of(ofPartsOfTheDate("month", 14, this::month),
					ofPartsOfTheDate("day and month in any order", 16, this::dayAndMonth),
					ofPartsOfTheDate("day and year", 18, this::dayAndYear))
			.flatMap(List::stream)
			.toList();
	}

	/** For a slip in surname or given name, and another one in the date. */
	private List<Rule> ofPartsOfTheDate(String name, int number, IntUnaryOperator date) {
		return List.of(
				new Rule("initial of surname, given name, patronymic if any, " + name,
						place -> key(number, this.initialsOfSurnames[place], given(place), patronymic(place) | 1,
								date.applyAsInt(place))),
				new Rule("surname, patronymic or initial of given name, " + name,
						place -> key(number + 1, surname(place),
								hasPatronymic(place) ? patronymic(place) : initial(this.population.givenName(place)),
								date.applyAsInt(place))));
	}

	/** Without a patronymic and a birth date two names are all there is. */
	private boolean isBare(int place) {
		return !hasPatronymic(place) && day(place) == Day.MISSING;
	}

	private boolean hasPatronymic(int place) {
		return this.population.patronymic(place) != 0;
	}

	private long namesInAnyOrder(int place) {
		int surname = this.population.surname(place);
		int given = this.population.givenName(place);
		int patronymic = this.population.patronymic(place);
		boolean telling = this.spoken.words(surname) + this.spoken.words(given)
				+ this.spoken.words(patronymic) >= TELLING_WORDS;
		return telling ? key(5, this.spoken.sum(surname) + this.spoken.sum(given) + this.spoken.sum(patronymic)) : NONE;
	}

	/** Of surname and given name. */
	private int letters(int place) {
		return this.spoken.letters(this.population.surname(place))
				| this.spoken.letters(this.population.givenName(place));
	}

	private int initials(int place) {
		return this.spoken.initials(this.population.surname(place))
				+ this.spoken.initials(this.population.givenName(place))
				+ this.spoken.initials(this.population.patronymic(place));
	}

	private int surname(int place) {
		return this.surnames[place];
	}

	private int given(int place) {
		return this.givenNames[place];
	}

	private int patronymic(int place) {
		return this.patronymics[place];
	}

	private int initial(int name) {
		return this.spoken.initial(name);
	}

	private int day(int place) {
		return this.population.day(place);
	}

	private int year(int place) {
		return Day.year(day(place));
	}

	/** With its year. */
	private int month(int place) {
		return day(place) / 100;
	}

	private int dayAndYear(int place) {
		return year(place) * 100 + Day.dayOfMonth(day(place));
	}

	private int dayAndMonth(int place) {
		int month = Day.month(day(place));
		int dayOfMonth = Day.dayOfMonth(day(place));
		return Math.min(month, dayOfMonth) * 100 + Math.max(month, dayOfMonth);
	}

	/** No key where any part is missing. */
	static long key(int rule, int... parts) {
		long key = rule;
		for (int part : parts) {
			if (part == 0) {
				return NONE;
			}
			key = Long.rotateLeft(key ^ part, 31) * SPREADING;
		}
		return key;
	}

}
