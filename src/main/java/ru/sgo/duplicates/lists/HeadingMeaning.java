package ru.sgo.duplicates.lists;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a heading means, whatever system wrote it. Short ones are looked up; of long ones
 * it is asked which of the field's words are in it, since every system puts them together
 * anew.
 *
 * @param field what the column tells of the child; {@code null} if nothing that is wanted
 * @param known whether the heading is known at all
 * @param rank where several columns of a list mean the same the lowest is the best
 */
record HeadingMeaning(@Nullable ListField field, boolean known, int rank) {

	private static final HeadingMeaning UNKNOWN = new HeadingMeaning(null, false, 0);

	/** Known, and of no concern here: it is dropped while reading. */
	private static final HeadingMeaning DROPPED = new HeadingMeaning(null, true, 0);

	private static final Map<ListField, String> NAMES = new EnumMap<>(Map.ofEntries(Map.entry(ListField.FULL_NAME,
			"фио|ф и о|фамилия имя отчество|фамилия имя|фамилия и имя|имя фамилия|фамилия имя отчество полностью|"
					+ "фио полностью|обучающийся|обучающиеся|учащийся|учащиеся|ученик|ученики|воспитанник|"
					+ "воспитанники|ребенок|full name|фамилия и о|фамилия и имя отчество|обучающихся|детей|учащихся"),
			Map.entry(ListField.SURNAME, "фамилия|surname"), Map.entry(ListField.GIVEN_NAME, "имя|given name"),
			Map.entry(ListField.PATRONYMIC, "отчество|patronymic"),
			Map.entry(ListField.BIRTH_DATE,
					"д р|др|дата рожд|рожден|число месяц год рождения|день месяц год рождения|день рождения|birth date|"
							+ "родился|дата рождения|д рожд|дата рожд-я"),
			Map.entry(ListField.SEX, "пол|sex"), Map.entry(ListField.SNILS, "снилс|snils|страховой номер|номер снилс"),
			Map.entry(ListField.BIRTH_CERTIFICATE, "birth certificate"), Map.entry(ListField.PASSPORT, "passport"),
			Map.entry(ListField.ORGANIZATION,
					"организация|оо|оу|доо|доу|школа|детский сад|учреждение|organization|код организации|код оо|"
							+ "место учебы|место обучения|наименование организации|наименование оо|наименование оу|"
							+ "образовательная организация|образовательное учреждение|краткое наименование оо"),
			Map.entry(ListField.CLASS_NAME,
					"класс|группа|класс группа|класс/группа|группа/класс|учебная группа|учебный класс|class name|class|"
							+ "литера класса|класс обучения"),
			Map.entry(ListField.ATTACHED, "прикреплен|прикрепленный|прикр|прик|прикреплена|attached|прикрепление"),
			Map.entry(ListField.ENROLLED_ON, "зачислен|зачислена|прибыл|принят|поступил|enrolled on|зачисление"),
			Map.entry(ListField.ENROLMENT_ORDER, "приказ|приказа|order number|enrolment order|номер приказа"),
			Map.entry(ListField.ENROLMENT_ORDER_DATE, "дата приказа|order date"),
			Map.entry(ListField.WITHDRAWN_ON,
					"выбыл|выбыла|отчислен|отчислена|withdrawn on|выбытие|отчисление|дата выпуска"),
			Map.entry(ListField.WITHDRAWAL_ORDER, "withdrawal order"),
			Map.entry(ListField.REASON, "причина|reason|основание выбытия|куда выбыл|основание отчисления"),
			Map.entry(ListField.STATUS, "статус|статус обучения|состояние|статус записи"),
			Map.entry(ListField.NUMBER,
					"номер записи|записи|id|логин|login|number|идентификатор|номер учетной записи|учетная запись|"
							+ "id записи|уникальный номер|номер карточки"),
			Map.entry(ListField.ENTRY_METHOD, "способ ввода|entry method|способ создания"),
			Map.entry(ListField.CREATED_ON,
					"дата создания записи|дата создания|создана|создан|created on|запись создана|дата ввода")));

	private static final Map<String, ListField> BY_NAME = new HashMap<>();

	static {
		NAMES.forEach((field, names) -> Set.of(names.split("\\|")).forEach(name -> BY_NAME.put(name, field)));
	}

