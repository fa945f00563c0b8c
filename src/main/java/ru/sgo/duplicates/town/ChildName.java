package ru.sgo.duplicates.town;

import java.util.List;
import java.util.function.UnaryOperator;

/** Who a child is, apart from dates and documents. */
record ChildName(String surname, String givenName, String patronymic, boolean girl) {

	private static final List<String> ENDINGS_OF_MEN = List.of("ов", "ев", "ёв", "ин", "ын");

	ChildName surname(String other) {
		return new ChildName(other, this.givenName, this.patronymic, this.girl);
	}

	ChildName given(String other) {
		return new ChildName(this.surname, other, this.patronymic, this.girl);
	}

	ChildName patronymic(String other) {
		return new ChildName(this.surname, this.givenName, other, this.girl);
	}

	/** The same change in all three. */
	ChildName each(UnaryOperator<String> change) {
		return new ChildName(change.apply(this.surname), change.apply(this.givenName), change.apply(this.patronymic),
				this.girl);
	}

	String all() {
		return this.surname + " " + this.givenName + " " + this.patronymic;
	}

	/** Иванов, Иванова; Смоленский, Смоленская; Шевченко stays. */
	static String feminine(String surname) {
		if (surname.endsWith("ий")) {
			return surname.substring(0, surname.length() - 2) + "ая";
		}
		return ENDINGS_OF_MEN.stream().anyMatch(surname::endsWith) ? surname + "а" : surname;
	}

}
