package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Whoever enters a child and makes slips. Empty answers mean that the child's data do not
 * allow the slip, or that it would not show, or make a name that other children bear.
 */
final class Typist {

	private static final String KEYBOARD = "йцукенгшщзхъ фывапролджэ ячсмитьбю";

	/** Eight digits, year first; a day that does not exist is refused. */
	private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMdd")
		.withResolverStyle(ResolverStyle.STRICT);

	private final Random random;

	private final Names names;

	private final Oddities oddities;

	Typist(Random random, Names names) {
		this.random = random;
		this.names = names;
		this.oddities = new Oddities(random, names);
	}

	/** What goes wrong less often. */
	Oddities oddities() {
		return this.oddities;
	}

	/** The change in one of the three names, whichever comes. */
	Optional<Child> inOneName(Child child, UnaryOperator<String> change) {
		ChildName name = child.name();
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

	Optional<Child> inEveryName(Child child, ChildName entered) {
		return Optional.of(child.called(entered)).filter(other -> !other.name().equals(child.name()));
	}

	Optional<Child> otherForm(Child child) {
		return oneOf(child, Names.otherForms(child.name().givenName()));
	}

	Optional<Child> relatedName(Child child) {
		return oneOf(child, Names.relatedTo(child.name().givenName()));
	}

	private Optional<Child> oneOf(Child child, List<String> givenNames) {
		return givenNames.isEmpty() ? Optional.empty() : Optional.of(child.called(child.name().given(any(givenNames))));
	}

	/** Of a double surname or given name one part only, or both in the other order. */
	Optional<Child> otherParts(Child child) {
		ChildName name = child.name();
		return inEveryName(child, name.givenName().contains("-") ? name.given(otherParts(name.givenName()))
				: name.surname(otherParts(name.surname())));
	}

	private String otherParts(String name) {
		int dash = name.indexOf('-');
		if (dash < 0) {
			return name;
		}
		String first = name.substring(0, dash);
		String last = name.substring(dash + 1);
		return switch (this.random.nextInt(3)) {
			case 0 -> first;
			case 1 -> last;
			default -> last + "-" + first;
		};
	}

	Optional<Child> otherCustom(Child child) {
		return inEveryName(child,
				child.name().patronymic(Customs.otherPatronymic(child.name().patronymic(), this.random)));
	}

	Optional<Child> withoutApostrophe(Child child) {
		return inEveryName(child, child.name().surname(Customs.withoutApostrophe(child.name().surname(), this.random)));
	}

	Optional<Child> otherSurname(Child child) {
		return inEveryName(child, child.name().surname(this.names.surname(child.name().girl(), this.random)));
	}

	<T> T any(List<T> some) {
		return some.get(this.random.nextInt(some.size()));
	}

	Optional<Child> transliterated(Child child) {
		return inEveryName(child, Letters::transliterated);
	}

	Optional<Child> latinLetter(Child child) {
		return inEveryName(child, child.name().surname(Letters.oneLatin(child.name().surname())));
	}

	Optional<Child> dayAndMonthSwapped(Child child) {
		LocalDate born = child.born();
		return (born.getDayOfMonth() <= 12 && born.getDayOfMonth() != born.getMonthValue())
				? Optional.of(child.bornOn(LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue())))
				: Optional.empty();
	}

	/** One digit of the day, the month or the year is another; the century is not. */
	Optional<Child> wrongDigit(Child child) {
		StringBuilder digits = new StringBuilder(DIGITS.format(child.born()));
		int place = 3 + this.random.nextInt(5);
		digits.setCharAt(place, (char) ('0' + this.random.nextInt(10)));
		try {
			LocalDate other = LocalDate.parse(digits, DIGITS);
			return other.equals(child.born()) ? Optional.empty() : Optional.of(child.bornOn(other));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	/** The first of January, because the day is not at hand. */
	Optional<Child> defaultDate(Child child) {
		return (child.born().getDayOfYear() == 1) ? Optional.empty()
				: Optional.of(child.bornOn(child.born().withDayOfYear(1)));
	}

	Optional<Child> wrongYear(Child child) {
		LocalDate other = child.born().plusYears(this.random.nextBoolean() ? 1 : -1);
		return (other.getDayOfMonth() == child.born().getDayOfMonth()) ? Optional.of(child.bornOn(other))
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
