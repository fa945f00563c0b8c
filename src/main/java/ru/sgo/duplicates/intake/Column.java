package ru.sgo.duplicates.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.Typed;

/**
 * A column of an import file.
 *
 * @param name its Russian name, as messages call it
 * @param required whether the file is of no use without it
 * @param names all the names by which it is known, as {@link #plain}
 */
record Column(String name, boolean required, List<String> names) {

	/** The names of those by whose values rows are told apart. */
	private static final Set<String> CODES = Set.of("Код", "Код УО", "Код организации", "Номер записи",
			"Номер приказа");

	Column {
		if (names.stream().anyMatch(Column::endsInDigit)) {
			throw new IllegalArgumentException("No name of a column may end in a digit");
		}
	}

	/** The columns of each part, by the contract of the import. */
	static final Map<Part, List<Column>> OF = Map.of(Part.ORGANIZATIONS,
			List.of(must("Код", "code", "Код организации", "Код ОО"), must("Наименование", "name", "Название"),
					may("Краткое наименование", "short_name", "Краткое название"),
					must("Тип", "kind", "Тип организации", "Вид"), may("Код УО", "authority", "УО"),
					may("Электронная почта", "email", "E-mail", "Почта")),
			Part.STUDENTS,
			List.of(must("Номер записи", "number", "Номер", "№ записи"), must("Фамилия", "surname"),
					must("Имя", "given_name"), may("Отчество", "patronymic"),
					may("Дата рождения", "birth_date", "Д.р."), may("Пол", "sex"), may("СНИЛС", "snils"),
					may("Свидетельство о рождении", "birth_certificate", "Свидетельство"),
					may("Дата создания записи", "created_on", "Дата создания"), may("Способ ввода", "entry_method"),
					may("Код организации", "organization", "Организация", "Код ОО")),
			Part.MOVEMENTS,
			List.of(must("Номер записи", "number", "Номер", "№ записи"),
					must("Код организации", "organization", "Организация", "Код ОО"),
					must("Вид движения", "kind", "Движение"), must("Дата", "date", "Дата движения"),
					may("Номер приказа", "order_number", "№ приказа"), may("Дата приказа", "order_date"),
					may("Класс (группа)", "class_name", "Класс", "Группа"), may("Причина", "reason")));

	/** The names of those whose values nobody reads without giving a reason. */
	private static final Set<String> DOCUMENTS = Set.of("СНИЛС", "Свидетельство о рождении");

	static boolean isDocument(@Nullable String name) {
		return name != null && DOCUMENTS.contains(name);
	}

	/** The value of a cell without what nobody sees. */
	String tidy(String cell) {
		return CODES.contains(this.name) ? Typed.code(cell) : Typed.line(cell);
	}

	/**
	 * Whether the text is one of its names. Most of what is asked about is a number,
	 * which need not be made {@link #plain}.
	 */
	boolean isNamed(String text) {
		return !text.isEmpty() && !endsInDigit(text) && this.names.contains(plain(text));
	}

	private static boolean endsInDigit(String text) {
		return Character.isDigit(text.charAt(text.length() - 1));
	}

	private static Column must(String name, String... others) {
		return new Column(name, true, all(name, others));
	}

	private static Column may(String name, String... others) {
		return new Column(name, false, all(name, others));
	}

	private static List<String> all(String name, String... others) {
		return Stream.concat(Stream.of(name), Stream.of(others)).map(Column::plain).toList();
	}

	/** A name or a word as it is compared: by its letters, whatever their case, and ё. */
	static String plain(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isLetterOrDigit(c) || c == '№') {
				plain.append(c);
			}
		}
		return plain.toString().toLowerCase(Locale.ROOT).replace('ё', 'е');
	}

}
