package ru.sgo.duplicates.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.admission.ComparedPair;
import ru.sgo.duplicates.admission.ComparisonWords;
import ru.sgo.duplicates.detection.Comparison;
import ru.sgo.duplicates.detection.Finding;
import ru.sgo.duplicates.pairs.LastingVerdict;
import ru.sgo.duplicates.pairs.PairView;
import ru.sgo.duplicates.registry.AccountCard;

/**
 * Two accounts held against each other as programs see it; what there is not is said as
 * null.
 *
 * @param tier {@code null} when they are not taken for one child, nor worth a look
 * @param bar what keeps them apart whatever they weigh
 * @param doubt why they are worth a look only, though they weigh more
 * @param sentence what differs, and then what agrees
 * @param prior the weight before anything was compared, in bits
 * @param withSnils whether the СНИЛС were compared; if not, administrators judge the two
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ComparisonJson(List<ComparedAccount> accounts, @Nullable String tier, @Nullable ComparisonRule bar,
		@Nullable ComparisonRule doubt, String sentence, double prior, List<ComparisonFinding> findings,
		@JsonUnwrapped ComparisonOdds odds, boolean withSnils, WeighedBy statistics, @Nullable LastingWord said,
		@JsonProperty("case") @Nullable Long caseNumber) {

	static ComparisonJson of(PairView pair, ComparisonWords words, Locale locale) {
		ComparedPair compared = pair.compared();
		Comparison comparison = compared.comparison();
		return new ComparisonJson(pair.cards().stream().map(ComparedAccount::of).toList(),
				Codes.orNull(comparison.tier()),
				(comparison.bar() != null)
						? new ComparisonRule(Codes.of(comparison.bar()), words.bar(comparison.bar(), locale)) : null,
				(comparison.doubt() != null)
						? new ComparisonRule(Codes.of(comparison.doubt()), words.doubt(comparison.doubt(), locale))
						: null,
				words.sentence(comparison.findings(), locale), comparison.prior(),
				comparison.findings().stream().map(finding -> ComparisonFinding.of(finding, words, locale)).toList(),
				new ComparisonOdds(comparison.weight(), comparison.probability()), compared.withSnils(),
				new WeighedBy(compared.statistics(), compared.accounts()),
				(pair.said() != null) ? LastingWord.of(pair.said()) : null, pair.caseNumber());
	}

	/**
	 * How likely it is.
	 *
	 * @param weight the sum of {@code prior} and the weights of the findings
	 * @param probability that it is one child, 0 to 1
	 */
	record ComparisonOdds(double weight, double probability) {
	}

	/** One of the two. */
	record ComparedAccount(String number, String fullName, @Nullable LocalDate birthDate, boolean deleted) {

		static ComparedAccount of(AccountCard card) {
			return new ComparedAccount(card.number(), card.fullName(), card.birthDate(), card.isDeleted());
		}

	}

	/** The rule that keeps them apart, or has a person decide. */
	record ComparisonRule(String rule, String text) {
	}

	/**
	 * How they compare in one field.
	 *
	 * @param weight in bits; below 0 it speaks against
	 */
	record ComparisonFinding(String field, String level, double weight, String text) {

		static ComparisonFinding of(Finding finding, ComparisonWords words, Locale locale) {
			return new ComparisonFinding(Codes.of(finding.field()), Codes.of(finding.level()), finding.weight(),
					words.finding(finding, locale));
		}

	}

	/**
	 * Of the registry, as it was counted.
	 *
	 * @param number of the snapshot
	 * @param accounts how many accounts it has counted
	 */
	record WeighedBy(long number, int accounts) {
	}

	/** A person's word about the two, and the case in which it was said. */
	record LastingWord(String word, String reason, String by, Instant at,
			@JsonProperty("case") @Nullable Long caseNumber) {

		static LastingWord of(LastingVerdict said) {
			return new LastingWord(said.verdict().code(), said.reason(), said.by(), said.at(), said.caseNumber());
		}

	}

}
