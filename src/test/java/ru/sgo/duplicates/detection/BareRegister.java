package ru.sgo.duplicates.detection;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A made-up register of surname, given name and birth date, of which it is known who was
 * entered twice.
 */
record BareRegister(Population accounts, Set<AccountPair> copies) {

	private static final int ROWS = 10_000;

	private static final int COPIES = 1000;

	/** The first persons of the register were born so many years ago at most. */
	private static final LocalDate FIRST_BIRTH = LocalDate.of(1940, 1, 1);

	private static final int DAYS = 70 * 365;

	private static final String RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

	private static final String[] LATIN = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya"
		.split(" ");

	/** The letters in which the names are written. */
	enum Script {

		CYRILLIC("абвгдежзийклмнопрстуфхцчшщыьэюя"), LATIN("abcdefghijklmnopqrstuvwxyz");

		private final String alphabet;

		Script(String alphabet) {
			this.alphabet = alphabet;
		}

	}

	/** Names and a date as somebody types them: digits {@code yyyymmdd}. */
	private record Entry(String surname, String givenName, String date) {
	}

	/** Who is in a register, and how it is written. */
	private record Source(NavigableMap<Integer, String> surnames, List<NavigableMap<Integer, String>> givenNames,
			Script script) {

		Entry draw(Random random) {
			return new Entry(written(BareRegister.draw(this.surnames, random)),
					written(BareRegister.draw(this.givenNames.get(random.nextInt(2)), random)),
					FIRST_BIRTH.plusDays(random.nextInt(DAYS)).toString().replace("-", ""));
		}

		private String written(String name) {
			return BareRegister.written(name, this.script);
		}
	}

	/**
	 * Makes a register.
	 * @param surnames how many different ones there are, the most frequent ones; 4000 is
	 * all
	 */
	static BareRegister of(Script script, long seed, int surnames) {
		return of(new Source(counted("surnames", surnames), List.of(counted("girls", ROWS), counted("boys", ROWS)),
				script), 0, new Random(seed));
	}

	/**
	 * Makes a register of another country, where a hundred surnames are borne by all.
	 * @param careless the share of copies with a second error, 0 to 1
	 */
	static BareRegister german(long seed, double careless) {
		return of(new Source(GermanNames.surnames(), List.of(GermanNames.women(), GermanNames.men()), Script.LATIN),
				careless, new Random(seed));
	}

	private static BareRegister of(Source source, double careless, Random random) {
		Population.Builder accounts = new Population.Builder();
		Set<AccountPair> copies = new HashSet<>();
		for (int row = 0; row < ROWS - COPIES; row++) {
			Entry entry = source.draw(random);
			add(accounts, row, entry);
			if (row < COPIES) {
				Entry copy = mistyped(entry, source.script(), random);
				boolean twice = careless > 0 && random.nextDouble() < careless;
				add(accounts, ROWS + row, twice ? mistyped(copy, source.script(), random) : copy);
				copies.add(new AccountPair(String.valueOf(row), String.valueOf(ROWS + row)));
			}
		}
		return new BareRegister(accounts.build(), copies);
	}

	/** One error in one of the three, which shows. */
	private static Entry mistyped(Entry entry, Script script, Random random) {
		Entry mistyped = switch (random.nextInt(3)) {
			case 0 -> new Entry(mistyped(entry.surname(), script.alphabet, random), entry.givenName(), entry.date());
			case 1 -> new Entry(entry.surname(), mistyped(entry.givenName(), script.alphabet, random), entry.date());
			default -> new Entry(entry.surname(), entry.givenName(), misdated(entry.date(), random));
		};
		return mistyped.equals(entry) ? mistyped(entry, script, random) : mistyped;
	}

	/**
	 * A letter put in, left out, replaced or swapped with the next, wherever it stands.
	 */
	private static String mistyped(String name, String alphabet, Random random) {
		int place = random.nextInt(name.length() - 1);
		char letter = alphabet.charAt(random.nextInt(alphabet.length()));
		String before = name.substring(0, place);
		String behind = name.substring(place + 1);
		return switch (random.nextInt(4)) {
			case 0 -> before + letter + name.substring(place);
			case 1 -> before + behind;
			case 2 -> before + letter + behind;
			default -> before + name.charAt(place + 1) + name.charAt(place) + name.substring(place + 2);
		};
	}

	/**
	 * Another digit in the decade, the year, the month or the day: 31.02 may come of it.
	 */
	private static String misdated(String date, Random random) {
		int place = 2 + random.nextInt(6);
		return date.substring(0, place) + random.nextInt(10) + date.substring(place + 1);
	}

	private static void add(Population.Builder accounts, int row, Entry entry) {
		String date = entry.date();
		String text = date.substring(6) + "." + date.substring(4, 6) + "." + date.substring(0, 4);
		accounts.add(String.valueOf(row), Normalization.names(entry.surname(), entry.givenName(), null),
				new BornOn(LabelledTown.date(text), text, null), null, null, null);
	}

	private static String written(String name, Script script) {
		String small = name.toLowerCase(Locale.ROOT);
		if (script == Script.CYRILLIC || RUSSIAN.indexOf(small.charAt(0)) < 0) {
			return small;
		}
		return small.codePoints()
			.map(RUSSIAN::indexOf)
			.filter(letter -> letter >= 0)
			.mapToObj(letter -> LATIN[letter])
			.collect(Collectors.joining());
	}

	/**
	 * The first names of a list with the counts of their bearers, by the sum of counts.
	 */
	private static NavigableMap<Integer, String> counted(String list, int most) {
		InputStream in = Objects.requireNonNull(BareRegister.class.getResourceAsStream("/town/" + list + ".txt"), list);
		NavigableMap<Integer, String> upTo = new TreeMap<>();
		int sum = 0;
		for (String line : new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
			.limit(most)
			.toList()) {
			sum += Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
			upTo.put(sum, line.substring(0, line.lastIndexOf(' ')));
		}
		return upTo;
	}

	private static String draw(NavigableMap<Integer, String> upTo, Random random) {
		return upTo.ceilingEntry(random.nextInt(upTo.lastKey()) + 1).getValue();
	}

}
