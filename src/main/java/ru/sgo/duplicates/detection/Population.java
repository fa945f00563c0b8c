package ru.sgo.duplicates.detection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Many accounts in columns, in the order of their numbers: about fifty bytes each beside
 * the number itself, where an object each would take four hundred. The place of an
 * account, from 0, stands for it everywhere in the search.
 */
public final class Population {

	/** What stands where there is no document. */
	static final long NONE = 0;

	private final String[] numbers;

	private final int[] surnames;

	private final int[] givenNames;

	private final int[] patronymics;

	private final int[] days;

	private final boolean[] dated;

	private final long[] snils;

	private final int[] certificates;

	private final Lexicon names;

	private final Lexicon documents;

	private Population(Builder from, int[] order) {
		this.names = from.names;
		this.documents = from.documents;
		this.numbers = new String[order.length];
		this.surnames = new int[order.length];
		this.givenNames = new int[order.length];
		this.patronymics = new int[order.length];
		this.days = new int[order.length];
		this.dated = new boolean[order.length];
		this.snils = new long[order.length];
		this.certificates = new int[order.length];
		for (int place = 0; place < order.length; place++) {
			int row = order[place];
			this.numbers[place] = from.numbers[row];
			this.surnames[place] = from.columns[0][row];
			this.givenNames[place] = from.columns[1][row];
			this.patronymics[place] = from.columns[2][row];
			this.days[place] = Math.abs(from.columns[3][row]);
			this.dated[place] = from.columns[3][row] > 0;
			this.snils[place] = from.snils[row];
			this.certificates[place] = from.columns[4][row];
		}
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

	/** The place of the account with this number; below 0 if there is none. */
	int place(String number) {
		return Arrays.binarySearch(this.numbers, number, Account.NUMBER_ORDER);
	}

	int surname(int place) {
		return this.surnames[place];
	}

	int givenName(int place) {
		return this.givenNames[place];
	}

	int patronymic(int place) {
		return this.patronymics[place];
	}

	/** The date of birth as {@link Day}, also one that does not exist. */
	int day(int place) {
		return this.days[place];
	}

	/** Whether the day of birth is one of the calendar. */
	boolean isDated(int place) {
		return this.dated[place];
	}

	/** The eleven digits, or {@link #NONE}. */
	long snils(int place) {
		return this.snils[place];
	}

	/** The number of the certificate among {@link #documents}, or 0. */
	int certificate(int place) {
		return this.certificates[place];
	}

	String certificateText(int place) {
		return this.documents.spelling(this.certificates[place]);
	}

	Lexicon names() {
		return this.names;
	}

	/** The account as one object, as the rules for equal personal data read it. */
	Account account(int place) {
		int day = this.days[place];
		LocalDate birthDate = this.dated[place] ? LocalDate.of(Day.year(day), Day.month(day), Day.dayOfMonth(day))
				: null;
		return new Account(this.numbers[place],
				new NormalizedName(this.names.spelling(this.surnames[place]),
						this.names.spelling(this.givenNames[place]), this.names.spelling(this.patronymics[place])),
				birthDate, (this.snils[place] != NONE) ? "%011d".formatted(this.snils[place]) : null,
				(this.certificates[place] != 0) ? certificateText(place) : null);
	}

	/** Takes one account after the other. */
	public static final class Builder {

		private final Lexicon names = new Lexicon();

		private final Lexicon documents = new Lexicon();

		private String[] numbers = new String[1024];

		/**
		 * Surname, given name, patronymic, day (negative if there is no such day),
		 * certificate.
		 */
		private int[][] columns = new int[5][1024];

		private long[] snils = new long[1024];

		private int size;

		/** Adds an account as one object. */
		public Builder add(Account account) {
			return add(account.number(), account.name(), account.birthDate(), null, account.snils(),
					account.birthCertificate());
		}

		/**
		 * Adds an account.
		 * @param birthDateText what was written where there is no such day
		 * @param snils eleven digits that passed their check
		 */
		public Builder add(String number, NormalizedName name, @Nullable LocalDate birthDate,
				@Nullable String birthDateText, @Nullable String snils, @Nullable String certificate) {
			if (this.size == this.numbers.length) {
				grow();
			}
			int row = this.size++;
			this.numbers[row] = number;
			this.columns[0][row] = this.names.number(name.surname());
			this.columns[1][row] = this.names.number(name.givenName());
			this.columns[2][row] = this.names.number(name.patronymic());
			int day = Day.of(birthDate, birthDateText);
			this.columns[3][row] = (birthDate != null) ? day : -day;
			this.columns[4][row] = (certificate != null) ? this.documents.number(certificate) : 0;
			this.snils[row] = (snils != null) ? Long.parseLong(snils) : NONE;
			return this;
		}

		public Population build() {
			int[] order = IntStream.range(0, this.size)
				.boxed()
				.sorted(Comparator.comparing((Integer row) -> this.numbers[row], Account.NUMBER_ORDER))
				.mapToInt(Integer::intValue)
				.toArray();
			return new Population(this, order);
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
