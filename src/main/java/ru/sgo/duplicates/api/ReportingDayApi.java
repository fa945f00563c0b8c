package ru.sgo.duplicates.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.headcount.HeadcountStage;
import ru.sgo.duplicates.headcount.ReportingDay;
import ru.sgo.duplicates.headcount.ReportingDayDraft;
import ru.sgo.duplicates.headcount.ReportingDayOutcome;
import ru.sgo.duplicates.headcount.ReportingDays;

/** «Календарь отчётов» for programs; administrators change it. */
@RestController
@RequestMapping("/api/reporting-days")
class ReportingDayApi {

	private final ReportingDays days;

	private final Clock clock;

	ReportingDayApi(ReportingDays days, Clock clock) {
		this.days = days;
		this.clock = clock;
	}

	/** Of all authorities in the user's scope, or of one. */
	@GetMapping
	Listing<DayJson> list(@RequestParam(required = false) @Nullable String authority,
			@AuthenticationPrincipal SignedIn user) {
		List<DayJson> items = this.days.within(user.scope())
			.stream()
			.filter(day -> authority == null || day.authority().equals(authority))
			.map(this::json)
			.toList();
		return new Listing<>(items, items.size());
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	DayJson add(@RequestBody DayWish wish, @AuthenticationPrincipal SignedIn user) {
		if (wish.authority() == null) {
			throw ApiProblem.invalid("authority", "api.refused.missing");
		}
		return done(this.days.add(wish.authority(), wish.toDraft(), user.actor(), user.scope()));
	}

	/** What was submitted for the day that it was stays what it was. */
	@PutMapping("/{day}")
	DayJson change(@PathVariable long day, @RequestBody DayWish wish, @AuthenticationPrincipal SignedIn user) {
		if (wish.version() == null) {
			throw ApiProblem.invalid("version", "api.refused.missing");
		}
		return done(this.days.change(day, wish.version(), wish.toDraft(), user.actor(), user.scope()));
	}

	@DeleteMapping("/{day}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(@PathVariable long day, @AuthenticationPrincipal SignedIn user) {
		done(this.days.remove(day, user.actor(), user.scope()));
	}

	private DayJson done(ReportingDayOutcome outcome) {
		if (outcome instanceof ReportingDayOutcome.Done done) {
			return json(done.day());
		}
		if (outcome instanceof ReportingDayOutcome.Invalid invalid) {
			throw ApiProblem.invalid(invalid.field(), invalid.messageKey());
		}
		if (outcome instanceof ReportingDayOutcome.Twice) {
			throw ApiProblem.conflict("reporting.refused.twice");
		}
		if (outcome instanceof ReportingDayOutcome.Changed) {
			throw ApiProblem.conflict("reporting.refused.changed");
		}
		throw ApiProblem.notFound();
	}

	private DayJson json(ReportingDay day) {
		LocalDate today = LocalDate.now(this.clock);
		return new DayJson(day.id(), day.authority(), day.form(), day.nearest(today), day.yearly(),
				Codes.orNull(day.asks()), day.next(today).orElse(null), day.version());
	}

	/**
	 * A day of the calendar.
	 *
	 * @param day the nearest to today of those on which the form asks
	 * @param asks {@code pupils}, {@code preschool}, or nothing for everybody
	 * @param next when the form asks next; nothing if it does no more
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record DayJson(long id, String authority, String form, LocalDate day, boolean yearly, @Nullable String asks,
			@Nullable LocalDate next, int version) {
	}

	/**
	 * A day as it is wished.
	 *
	 * @param authority whose; only to add one
	 * @param form up to 40 characters
	 * @param yearly unless said otherwise
	 * @param version that was read; only to change one
	 */
	record DayWish(@Nullable String authority, @Nullable String form, @Nullable LocalDate day, @Nullable Boolean yearly,
			@Nullable String asks, @Nullable Integer version) {

		ReportingDayDraft toDraft() {
			if (Codes.isUnknown(HeadcountStage.class, this.asks)) {
				throw ApiProblem.invalid("asks", "api.refused.reporting-asks");
			}
			return new ReportingDayDraft(this.form, this.day, !Boolean.FALSE.equals(this.yearly),
					Codes.constant(HeadcountStage.class, this.asks));
		}

	}

}
