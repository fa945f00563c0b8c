package ru.sgo.duplicates.detection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import ru.sgo.duplicates.sorting.CodeOrder;

/**
 * Many accounts in columns, in the order of their numbers: about fifty bytes each beside
 * the number itself, where an object each would take four hundred. The place of an
 * account, from 0, stands for it everywhere in the search.
 */
public final class Population {

	/** What stands where there is no document. */
	static final long NONE = 0;

	/** Bits of a packed entry that name the place of an account. */
	static final int PLACE_BITS = 24;

	static final long PLACE = (1L << PLACE_BITS) - 1;

	/** Keeps the zeros at the beginning of the eleven digits of a СНИЛС. */
	private static final long LEADING_ONE = 100_000_000_000L;

	private static final int SURNAME = 0;

	private static final int GIVEN_NAME = 1;

	private static final int PATRONYMIC = 2;

	/** Negative if the calendar has no such day. */
	private static final int DAY = 3;

	private static final int CERTIFICATE = 4;

	/** Where in the order of reading an account came. */
	private static final int ROW = 5;

	/** What else is known: the sex, and why there is no day, by its ordinal and one. */
	private static final int MARKS = 6;

	private static final int COLUMNS = 7;

	/**
	 * The bits of {@link #MARKS} that are the sex, as its ordinal and one; 0 if unknown.
	 */
	private static final int SEX = 3;

	private static final int SEX_BITS = 2;

	private static final Sex[] SEXES = Sex.values();

	private static final Level[] LEVELS = Level.values();

	private final Lexicon names;

	private final Lexicon documents;

	private final String[] numbers;

	private final int[][] columns;

	private final long[] snils;

	private Population(Lexicon names, Lexicon documents, String[] numbers, int[][] columns, long[] snils) {
		this.names = names;
		this.documents = documents;
		this.numbers = numbers;
		this.columns = columns;
		this.snils = snils;
	}

	/** The accounts, in any order; their numbers are unique. */
	public static Population of(Collection<Account> accounts) {
		Builder builder = new Builder();
		accounts.forEach(builder::add);
		return builder.build();
	}

	public int size() {
		return this.numbers.length;
	}

	public String number(int place) {
		return this.numbers[place];
	}

	/** The account was added as the how-manieth, from 0. */
	public int row(int place) {
		return this.columns[ROW][place];
	}

	/** Those of the accounts that stand at these places. */
	public Population only(BitSet places) {
		return picked(places.stream().toArray());
	}

	private Population picked(int[] places) {
		int[][] some = new int[COLUMNS][];
		for (int column = 0; column < COLUMNS; column++) {
			int[] whole = this.columns[column];
			some[column] = Arrays.stream(places).map(place -> whole[place]).toArray();
		}
		return new Population(this.names, this.documents,
				Arrays.stream(places).mapToObj(place -> this.numbers[place]).toArray(String[]::new), some,
				Arrays.stream(places).mapToLong(place -> this.snils[place]).toArray());
	}

	/** The place of the account with this number; below 0 if there is none. */
	public int place(String number) {
		return Arrays.binarySearch(this.numbers, number, CodeOrder.INSTANCE);
	}

	/** The name in one of the three fields: 0 surname, 1 given name, 2 patronymic. */
	int name(int place, int field) {
		return this.columns[field][place];
	}

	int surname(int place) {
		return this.columns[SURNAME][place];
	}

	int givenName(int place) {
		return this.columns[GIVEN_NAME][place];
	}

	int patronymic(int place) {
		return this.columns[PATRONYMIC][place];
	}

	/**
	 * The date of birth as {@link Day}, also one that does not exist, but none that is
	 * nobody's.
	 */
	int day(int place) {
		return Math.abs(this.columns[DAY][place]);
	}

	/** Whether the day of birth is one of the calendar. */
	boolean isDated(int place) {
		return this.columns[DAY][place] > 0;
	}

	/**
	 * How the birth date of the account compares with any other, though one was entered:
	 * it is nobody's. {@code null} if it is somebody's, or was never entered.
	 */
	@Nullable Level disbelief(int place) {
		int ordinal = (this.columns[MARKS][place] >>> SEX_BITS) - 1;
		return (ordinal < 0) ? null : LEVELS[ordinal];
	}

	@Nullable Sex sex(int place) {
		int ordinal = (this.columns[MARKS][place] & SEX) - 1;
		return (ordinal < 0) ? null : SEXES[ordinal];
	}

