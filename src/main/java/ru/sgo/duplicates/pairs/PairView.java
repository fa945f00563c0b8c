package ru.sgo.duplicates.pairs;

import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.admission.ComparedPair;
import ru.sgo.duplicates.registry.AccountCard;

/**
 * Two accounts held against each other, as a reader may see them.
 *
 * @param said the verdict that holds of them
 * @param caseNumber the unclosed case of both
 */
public record PairView(AccountCard one, AccountCard other, ComparedPair compared, @Nullable LastingVerdict said,
		@Nullable Long caseNumber) {

	public List<AccountCard> cards() {
		return List.of(this.one, this.other);
	}

}
