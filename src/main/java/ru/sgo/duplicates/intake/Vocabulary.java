package ru.sgo.duplicates.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** The words that stand in a column, and the name by which the registry keeps each. */
enum Vocabulary {

	/** The types of organizations. */
	ORGANIZATION_KIND(
			Map.ofEntries(Map.entry("уо", "AUTHORITY"), Map.entry("authority", "AUTHORITY"), Map.entry("ооо", "SCHOOL"),
					Map.entry("школа", "SCHOOL"), Map.entry("school", "SCHOOL"), Map.entry("доо", "KINDERGARTEN"),
					Map.entry("детскийсад", "KINDERGARTEN"), Map.entry("kindergarten", "KINDERGARTEN"),
					Map.entry("дод", "EXTRACURRICULAR"), Map.entry("extracurricular", "EXTRACURRICULAR"),
					Map.entry("поо", "COLLEGE"), Map.entry("колледж", "COLLEGE"), Map.entry("college", "COLLEGE"))),

	/** How an account came to be. */
	ENTRY_METHOD(Map.of("быстрыйввод", "QUICK_ENTRY", "quickentry", "QUICK_ENTRY", "позаявлению", "APPLICATION",
			"иззаявления", "APPLICATION", "application", "APPLICATION", "импорт", "IMPORT", "загрузка", "IMPORT",
			"import", "IMPORT")),

	/** Whether a boy or a girl. */
	SEX(Map.of("м", "MALE", "муж", "MALE", "мужской", "MALE", "male", "MALE", "m", "MALE", "ж", "FEMALE", "жен",
			"FEMALE", "женский", "FEMALE", "female", "FEMALE", "f", "FEMALE")),

	/** The kinds of movements; an export calls some by their occasion. */
	MOVEMENT_KIND(Map.ofEntries(Map.entry("зачисление", "ENROLMENT"), Map.entry("прибытие", "ENROLMENT"),
			Map.entry("enrolment", "ENROLMENT"), Map.entry("выбытие", "WITHDRAWAL"),
			Map.entry("отчисление", "WITHDRAWAL"), Map.entry("выпуск", "WITHDRAWAL"),
			Map.entry("переводвдругуюоо", "WITHDRAWAL"), Map.entry("withdrawal", "WITHDRAWAL"),
			Map.entry("зачислениевприкрепленные", "ATTACHMENT"), Map.entry("attachment", "ATTACHMENT"),
			Map.entry("открепление", "DETACHMENT"), Map.entry("detachment", "DETACHMENT"),
			Map.entry("перевод", "TRANSFER"), Map.entry("transfer", "TRANSFER")));

	/** A bound, for what stands in a file is not ours. */
	private static final int MOST_SPELLINGS = 1000;

	private final Map<String, String> meanings;

	/** The meanings of words as they were written; the same few again and again. */
	private final Map<String, String> spellings = new ConcurrentHashMap<>();

	Vocabulary(Map<String, String> meanings) {
		this.meanings = meanings;
	}

	/** The word's meaning, or {@code null} when it has none. */
	@Nullable String meaning(String word) {
		String meaning = this.spellings.get(word);
		if (meaning == null) {
			meaning = this.meanings.get(Column.plain(word));
			if (meaning != null && this.spellings.size() < MOST_SPELLINGS) {
				this.spellings.put(word, meaning);
			}
		}
		return meaning;
	}

}
