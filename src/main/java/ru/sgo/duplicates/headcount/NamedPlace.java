package ru.sgo.duplicates.headcount;

/**
 * Whether a reason of a withdrawal, as people write it, names the place where the child
 * goes: an organization by its number or name («в школу № 5», «МАОУ «Лицей»»), or a place
 * by its name («в г. Казань», «переезд в Пермский край»). Worked examples of those that
 * name none: «перевод», «по заявлению родителей», «в другую школу», «в другой город».
 */
final class NamedPlace {

	private static final String ORGANIZATION = "(№ *[0-9]"
			+ "|(школ|сош|оош|гимнази|лице|колледж|техникум|интернат|детск[а-яё]+ сад|д/с|доу)[а-яё]* *[0-9]"
			+ "|[«\"“„][^«»\"“”„]{2,}[»\"”“])";

	/** A word that begins as a name does, but for those that everything is called by. */
	private static final String NAME = "(?!Школ|Гимнази|Лице|Детск|Сад|Друг|Дошкол|Связ|Перв|Обще|Средн)[А-ЯЁ][а-яё]";

	private static final String PLACE = "(^|[^а-яёА-ЯЁ])(в|во|из|г|г\\.|гор\\.|город|города|с\\.|пос\\.|п\\.|д\\.|ст\\.) *"
			+ NAME;

	/**
	 * The condition of a query that a text names a place.
	 * @param column the column with the text; never text of a user
	 */
	static String in(String column) {
		return "(lower(%1$s) ~ '%2$s' or %1$s ~ '%3$s')".formatted(column, ORGANIZATION, PLACE);
	}

	private NamedPlace() {
	}

}
