package ru.sgo.duplicates.api;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.headcount.HeadcountFigures;
import ru.sgo.duplicates.headcount.HeadcountLine;
import ru.sgo.duplicates.headcount.HeadcountStage;
import ru.sgo.duplicates.headcount.ReportedHeadcount;
import ru.sgo.duplicates.headcount.ReportedHeadcounts;
import ru.sgo.duplicates.headcount.ReportedLine;
import ru.sgo.duplicates.headcount.ReportingDay;
import ru.sgo.duplicates.headcount.ReportingDays;
import ru.sgo.duplicates.headcount.SubmittedDraft;
import ru.sgo.duplicates.headcount.SubmittedFigures;
import ru.sgo.duplicates.headcount.SubmittedOutcome;
import ru.sgo.duplicates.tables.TableDescription;

/**
 * What a form asks of each organization on its day, beside what the organization has
 * submitted, for programs.
 */
@RestController
@RequestMapping("/api/reporting-days/{day}")
class SubmittedFigureApi {

	private static final int MOST = 10_000;

	private static final TableDescription<ReportedLine> TABLE = TableDescription.<ReportedLine>titled("reporting")
		.text("organization", ReportedLine::organization)
		.text("name", ReportedLine::name)
		.text("stage", line -> line.stage().code())
		.number("accounts", line -> line.figures().accounts())
		.number("attached", line -> line.figures().attached())
		.number("after", line -> line.figures().after())
		.number("after_proposed", line -> line.figures().afterProposed())
		.number("submitted", line -> line.submitted().children())
		.number("difference", ReportedLine::difference)
		.text("match", line -> Codes.orNull(line.match()))
		.text("reason", line -> line.submitted().reason())
		.number("open", ReportedLine::open)
		.day("data_as_of", ReportedLine::dataAsOf);

	private static final TableDescription<HeadcountLine> CLASSES = TableDescription
		.<HeadcountLine>titled("reporting-classes")
		.text("organization", HeadcountLine::organization)
		.text("name", HeadcountLine::name)
		.text("stage", line -> line.stage().code())
		.text("class", HeadcountLine::className)
		.number("accounts", line -> line.figures().accounts())
		.number("attached", line -> line.figures().attached())
		.number("after", line -> line.figures().after())
		.number("after_proposed", line -> line.figures().afterProposed());

	private final ReportingDays days;

	private final ReportedHeadcounts headcounts;

	private final SubmittedFigures figures;

	private final Clock clock;

	SubmittedFigureApi(ReportingDays days, ReportedHeadcounts headcounts, SubmittedFigures figures, Clock clock) {
		this.days = days;
		this.headcounts = headcounts;
		this.figures = figures;
		this.clock = clock;
	}

	/** {@code on}: the day of a year; the nearest unless said otherwise. */
	@GetMapping("/figures")
	FiguresJson figures(@PathVariable long day, @RequestParam(required = false) @Nullable LocalDate on,
			@AuthenticationPrincipal SignedIn user) {
		return FiguresJson.of(reported(day, on, user));
	}

	/** Keeps figures, all that are sent or none; of those not sent nothing changes. */
	@PutMapping("/figures")
	FiguresJson keep(@PathVariable long day, @RequestParam(required = false) @Nullable LocalDate on,
			@RequestBody FiguresWish wish, @AuthenticationPrincipal SignedIn user) {
		ReportedHeadcount before = reported(day, on, user);
		SubmittedOutcome outcome = this.figures.save(day, before.on(), wish.drafts(), user.actor(), user.scope());
		if (outcome instanceof SubmittedOutcome.Invalid invalid) {
			throw ApiProblem.invalid("items", fault(invalid.wrong().get(0)));
		}
		if (outcome instanceof SubmittedOutcome.Changed) {
			throw ApiProblem.conflict("api.refused.reporting-stale");
		}
		if (outcome instanceof SubmittedOutcome.Unknown) {
			throw ApiProblem.notFound();
		}
		return figures(day, on, user);
	}

	@GetMapping({ "/figures.csv", "/figures.xlsx" })
	@AnswersTable
	void table(@PathVariable long day, @RequestParam(required = false) @Nullable LocalDate on,
			@AuthenticationPrincipal SignedIn user, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		TableAnswer.write(request, response, TABLE, reported(day, on, user).lines()::forEach);
	}

	/** The same by class and group. */
	@GetMapping("/classes")
	Listing<ClassJson> classes(@PathVariable long day, @RequestParam(required = false) @Nullable LocalDate on,
			@AuthenticationPrincipal SignedIn user) {
		List<ClassJson> items = reported(day, on, user).classes().stream().map(ClassJson::of).toList();
		return new Listing<>(items, items.size());
	}

