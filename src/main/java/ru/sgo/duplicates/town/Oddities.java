package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What goes wrong less often when a child is entered. Empty answers mean that the child's
 * data do not allow it, or that it would not show.
 */
final class Oddities {

	private static final String RIGHT = "аоиеуюыэяёлтсднврмпг";

	/** What those write instead who write as they hear, or take the key beside. */
	private static final String WRONG = "оаеиюуиеаодьчтгфпнбк";

	private static final List<String> MARKERS = List.of(" (дубль)", " дубль", " тест", " (2)", "*", " удалить",
			" не использовать", "_dupe");

	private static final List<String> NO_PATRONYMIC = List.of("б.о.", "б/о", "нет отчества", "не имеет", "0", "XXX",
			"-");

	/** One of them this town's own. */
	private static final List<LocalDate> STAND_INS = List.of(LocalDate.of(1900, 1, 1), LocalDate.of(1970, 1, 1),
			LocalDate.of(2000, 1, 1), LocalDate.of(2015, 9, 1));

	private final Random random;

	private final Names names;

	Oddities(Random random, Names names) {
		this.random = random;
		this.names = names;
	}

	/** Any order of the three names that leaves surname and given name not exchanged. */
	Optional<Child> otherOrder(Child child) {
		String surname = child.name().surname();
		String given = child.name().givenName();
		String patronymic = child.name().patronymic();
		if (patronymic.isEmpty()) {
			return Optional.empty();
		}
		boolean girl = child.name().girl();
		return changed(child, switch (this.random.nextInt(4)) {
			case 0 -> new ChildName(surname, patronymic, given, girl);
			case 1 -> new ChildName(patronymic, given, surname, girl);
			case 2 -> new ChildName(given, patronymic, surname, girl);
			default -> new ChildName(patronymic, surname, given, girl);
		});
	}

	/** A field must not be empty, so a dash stands there. */
	Optional<Child> inOneField(Child child) {
		ChildName name = child.name();
		String behind = name.patronymic().isEmpty() ? "" : " " + name.patronymic();
		return changed(child, switch (this.random.nextInt(3)) {
			case 0 -> new ChildName(name.surname() + " " + name.givenName() + behind, "-", "", name.girl());
			case 1 -> new ChildName(name.surname() + " " + name.givenName(), "-", name.patronymic(), name.girl());
			default -> new ChildName(name.surname(), name.givenName() + behind, "", name.girl());
		});
	}

	/**
	 * Of one name always the same letter is wrong, and the same other one stands there.
	 */
	Optional<Child> asManyMisspell(Child child) {
		String given = child.name().givenName();
		int place = (given.length() < 4) ? 0 : 1 + Math.floorMod(given.hashCode(), given.length() - 1);
		int letter = RIGHT.indexOf(given.charAt(place));
		if (place == 0 || letter < 0) {
			return Optional.empty();
		}
		String entered = given.substring(0, place) + WRONG.charAt(letter) + given.substring(place + 1);
		return this.names.isName(entered) ? Optional.empty() : changed(child, child.name().given(entered));
	}

	Optional<Child> standInDate(Child child) {
		return Optional.of(child.bornOn(any(STAND_INS)));
	}

	Optional<Child> wrongSex(Child child) {
		ChildName name = child.name();
		return name.patronymic().isEmpty() ? Optional.empty() : Optional
			.of(child.called(new ChildName(name.surname(), name.givenName(), name.patronymic(), !name.girl())));
	}

	Optional<Child> marked(Child child) {
		ChildName name = child.name();
		String marker = any(MARKERS);
		return Optional.of(child.called(this.random.nextBoolean() ? name.surname(name.surname() + marker)
				: name.given(name.givenName() + marker)));
	}

	Optional<Child> noneInWords(Child child) {
		return child.name().patronymic().isEmpty()
				? Optional.of(child.called(child.name().patronymic(any(NO_PATRONYMIC)))) : Optional.empty();
	}

	private static Optional<Child> changed(Child child, ChildName entered) {
		return entered.equals(child.name()) ? Optional.empty() : Optional.of(child.called(entered));
	}

	private <T> T any(List<T> some) {
		return some.get(this.random.nextInt(some.size()));
	}

}
