package ru.sgo.duplicates.api;

import java.io.IOException;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.csv.CsvColumns;
import ru.sgo.duplicates.csv.CsvTable;
import ru.sgo.duplicates.headcount.DueCause;
import ru.sgo.duplicates.headcount.DueLeaver;
import ru.sgo.duplicates.headcount.DueLeaverFilter;
import ru.sgo.duplicates.headcount.DueLeavers;
import ru.sgo.duplicates.registry.Organizations;

/** «Должны были выбыть» for programs. */
@RestController
@RequestMapping("/api/headcount/leavers")
class DueLeaverApi {

	private static final CsvColumns<DueLeaver> TABLE = new CsvColumns<DueLeaver>()
		.add("account", one -> one.child().number())
		.add("organization", one -> one.place().organization())
		.add("class", one -> one.place().className())
		.add("begins", one -> one.begins().toString())
		.add("cause", one -> one.cause().code());

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

	@GetMapping("/lines.csv")
	@AnswersTable
	void table(@RequestParam(required = false) @Nullable String organization,
			@RequestParam(required = false) @Nullable String cause, @AuthenticationPrincipal SignedIn user,
			HttpServletResponse response) throws IOException {
		DueLeaverFilter filter = filter(null, organization, cause, user);
		response.setContentType("text/csv;charset=UTF-8");
		try (CsvTable<DueLeaver> table = CsvTable.forPrograms(response.getOutputStream(), TABLE)) {
			this.leavers.forEach(filter, user.scope(), table::row);
		}
	}

	private DueLeaverFilter filter(@Nullable String text, @Nullable String organization, @Nullable String cause,
			SignedIn user) {
		DueLeaverFilter filter = new DueLeaverFilter(text, organization,
				(cause != null)
						? DueCause.of(cause).orElseThrow(() -> ApiProblem.invalid("cause", "api.refused.headcount-due"))
						: null);
		if (filter.organization() != null
				&& this.organizations.findByCodeWithin(filter.organization(), user.scope().parameter()).isEmpty()) {
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
