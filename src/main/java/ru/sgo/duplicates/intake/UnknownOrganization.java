package ru.sgo.duplicates.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.OrganizationKind;

/**
 * An organization that lists name and the registry lacks.
 *
 * @param name as it was read
 * @param rows that are not taken for it
 * @param kind as the name sounds; {@code null} if it says nothing of it
 * @param code that is proposed for it
 */
public record UnknownOrganization(String name, int rows, @Nullable OrganizationKind kind, String code) {

	private static final Pattern KINDERGARTEN = Pattern
		.compile("детск\\p{L}* сад|дет\\.?\\s?сад|д/с|доу\\b|садик|ясли|сад(?!\\p{L})");

	private static final Pattern SCHOOL = Pattern.compile("школ|сош|оош|нош|лице|гимназ|интернат|кадет");

	private static final Pattern COLLEGE = Pattern.compile("колледж|техникум|училищ");

	private static final Pattern EXTRACURRICULAR = Pattern
		.compile("дополнительн|творчеств|спортивн|спортшкол|музыкальн|художествен|искусств|дворец|дом детск");

	private static final Pattern AUTHORITY = Pattern.compile("управлени|отдел образ|департамент|комитет");

	/** «МАОУ СОШ № 5» in «Список обучающихся МАОУ СОШ № 5». */
	private static final Pattern LEGAL_NAME = Pattern
		.compile("(?iu)(?<!\\p{L})(?:М[АБК]?Д?ОУ|Г[АБК]?Д?ОУ|ЧД?ОУ|муниципальн|государственн|частн).*");

	private static final Pattern KIND_AND_REST = Pattern
		.compile("(?iu)(?<!\\p{L})(?:детск\\p{L}* сад|школа|сош|оош|лицей|гимназия|колледж|техникум).*");

	private static final Pattern AFTERWARDS = Pattern.compile(
			"(?iu)\\s*(?:\\([^()]*\\)|[,;·—–-]\\s*(?:списо?к|контингент|реестр|выгрузка|учащиеся|воспитанники)\\p{L}*.*)\\s*$");

	private static final Pattern NUMBER = Pattern.compile("№\\s*(\\d{1,4})|\\b(\\d{1,4})\\b");

	/** What a text calls an organization, if it does. */
	static Optional<String> in(String text) {
		if (kind(text) == null) {
			return Optional.empty();
		}
		for (Pattern name : List.of(LEGAL_NAME, KIND_AND_REST)) {
			Matcher found = name.matcher(text);
			if (found.find()) {
				return Optional.of(alone(found.group()));
			}
		}
		return Optional.of(alone(text));
	}

	/** Without what files and titles say behind a name: «… (новый)», «…», список. */
	private static String alone(String text) {
		String name = AFTERWARDS.matcher(text).replaceFirst("").strip();
		int closed = name.indexOf('»');
		return (closed > 0 && name.lastIndexOf('«', closed) < 0) ? name.substring(0, closed).strip() : name;
	}

	/**
	 * With a code that nobody has.
	 * @param taken the codes of others; the new one is added
	 */
	static UnknownOrganization of(String name, int rows, Set<String> taken) {
		OrganizationKind kind = kind(name);
		Matcher number = NUMBER.matcher(name);
		String letter = letter(kind);
		int wanted = number.find() ? Integer.parseInt((number.group(1) != null) ? number.group(1) : number.group(2))
				: 1;
		while (!taken.add(letter + "-" + wanted)) {
			wanted++;
		}
		return new UnknownOrganization(name, rows, kind, letter + "-" + wanted);
	}

	private static String letter(@Nullable OrganizationKind kind) {
		if (kind == null) {
			return "О";
		}
		return switch (kind) {
			case AUTHORITY -> "УО";
			case SCHOOL -> "Ш";
			case KINDERGARTEN -> "С";
			case EXTRACURRICULAR -> "Д";
			case COLLEGE -> "К";
		};
	}

	private static @Nullable OrganizationKind kind(String name) {
		String text = name.toLowerCase(Locale.ROOT).replace('ё', 'е');
		if (EXTRACURRICULAR.matcher(text).find()) {
			return OrganizationKind.EXTRACURRICULAR;
		}
		if (COLLEGE.matcher(text).find()) {
			return OrganizationKind.COLLEGE;
		}
		if (KINDERGARTEN.matcher(text).find()) {
			return OrganizationKind.KINDERGARTEN;
		}
		if (SCHOOL.matcher(text).find()) {
			return OrganizationKind.SCHOOL;
		}
		return AUTHORITY.matcher(text).find() ? OrganizationKind.AUTHORITY : null;
	}

}
