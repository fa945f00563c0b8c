package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Cause;

/** One household after the other; nothing is kept but counters. */
final class Births {

	private static final int AGES = 15;

	/** Of a hundred children this many are twins of another. */
	private static final int TWINS_PER_HUNDRED = 2;

	private final TownPlan plan;

	private final Random random;

	private final Registrar registrar;

	private final Places places;

	private final Calendar calendar;

	private int slips;

	private int index;

	Births(TownPlan plan) {
		this.plan = plan;
		this.random = new Random(plan.seed());
		this.registrar = new Registrar(this.random);
		this.places = new Places(plan);
		this.calendar = new Calendar(plan.schoolYear(), plan.asOf(), this.random);
	}

	boolean hasNext() {
		return this.index < this.plan.children();
	}

	Household next() {
		int number = this.index++;
		int age = Life.YOUNGEST + number % AGES;
		Optional<Mistakes> mistake = Mistakes.of(number, age);
		Slip slip = mistake.filter(Mistakes::makesSecondAccount).isPresent() ? slip() : null;
		Registrar.Birth birth = this.registrar.born(this.plan.schoolYear().getYear() - age, slip);
		Life life = life(number, age, birth.child());
		Household household = new Household(life, live(life), this.calendar, (cause, createdOn, creator,
				first) -> again(birth, first, hasNamesake(number), cause, createdOn, creator));
		if (this.random.nextInt(100) < TWINS_PER_HUNDRED) {
			household.beside(live(life.of(this.registrar.twinOf(birth.child()))), "twins");
		}
		if (hasNamesake(number)) {
			household.beside(live(life(number + 3, age, this.registrar.namesakeOf(birth.child()))), "namesake");
		}
		mistake.ifPresent(made -> made.make(household));
		return household;
	}

	/** In turn, so that each kind comes as often as the others. */
	private @Nullable Slip slip() {
		return (this.random.nextDouble() < this.plan.slips()) ? Slip.values()[this.slips++ % Slip.values().length]
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
	 * A second account of the child; of ten such, seven bear both documents, two one, one
	 * none. A namesake's second account could be either child's without any.
	 */
	private Truth.Copy again(Registrar.Birth birth, boolean first, boolean hasNamesake, Cause cause,
			LocalDate createdOn, String creator) {
		Slip slip = first ? birth.second().slip() : null;
		Child child = first ? birth.second().child() : birth.child();
		boolean document = hasNamesake || (slip != null && slip.shares() == Slip.Shares.A_DOCUMENT);
		int papers = this.random.nextInt(document ? 9 : 10);
		if (papers == 9 || (slip != null && slip.shares() == Slip.Shares.NO_DOCUMENT)) {
			child = child.with("", "");
		}
		else if (papers >= 7) {
			child = child.with(child.snils(), "");
		}
		return new Truth.Copy(this.registrar.account(child, createdOn, "Быстрый ввод", creator), cause, slip);
	}

}
