package ru.sgo.duplicates.town;

import java.util.List;
import java.util.Random;

/** Draws the names of a town's children as often as they occur. */
final class Names {

	/** Of a hundred children so many bear names after the custom of another people. */
	private static final int OTHER_CUSTOMS = 4;

	/** Lawful forms of one name, which have become names of their own. */
	private static final List<List<String>> FORMS = groups("""
			Наталья Наталия
			Софья София
			Даниил Данил Данила
			Мария Марья
			Дмитрий Димитрий
			Алексей Алексий
			Сергей Сергий
			Семён Симеон
			Савелий Савел
			Анастасия Настасья
			Татьяна Татиана
			Дарья Дария
			Елизавета Елисавета
			Ксения Аксинья
			Ульяна Юлиана
			Лидия Лидья
			Иван Иоанн
			Яков Иаков
			Матвей Матфей
			Таисия Таисья
			Захар Захарий""");

	/** Names that people write for each other. */
	private static final List<List<String>> RELATED = groups("""
			Артём Артемий
			Егор Георгий
			Юрий Георгий
			Алёна Елена
			Ксения Оксана
			Полина Аполлинария""");

	/** Names alike in letters, of which parents of twins are fond. */
	private static final List<List<String>> ALIKE = groups("""
			Мария Марина Карина Дарина Арина Ирина
			Алина Элина Милана Милена Полина
			Анна Алла Инна Жанна Нина Яна Дана
			Алиса Алеся Олеся Василиса
			Лилия Юлия Лидия
			Валерия Валентина Виталина
			Артём Артур Арсен Арсений
			Марк Макар Марат Мирон
			Тимур Тимофей
			Егор Игорь
			Виталий Валерий
			Владислав Владимир Вячеслав Станислав Святослав Ростислав Ярослав
			Назар Захар
			Роман Родион Герман
			Ян Иван
			Эльвин Эльмин
			Нурбек Нурбол
			Арман Арсан
			Айпери Айпара
			Бермет Бурмет
			Начын Начыл
			Айсель Айсен""");

	private final Draw boys = new Draw("boys");

	private final Draw girls = new Draw("girls");

	private final Draw surnames = new Draw("surnames");

	private final Draw patronymics = new Draw("patronymics");

	private final People people;

	private final ManyPeoples manyPeoples = new ManyPeoples();

	Names(People people) {
		this.people = people;
	}

	private static List<List<String>> groups(String lines) {
		return lines.lines().map(line -> List.of(line.split(" "))).toList();
	}

	/** A child of the town. */
	ChildName draw(Random random) {
		ChildName name = withPatronymic(random);
		boolean none = this.people.withoutPatronymic() > 0 && random.nextDouble() < this.people.withoutPatronymic();
		return none ? name.patronymic("") : name;
	}

	private ChildName withPatronymic(Random random) {
		if (hasManyPeoples() && random.nextDouble() < this.people.ofManyPeoples()) {
			return this.manyPeoples.draw(random);
		}
		boolean common = this.people.common() > 0 && random.nextDouble() < this.people.common();
		return common ? common(random) : usual(random);
	}

	/** One child in a hundred has a double surname, another one no patronymic. */
	private ChildName usual(Random random) {
		ChildName russian = russian(random);
		return (random.nextInt(100) < OTHER_CUSTOMS) ? Customs.draw(russian, random) : russian;
	}

	/** The most frequent names of all. */
	private ChildName common(Random random) {
		boolean girl = random.nextBoolean();
		String surname = this.surnames.frequent(random);
		return new ChildName(girl ? ChildName.feminine(surname) : surname,
				(girl ? this.girls : this.boys).frequent(random),
				this.patronymics.frequent(random).split(" ")[girl ? 1 : 0], girl);
	}

	private ChildName russian(Random random) {
		boolean girl = random.nextBoolean();
		String surname = surname(girl, random);
		if (random.nextInt(100) == 0) {
			surname += "-" + surname(girl, random);
		}
		String[] patronymic = this.patronymics.draw(random).split(" ");
		return new ChildName(surname, givenName(girl, random),
				(random.nextInt(100) == 0) ? "" : patronymic[girl ? 1 : 0], girl);
	}

	String surname(boolean girl, Random random) {
		String surname = this.surnames.draw(random);
		return girl ? ChildName.feminine(surname) : surname;
	}

	String givenName(boolean girl, Random random) {
		return (girl ? this.girls : this.boys).draw(random);
	}

	/** Whether children bear the given name: then it is no misspelling of another. */
	boolean isBorne(String givenName) {
		return this.boys.has(givenName) || this.girls.has(givenName) || Customs.givenNames().anyMatch(givenName::equals)
				|| (hasManyPeoples() && this.manyPeoples.has(givenName));
	}

	/** Whether children bear it, here or elsewhere. */
	boolean isName(String givenName) {
		return isBorne(givenName) || this.manyPeoples.has(givenName);
	}

	private boolean hasManyPeoples() {
		return this.people.ofManyPeoples() > 0;
	}

	/** Another child's name that looks like it; any other where none does. */
	String alike(String givenName, boolean girl, Random random) {
		List<String> others = others(ALIKE, givenName);
		if (others.isEmpty() && hasManyPeoples()) {
			others = this.manyPeoples.alike(givenName, girl);
		}
		return others.isEmpty() ? givenName(girl, random) : others.get(random.nextInt(others.size()));
	}

	/** The other lawful forms of a given name. */
	static List<String> otherForms(String givenName) {
		return others(FORMS, givenName);
	}

	/** The names that people write for it, though they are others. */
	static List<String> relatedTo(String givenName) {
		return others(RELATED, givenName);
	}

	private static List<String> others(List<List<String>> groups, String givenName) {
		return groups.stream()
			.filter(names -> names.contains(givenName))
			.flatMap(List::stream)
			.filter(name -> !name.equals(givenName))
			.toList();
	}

	static boolean areFormsOfOne(String givenName, String other) {
		return givenName.equals(other) || otherForms(givenName).contains(other);
	}

}