	@GetMapping({ "/classes.csv", "/classes.xlsx" })
	@AnswersTable
	void classTable(@PathVariable long day, @RequestParam(required = false) @Nullable LocalDate on,
			@AuthenticationPrincipal SignedIn user, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		TableAnswer.write(request, response, CLASSES, reported(day, on, user).classes()::forEach);
	}

	private ReportedHeadcount reported(long id, @Nullable LocalDate on, SignedIn user) {
		ReportingDay day = this.days.find(id, user.scope()).orElseThrow(ApiProblem::notFound);
		return this.headcounts.of(day, (on != null) ? on : day.nearest(LocalDate.now(this.clock)), user.scope())
			.orElseThrow(() -> ApiProblem.invalid("on", "api.refused.reporting-day"));
	}

	private static String fault(SubmittedDraft wrong) {
		return wrong.faultOfChildren().or(wrong::faultOfReason).orElseThrow();
	}

	/**
	 * What a form asks on a day.
	 *
	 * @param open unclosed cases in all
	 */
	record FiguresJson(long id, String authority, String form, LocalDate on, long open, List<LineJson> items,
			TotalJson total) {

		static FiguresJson of(ReportedHeadcount reported) {
			ReportingDay day = reported.day();
			return new FiguresJson(day.id(), day.authority(), day.form(), reported.on(), reported.open(),
					reported.lines().stream().map(LineJson::of).toList(),
					TotalJson.of(reported.total(), reported.submitted()));
		}

	}

	/**
	 * One organization.
	 *
	 * @param stage {@code pupils}, or {@code preschool} of a kindergarten or of groups in
	 * a school
	 * @param counted as a headcount of that day has it
	 * @param submitted what the organization has submitted
	 * @param open unclosed cases that concern it
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record LineJson(String organization, String name, String kind, String stage, CountedJson counted,
			SubmittedJson submitted, long open, @Nullable LocalDate dataAsOf, boolean preliminary) {

		static LineJson of(ReportedLine line) {
			return new LineJson(line.organization(), line.name(), Codes.of(line.kind()), line.stage().code(),
					CountedJson.of(line.figures()),
					new SubmittedJson(line.submitted().children(), line.difference(), Codes.orNull(line.match()),
							line.submitted().reason(), line.submitted().version()),
					line.open(), line.dataAsOf(), line.preliminary());
		}

	}

	/** The figures of a headcount. */
	record CountedJson(long accounts, long attached, long after, long afterProposed) {

		static CountedJson of(HeadcountFigures figures) {
			return new CountedJson(figures.accounts(), figures.attached(), figures.after(), figures.afterProposed());
		}

	}

	/**
	 * What was submitted.
	 *
	 * @param children nothing where it is not known
	 * @param difference by how much more than there are children as decided
	 * @param match {@code as_decided}, {@code as_accounts}, {@code as_proposed} or
	 * {@code other}
	 * @param version 0 where nothing was typed yet
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record SubmittedJson(@Nullable Integer children, @Nullable Long difference, @Nullable String match,
			@Nullable String reason, int version) {
	}

	/** All organizations together. */
	record TotalJson(CountedJson counted, long submitted, int lines, long different) {

		static TotalJson of(HeadcountFigures figures, ReportedHeadcount.Submitted submitted) {
			return new TotalJson(CountedJson.of(figures), submitted.children(), submitted.lines(),
					submitted.different());
		}

	}

	/** A class or group. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record ClassJson(String organization, String stage, @Nullable String className, CountedJson counted) {

		static ClassJson of(HeadcountLine line) {
			return new ClassJson(Objects.requireNonNull(line.organization()), line.stage().code(), line.className(),
					CountedJson.of(line.figures()));
		}

	}

	/** Figures to keep. */
	record FiguresWish(@Nullable List<@Nullable FigureWish> items) {

		List<SubmittedDraft> drafts() {
			if (this.items == null || this.items.size() > MOST || this.items.contains(null)) {
				throw ApiProblem.invalid("items", "api.refused.missing");
			}
			return this.items.stream().map(item -> Objects.requireNonNull(item).toDraft()).toList();
		}

	}

	/**
	 * A figure to keep.
	 *
	 * @param children 0 to 99,999, or nothing
	 * @param reason up to 200 characters, or nothing
	 * @param version that was read
	 */
	record FigureWish(@Nullable String organization, @Nullable String stage, @Nullable BigDecimal children,
			@Nullable String reason, @Nullable Integer version) {

		SubmittedDraft toDraft() {
			HeadcountStage known = Codes.constant(HeadcountStage.class, this.stage);
			if (this.organization == null || this.version == null || known == null) {
				throw ApiProblem.invalid("items", "api.refused.missing");
			}
			return new SubmittedDraft(this.organization, known, this.version,
					(this.children != null) ? this.children.toString() : null, this.reason);
		}

	}

}