	/**
	 * These, without what tells nothing of anybody: the days that stand for unknown ones
	 * in their registry, and the certificates that more bear than one child has accounts.
	 * @param disbelief how a day, as {@link Day}, compares with any other because it is
	 * nobody's; {@code null} if it is somebody's
	 */
	Population trusted(IntFunction<@Nullable Level> disbelief) {
		int[][] changed = this.columns.clone();
		changed[DAY] = this.columns[DAY].clone();
		changed[MARKS] = this.columns[MARKS].clone();
		changed[CERTIFICATE] = this.columns[CERTIFICATE].clone();
		int[] bearers = new int[this.documents.size()];
		IntStream.range(0, size()).forEach(place -> bearers[certificate(place)]++);
		for (int place = 0; place < size(); place++) {
			int day = Math.abs(changed[DAY][place]);
			Level level = (day != Day.MISSING) ? disbelief.apply(day) : null;
			if (level != null) {
				changed[DAY][place] = Day.MISSING;
				changed[MARKS][place] |= (level.ordinal() + 1) << SEX_BITS;
			}
			if (bearers[changed[CERTIFICATE][place]] > Parameters.ACCOUNTS_OF_A_CHILD) {
				changed[CERTIFICATE][place] = 0;
			}
		}
		return new Population(this.names, this.documents, this.numbers, changed, this.snils);
	}

	/** The eleven digits, or {@link #NONE}. */
	long snils(int place) {
		return this.snils[place];
	}

	/** The number of the certificate among {@link #documents}, or 0. */
	int certificate(int place) {
		return this.columns[CERTIFICATE][place];
	}

	String certificateText(int place) {
		return this.documents.spelling(certificate(place));
	}

	Lexicon names() {
		return this.names;
	}

	/** The account as one object, as the rules for equal personal data read it. */
	Account account(int place) {
		int day = day(place);
		LocalDate birthDate = isDated(place) ? LocalDate.of(Day.year(day), Day.month(day), Day.dayOfMonth(day)) : null;
		return new Account(this.numbers[place],
				new NormalizedName(this.names.spelling(this.columns[SURNAME][place]),
						this.names.spelling(this.columns[GIVEN_NAME][place]),
						this.names.spelling(this.columns[PATRONYMIC][place])),
				BornOn.of(birthDate), sex(place), (this.snils[place] != NONE) ? snilsText(place) : null,
				(certificate(place) != 0) ? certificateText(place) : null);
	}

	/** With the zeros at its beginning. */
	private String snilsText(int place) {
		return String.valueOf(LEADING_ONE + this.snils[place]).substring(1);
	}

	/** Takes one account after the other. */
	public static final class Builder {

		private final Lexicon.Builder names = new Lexicon.Builder();

		private final Lexicon.Builder documents = new Lexicon.Builder();

		private String[] numbers = new String[1024];

		private int[][] columns = new int[COLUMNS][1024];

		private long[] snils = new long[1024];

		private int size;

		/** Adds an account as one object. */
		public Builder add(Account account) {
			return add(account.number(), account.name(), account.born(), account.sex(), account.snils(),
					account.birthCertificate());
		}

		/**
		 * Adds an account.
		 * @param snils eleven digits that passed their check
		 */
		public Builder add(String number, NormalizedName name, BornOn born, @Nullable Sex sex, @Nullable String snils,
				@Nullable String certificate) {
			if (this.size == this.numbers.length) {
				grow();
			}
			int row = this.size++;
			this.numbers[row] = number;
			this.columns[SURNAME][row] = this.names.number(name.surname());
			this.columns[GIVEN_NAME][row] = this.names.number(name.givenName());
			this.columns[PATRONYMIC][row] = this.names.number(name.patronymic());
			this.columns[DAY][row] = born.packed();
			this.columns[MARKS][row] = marks(born.disbelief(), sex);
			this.columns[CERTIFICATE][row] = (certificate != null && !Documents.isStandIn(certificate))
					? this.documents.number(certificate) : 0;
			this.columns[ROW][row] = row;
			this.snils[row] = (snils != null) ? Long.parseLong(snils) : NONE;
			return this;
		}

		private static int marks(@Nullable Level disbelief, @Nullable Sex sex) {
			return ((disbelief != null) ? (disbelief.ordinal() + 1) << SEX_BITS : 0)
					| ((sex != null) ? sex.ordinal() + 1 : 0);
		}

		/**
		 * The accounts by their numbers.
		 * @throws IllegalStateException if there are more than can be told apart, some
		 * sixteen million
		 */
		public Population build() {
			if (this.size > PLACE) {
				throw new IllegalStateException("More accounts than one search can take: " + this.size);
			}
			Integer[] order = IntStream.range(0, this.size).boxed().toArray(Integer[]::new);
			Arrays.parallelSort(order, Comparator.comparing(row -> this.numbers[row], CodeOrder.INSTANCE));
			return new Population(this.names.build(), this.documents.build(), this.numbers, this.columns, this.snils)
				.picked(Arrays.stream(order).mapToInt(Integer::intValue).toArray());
		}

		private void grow() {
			int more = 2 * this.size;
			this.numbers = Arrays.copyOf(this.numbers, more);
			this.snils = Arrays.copyOf(this.snils, more);
			for (int i = 0; i < this.columns.length; i++) {
				this.columns[i] = Arrays.copyOf(this.columns[i], more);
			}
		}

	}

}
