package ru.sgo.duplicates.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Names of the many peoples of Russia and its neighbours, as often as they occur. No
 * table says which names go together: surname and patronymic are made of two men's names,
 * after one of the customs.
 */
final class ManyPeoples {

	/** What is added to a father's name: for a son, for a daughter. */
	private static final List<List<String>> ENDINGS = List.of(List.of(" оглы", " кызы"), List.of(" оглы", " гызы"),
			List.of("улы", "кызы"), List.of(" уулу", " кызы"), List.of(" угли", " кизи"), List.of("", ""));

	/** Names alike in letters, that parents give to two children, and no form of one. */
	private static final List<List<String>> ALIKE = Stream.of("""
			Ильнар Ильнур Ильназ Ильяр
			Раиль Рамиль Равиль Раис
			Амир Амин Анвар Амирхан
			Айдар Айнар Айнур
			Алмаз Алмас
			Динар Данар Дамир Данир
			Ильгиз Ильгам Ильшат Ильдус Ильдар
			Фанис Фанур Фаниль
			Рафис Рафик Рафаил Рафит
			Ришат Рифат Ренат Рафат
			Хасан Хусан Хусейн
			Салман Салават
			Руслан Рустам
			Залина Зарина Заира Залима
			Мадина Малика Марина
			Нигина Нигора Нигяр
			Гульназ Гульнара Гульшат Гульчачак
			Лиана Лилиана Лейла Ляйля
			Эльмира Эльвира Эльнара Эльвина
			Рузалия Розалия Рузиля
			Алсу Айсу Ансу
			Камила Карима Камола
			Фарида Фарзана Фания
			Айгуль Айнур Айсель Айжан""".split("\n")).map(ManyPeoples::words).toList();

	/** One child in so many bears a name that no list knows, made of two parts. */
	private static final int OF_TWO_PARTS = 10;

	private static final List<String> FIRST_PARTS = words("Ай Нур Гуль Бек Дил Шах Мир Зор Хур Той Сар Кун Алтын Дин");

	private static final List<String> OF_SONS = words("бек бол хан жан мурат дар темир сейит баш кул мерген");

	private static final List<String> OF_DAUGHTERS = words("гуль наз нур сулу жан бану кыз айым шат зада сана");

	private final Draw sons = new Draw("sons");

	private final Draw daughters = new Draw("daughters");

	private final Map<String, List<String>> alike = new ConcurrentHashMap<>();

	private static List<String> words(String line) {
		return List.of(line.split(" "));
	}

	/** Who a child is. */
	ChildName draw(Random random) {
		boolean girl = random.nextBoolean();
		String surname = adjective(this.sons.draw(random));
		return new ChildName(girl ? ChildName.feminine(surname) : surname, givenName(girl, random),
				patronymic(this.sons.draw(random), girl, random), girl);
	}

	String givenName(boolean girl, Random random) {
		if (random.nextInt(OF_TWO_PARTS) == 0) {
			List<String> last = girl ? OF_DAUGHTERS : OF_SONS;
			return FIRST_PARTS.get(random.nextInt(FIRST_PARTS.size())) + last.get(random.nextInt(last.size()));
		}
		return (girl ? this.daughters : this.sons).draw(random);
	}

	boolean has(String givenName) {
		return this.sons.has(givenName) || this.daughters.has(givenName) || isOfTwoParts(givenName, true)
				|| isOfTwoParts(givenName, false);
	}

	private static boolean isOfTwoParts(String givenName, boolean girl) {
		return FIRST_PARTS.stream()
			.anyMatch(first -> givenName.startsWith(first)
					&& (girl ? OF_DAUGHTERS : OF_SONS).contains(givenName.substring(first.length())));
	}

	/** Two of three after the Russian custom. */
	private static String patronymic(String father, boolean girl, Random random) {
		if (random.nextInt(3) > 0) {
			return adjective(father) + (girl ? "на" : "ич");
		}
		List<String> endings = ENDINGS.get(random.nextInt(ENDINGS.size()));
		return endings.get(0).isEmpty() ? "" : father + endings.get(girl ? 1 : 0);
	}

	/** Магомед, Магомедов; Раиль, Раилев; Иса, Исаев. */
	private static String adjective(String name) {
		if (name.endsWith("й") || name.endsWith("ь")) {
			return name.substring(0, name.length() - 1) + "ев";
		}
		return name + (name.matches(".*[аеёиоуыэюя]") ? "ев" : "ов");
	}

	/** The names of other children of the sex that look like it. */
	List<String> alike(String givenName, boolean girl) {
		return this.alike.computeIfAbsent(givenName + girl, absent -> {
			List<String> names = new ArrayList<>();
			if (isOfTwoParts(givenName, girl)) {
				FIRST_PARTS.stream()
					.filter(givenName::startsWith)
					.forEach(first -> (girl ? OF_DAUGHTERS : OF_SONS).forEach(last -> names.add(first + last)));
			}
			ALIKE.stream().filter(group -> group.contains(givenName)).forEach(names::addAll);
			(girl ? this.daughters : this.sons).names()
				.stream()
				.filter(other -> differInAConsonant(givenName, other))
				.forEach(names::add);
			names.removeIf(givenName::equals);
			return names;
		});
	}

	/**
	 * Whether one consonant is another in one and the same place: by vowels, or by
	 * consonants that sound alike, two spellings of one name may differ too.
	 */
	private static boolean differInAConsonant(String name, String other) {
		if (name.length() != other.length()) {
			return false;
		}
		int place = -1;
		for (int i = 0; i < name.length(); i++) {
			if (name.charAt(i) != other.charAt(i)) {
				if (place >= 0) {
					return false;
				}
				place = i;
			}
		}
		return place > 0 && !areOfOneSound(name.charAt(place), other.charAt(place));
	}

	private static boolean areOfOneSound(char one, char other) {
		return Stream.of("аеёийоуыэюяьъ", "бп", "вфу", "гкхғ", "дт", "зсцж", "шщчж")
			.anyMatch(sounds -> sounds.indexOf(one) >= 0 && sounds.indexOf(other) >= 0)
				|| "аеёийоуыэюяьъ".indexOf(one) >= 0 || "аеёийоуыэюяьъ".indexOf(other) >= 0;
	}

}
