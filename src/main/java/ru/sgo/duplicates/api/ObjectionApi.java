package ru.sgo.duplicates.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.resolution.DecisionAgreements;
import ru.sgo.duplicates.resolution.TaskObjections;

/**
 * Objections for programs: an organization reads its own with their answers, the
 * authority agrees with many at once.
 */
@RestController
@RequestMapping("/api/objections")
class ObjectionApi {

	private static final int MOST = 1000;

	private final TaskObjections objections;

	private final DecisionAgreements agreements;

	private final MessageSource messages;

	ObjectionApi(TaskObjections objections, DecisionAgreements agreements, MessageSource messages) {
		this.objections = objections;
		this.agreements = agreements;
		this.messages = messages;
	}

	@GetMapping
	Listing<ObjectionJson> list(@RequestParam(defaultValue = "false") boolean pending,
			@RequestParam(required = false) @Nullable String organization,
			@RequestParam(name = "case", required = false) @Nullable Long caseNumber,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		TaskObjections.Filter filter = new TaskObjections.Filter(pending, false, organization, caseNumber);
		return new Listing<>(this.objections.page(filter, wanted.offset(), wanted.limit(), user.scope())
			.stream()
			.map(ObjectionJson::of)
			.toList(), this.objections.count(filter, user.scope()));
	}

	@PostMapping("/agree")
	Agreed agree(@RequestBody Wish wish, @AuthenticationPrincipal SignedIn user) {
		List<Long> ids = (wish.objections() != null) ? wish.objections() : List.of();
		if (ids.isEmpty() || ids.size() > MOST || ids.contains(null)) {
			throw ApiProblem.invalid("objections", "api.refused.missing");
		}
		DecisionAgreements.Result result = this.agreements.agree(ids, SentText.reason(wish.reason()), user.actor(),
				user.scope());
		return new Agreed(result.agreed(),
				result.stale()
					.stream()
					.map(one -> new Stale(one.objection(), one.caseNumber(), say(one.messageKey())))
					.toList());
	}

	private String say(String messageKey) {
		return this.messages.getMessage(messageKey, null, LocaleContextHolder.getLocale());
	}

	/**
	 * With which objections the authority agrees.
	 *
	 * @param reason what the organizations read beside it
	 */
	record Wish(@Nullable List<Long> objections, @Nullable String reason) {
	}

	/** How many hold now, and why others do not. */
	record Agreed(int agreed, List<Stale> stale) {
	}

	/** One that could not be agreed with. */
	record Stale(long objection, @JsonProperty("case") @Nullable Long caseNumber, String message) {
	}

}
