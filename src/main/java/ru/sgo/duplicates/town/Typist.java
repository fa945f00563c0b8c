package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Whoever enters a child and makes slips. Empty answers mean that the child's data do not
 * allow the slip, or that it would not show, or make a name that other children bear.
 */
final class Typist {

	private static final String KEYBOARD = "йцукенгшщзхъ фывапролджэ ячсмитьбю";

	private final Random random;

	private final Names names;

	Typist(Random random, Names names) {
		this.random = random;
		this.names = names;
	}

	/** The change in one of the three names, whichever comes. */
	Optional<Child> inOneName(Child child, UnaryOperator<String> change) {
		Names.Name name = child.name();
		return switch (this.random.nextInt(3)) {
			case 0 -> inEveryName(child, name.surname(change.apply(name.surname())));
			case 1 -> inEveryName(child, name.given(change.apply(name.givenName())))
				.filter(entered -> !this.names.isBorne(entered.name().givenName()));
			default -> inEveryName(child, name.patronymic(change.apply(name.patronymic())));
		};
	}

	Optional<Child> inEveryName(Child child, UnaryOperator<String> change) {
		return inEveryName(child, child.name().each(change));
	}

	Optional<Child> inEveryName(Child child, Names.Name entered) {
		return Optional.of(child.called(entered)).filter(other -> !other.name().equals(child.name()));
	}

	Optional<Child> otherForm(Child child) {
		return Names.otherForms(child.name().givenName())
			.stream()
			.findFirst()
			.map(form -> child.called(child.name().given(form)));
	}

	Optional<Child> otherSurname(Child child) {
		return inEveryName(child, child.name().surname(this.names.surname(child.name().girl(), this.random)));
	}

	Optional<Child> twoSlips(Child child) {
		Names.Name name = child.name();
		Names.Name entered = name.surname(wrong(name.surname())).patronymic(dropped(name.patronymic()));
		boolean both = !entered.surname().equals(name.surname()) && !entered.patronymic().equals(name.patronymic());
		return both ? Optional.of(child.called(entered)) : Optional.empty();
	}

	Optional<Child> transliterated(Child child) {
		return inEveryName(child, Letters::transliterated);
	}

	Optional<Child> latinLetter(Child child) {
		return inEveryName(child, child.name().surname(Letters.oneLatin(child.name().surname())));
	}

	Optional<Child> dayAndMonthSwapped(Child child) {
		LocalDate born = child.birthDate();
		return (born.getDayOfMonth() <= 12 && born.getDayOfMonth() != born.getMonthValue())
				? Optional.of(child.bornOn(LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue())))
				: Optional.empty();
	}

	Optional<Child> wrongDay(Child child) {
		LocalDate born = child.birthDate();
		int day = born.getDayOfMonth() / 10 * 10 + this.random.nextInt(10);
		return (day != born.getDayOfMonth() && day >= 1 && day <= born.lengthOfMonth())
				? Optional.of(child.bornOn(born.withDayOfMonth(day))) : Optional.empty();
	}

	Optional<Child> wrongYear(Child child) {
		LocalDate other = child.birthDate().plusYears(this.random.nextBoolean() ? 1 : -1);
		return (other.getDayOfMonth() == child.birthDate().getDayOfMonth()) ? Optional.of(child.bornOn(other))
				: Optional.empty();
	}

	/** A neighbour on the keyboard; the name as it is where there is none. */
	String wrong(String name) {
		int place = place(name, 1);
		int key = (place > 0) ? KEYBOARD.indexOf(name.charAt(place)) : -1;
		if (key < 0) {
			return name;
		}
		int neighbour = (key > 0 && KEYBOARD.charAt(key - 1) != ' ') ? key - 1 : key + 1;
		return name.substring(0, place) + KEYBOARD.charAt(neighbour) + name.substring(place + 1);
	}

	String dropped(String name) {
		int place = place(name, 1);
		return (place > 0) ? name.substring(0, place) + name.substring(place + 1) : name;
	}

	String doubled(String name) {
		int place = place(name, 1);
		return (place > 0) ? name.substring(0, place) + name.charAt(place) + name.substring(place) : name;
	}

	String swapped(String name) {
		int place = place(name, 2);
		return (place > 0)
				? name.substring(0, place) + name.charAt(place + 1) + name.charAt(place) + name.substring(place + 2)
				: name;
	}

	/**
	 * Never the first letter, of which people take care; 0 when the name is too short.
	 */
	private int place(String name, int letters) {
		int choice = name.length() - letters;
		return (choice > 1 && name.indexOf('-') < 0) ? 1 + this.random.nextInt(choice) : 0;
	}

}
