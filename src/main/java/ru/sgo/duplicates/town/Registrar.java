package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/** Gives children their names, documents and account numbers. */
final class Registrar {

	private static final int UNKNOWN_DAY = 500;

	private final Random random;

	private final double common;

	private final Names names = new Names();

	private final Papers papers = new Papers();

	private final Typist typist;

	private int accounts = 100_000;

	/**
	 * An office that gives names, documents and numbers by chance.
	 * @param common the share of children who bear the most frequent names, 0 to 1
	 */
	Registrar(Random random, double common) {
		this.random = random;
		this.common = common;
		this.typist = new Typist(random, this.names);
	}

	/** A child, and as it will be entered a second time. */
	record Birth(Child child, Misspelling second) {
	}

	/** A child as the typist enters it. */
	record Misspelling(@Nullable Slip slip, Child child) {
	}

	/**
	 * A child of whose data the slip can be made; there is none for ё in Иванова Анна.
	 * @param slip of the second account, if one is made
	 */
	Birth born(int year, @Nullable Slip slip) {
		while (true) {
			Child child = new Child(someName(), someDay(year), "", "");
			Optional<Child> entered = (slip != null) ? slip.enter(child, this.typist) : Optional.of(child);
			if (entered.isPresent()) {
				String snils = this.papers.snils();
				String certificate = this.papers.certificate();
				return new Birth(child.with(snils, certificate),
						new Misspelling(slip, entered.get().with(snils, certificate)));
			}
		}
	}

	private Names.Name someName() {
		boolean common = this.common > 0 && this.random.nextDouble() < this.common;
		return common ? this.names.common(this.random) : this.names.draw(this.random);
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
		return child.called(child.name().given(otherGivenName(child, alike)))
			.with(snils, this.papers.next(child.certificate()));
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
		Names.Name name = child.name();
		String given = name.givenName();
		while (Names.areFormsOfOne(given, name.givenName())) {
			given = alike ? this.names.alike(name.givenName(), name.girl(), this.random)
					: this.names.givenName(name.girl(), this.random);
		}
		return given;
	}

	AccountSheet account(Child child, LocalDate createdOn, String entryMethod, String creator) {
		return new AccountSheet(String.valueOf(++this.accounts), child, createdOn, entryMethod, creator);
	}

}
