package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/** Gives children their names, documents and account numbers. */
final class Registrar {

	private final Random random;

	private final Names names = new Names();

	private final Papers papers = new Papers();

	private final Typist typist;

	private int accounts = 100_000;

	Registrar(Random random) {
		this.random = random;
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
			LocalDate birthDate = LocalDate.of(year, 1, 1).plusDays(this.random.nextInt(365));
			Child child = new Child(this.names.draw(this.random), birthDate, "", "");
			Optional<Child> entered = (slip != null) ? slip.enter(child, this.typist) : Optional.of(child);
			if (entered.isPresent()) {
				String snils = this.papers.snils();
				String certificate = this.papers.certificate();
				return new Birth(child.with(snils, certificate),
						new Misspelling(slip, entered.get().with(snils, certificate)));
			}
		}
	}

	/** A brother or sister born on the same day, registered at the same desk. */
	Child twinOf(Child child) {
		String given = this.names.givenName(child.name().girl(), this.random);
		while (Names.areFormsOfOne(given, child.name().givenName())) {
			given = this.names.givenName(child.name().girl(), this.random);
		}
		return child.called(child.name().given(given)).with(this.papers.snils(), this.papers.next(child.certificate()));
	}

	/** Another child of the same name and birth date. */
	Child namesakeOf(Child child) {
		return child.with(this.papers.snils(), this.papers.certificate());
	}

	AccountSheet account(Child child, LocalDate createdOn, String entryMethod, String creator) {
		return new AccountSheet(String.valueOf(++this.accounts), child, createdOn, entryMethod, creator);
	}

}
