package ru.sgo.duplicates.api;

import java.io.IOException;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.headcount.DueCause;
import ru.sgo.duplicates.headcount.DueLeaver;
import ru.sgo.duplicates.headcount.DueLeaverFilter;
import ru.sgo.duplicates.headcount.DueLeavers;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.tables.TableDescription;

/** «Должны были выбыть» for programs. */
@RestController
@RequestMapping("/api/headcount/leavers")
class DueLeaverApi {

	private static final TableDescription<DueLeaver> TABLE = TableDescription.<DueLeaver>titled("leavers")
		.text("account", one -> one.child().number())
		.text("organization", one -> one.place().organization())
		.text("class", one -> one.place().className())
		.day("begins", DueLeaver::begins)
		.text("cause", one -> one.cause().code());

	private final DueLeavers leavers;

	private final Organizations organizations;

	DueLeaverApi(DueLeavers leavers, Organizations organizations) {
		this.leavers = leavers;
		this.organizations = organizations;
	}

	/** {@code organization}: it and everything under it. */
	@GetMapping
	Listing<LeaverJson> list(@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable String organization,
			@RequestParam(required = false) @Nullable String cause,
			@Parameter(description = SearchHeaders.ABOUT_TEXT) @RequestHeader(name = SearchHeaders.TEXT,
					required = false) @Nullable String typed,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		DueLeaverFilter filter = filter(SearchHeaders.text(typed, text), organization, cause, user);
		return new Listing<>(this.leavers.page(filter, wanted.offset(), wanted.limit(), user.scope())
			.stream()
			.map(LeaverJson::of)
			.toList(), this.leavers.count(filter, user.scope()));
	}

	@GetMapping({ "/lines.csv", "/lines.xlsx" })
	@AnswersTable
	void table(@RequestParam(required = false) @Nullable String organization,
			@RequestParam(required = false) @Nullable String cause, @AuthenticationPrincipal SignedIn user,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		DueLeaverFilter filter = filter(null, organization, cause, user);
		TableAnswer.write(request, response, TABLE, rows -> this.leavers.forEach(filter, user.scope(), rows));
	}

	private DueLeaverFilter filter(@Nullable String text, @Nullable String organization, @Nullable String cause,
			SignedIn user) {
		DueLeaverFilter filter = new DueLeaverFilter(text, organization,
				(cause != null)
						? DueCause.of(cause).orElseThrow(() -> ApiProblem.invalid("cause", "api.refused.headcount-due"))
						: null);
		if (!this.organizations.mayBeChosen(filter.organization(), user.scope().parameter())) {
			throw ApiProblem.notFound();
		}
		return filter;
	}

	/**
	 * Somebody who should have left.
	 *
	 * @param account the account's number
	 * @param organization the code
	 * @param begins since when the child is there
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record LeaverJson(String account, String fullName, @Nullable LocalDate birthDate, String organization,
			String organizationName, @Nullable String className, LocalDate begins, String cause) {

		static LeaverJson of(DueLeaver one) {
			return new LeaverJson(one.child().number(), one.child().fullName(), one.child().birthDate(),
					one.place().organization(), one.place().organizationName(), one.place().className(), one.begins(),
					one.cause().code());
		}

	}

}
