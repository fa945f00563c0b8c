package ru.sgo.duplicates.web;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.admission.ComparisonWords;
import ru.sgo.duplicates.detection.Comparison;
import ru.sgo.duplicates.detection.Finding;

/** Says how two accounts compare, for templates. */
@Component("pairs")
public class PairWords {

	/** What is as likely as that or more is not told apart by a percentage. */
	private static final double ALMOST_CERTAIN = 0.999;

	private final Words words;

	private final ComparisonWords comparisons;

	PairWords(Words words, ComparisonWords comparisons) {
		this.words = words;
		this.comparisons = comparisons;
	}

	/** One sentence: what differs, and then what agrees. */
	public String sentence(List<Finding> findings) {
		return this.comparisons.sentence(findings, locale());
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

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
