package ru.sgo.duplicates.api;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.headcount.AbsenceCause;
import ru.sgo.duplicates.headcount.AbsenceFilter;
import ru.sgo.duplicates.headcount.AbsenceMark;
import ru.sgo.duplicates.headcount.AbsenceMarked;
import ru.sgo.duplicates.headcount.AbsenceMarks;
import ru.sgo.duplicates.headcount.AbsentChild;
import ru.sgo.duplicates.headcount.AbsentChildren;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.tables.TableDescription;

/** «Был в детском саду и нигде не числится» for programs. */
@RestController
@RequestMapping("/api/headcount/absent")
class AbsentChildApi {

	private static final int MOST = 1000;

	private static final TableDescription<AbsentChild> TABLE = TableDescription.<AbsentChild>titled("absent")
		.text("account", one -> one.child().number())
		.text("organization", one -> one.place().organization())
		.day("left", AbsentChild::left)
		.text("cause", one -> one.cause().code())
		.text("mark", one -> (one.marked() != null) ? one.marked().mark().code() : null);

	private final AbsentChildren children;

	private final AbsenceMarks marks;

	private final Organizations organizations;

	AbsentChildApi(AbsentChildren children, AbsenceMarks marks, Organizations organizations) {
		this.children = children;
		this.marks = marks;
		this.organizations = organizations;
	}

	/**
	 * {@code organization}: it and everything under it; {@code withMarked}: also those of
	 * whom the authority has said where they are.
	 */
	@GetMapping
	Listing<AbsentJson> list(@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable String organization,
			@RequestParam(required = false) @Nullable String cause,
			@RequestParam(defaultValue = "false") boolean withMarked,
			@Parameter(description = SearchHeaders.ABOUT_TEXT) @RequestHeader(name = SearchHeaders.TEXT,
					required = false) @Nullable String typed,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		AbsenceFilter filter = filter(SearchHeaders.text(typed, text), organization, cause, withMarked, user);
		return new Listing<>(this.children.page(filter, wanted.offset(), wanted.limit(), user.scope())
			.stream()
			.map(AbsentJson::of)
			.toList(), this.children.count(filter, user.scope()));
	}

	@GetMapping({ "/lines.csv", "/lines.xlsx" })
	@AnswersTable
	void table(@RequestParam(required = false) @Nullable String organization,
			@RequestParam(required = false) @Nullable String cause,
			@RequestParam(defaultValue = "false") boolean withMarked, @AuthenticationPrincipal SignedIn user,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		AbsenceFilter filter = filter(null, organization, cause, withMarked, user);
		TableAnswer.write(request, response, TABLE, rows -> this.children.forEach(filter, user.scope(), rows));
	}

	/** Says where children are; who is on the list no more stays as it is. */
	@PostMapping("/marks")
	ChangedJson mark(@RequestBody MarkWish wish, @AuthenticationPrincipal SignedIn user) {
		AbsenceMark mark = AbsenceMark.of(Objects.requireNonNullElse(wish.mark(), ""))
			.orElseThrow(() -> ApiProblem.invalid("mark", "api.refused.headcount-mark"));
		return new ChangedJson(this.marks.mark(numbers(wish.accounts()), mark, user.actor(), user.scope())
			.orElseThrow(ApiProblem::notFound));
	}

	/** What was said of children is forgotten. */
	@PostMapping("/marks/take-back")
	ChangedJson takeBack(@RequestBody TakeBackWish wish, @AuthenticationPrincipal SignedIn user) {
		return new ChangedJson(this.marks.takeBack(numbers(wish.accounts()), user.actor(), user.scope())
			.orElseThrow(ApiProblem::notFound));
	}

	private static List<String> numbers(@Nullable List<@Nullable String> accounts) {
		if (accounts == null || accounts.isEmpty() || accounts.size() > MOST
				|| accounts.stream().anyMatch(Objects::isNull)) {
			throw ApiProblem.invalid("accounts", "api.refused.missing");
		}
		return accounts.stream().map(Objects::requireNonNull).toList();
	}

	private AbsenceFilter filter(@Nullable String text, @Nullable String organization, @Nullable String cause,
			boolean withMarked, SignedIn user) {
		AbsenceFilter filter = new AbsenceFilter(text, organization,
				(cause != null) ? AbsenceCause.of(cause)
					.orElseThrow(() -> ApiProblem.invalid("cause", "api.refused.headcount-absence")) : null,
				withMarked);
		if (!this.organizations.mayBeChosen(filter.organization(), user.scope().parameter())) {
			throw ApiProblem.notFound();
		}
		return filter;
	}

	/**
	 * A child that was in a kindergarten and is nowhere.
	 *
	 * @param account the account's number
	 * @param organization the code of the kindergarten
	 * @param left the last day there
	 * @param reason of the withdrawal, as written
	 * @param marked where the child is, if the authority has said so
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record AbsentJson(String account, String fullName, @Nullable LocalDate birthDate, String organization,
			String organizationName, LocalDate left, String cause, @Nullable String reason,
			@Nullable MarkedJson marked) {

		static AbsentJson of(AbsentChild one) {
			return new AbsentJson(one.child().number(), one.child().fullName(), one.child().birthDate(),
					one.place().organization(), one.place().organizationName(), one.left(), one.cause().code(),
					one.reason(), (one.marked() != null) ? MarkedJson.of(one.marked()) : null);
		}

	}

	/** What the authority has said. */
	record MarkedJson(String mark, String by, Instant at) {

		static MarkedJson of(AbsenceMarked marked) {
			return new MarkedJson(marked.mark().code(), marked.by(), marked.at());
		}

	}

	/**
	 * Where children are.
	 *
	 * @param accounts 1 to 1,000 numbers
	 * @param mark {@code moved_away} or {@code family_education}
	 */
	record MarkWish(@Nullable List<@Nullable String> accounts, @Nullable String mark) {
	}

	/**
	 * Of whom it is not known after all.
	 *
	 * @param accounts 1 to 1,000 numbers
	 */
	record TakeBackWish(@Nullable List<@Nullable String> accounts) {
	}

	/** Of how many children something was changed. */
	record ChangedJson(int changed) {
	}

}
