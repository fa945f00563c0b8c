package ru.sgo.duplicates.headcount;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.OrganizationKind;

/**
 * Whom a form asks about: the one asks only about pupils of schools (ОО-1), the other
 * about everybody before school (85-К), wherever the group is.
 */
public enum HeadcountStage {

	/** In a class of a school. */
	PUPILS,

	/** In a kindergarten, or in a preschool group of a school. */
	PRESCHOOL;

	/** «1А», «10 «Б»», «11-й класс», «Подготовительный класс», «ГПД»: not a group. */
	private static final Pattern CLASS = Pattern
		.compile("класс|продл|гпд|^0?(?:[1-9]|1[0-2])(?![0-9])(?!\\s*[-–]?\\s*(?:я|ая)?\\s*"
				+ "(?:млад|сред|стар|подготов|раннего|ясл|групп|гр\\b))", flags());

	/** «старшая», «Группа № 2», «подготовительная гр.», «ясли», «дошкольная». */
	private static final Pattern GROUP = Pattern
		.compile("групп|(?<!\\p{L})гр(?!\\p{L})|ясл|млад|средн|старш|подготов|дошкол|раннего", flags());

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<HeadcountStage> of(String code) {
		return Arrays.stream(values()).filter(stage -> stage.code().equals(code)).findFirst();
	}

	/**
	 * Of whom a line of a headcount by class tells. Who is in a school and in no class
	 * that is known is taken for a pupil.
	 */
	static HeadcountStage of(OrganizationKind kind, @Nullable String className) {
		if (kind == OrganizationKind.KINDERGARTEN) {
			return PRESCHOOL;
		}
		return (className != null && !CLASS.matcher(className.strip()).find() && GROUP.matcher(className).find())
				? PRESCHOOL : PUPILS;
	}

	private static int flags() {
		return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
	}

}
