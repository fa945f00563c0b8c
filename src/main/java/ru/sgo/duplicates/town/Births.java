package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Cause;

/** One household after the other; nothing is kept but counters. */
final class Births {

	private static final int AGES = 15;

	/** Of a hundred children this many are twins of another. */
	private static final int TWINS_PER_HUNDRED = 2;

	/** This many have a brother or sister of whom it is told. */
	private static final int SIBLINGS_PER_HUNDRED = 2;

	/** Of a hundred boys this many are named as their father, a former pupil. */
	private static final int FATHERS_PER_HUNDRED = 1;

	private static final int GENERATION = 25;

	private final TownPlan plan;

	private final Clerks clerks;

	/** Which slips are made, in turn. */
	private final List<Slip> kinds;

	private final Random random;

	private final Registrar registrar;

	private final Places places;

	private final Calendar calendar;

	private int slips;

	private int index;

	Births(TownPlan plan) {
		this.plan = plan;
		this.clerks = plan.clerks();
		this.kinds = this.clerks.kinds().inTurn();
		this.random = new Random(plan.seed());
		this.registrar = new Registrar(this.random, plan);
		this.places = new Places(plan);
		this.calendar = new Calendar(plan.schoolYear(), plan.asOf(), this.random);
	}

	boolean hasNext() {
		return this.index < this.plan.children();
	}

	Household next() {
		int number = this.index++;
		int age = Life.YOUNGEST + number % AGES;
		Optional<Mistakes> mistake = Mistakes.of(number, age).or(() -> more(age));
		Registrar.Birth birth = born(this.plan.schoolYear().getYear() - age, hasNamesake(number),
				mistake.filter(Mistakes::makesSecondAccount).isPresent() ? slip() : null);
		Life life = life(number, age, birth.child());
		AccountSheet original = live(life);
		Household household = new Household(life, original, this.calendar, (cause, createdOn, creator,
				first) -> again(birth, original, first, hasNamesake(number), cause, createdOn, creator));
		addLookAlikes(number, life, household);
		mistake.ifPresent(made -> made.make(household));
		return household;
	}

	private Optional<Mistakes> more(int age) {
		double share = this.clerks.duplicates();
		return (share > 0 && this.random.nextDouble() < share) ? Optional.of(Mistakes.any(age, this.random))
				: Optional.empty();
	}

	private Registrar.Birth born(int year, boolean namesake, @Nullable Slip slip) {
		boolean two = slip != null && this.clerks.kinds() == SlipKinds.TWO_AT_ONCE;
		Registrar.Birth birth = two ? this.registrar.bornWithTwoSlips(year, slip) : this.registrar.born(year, slip);
		boolean document = namesake || (slip != null && slip.shares() == Slip.Shares.A_DOCUMENT);
		boolean undocumented = this.clerks.undocumented() > 0 && this.random.nextDouble() < this.clerks.undocumented();
		return (undocumented && !document) ? birth.withoutDocuments() : birth;
	}

	/** The children whom nobody may take for this one. */
	private void addLookAlikes(int number, Life life, Household household) {
		Child child = life.child();
		boolean twins = this.random.nextInt(100) < TWINS_PER_HUNDRED;
		double more = this.plan.people().twins();
		if (twins || (more > 0 && this.random.nextDouble() < more)) {
			household.beside(live(life.of(this.registrar.twinOf(child), 0)), "twins");
		}
		if (this.random.nextInt(100) < SIBLINGS_PER_HUNDRED && life.age() > Life.YOUNGEST) {
			household.beside(live(life.of(this.registrar.siblingOf(child), -1)), "siblings");
		}
		if (!child.name().girl() && this.random.nextInt(100) < FATHERS_PER_HUNDRED) {
			household.beside(live(life.of(this.registrar.fatherOf(child), GENERATION)), "father");
		}
		if (hasNamesake(number)) {
			household.beside(live(life(number + 3, life.age(), this.registrar.namesakeOf(child))), "namesake");
		}
	}

	/** In turn, so that each kind comes as often as the others. */
	private @Nullable Slip slip() {
		return (this.random.nextDouble() < this.clerks.slips()) ? this.kinds.get(this.slips++ % this.kinds.size())
				: null;
	}

	/** The second is the remainder of children whom a school forgets to withdraw. */
	private static boolean hasNamesake(int number) {
		return number % 400 == 17 || number % 400 == 271;
	}

	private AccountSheet live(Life life) {
		return life.live(this.registrar, this.plan.schoolYear());
	}

	private Life life(int number, int age, Child child) {
		int authority = this.places.authorityOf(Math.min(number, this.plan.children() - 1));
		int others = (number % 7 == 3) ? this.places.next(authority) : authority;
		return new Life(child, age, this.places.kindergarten(authority, number),
				this.places.kindergarten(authority, number + 1), this.places.school(authority, number),
				this.places.school(others, number + 1 + number % 3), this.places.crafts(authority));
	}

	/**
	 * A second account of the child; of nine with documents two bear one only. A
	 * namesake's second account could be either child's without any.
	 */
	private Truth.Copy again(Registrar.Birth birth, AccountSheet original, boolean first, boolean hasNamesake,
			Cause cause, LocalDate createdOn, String creator) {
		Set<Slip> slips = first ? birth.second().slips() : EnumSet.noneOf(Slip.class);
		Child child = first ? birth.second().child() : birth.child();
		boolean document = hasNamesake || slips.stream().anyMatch(slip -> slip.shares() == Slip.Shares.A_DOCUMENT);
		boolean bare = this.random.nextDouble() < this.clerks.bare() && !document;
		boolean one = this.random.nextInt(9) >= 7;
		if (bare || slips.stream().anyMatch(slip -> slip.shares() == Slip.Shares.NO_DOCUMENT)) {
			child = child.with("", "");
		}
		else if (one) {
			child = child.with(child.snils(), "");
		}
		AccountSheet account = this.registrar.account(child, createdOn, "Быстрый ввод", creator);
		return new Truth.Copy(account, cause, differences(slips, birth.child(), child, original, account));
	}

	/** Where both accounts lack the patronymic, they do not differ by that. */
	private static Set<Slip> differences(Set<Slip> slips, Child born, Child entered, AccountSheet original,
			AccountSheet account) {
		Set<Slip> differences = EnumSet.copyOf(slips);
		boolean originalLacks = !original.child().equals(born);
		boolean copyLacks = slips.contains(Slip.NO_PATRONYMIC) || !account.child().equals(entered);
		differences.remove(Slip.NO_PATRONYMIC);
		if (originalLacks != copyLacks) {
			differences.add(Slip.NO_PATRONYMIC);
		}
		return differences;
	}

}
