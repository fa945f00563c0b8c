package ru.sgo.duplicates.resolution;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.admission.ComparedPair;
import ru.sgo.duplicates.admission.Comparisons;
import ru.sgo.duplicates.detection.AccountPair;
import ru.sgo.duplicates.detection.DeclaredPairs;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.Scope;

/** Any two accounts: how they compare, and what a person has said of them. */
@Service
public class PairViews {

	private final Comparisons comparisons;

	private final LastingWords words;

	private final CaseStore cases;

	private final JdbcClient jdbc;

	PairViews(Comparisons comparisons, LastingWords words, CaseStore cases, JdbcClient jdbc) {
		this.comparisons = comparisons;
		this.words = words;
		this.cases = cases;
		this.jdbc = jdbc;
	}

	/**
	 * Holds them against each other. What only administrators judge bears no word, and no
	 * case, for anybody else: to others it is as if nobody had said anything.
	 * @param one an account; the caller has made sure that the reader may see it, and the
	 * other
	 */
	@Transactional
	public PairView of(AccountCard one, AccountCard other, Scope scope) {
		Optional<Long> shown = caseOf(one.id(), other.id(), scope);
		boolean hidden = shown.isEmpty() && caseOf(one.id(), other.id(), Scope.EVERYTHING).isPresent();
		Optional<SaidWord> said = this.words.find(one.id(), other.id())
			.filter(word -> !hidden && isVisible(word, scope));
		ComparedPair compared = this.comparisons
			.of(one.id(), List.of(other.id()), declared(said, new AccountPair(one.number(), other.number())), scope)
			.get(0);
		if (!compared.withSnils()) {
			return new PairView(one, other, compared, null, null);
		}
		return new PairView(one, other, compared, said.orElse(null), shown.orElse(null));
	}

	private static DeclaredPairs declared(Optional<SaidWord> said, AccountPair pair) {
		return said.map(SaidWord::word).map(word -> switch (word) {
			case DISTINCT -> new DeclaredPairs(Set.of(pair), Set.of());
			case SAME -> new DeclaredPairs(Set.of(), Set.of(pair));
		}).orElse(DeclaredPairs.NONE);
	}

	/** Whether the reader may know of the case in which it was said, if it was in one. */
	boolean isVisible(SaidWord said, Scope scope) {
		return said.caseNumber() == null || this.cases.look(said.caseNumber(), scope).isPresent();
	}

	/** The number of the unclosed case of both accounts, if the reader may see it. */
	Optional<Long> caseOf(long one, long other, Scope scope) {
		return this.jdbc.sql("""
				select c.number from duplicate_case c
				join case_account a on a.case_number = c.number and a.account_id = :one and a.unclosed
				join case_account b on b.case_number = c.number and b.account_id = :other
				where
				""" + CaseStore.VISIBLE)
			.param("one", one)
			.param("other", other)
			.param("scope", scope.parameter())
			.param("restricted", scope.restrictedToo())
			.query(Long.class)
			.optional();
	}

}
