package ru.sgo.duplicates.api;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.ActOutcome;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.StatedLeavings;
import ru.sgo.duplicates.registry.UnknownLeaving;
import ru.sgo.duplicates.registry.UnknownLeavingFilter;
import ru.sgo.duplicates.registry.UnknownLeavings;
import ru.sgo.duplicates.tables.TableDescription;

/** Leavings whose day nobody has said yet; an organization gets its own. */
@RestController
@RequestMapping("/api/leavings")
class LeavingApi {

	private static final int MOST = 1000;

	private static final TableDescription<UnknownLeaving> TABLE = TableDescription.<UnknownLeaving>titled("leavings")
		.number("id", UnknownLeaving::id)
		.text("account", one -> one.child().number())
		.text("organization", one -> one.where().organization())
		.day("assumed", UnknownLeaving::assumed);

	private final UnknownLeavings leavings;

	private final StatedLeavings stated;

	private final Organizations organizations;

	private final MessageSource messages;

	LeavingApi(UnknownLeavings leavings, StatedLeavings stated, Organizations organizations, MessageSource messages) {
		this.leavings = leavings;
		this.stated = stated;
		this.organizations = organizations;
		this.messages = messages;
	}

	@GetMapping
	Listing<LeavingJson> list(@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable String organization,
			@Parameter(description = SearchHeaders.ABOUT_TEXT) @RequestHeader(name = SearchHeaders.TEXT,
					required = false) @Nullable String typed,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		UnknownLeavingFilter filter = filter(SearchHeaders.text(typed, text), organization, user);
		return new Listing<>(this.leavings.page(filter, wanted.offset(), wanted.limit(), user.scope())
			.stream()
			.map(LeavingJson::of)
			.toList(), this.leavings.count(filter, user.scope()));
	}

	@GetMapping({ "/lines.csv", "/lines.xlsx" })
	@AnswersTable
	void table(@RequestParam(required = false) @Nullable String organization, @AuthenticationPrincipal SignedIn user,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		UnknownLeavingFilter filter = filter(null, organization, user);
		TableAnswer.write(request, response, TABLE, rows -> this.leavings.forEach(filter, user.scope(), rows));
	}

	/** Says the days; what can be written is, and the rest is named with why. */
	@PostMapping
	StatedJson state(@RequestBody WishJson wish, @AuthenticationPrincipal SignedIn user) {
		List<DayJson> days = (wish.leavings() != null) ? wish.leavings() : List.of();
		if (days.isEmpty() || days.size() > MOST || days.stream().anyMatch(DayJson::lacks)) {
			throw ApiProblem.invalid("leavings", "api.refused.missing");
		}
		if (!this.leavings.areWithin(days.stream().map(DayJson::id).filter(Objects::nonNull).toList(), user.scope())) {
			throw ApiProblem.notFound();
		}
		List<RefusedJson> refused = new ArrayList<>();
		for (DayJson day : days) {
			long id = Objects.requireNonNull(day.id());
			if (this.stated.state(id, Objects.requireNonNull(day.date()), day.orderNumber(), user.actor(),
					user.scope()) instanceof ActOutcome.Refused why) {
				refused.add(new RefusedJson(id, say(why.reason().messageKey())));
			}
		}
		return new StatedJson(days.size() - refused.size(), refused);
	}

	private UnknownLeavingFilter filter(@Nullable String text, @Nullable String organization, SignedIn user) {
		UnknownLeavingFilter filter = new UnknownLeavingFilter(text, organization);
		if (!this.organizations.mayBeChosen(filter.organization(), user.scope().parameter())) {
			throw ApiProblem.notFound();
		}
		return filter;
	}

	private String say(String messageKey) {
		return this.messages.getMessage(messageKey, null, LocaleContextHolder.getLocale());
	}

	/**
	 * A leaving whose day nobody has said.
	 *
	 * @param account the account's number
	 * @param organization the code of the one that was left
	 * @param begins since when the child was there, if that is known
	 * @param assumed the day that is taken until the right one is known
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record LeavingJson(long id, String account, String fullName, @Nullable LocalDate birthDate, String organization,
			String organizationName, @Nullable String className, @Nullable LocalDate begins, LocalDate assumed) {

		static LeavingJson of(UnknownLeaving one) {
			return new LeavingJson(one.id(), one.child().number(), one.child().fullName(), one.child().birthDate(),
					one.where().organization(), one.where().organizationName(), one.where().className(), one.begins(),
					one.assumed());
		}

	}

	/** The days that are said. */
	record WishJson(@Nullable List<DayJson> leavings) {
	}

	/**
	 * One of them.
	 *
	 * @param date the last day there
	 * @param orderNumber may be left out
	 */
	record DayJson(@Nullable Long id, @Nullable LocalDate date, @Nullable String orderNumber) {

		boolean lacks() {
			return this.id == null || this.date == null;
		}

	}

	/** How many were written, and why others were not. */
	record StatedJson(int stated, List<RefusedJson> refused) {
	}

	/** One that was not written. */
	record RefusedJson(long id, String message) {
	}

}
