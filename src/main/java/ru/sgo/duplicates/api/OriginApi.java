package ru.sgo.duplicates.api;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.headcount.DuplicateOrigins;
import ru.sgo.duplicates.headcount.OriginFigures;
import ru.sgo.duplicates.headcount.OriginFilter;
import ru.sgo.duplicates.headcount.OriginLine;
import ru.sgo.duplicates.headcount.OriginOrder;
import ru.sgo.duplicates.headcount.Origins;
import ru.sgo.duplicates.registry.TypedText;
import ru.sgo.duplicates.tables.TableDescription;

/** «Откуда берутся дубли» for programs. */
@RestController
@RequestMapping("/api/origins")
class OriginApi {

	private static final TableDescription<OriginLine> TABLE = TableDescription.<OriginLine>titled("origins")
		.text("organization", OriginLine::organization)
		.text("name", OriginLine::name)
		.text("kind", line -> Codes.of(line.kind()))
		.number("late", line -> line.figures().late())
		.number("second", line -> line.figures().second())
		.number("duplicates", line -> line.figures().duplicates())
		.number("undecided", line -> line.figures().undecided())
		.number("children", OriginLine::children)
		.number("per_hundred", OriginLine::perHundredRounded)
		.number("median_days", line -> line.figures().medianDays());

	private final DuplicateOrigins origins;

	OriginApi(DuplicateOrigins origins) {
		this.origins = origins;
	}

	/**
	 * {@code organization}: only what comes from it; {@code from}, {@code to}: between
	 * which days the child arrived; {@code sort}: {@code duplicates}, {@code late},
	 * {@code second}, {@code per_hundred}, {@code days} or {@code name}.
	 */
	@GetMapping
	OriginsJson list(@RequestParam(required = false) @Nullable String authority,
			@RequestParam(required = false) @Nullable String organization,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable String sort,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		OriginOrder order = order(sort);
		Origins found = find(authority, organization, from, to, user);
		List<LineJson> items = found.sorted(order)
			.stream()
			.skip(wanted.offset())
			.limit(wanted.limit())
			.map(LineJson::of)
			.toList();
		return new OriginsJson(found.authority(), items, found.lines().size(),
				found.months().stream().map(MonthJson::of).toList(), FiguresJson.of(found.total()));
	}

	@GetMapping({ "/lines.csv", "/lines.xlsx" })
	@AnswersTable
	void table(@RequestParam(required = false) @Nullable String authority,
			@RequestParam(required = false) @Nullable String organization,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable String sort, @AuthenticationPrincipal SignedIn user,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		TableAnswer.write(request, response, TABLE,
				find(authority, organization, from, to, user).sorted(order(sort))::forEach);
	}

	private Origins find(@Nullable String authority, @Nullable String organization, @Nullable LocalDate from,
			@Nullable LocalDate to, SignedIn user) {
		if (authority == null) {
			throw ApiProblem.invalid("authority", "api.refused.missing");
		}
		return this.origins
			.of(authority, new OriginFilter(organization, TypedText.day(from), TypedText.day(to)), user.scope())
			.orElseThrow(ApiProblem::notFound);
	}

	private static OriginOrder order(@Nullable String sort) {
		return (sort == null) ? OriginOrder.DUPLICATES
				: OriginOrder.of(sort).orElseThrow(() -> ApiProblem.invalid("sort", "api.refused.origins-sort"));
	}

	/** Where duplicates come from. */
	record OriginsJson(String authority, List<LineJson> items, long total, List<MonthJson> months, FiguresJson all) {
	}

	/**
	 * How many there are.
	 *
	 * @param late the child was not withdrawn in time
	 * @param second a second account was made
	 * @param duplicates in all; one may come of both
	 * @param undecided of how many nothing is decided yet
	 * @param medianDays how long they have lived
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record FiguresJson(long late, long second, long duplicates, long undecided, @Nullable Double medianDays) {

		static FiguresJson of(OriginFigures figures) {
			return new FiguresJson(figures.late(), figures.second(), figures.duplicates(), figures.undecided(),
					figures.medianDays());
		}

	}

	/**
	 * From one organization.
	 *
	 * @param children that it has today, as decided
	 * @param perHundred duplicates for each hundred of them; nothing if it has none
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record LineJson(String organization, String name, String kind, FiguresJson figures, long children,
			@Nullable Double perHundred) {

		static LineJson of(OriginLine line) {
			return new LineJson(line.organization(), line.name(), Codes.of(line.kind()), FiguresJson.of(line.figures()),
					line.children(), line.perHundredRounded());
		}

	}

	/**
	 * By when the child arrived.
	 *
	 * @param month {@code 2020-09}
	 */
	record MonthJson(String month, long late, long second) {

		static MonthJson of(Origins.Month one) {
			return new MonthJson(one.month().toString(), one.late(), one.second());
		}

	}

}
