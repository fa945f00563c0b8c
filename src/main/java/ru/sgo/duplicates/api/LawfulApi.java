package ru.sgo.duplicates.api;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.resolution.CaseLawfulGround;
import ru.sgo.duplicates.resolution.CaseOutcome;
import ru.sgo.duplicates.resolution.DecisionLawful;
import ru.sgo.duplicates.resolution.DecisionLawfulWish;

/** Children in two organizations lawfully, for a time: many at once. */
@RestController
class LawfulApi {

	private final DecisionLawful decisions;

	private final MessageSource messages;

	LawfulApi(DecisionLawful decisions, MessageSource messages) {
		this.decisions = decisions;
		this.messages = messages;
	}

	@PostMapping("/api/cases/lawful")
	Answer mark(@RequestBody ManyWish wish, @AuthenticationPrincipal SignedIn user) {
		List<Long> numbers = Optional.ofNullable(wish.cases())
			.orElse(List.of())
			.stream()
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		if (numbers.isEmpty()) {
			throw ApiProblem.invalid("cases", "api.refused.missing");
		}
		if (numbers.size() > DecisionLawful.MOST) {
			throw ApiProblem.invalid("cases", "api.refused.too-many-cases");
		}
		DecisionLawfulWish same = new DecisionLawfulWish(ground(wish.ground()), wish.until(), null,
				SentText.reason(wish.reason()));
		Optional<CaseOutcome.Invalid> fault = this.decisions.fault(same);
		fault.ifPresent(OutcomeProblems::done);
		DecisionLawful.Marked marked = this.decisions.mark(new LinkedHashSet<>(numbers), same, user.actor(),
				user.scope());
		Locale language = LocaleContextHolder.getLocale();
		return new Answer(marked.marked(),
				marked.left()
					.stream()
					.map(one -> new Left(one.caseNumber(), this.messages.getMessage(one.messageKey(), null, language)))
					.toList());
	}

	/** The ground with this code; another one where nothing is said. */
	static CaseLawfulGround ground(@Nullable String code) {
		return (code == null) ? CaseLawfulGround.OTHER
				: CaseLawfulGround.of(code).orElseThrow(() -> ApiProblem.invalid("ground", "api.refused.ground"));
	}

	/**
	 * What is recorded of many cases, each counted where the child was first.
	 *
	 * @param cases their numbers, at most 500
	 * @param ground summer_group, repairs, sanatorium, kept_place, family_education or
	 * other, which it is where nothing is said
	 * @param until the last day of the term
	 */
	record ManyWish(@Nullable List<@Nullable Long> cases, @Nullable String ground, @Nullable LocalDate until,
			@Nullable String reason) {
	}

	/**
	 * What became of them.
	 *
	 * @param marked the numbers of the cases that are lawful now
	 * @param left those that stay as they were
	 */
	record Answer(List<Long> marked, List<Left> left) {
	}

	/** A case that stays as it was, and why. */
	record Left(long number, String why) {
	}

}
