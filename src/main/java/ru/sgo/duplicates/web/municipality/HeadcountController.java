package ru.sgo.duplicates.web.municipality;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.headcount.AbsenceMark;
import ru.sgo.duplicates.headcount.AbsentChildren;
import ru.sgo.duplicates.headcount.Headcount;
import ru.sgo.duplicates.headcount.HeadcountBy;
import ru.sgo.duplicates.headcount.HeadcountLine;
import ru.sgo.duplicates.headcount.HeadcountSeries;
import ru.sgo.duplicates.headcount.Headcounts;
import ru.sgo.duplicates.headcount.ReportingDay;
import ru.sgo.duplicates.headcount.ReportingDays;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.TypedText;
import ru.sgo.duplicates.tables.TableDescription;
import ru.sgo.duplicates.web.DateWords;
import ru.sgo.duplicates.web.NotFound;
import ru.sgo.duplicates.web.SeriesPicture;
import ru.sgo.duplicates.web.Tables;

/** «Численность контингента»: how many accounts, and how many children, on any day. */
@Controller
class HeadcountController {

	/** So many months are shown as a line. */
	private static final int MONTHS = 12;

	private final Headcounts headcounts;

	private final AbsentChildren absent;

	private final ReportingDays reporting;

	private final Authorities authorities;

	private final Tables tables;

	private final DateWords dates;

	private final TableDescription<HeadcountLine> table;

	HeadcountController(Headcounts headcounts, AbsentChildren absent, ReportingDays reporting, Authorities authorities,
			Tables tables, DateWords dates) {
		this.headcounts = headcounts;
		this.absent = absent;
		this.reporting = reporting;
		this.authorities = authorities;
		this.tables = tables;
		this.dates = dates;
		this.table = table(tables);
	}

	@GetMapping("/municipality/headcount")
	String headcount(HeadcountChoice choice, @AuthenticationPrincipal SignedIn user, Model model) {
		List<Organization> authorities = this.authorities.of(user);
		LocalDate on = on(choice);
		model.addAttribute("authorities", authorities);
		model.addAttribute("kinds", HeadcountBy.values());
		model.addAttribute("by", choice.lines());
		model.addAttribute("on", on);
		Authorities.chosen(choice.authority(), authorities, user).ifPresent(code -> {
			model.addAttribute("authority", code);
			model.addAttribute("reporting", reporting(code, user));
			model.addAttribute("headcount", count(code, on, choice.lines(), user));
			model.addAttribute("familyEducation",
					this.absent.marked(AbsenceMark.FAMILY_EDUCATION, on, code, user.scope()));
			model.addAttribute("series", series(code, on, user));
		});
		return "municipality/headcount";
	}

	@GetMapping({ "/municipality/headcount/lines.xlsx", "/municipality/headcount/lines.csv" })
	void download(HeadcountChoice choice, @AuthenticationPrincipal SignedIn user, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		String code = Authorities.chosen(choice.authority(), this.authorities.of(user), user)
			.orElseThrow(NotFound::new);
		Headcount headcount = count(code, on(choice), choice.lines(), user);
		this.tables.write(request, response, "headcount", this.table, headcount.lines()::forEach);
	}

	private Headcount count(String authority, LocalDate on, HeadcountBy by, SignedIn user) {
		return this.headcounts.of(authority, on, by, user.scope()).orElseThrow(NotFound::new);
	}

	/** The first day of each of the last months, and the day itself. */
	private SeriesPicture series(String authority, LocalDate on, SignedIn user) {
		List<LocalDate> days = HeadcountSeries.months(on.withDayOfMonth(1).minusMonths(MONTHS), on);
		List<HeadcountSeries.Point> points = this.headcounts.series(authority, days, user.scope())
			.orElseThrow(NotFound::new)
			.points();
		List<Long> accounts = points.stream().map(HeadcountSeries.Point::accounts).toList();
		List<Long> after = points.stream().map(HeadcountSeries.Point::after).toList();
		List<Long> proposed = points.stream().map(HeadcountSeries.Point::afterProposed).toList();
		return new SeriesPicture(days, Stream.of(accounts, after, proposed).flatMap(List::stream).toList())
			.with("accounts", "headcount.accounts", accounts)
			.with("after", "headcount.after", after)
			.with("after-proposed", "headcount.after-proposed", proposed);
	}

	private LocalDate on(HeadcountChoice choice) {
		LocalDate day = TypedText.day(choice.on());
		return (day != null) ? day : this.dates.today();
	}

	/**
	 * A form that asks for the headcount, and the day when it did last, or will first.
	 */
	record Asked(ReportingDay day, LocalDate on, LocalDate nearest) {
	}

	private List<Asked> reporting(String authority, SignedIn user) {
		LocalDate today = this.dates.today();
		return this.reporting.within(user.scope())
			.stream()
			.filter(day -> day.authority().equals(authority))
			.map(day -> new Asked(day, day.last(today).orElse(day.nearest(today)), day.nearest(today)))
			.toList();
	}

	private static TableDescription<HeadcountLine> table(Tables tables) {
		return TableDescription.<HeadcountLine>titled("headcount.title")
			.text("lists.code", HeadcountLine::organization)
			.text("lists.organization", HeadcountLine::name)
			.text("lists.kind", line -> tables.word("organization.kind", line.kind()))
			.text("headcount.class", HeadcountLine::className)
			.number("headcount.accounts", line -> line.figures().accounts())
			.number("headcount.after", line -> line.figures().after())
			.number("headcount.after-proposed", line -> line.figures().afterProposed())
			.number("headcount.extra", line -> line.figures().extra())
			.number("headcount.attached", line -> line.figures().attached())
			.number("headcount.undecided", line -> line.figures().undecided())
			.day("headcount.data-as-of", HeadcountLine::dataAsOf);
	}

}
