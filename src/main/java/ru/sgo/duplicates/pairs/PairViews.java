package ru.sgo.duplicates.pairs;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.admission.ComparedPair;
import ru.sgo.duplicates.admission.Comparisons;
import ru.sgo.duplicates.detection.AccountPair;
import ru.sgo.duplicates.detection.DeclaredPairs;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.CaseOfPair;

/** Any two accounts: how they compare, and what a person has said of them. */
@Service
public class PairViews {

	private final Comparisons comparisons;

	private final PairVerdicts verdicts;

	private final CaseOfPair cases;

	PairViews(Comparisons comparisons, PairVerdicts verdicts, CaseOfPair cases) {
		this.comparisons = comparisons;
		this.verdicts = verdicts;
		this.cases = cases;
	}

	/**
	 * Holds them against each other. What only administrators judge bears no verdict, and
	 * no case, for anybody else: to others it is as if nobody had said anything.
	 * @param one an account; the caller has made sure that the reader may see it, and the
	 * other
	 */
	@Transactional
	public PairView of(AccountCard one, AccountCard other, Scope scope) {
		Optional<Long> shown = this.cases.find(one.id(), other.id(), scope);
		boolean hidden = shown.isEmpty() && this.cases.find(one.id(), other.id(), Scope.EVERYTHING).isPresent();
		Optional<LastingVerdict> said = this.verdicts.find(one.id(), other.id())
			.filter(verdict -> !hidden && isVisible(verdict, scope));
		ComparedPair compared = this.comparisons
			.of(one.id(), List.of(other.id()), declared(said, new AccountPair(one.number(), other.number())), scope)
			.get(0);
		if (!compared.withSnils()) {
			return new PairView(one, other, compared, null, null);
		}
		return new PairView(one, other, compared, said.orElse(null), shown.orElse(null));
	}

	private static DeclaredPairs declared(Optional<LastingVerdict> said, AccountPair pair) {
		return said.map(LastingVerdict::verdict).map(verdict -> switch (verdict) {
			case DISTINCT -> new DeclaredPairs(Set.of(pair), Set.of());
			case SAME -> new DeclaredPairs(Set.of(), Set.of(pair));
		}).orElse(DeclaredPairs.NONE);
	}

	/** Whether the reader may know of the case in which it was said, if it was in one. */
	boolean isVisible(LastingVerdict said, Scope scope) {
		return said.caseNumber() == null || this.cases.isVisible(said.caseNumber(), scope);
	}

}
