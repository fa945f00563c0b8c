package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Gives children their names, documents and account numbers. */
final class Registrar {

	private static final int UNKNOWN_DAY = 500;

	private final Random random;

	private final double patronymicsLeftOut;

	private final Names names;

	private final IssuedDocuments papers = new IssuedDocuments();

	private final Typist typist;

	private int accounts = 100_000;

	/** An office that gives names, documents and numbers by chance. */
	Registrar(Random random, TownPlan plan) {
		this.random = random;
		this.patronymicsLeftOut = plan.clerks().patronymicsLeftOut();
		this.names = new Names(plan.people());
		this.typist = new Typist(random, this.names);
	}

	/** A child, and as it will be entered a second time. */
	record Birth(Child child, Misspelling second) {

		/** Nobody has seen a document of the child. */
		Birth withoutDocuments() {
			return new Birth(this.child.with("", ""),
					new Misspelling(this.second.slips(), this.second.child().with("", "")));
		}

	}

	/** A child as the typist enters it, with all the slips that were made. */
	record Misspelling(Set<Slip> slips, Child child) {
	}

	/**
	 * A child of whose data the slip can be made; there is none for ё in Иванова Анна.
	 * @param slip of the second account, if one is made
	 */
	Birth born(int year, @Nullable Slip slip) {
		return born(year,
				child -> (slip != null)
						? slip.enter(child, this.typist).map(entered -> new Misspelling(EnumSet.of(slip), entered))
						: Optional.of(new Misspelling(EnumSet.noneOf(Slip.class), child)));
	}

	/**
	 * A child of whose data the slip can be made together with another one, whichever
	 * comes.
	 */
	Birth bornWithTwoSlips(int year, Slip slip) {
		return born(year, child -> twoAtOnce(child, slip));
	}

	/** The slip and any other one, in one field or in two; both show. */
	private Optional<Misspelling> twoAtOnce(Child child, Slip slip) {
		Slip other = this.typist.any(Slip.TOGETHER);
		Slip last = (slip == Slip.NO_DATE) ? slip : other;
		Slip first = (last == slip) ? other : slip;
		return first.enter(child, this.typist)
			.flatMap(once -> last.enter(once, this.typist).filter(twice -> bothShow(child, once, twice)))
			.map(entered -> new Misspelling(EnumSet.of(slip, other), entered));
	}

	/** What was left out hides what had been wrong in it. */
	private static boolean bothShow(Child child, Child once, Child twice) {
		boolean hidden = (twice.name().patronymic().isEmpty() && !once.name().patronymic().isEmpty())
				|| twice.birthDate() == null;
		return !twice.equals(child) && !twice.equals(once) && (!hidden || twice.differencesFrom(child) > 1);
	}

	private Birth born(int year, Function<Child, Optional<Misspelling>> clerk) {
		while (true) {
			Child child = new Child(this.names.draw(this.random), someDay(year), "", "");
			Optional<Misspelling> entered = clerk.apply(child);
			if (entered.isPresent()) {
				String snils = this.papers.snils();
				String certificate = this.papers.certificate();
				return new Birth(child.with(snils, certificate),
						new Misspelling(entered.get().slips(), entered.get().child().with(snils, certificate)));
			}
		}
	}

	/** Of five hundred children one stands there with the first of January. */
	private LocalDate someDay(int year) {
		int day = (this.random.nextInt(UNKNOWN_DAY) == 0) ? 0 : this.random.nextInt(365);
		return LocalDate.of(year, 1, 1).plusDays(day);
	}

	/**
	 * A brother or sister born on the same day, registered at the same desk; every other
	 * one with a name alike, every other one without СНИЛС.
	 */
	Child twinOf(Child child) {
		boolean alike = this.random.nextBoolean();
		String snils = this.random.nextBoolean() ? this.papers.snils() : "";
		Child twin = child.called(child.name().given(otherGivenName(child, alike)));
		return child.certificate().isEmpty() ? twin : twin.with(snils, this.papers.next(child.certificate()));
	}

	/** A brother or sister about a year younger. */
	Child siblingOf(Child child) {
		String given = otherGivenName(child, this.random.nextBoolean());
		return documented(
				child.called(child.name().given(given)).bornOn(child.born().plusDays(300L + this.random.nextInt(150))));
	}

	/** The father, who has the very same names: Иван Иванович, as his own father. */
	Child fatherOf(Child child) {
		return documented(child.bornOn(child.born().minusDays(20 * 365L + this.random.nextInt(20 * 365))));
	}

	/** Another child of the same name and birth date. */
	Child namesakeOf(Child child) {
		return child.with(this.papers.snils(), this.papers.certificate());
	}

	/** Every other one has documents, and they are its own. */
	private Child documented(Child child) {
		return this.random.nextBoolean() ? child.with(this.papers.snils(), this.papers.certificate())
				: child.with("", "");
	}

	private String otherGivenName(Child child, boolean alike) {
		ChildName name = child.name();
		String given = name.givenName();
		while (Names.areFormsOfOne(given, name.givenName())) {
			given = alike ? this.names.alike(name.givenName(), name.girl(), this.random)
					: this.names.givenName(name.girl(), this.random);
		}
		return given;
	}

	AccountSheet account(Child child, LocalDate createdOn, String entryMethod, String creator) {
		boolean leftOut = this.patronymicsLeftOut > 0 && this.random.nextDouble() < this.patronymicsLeftOut;
		return new AccountSheet(String.valueOf(++this.accounts),
				leftOut ? child.called(child.name().patronymic("")) : child, createdOn, entryMethod, creator);
	}

}
