package ru.sgo.duplicates.web;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.detection.Comparison;
import ru.sgo.duplicates.detection.Field;
import ru.sgo.duplicates.detection.Finding;
import ru.sgo.duplicates.detection.Level;

/** Says how two accounts compare, for templates. */
@Component("pairs")
public class PairWords {

	/** What is as likely as that or more is not told apart by a percentage. */
	private static final double ALMOST_CERTAIN = 0.999;

	private final Words words;

	PairWords(Words words) {
		this.words = words;
	}

	/** One sentence: what differs, and then what agrees. */
	public String sentence(List<Finding> findings) {
		Stream<String> differences = findings.stream()
			.filter(PairWords::isDifference)
			.map(finding -> this.words.say("evidence." + finding.code()));
		List<String> equal = findings.stream()
			.filter(finding -> finding.level() == Level.EQUAL)
			.map(finding -> this.words.of("field", key(finding.field())))
			.toList();
		Stream<String> agreement = equal.isEmpty() ? Stream.empty()
				: Stream.of(this.words.say("pair.equal", equal.size(), listed(equal)));
		return Stream.concat(differences, agreement)
			.map(PairWords::withSmallInitial)
			.collect(Collectors.collectingAndThen(Collectors.joining("; "), PairWords::asSentence));
	}

	/** Bits with their sign: {@code +10,1}. */
	public String weight(double bits) {
		return String.format(locale(), "%+.1f", bits).replace('-', '\u2212');
	}

	/** The weights one after the other. */
	public Waterfall waterfall(Comparison comparison) {
		return Waterfall.of(comparison);
	}

	/** How likely it is, in percent. */
	public String probability(double probability) {
		NumberFormat percent = NumberFormat.getPercentInstance(locale());
		percent.setMaximumFractionDigits(1);
		if (probability > ALMOST_CERTAIN) {
			return this.words.say("pair.more-than", percent.format(ALMOST_CERTAIN));
		}
		return (probability < 1 - ALMOST_CERTAIN) ? this.words.say("pair.less-than", percent.format(1 - ALMOST_CERTAIN))
				: percent.format(probability);
	}

	/** A document that only one account has is no difference of the child. */
	private static boolean isDifference(Finding finding) {
		boolean document = finding.field() == Field.SNILS || finding.field() == Field.BIRTH_CERTIFICATE;
		return finding.level() != Level.EQUAL && !(document && finding.level() == Level.MISSING);
	}

	private String listed(List<String> names) {
		int last = names.size() - 1;
		return (last == 0) ? names.get(0)
				: this.words.say("pair.and", String.join(", ", names.subList(0, last)), names.get(last));
	}

	private static String key(Field field) {
		return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String withSmallInitial(String text) {
		boolean abbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
		return abbreviation ? text : text.substring(0, 1).toLowerCase(locale()) + text.substring(1);
	}

	private static String asSentence(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale()) + text.substring(1) + ".";
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
