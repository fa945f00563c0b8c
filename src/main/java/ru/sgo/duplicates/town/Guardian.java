package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A representative of a child, whose data nobody may take for the child's. */
record Guardian(String kin, String name, boolean woman, LocalDate birthDate, String telephone, String snils) {

	private static final List<String> MOTHERS = List.of("Ольга", "Елена", "Наталья", "Ирина", "Анна");

	private static final List<String> FATHERS = List.of("Сергей", "Андрей", "Дмитрий", "Алексей", "Олег");

	/** The same for the same child. */
	static Guardian mother(Child child) {
		Random random = new Random(child.name().all().hashCode());
		String surname = child.name().girl() ? child.name().surname() : ChildName.feminine(child.name().surname());
		return of("мать", surname + " " + any(MOTHERS, random) + " Петровна", true, child, random);
	}

	static Guardian father(Child child) {
		Random random = new Random(child.name().all().hashCode() + 1L);
		String surname = child.name().girl() ? child.name().surname().replaceAll("(?<=[вн])а$", "")
				: child.name().surname();
		return of("отец", surname + " " + any(FATHERS, random) + " Иванович", false, child, random);
	}

	private static Guardian of(String kin, String name, boolean woman, Child child, Random random) {
		LocalDate born = (child.birthDate() != null) ? child.birthDate() : LocalDate.of(2012, 1, 1);
		return new Guardian(kin, name, woman, born.minusDays(9_000L + random.nextInt(3_000)),
				String.format(Locale.ROOT, "+7 900 %03d-%02d-%02d", random.nextInt(1000), random.nextInt(100),
						random.nextInt(100)),
				String.format(Locale.ROOT, "%03d-%03d-%03d 00", random.nextInt(1000), random.nextInt(1000),
						random.nextInt(1000)));
	}

	private static String any(List<String> names, Random random) {
		return names.get(random.nextInt(names.size()));
	}

	String eMail() {
		return "parent" + this.telephone.replaceAll("\\D", "").substring(4) + "@example.org";
	}

	String surname() {
		return this.name.split(" ")[0];
	}

	String givenName() {
		return this.name.split(" ")[1];
	}

}
