package ru.sgo.duplicates.api;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.admission.ComparisonWords;
import ru.sgo.duplicates.pairs.PairDecisions;
import ru.sgo.duplicates.pairs.PairVerdict;
import ru.sgo.duplicates.pairs.PairVerdictWish;
import ru.sgo.duplicates.pairs.PairView;
import ru.sgo.duplicates.pairs.PairViews;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.OpenedCards;

/**
 * Any two accounts for programs of the authority: why they are one child, or why not; and
 * a person's verdict about it.
 */
@RestController
@RequestMapping("/api/comparison")
class ComparisonApi {

	private final OpenedCards cards;

	private final PairViews pairs;

	private final PairDecisions decisions;

	private final ComparisonWords words;

	ComparisonApi(OpenedCards cards, PairViews pairs, PairDecisions decisions, ComparisonWords words) {
		this.cards = cards;
		this.pairs = pairs;
		this.decisions = decisions;
		this.words = words;
	}

	@GetMapping
	ComparisonJson compare(
			@Parameter(description = "The number of the one account",
					required = true) @RequestParam(required = false) @Nullable String first,
			@Parameter(description = "The number of the other account",
					required = true) @RequestParam(required = false) @Nullable String second,
			@AuthenticationPrincipal SignedIn user) {
		return told(pair(first, second, user));
	}

	@PostMapping("/word")
	ComparisonJson say(@RequestBody SaidOfTwo said, @AuthenticationPrincipal SignedIn user) {
		PairView pair = pair(said.first(), said.second(), user);
		PairVerdict verdict = verdict("word", (said.word() != null) ? said.word() : "");
		OutcomeProblems.done(this.decisions.say(new PairVerdictWish(verdict, pair.one().number(), pair.other().number(),
				SentText.reason(said.reason()), seen(said.seen())), user.actor(), user.scope()));
		return told(this.pairs.of(pair.one(), pair.other(), user.scope()));
	}

	@PostMapping("/take-back")
	ComparisonJson takeBack(@RequestBody TakenBack which, @AuthenticationPrincipal SignedIn user) {
		PairView pair = pair(which.first(), which.second(), user);
		OutcomeProblems.done(this.decisions.takeBack(pair.one().number(), pair.other().number(), seen(which.seen()),
				user.actor(), user.scope()));
		return told(this.pairs.of(pair.one(), pair.other(), user.scope()));
	}

	private PairView pair(@Nullable String first, @Nullable String second, SignedIn user) {
		AccountCard one = find("first", first, user);
		AccountCard other = find("second", second, user);
		if (one.id() == other.id()) {
			throw ApiProblem.invalid("second", "comparison.same");
		}
		return this.pairs.of(one, other, user.scope());
	}

	private AccountCard find(String field, @Nullable String number, SignedIn user) {
		if (number == null || number.isBlank()) {
			throw ApiProblem.invalid(field, "comparison.missing");
		}
		return this.cards.open(number.strip(), user.actor(), user.scope())
			.orElseThrow(() -> ApiProblem.unknown(field, "comparison.unknown"));
	}

	private static PairVerdict verdict(String field, String code) {
		return PairVerdict.of(code).orElseThrow(() -> ApiProblem.invalid(field, "api.refused.word"));
	}

	private static @Nullable PairVerdict seen(@Nullable String code) {
		return (code != null) ? verdict("seen", code) : null;
	}

	private ComparisonJson told(PairView pair) {
		return ComparisonJson.of(pair, this.words, LocaleContextHolder.getLocale());
	}

	/**
	 * A word about two accounts.
	 *
	 * @param first the number of the one
	 * @param second the number of the other
	 * @param word {@code same} or {@code distinct}
	 * @param seen the word that was read before, if there was one
	 */
	record SaidOfTwo(@Nullable String first, @Nullable String second, @Nullable String word, @Nullable String reason,
			@Nullable String seen) {
	}

	/** Whose word is taken back, and which one it was. */
	record TakenBack(@Nullable String first, @Nullable String second, @Nullable String seen) {
	}

}
