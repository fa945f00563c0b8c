package ru.sgo.duplicates.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** The words that stand in a column, and the name by which the registry keeps each. */
enum Vocabulary {

	/** The types of organizations. */
	ORGANIZATION_KIND(ProblemCode.ORGANIZATION_KIND_UNKNOWN,
			Map.of("AUTHORITY", "уо authority управление управлениеобразованием управлениеобразования", "SCHOOL",
					"ооо школа school", "KINDERGARTEN", "доо доу детскийсад kindergarten", "EXTRACURRICULAR",
					"дод удод допобразование дополнительноеобразование extracurricular", "COLLEGE",
					"поо спо колледж college")),

	/** How an account came to be. */
	ENTRY_METHOD(ProblemCode.ENTRY_METHOD_UNKNOWN,
			Map.of("QUICK_ENTRY", "быстрыйввод быстрввод quickentry", "APPLICATION",
					"позаявлению иззаявления заявление application", "IMPORT",
					"импорт импортизфайла загрузка загрузкаизфайла import")),

	/** Whether a boy or a girl. */
	SEX(ProblemCode.SEX_UNKNOWN,
			Map.of("MALE", "м муж мужской мужпол мужскойпол мужчина мальчик мальч юноша male m boy", "FEMALE",
					"ж жен женский женпол женскийпол женщина девочка дев девушка female f girl")),

	/** The kinds of movements; an export calls some by their occasion or by the pupil. */
	MOVEMENT_KIND(ProblemCode.MOVEMENT_KIND_UNKNOWN,
			Map.of("ENROLMENT",
					"зачисление зачислен зачислена зачислено прибытие прибыл прибыла прием принят принята поступление"
							+ " поступил поступила зачислениевоо зачислениевшколу enrolment enrollment",
					"WITHDRAWAL",
					"выбытие выбыл выбыла отчисление отчислен отчислена отчислено выпуск выпущен выпущена выпускник"
							+ " окончание окончил окончила переводвдругуюоо переведенвдругуюоо переведенавдругуюоо"
							+ " переводвдругуюорганизацию переводвдругуюшколу выбытиеизоо withdrawal",
					"ATTACHMENT",
					"зачислениевприкрепленные зачисленвприкрепленные зачисленавприкрепленные прикрепление прикреплен"
							+ " прикреплена attachment",
					"DETACHMENT", "открепление откреплен откреплена detachment", "TRANSFER",
					"перевод переведен переведена переводвдругойкласс переводвдругуюгруппу transfer"));

	/** A bound, for what stands in a file is not ours. */
	private static final int MOST_SPELLINGS = 1000;

	private final ProblemCode unknown;

	private final Map<String, String> meanings = new HashMap<>();

	/** The meanings of words as they were written; the same few again and again. */
	private final Map<String, String> spellings = new ConcurrentHashMap<>();

	/**
	 * The words of a column.
	 * @param unknown what is said of any other
	 * @param words by each name of the registry those that mean it, as
	 * {@link Heading#plain}
	 */
	Vocabulary(ProblemCode unknown, Map<String, String> words) {
		this.unknown = unknown;
		words.forEach((meaning, same) -> List.of(same.split(" ")).forEach(word -> this.meanings.put(word, meaning)));
	}

	/** What is said of a word without a meaning. */
	ProblemCode unknown() {
		return this.unknown;
	}

	/** The word's meaning, or {@code null} when it has none. */
	@Nullable String meaning(String word) {
		String meaning = this.spellings.get(word);
		if (meaning == null) {
			meaning = this.meanings.get(Heading.plain(word));
			if (meaning != null && this.spellings.size() < MOST_SPELLINGS) {
				this.spellings.put(word, meaning);
			}
		}
		return meaning;
	}

}
