package ru.sgo.duplicates.town;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import ru.sgo.duplicates.intake.Part;

/**
 * The lives of a town's children up to a day, and the mistakes of those who entered them.
 * The mistakes of the last school year come first, so that a campaign against them can be
 * over already; those of the present one are still to be found.
 */
public final class Town {

	private static final LocalDate NEVER = LocalDate.of(1900, 1, 1);

	private static final int SCHOOLS = 9;

	private static final int KINDERGARTENS = 9;

	private static final int AGES = 15;

	private static final int YOUNGEST = 3;

	private static final int SCHOOL_AGE = 7;

	/** Of a hundred children this many are twins of another. */
	private static final int TWINS_PER_HUNDRED = 2;

	private final Random random;

	private final Registrar registrar;

	private final LocalDate asOf;

	private final LocalDate schoolYear;

	private final List<TownFiles.Place> places = new ArrayList<>();

	private final List<AccountSheet> sheets = new ArrayList<>();

	private Town(long seed, LocalDate asOf) {
		this.random = new Random(seed);
		this.registrar = new Registrar(this.random);
		this.asOf = asOf;
		this.schoolYear = LocalDate.of((asOf.getMonthValue() >= 9) ? asOf.getYear() : asOf.getYear() - 1, 9, 1);
	}

	/**
	 * A town with 20 organizations under the authority {@code УО-01}.
	 * @param children how many, about; every hundredth to fortieth has a second account
	 * @param asOf the day of which the files tell
	 */
	public static Town of(long seed, int children, LocalDate asOf) {
		Town town = new Town(seed, asOf);
		town.build();
		for (int i = 0; i < children; i++) {
			town.live(i);
		}
		return town;
	}

	/** The first day of the school year in which the day lies. */
	public LocalDate schoolYear() {
		return this.schoolYear;
	}

	/** Writes the state of the day before the present school year. */
	public Map<Part, Path> writeEarlier(Path folder) throws IOException {
		return write(folder, "earlier", NEVER, this.schoolYear.minusDays(1));
	}

	/** Writes what has been added since. */
	public Map<Part, Path> writeSince(Path folder) throws IOException {
		return write(folder, "since", this.schoolYear.minusDays(1), this.asOf);
	}

	/** Writes everything. */
	public Map<Part, Path> writeAll(Path folder) throws IOException {
		return write(folder, "all", NEVER, this.asOf);
	}

	private Map<Part, Path> write(Path folder, String name, LocalDate after, LocalDate upTo) throws IOException {
		Map<Part, Path> files = new EnumMap<>(Part.class);
		for (Part part : Part.values()) {
			files.put(part, folder.resolve(name + "-" + part.code() + ".csv"));
		}
		TownFiles.organizations(this.places, files.get(Part.ORGANIZATIONS));
		TownFiles.students(this.sheets, after, upTo, files.get(Part.STUDENTS));
		TownFiles.movements(this.sheets, after, upTo, files.get(Part.MOVEMENTS));
		return files;
	}

	private void build() {
		add("УО-01", "Управление образования города Заречного", "УО", "");
		for (int i = 1; i <= SCHOOLS; i++) {
			add(school(i - 1), "Школа № " + i, "ООО", "УО-01");
		}
		for (int i = 1; i <= KINDERGARTENS; i++) {
			add(kindergarten(i - 1), "Детский сад № " + i, "ДОО", "УО-01");
		}
		add("УО-01-Т1", "Дом детского творчества", "ДОД", "УО-01");
		add("К-01", "Заречный педагогический колледж", "ПОО", "");
	}

	private void add(String code, String name, String kind, String authority) {
		this.places.add(new TownFiles.Place(code, name, kind, authority));
	}

	private void live(int index) {
		int age = YOUNGEST + index % AGES;
		Registrar.Child child = this.registrar.born(this.schoolYear.getYear() - age);
		Life life = new Life(child, age, kindergarten(index), school(index), school(index + 1 + index % 3));
		AccountSheet original = life.live();
		this.sheets.add(original);
		if (this.random.nextInt(100) < TWINS_PER_HUNDRED) {
			this.sheets
				.add(new Life(this.registrar.twinOf(child), age, life.kindergarten, life.school, life.other).live());
		}
		else if (index % 400 == 17) {
			this.sheets.add(new Life(this.registrar.namesakeOf(child), age, kindergarten(index + 3), school(index + 4),
					life.other)
				.live());
		}
		Mistakes.of(index, age).ifPresent(mistake -> mistake.make(this, life, original));
	}

	private static String school(int index) {
		return "УО-01-Ш" + (index % SCHOOLS + 1);
	}

	private static String kindergarten(int index) {
		return "УО-01-Д" + (index % KINDERGARTENS + 1);
	}

	/**
	 * A second account of the child; of ten such, seven bear both documents, two one, one
	 * none.
	 */
	AccountSheet again(Life life, LocalDate createdOn, String creator) {
		int papers = this.random.nextInt(10);
		Registrar.Child child = (papers < 7) ? life.child : life.child.without(papers == 9);
		AccountSheet copy = this.registrar.account(child, createdOn, "Быстрый ввод", creator);
		this.sheets.add(copy);
		return copy;
	}

	/**
	 * Some day of the present school year so far, at least a fortnight after its
	 * beginning.
	 */
	LocalDate someDay() {
		int days = Math.max(1, (int) java.time.temporal.ChronoUnit.DAYS.between(this.schoolYear, this.asOf) - 30);
		return this.schoolYear.plusDays(14L + this.random.nextInt(days));
	}

	/** Where and when a child is, as it should be entered. */
	final class Life {

		private static final int GRADES = 11;

		final Registrar.Child child;

		final int age;

		final String kindergarten;

		final String school;

		final String other;

		Life(Registrar.Child child, int age, String kindergarten, String school, String other) {
			this.child = child;
			this.age = age;
			this.kindergarten = kindergarten;
			this.school = school;
			this.other = other;
		}

		AccountSheet live() {
			LocalDate first = Town.this.schoolYear.minusYears(this.age - YOUNGEST);
			AccountSheet sheet = Town.this.registrar.account(this.child, first.minusDays(20), "По заявлению",
					this.kindergarten);
			sheet.enrolled(this.kindergarten, first, "Младшая группа");
			if (this.age >= SCHOOL_AGE) {
				LocalDate toSchool = Town.this.schoolYear.minusYears(this.age - SCHOOL_AGE);
				sheet.withdrawn(this.kindergarten, toSchool.minusDays(40));
				sheet.enrolled(this.school, toSchool, "1А");
			}
			if (this.age % 5 == 0) {
				sheet.enrolled("УО-01-Т1", Town.this.schoolYear.minusYears(1).plusDays(9), "Кружок");
			}
			return sheet;
		}

		String grade() {
			return Math.min(GRADES, this.age - SCHOOL_AGE + 1) + "А";
		}

	}

}
