package ru.sgo.duplicates.town;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Names after the customs of the peoples of Russia and its neighbours: a father's name
 * with оглы, кызы or улы in the place of a patronymic, or none at all; apostrophes, and
 * given names of two parts. Which names there are was written down from memory; how often
 * they occur is a guess.
 */
final class Customs {

	private static final Custom AZERBAIJANI = new Custom("Алиев Мамедов Гусейнов Гасанов Керимов Исмаилов Рзаев",
			"Эльвин Рашад Мурад Орхан Турал Эмин", "Айсель Нигяр Лейла Гюнель Севиль Нармин",
			"Али Вагиф Гусейн Ильгар Мамед Рауф Фархад", " оглы", " кызы");

	private static final Custom KAZAKH = new Custom("Садыков Ахметов Омаров Сулейменов Касымов",
			"Арман Ерлан Данияр Санжар", "Айгерим Айман Асель Динара Жанар", "Нурлан Серик Болат Ермек Кайрат", "улы",
			"кызы");

	private static final Custom KYRGYZ = new Custom("Асанов Токтосунов Маматов Жумабеков", "Азамат Бакыт Нурбек Эрлан",
			"Айпери Бермет Гульзат Мээрим", "Асан Болот Кубат Таалай", " уулу", " кызы");

	private static final Custom TUVAN = new Custom("Ооржак Монгуш Куулар Хертек Кара-оол", "Ай-оол Аян Мерген Начын",
			"Ай-кыс Чодураа Сайзана Шончалай", "", "", "");

	private static final List<Custom> OTHERS = List.of(AZERBAIJANI, KAZAKH, KYRGYZ, TUVAN);

	private static final List<String> WITH_APOSTROPHE = List.of("Лук'яненко", "Дем'яненко", "Солов'юк", "В'юненко",
			"Мар'яненко");

	private static final List<String> OF_TWO_PARTS = List.of("Анна-Мария", "Мария-Луиза", "Ева-Мария");

	private static final List<String> SON = List.of(" оглы", " уулу", "улы");

	private static final List<String> DAUGHTER = List.of(" кызы", "кызы");

	/** A people's names; no endings where no patronymic is borne. */
	private record Custom(List<String> surnames, List<String> boys, List<String> girls, List<String> fathers,
			String son, String daughter) {

		Custom(String surnames, String boys, String girls, String fathers, String son, String daughter) {
			this(List.of(surnames.split(" ")), List.of(boys.split(" ")), List.of(girls.split(" ")),
					List.of(fathers.split(" ")), son, daughter);
		}

		ChildName draw(boolean girl, Random random) {
			String surname = any(this.surnames, random);
			return new ChildName(girl ? ChildName.feminine(surname) : surname,
					any(girl ? this.girls : this.boys, random),
					any(this.fathers, random) + (girl ? this.daughter : this.son), girl);
		}

	}

	private Customs() {
	}

	/** A name after one of the customs, or the Russian one changed after it. */
	static ChildName draw(ChildName russian, Random random) {
		return switch (random.nextInt(6)) {
			case 0 -> russian.surname(any(WITH_APOSTROPHE, random));
			case 1 -> russian.girl() ? russian.given(any(OF_TWO_PARTS, random)) : russian;
			default -> any(OTHERS, random).draw(russian.girl(), random);
		};
	}

	/** The given names besides the Russian ones. */
	static Stream<String> givenNames() {
		return Stream.concat(OF_TWO_PARTS.stream(),
				OTHERS.stream().flatMap(custom -> Stream.concat(custom.boys().stream(), custom.girls().stream())));
	}

	/**
	 * The same father's name after the Russian custom, alone, joined, or with a dash; the
	 * same patronymic if it is a Russian one.
	 */
	static String otherPatronymic(String patronymic, Random random) {
		boolean daughter = DAUGHTER.stream().anyMatch(patronymic::endsWith);
		for (String ending : daughter ? DAUGHTER : SON) {
			if (patronymic.endsWith(ending)) {
				String father = patronymic.substring(0, patronymic.length() - ending.length());
				boolean vowel = father.matches(".*[аеёиоуыэюя]");
				return switch (random.nextInt(4)) {
					case 0 -> father;
					case 1 -> father + ending.strip();
					case 2 -> father + "-" + ending.strip();
					default -> father + (vowel ? "ев" : "ов") + (daughter ? "на" : "ич");
				};
			}
		}
		return patronymic;
	}

	/** Without the apostrophe, or with the sign that Russian has for it. */
	static String withoutApostrophe(String surname, Random random) {
		return surname.replace("'", random.nextBoolean() ? "" : "ь");
	}

	private static <T> T any(List<T> some, Random random) {
		return some.get(random.nextInt(some.size()));
	}

}
