package ru.sgo.duplicates.web.municipality;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.admission.ComparedPair;
import ru.sgo.duplicates.pairs.PairVerdict;
import ru.sgo.duplicates.pairs.PairVerdictWish;

/**
 * A person's verdict about two accounts.
 *
 * @param first the number of the one
 * @param second the number of the other
 * @param seen the verdict that the page showed
 * @param sure whether it holds of accounts with one document, too
 */
record PairVerdictForm(@Nullable String first, @Nullable String second,
		@NotBlank(message = "{case.refused.reason-missing}") @Size(max = 2000,
				message = "{task.refused.text-long}") @Nullable String wordReason,
		@Nullable PairVerdict seen, @Nullable Boolean sure) {

	/** Whether the person has been asked again. */
	boolean isSure() {
		return Boolean.TRUE.equals(this.sure);
	}

	/** The filled form as a wish about the two accounts. */
	PairVerdictWish wish(PairVerdict verdict, ComparedPair pair) {
		return new PairVerdictWish(verdict, pair.account(), pair.other(), Objects.requireNonNull(this.wordReason),
				this.seen);
	}

	ComparisonForm accounts() {
		return new ComparisonForm(this.first, this.second);
	}

}