	private static final Pattern PRIVATE = Pattern.compile("адрес|телефон|тел$|^тел |моб|e-?mail|почт|льгот|инвалид|"
			+ "здоров|овз|диагноз|гражданств|национальн|место рожд|место жит|прожив|регистрац|многодет|малоимущ|семь|"
			+ "финансирован|питани|личн\\p{L}* дел|паспорт выдан|кем выдан|дата выдачи|место работы|должность|"
			+ "социальн|страна|язык|спецпрограмм|курс обучения|площадк");

	private static final Pattern NUMBERING = Pattern.compile("п/п|пп|п п|n|n п/п|нпп|npp|порядковый номер");

	static HeadingMeaning of(HeadingText heading) {
		String words = heading.words();
		if (words.isEmpty()) {
			return UNKNOWN;
		}
		if (heading.ofRepresentative() || NUMBERING.matcher(words).matches()) {
			return DROPPED;
		}
		ListField named = BY_NAME.get(words);
		if (named != null) {
			return meaning(named, 0);
		}
		HeadingMeaning told = told(words);
		return (told == UNKNOWN && PRIVATE.matcher(words).find()) ? DROPPED : told;
	}

	/** What it tells a program that names a field itself; empty for nothing. */
	static HeadingMeaning chosen(String field) {
		return field.isEmpty() ? DROPPED : ListField.of(field).map(known -> meaning(known, -1)).orElse(UNKNOWN);
	}

	/** Whether the text is a heading as a whole: names of children contain words, too. */
	static boolean isHeading(String text) {
		return BY_NAME.containsKey(text.strip().toLowerCase(Locale.ROOT));
	}

	private static HeadingMeaning told(String words) {
		if (PRIVATE.matcher(words).find() && !words.contains("свид")) {
			return DROPPED;
		}
		boolean leaving = has(words, "выбы", "отчис", "выпус");
		boolean coming = has(words, "зачисл", "прибыт", "прием", "приём", "поступл", "принят");
		if (has(words, "приказ")) {
			return order(words, leaving);
		}
		if (leaving) {
			return meaning(has(words, "причин", "основан") ? ListField.REASON : ListField.WITHDRAWN_ON, 1);
		}
		if (coming) {
			return intoClass(words) ? DROPPED : meaning(ListField.ENROLLED_ON, has(words, "перевод") ? 2 : 1);
		}
		if (has(words, "рожден", "рожд") && has(words, "дата", "день", "число")) {
			return meaning(ListField.BIRTH_DATE, 1);
		}
		return paper(words);
	}

	private static HeadingMeaning paper(String words) {
		if (has(words, "свид", "св-во", "св-ва", "св во", "свво") && !has(words, "выдач", "выдан", "номер актовой")) {
			boolean series = has(words, "сери");
			boolean number = has(words, "номер") || words.matches(".*\\bn\\b.*");
			if (series == number) {
				return meaning(ListField.BIRTH_CERTIFICATE, 1);
			}
			return meaning(series ? ListField.CERTIFICATE_SERIES : ListField.CERTIFICATE_NUMBER, 1);
		}
		if (has(words, "паспорт")) {
			return meaning(ListField.PASSPORT, 1);
		}
		if (has(words, "снилс")) {
			return meaning(ListField.SNILS, 1);
		}
		if (words.startsWith("фио ") || words.startsWith("фамилия имя")) {
			return meaning(ListField.FULL_NAME, 1);
		}
		if (has(words, "организаци", "учрежден") && has(words, "наименован", "назван", "код", "образоват")) {
			return meaning(ListField.ORGANIZATION, 1);
		}
		return has(words, "прикреп") ? meaning(ListField.ATTACHED, 1) : UNKNOWN;
	}

	private static HeadingMeaning order(String words, boolean leaving) {
		boolean onlyDate = has(words, "дата") && !has(words, "номер", "реквизит", " и ");
		if (intoClass(words)) {
			return DROPPED;
		}
		if (leaving) {
			return meaning(onlyDate ? ListField.WITHDRAWAL_ORDER_DATE : ListField.WITHDRAWAL_ORDER, 1);
		}
		return meaning(onlyDate ? ListField.ENROLMENT_ORDER_DATE : ListField.ENROLMENT_ORDER, 1);
	}

	/** The day of a class is no day of an enrolment. */
	private static boolean intoClass(String words) {
		return has(words, "в класс", "в группу");
	}

	private static boolean has(String words, String... parts) {
		for (String part : parts) {
			if (words.contains(part)) {
				return true;
			}
		}
		return false;
	}

	private static HeadingMeaning meaning(ListField field, int rank) {
		return new HeadingMeaning(field, true, rank);
	}

}
