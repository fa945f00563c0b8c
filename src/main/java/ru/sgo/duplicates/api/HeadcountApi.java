package ru.sgo.duplicates.api;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.headcount.AbsenceMark;
import ru.sgo.duplicates.headcount.AbsentChildren;
import ru.sgo.duplicates.headcount.Headcount;
import ru.sgo.duplicates.headcount.HeadcountBy;
import ru.sgo.duplicates.headcount.HeadcountFigures;
import ru.sgo.duplicates.headcount.HeadcountLine;
import ru.sgo.duplicates.headcount.HeadcountSeries;
import ru.sgo.duplicates.headcount.Headcounts;
import ru.sgo.duplicates.registry.TypedText;
import ru.sgo.duplicates.tables.TableDescription;

/** «Численность контингента» for programs. */
@RestController
class HeadcountApi {

	private static final TableDescription<HeadcountLine> TABLE = TableDescription.<HeadcountLine>titled("headcount")
		.text("organization", HeadcountLine::organization)
		.text("name", HeadcountLine::name)
		.text("kind", line -> Codes.of(line.kind()))
		.text("class", HeadcountLine::className)
		.number("accounts", line -> line.figures().accounts())
		.number("attached", line -> line.figures().attached())
		.number("after", line -> line.figures().after())
		.number("after_proposed", line -> line.figures().afterProposed())
		.number("undecided", line -> line.figures().undecided())
		.number("extra", line -> line.figures().extra())
		.day("data_as_of", HeadcountLine::dataAsOf)
		.text("preliminary", line -> Boolean.toString(line.preliminary()));

	private static final int MOST_YEARS = 20;

	private final Headcounts headcounts;

	private final AbsentChildren absent;

	private final Clock clock;

	HeadcountApi(Headcounts headcounts, AbsentChildren absent, Clock clock) {
		this.headcounts = headcounts;
		this.absent = absent;
		this.clock = clock;
	}

	/**
	 * The headcount of a day, today unless said otherwise, by organization unless said
	 * otherwise.
	 * @param by {@code organization}, {@code kind}, {@code authority} or {@code class}
	 */
	@GetMapping("/api/headcount")
	HeadcountJson headcount(@RequestParam(required = false) @Nullable String authority,
			@RequestParam(required = false) @Nullable LocalDate on, @RequestParam(required = false) @Nullable String by,
			@AuthenticationPrincipal SignedIn user) {
		Headcount headcount = count(authority, on, by, user);
		return HeadcountJson.of(headcount,
				this.absent.marked(AbsenceMark.FAMILY_EDUCATION, headcount.on(), headcount.authority(), user.scope()));
	}

	/**
	 * The totals of the first day of each month between two days, and of the later one;
	 * of the last year unless said otherwise.
	 */
	@GetMapping("/api/headcount/series")
	SeriesJson series(@RequestParam(required = false) @Nullable String authority,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to, @AuthenticationPrincipal SignedIn user) {
		LocalDate last = possible(to, "to");
		LocalDate first = (from != null) ? possible(from, "from") : last.minusYears(1);
		if (first.isAfter(last) || first.isBefore(last.minusYears(MOST_YEARS))) {
			throw ApiProblem.invalid("from", "api.refused.headcount-from");
		}
		return this.headcounts.series(required(authority), HeadcountSeries.months(first, last), user.scope())
			.map(series -> new SeriesJson(required(authority), series.points()))
			.orElseThrow(ApiProblem::notFound);
	}

	@GetMapping({ "/api/headcount.csv", "/api/headcount.xlsx" })
	@AnswersTable
	void table(@RequestParam(required = false) @Nullable String authority,
			@RequestParam(required = false) @Nullable LocalDate on, @RequestParam(required = false) @Nullable String by,
			@AuthenticationPrincipal SignedIn user, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Headcount headcount = count(authority, on, by, user);
		TableAnswer.write(request, response, TABLE, headcount.lines()::forEach);
	}

	private Headcount count(@Nullable String authority, @Nullable LocalDate on, @Nullable String by, SignedIn user) {
		HeadcountBy wanted = (by == null) ? HeadcountBy.ORGANIZATION
				: HeadcountBy.of(by).orElseThrow(() -> ApiProblem.invalid("by", "api.refused.headcount-by"));
		return this.headcounts.of(required(authority), possible(on, "on"), wanted, user.scope())
			.orElseThrow(ApiProblem::notFound);
	}

	/** Today, if no day is said. */
	private LocalDate possible(@Nullable LocalDate day, String field) {
		if (day == null) {
			return LocalDate.now(this.clock);
		}
		if (!day.equals(TypedText.day(day))) {
			throw ApiProblem.invalid(field, "report.refused.date");
		}
		return day;
	}

	private static String required(@Nullable String authority) {
		if (authority == null) {
			throw ApiProblem.invalid("authority", "api.refused.missing");
		}
		return authority;
	}

	/** The totals of several days. */
	record SeriesJson(String authority, List<HeadcountSeries.Point> items) {
	}

	/** A headcount. */
	record HeadcountJson(LocalDate on, String authority, List<LineJson> items, TotalJson total) {

		static HeadcountJson of(Headcount headcount, long familyEducation) {
			return new HeadcountJson(headcount.on(), headcount.authority(),
					headcount.lines().stream().map(LineJson::of).toList(),
					TotalJson.of(headcount.total(), familyEducation, headcount.isPreliminary()));
		}

	}

	/**
	 * One line of it.
	 *
	 * @param organization the code, of an authority where the line is about one; nothing
	 * where it is about a kind
	 * @param after how many accounts there will be once every decided plan is carried out
	 * @param afterProposed once those still proposed are decided so, too
	 * @param undecided unclosed cases without a plan
	 * @param extra how many of the accounts are too many by what is decided
	 * @param dataAsOf the day of the newest data
	 * @param preliminary whether acts are in it that the source has not confirmed
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record LineJson(@Nullable String organization, @Nullable String name, String kind, @Nullable String className,
			long accounts, long attached, long after, long afterProposed, long undecided, long extra,
			@Nullable LocalDate dataAsOf, boolean preliminary) {

		static LineJson of(HeadcountLine line) {
			HeadcountFigures figures = line.figures();
			return new LineJson(line.organization(), line.name(), Codes.of(line.kind()), line.className(),
					figures.accounts(), figures.attached(), figures.after(), figures.afterProposed(),
					figures.undecided(), figures.extra(), line.dataAsOf(), line.preliminary());
		}

	}

	/**
	 * All lines together.
	 *
	 * @param familyEducation how many are marked so, and are in none of the others
	 */
	record TotalJson(long accounts, long attached, long after, long afterProposed, long undecided, long extra,
			long familyEducation, boolean preliminary) {

		static TotalJson of(HeadcountFigures figures, long familyEducation, boolean preliminary) {
			return new TotalJson(figures.accounts(), figures.attached(), figures.after(), figures.afterProposed(),
					figures.undecided(), figures.extra(), familyEducation, preliminary);
		}

	}

}
