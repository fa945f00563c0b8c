package ru.sgo.duplicates.admission;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.detection.Doubt;
import ru.sgo.duplicates.detection.Field;
import ru.sgo.duplicates.detection.Finding;
import ru.sgo.duplicates.detection.Level;
import ru.sgo.duplicates.detection.NeverMatch;

/** Says how two accounts compare, for people and for programs alike. */
@Component
public class ComparisonWords {

	private final MessageSource messages;

	ComparisonWords(MessageSource messages) {
		this.messages = messages;
	}

	/** One sentence: what differs, and then what agrees. */
	public String sentence(List<Finding> findings, Locale locale) {
		Stream<String> differences = findings.stream()
			.filter(ComparisonWords::isDifference)
			.map(finding -> finding(finding, locale));
		List<String> equal = findings.stream()
			.filter(finding -> finding.level() == Level.EQUAL)
			.map(finding -> say(locale, "field." + key(finding.field())))
			.toList();
		Stream<String> agreement = equal.isEmpty() ? Stream.empty()
				: Stream.of(say(locale, "pair.equal", equal.size(), listed(equal, locale)));
		return Stream.concat(differences, agreement)
			.map(clause -> withSmallInitial(clause, locale))
			.collect(Collectors.collectingAndThen(Collectors.joining("; "), clauses -> asSentence(clauses, locale)));
	}

	/** How they compare in one field. */
	public String finding(Finding finding, Locale locale) {
		return say(locale, "evidence." + finding.code());
	}

	/** What keeps them apart. */
	public String bar(NeverMatch bar, Locale locale) {
		return say(locale, "pair.bar." + bar.name().toLowerCase(Locale.ROOT));
	}

	/** Why a person has to decide. */
	public String doubt(Doubt doubt, Locale locale) {
		return say(locale, "pair.doubt." + doubt.name().toLowerCase(Locale.ROOT));
	}

	/** A document or a sex that only one account has is no difference of the child. */
	private static boolean isDifference(Finding finding) {
		boolean mayLack = finding.field() == Field.SNILS || finding.field() == Field.BIRTH_CERTIFICATE
				|| finding.field() == Field.SEX;
		return finding.level() != Level.EQUAL && !(mayLack && finding.level() == Level.MISSING);
	}

	private String listed(List<String> names, Locale locale) {
		int last = names.size() - 1;
		return (last == 0) ? names.get(0)
				: say(locale, "pair.and", String.join(", ", names.subList(0, last)), names.get(last));
	}

	private String say(Locale locale, String key, @Nullable Object... arguments) {
		return Objects.requireNonNull(this.messages.getMessage(key, arguments, locale));
	}

	private static String key(Field field) {
		return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String withSmallInitial(String text, Locale locale) {
		boolean abbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
		return abbreviation ? text : text.substring(0, 1).toLowerCase(locale) + text.substring(1);
	}

	private static String asSentence(String text, Locale locale) {
		return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1) + ".";
	}

}
