package ru.sgo.duplicates.api;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.MovementDays;
import ru.sgo.duplicates.report.AwaitedList;
import ru.sgo.duplicates.report.AwaitedLists;
import ru.sgo.duplicates.report.ProposedPeriod;
import ru.sgo.duplicates.report.ReportFilter;
import ru.sgo.duplicates.report.ReportOutcome;
import ru.sgo.duplicates.report.ReportPeriods;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.ReportStatus;
import ru.sgo.duplicates.report.Reports;

/** Runs of the report for programs. */
@RestController
@RequestMapping("/api/reports")
class ReportApi {

	private final Reports reports;

	private final AwaitedLists awaited;

	private final ReportPeriods periods;

	ReportApi(Reports reports, AwaitedLists awaited, ReportPeriods periods) {
		this.reports = reports;
		this.awaited = awaited;
		this.periods = periods;
	}

	@PostMapping
	@AnswersLater
	ResponseEntity<Void> start(@RequestBody Wish wish, @AuthenticationPrincipal SignedIn user) {
		if (wish.authority() == null) {
			throw ApiProblem.invalid("authority", "api.refused.missing");
		}
		if (wish.from() == null) {
			throw ApiProblem.invalid("from", "api.refused.missing");
		}
		if (wish.to() == null) {
			throw ApiProblem.invalid("to", "api.refused.missing");
		}
		ReportOutcome outcome = this.reports.start(wish.authority(), wish.from(), wish.to(), user.actor(),
				user.scope());
		if (outcome instanceof ReportOutcome.Invalid invalid) {
			throw ApiProblem.invalid(invalid.field(), invalid.messageKey());
		}
		if (outcome instanceof ReportOutcome.Busy busy) {
			throw ApiProblem.conflict(busy.messageKey());
		}
		long id = ((ReportOutcome.Started) outcome).id();
		return ResponseEntity.accepted().location(URI.create("/api/reports/" + id)).build();
	}

	/** The newest first: of one authority, in one state, over periods with that day. */
	@GetMapping
	Listing<ReportJson> list(@RequestParam(required = false) @Nullable String authority,
			@RequestParam(required = false) @Nullable ReportStatus status,
			@RequestParam(required = false) @Nullable LocalDate day,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		ReportFilter filter = new ReportFilter(authority, status, day);
		Page wanted = new Page(page, size);
		return new Listing<>(this.reports.list(filter, wanted.offset(), wanted.limit(), user.scope())
			.stream()
			.map(ReportJson::of)
			.toList(), this.reports.count(filter, user.scope()));
	}

	/** The period that the page proposes, and how far the data reach. */
	@GetMapping("/period")
	PeriodJson period(@AuthenticationPrincipal SignedIn user) {
		return PeriodJson.of(this.periods.propose(user.scope()));
	}

	@GetMapping("/{id}")
	OneReportJson one(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
		return new OneReportJson(ReportJson.of(find(id, user)), this.awaited.of(id, user.scope()));
	}

	/** Stops a run that waits or is at work; nothing of it remains. */
	@PostMapping("/{id}/cancel")
	@ApiResponse(responseCode = "204", description = "No Content")
	ResponseEntity<Void> cancel(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
		ReportOutcome outcome = this.reports.cancel(id, user.actor(), user.scope());
		if (outcome instanceof ReportOutcome.Over over) {
			throw ApiProblem.conflict(over.messageKey());
		}
		if (outcome instanceof ReportOutcome.Unknown) {
			throw ApiProblem.notFound();
		}
		return ResponseEntity.noContent().build();
	}

	private ReportRun find(long id, SignedIn user) {
		return this.reports.find(id, user.scope()).orElseThrow(ApiProblem::notFound);
	}

	/** For which authority and period a report is wished. */
	record Wish(@Nullable String authority, @Nullable LocalDate from, @Nullable LocalDate to) {
	}

	/**
	 * A proposed period.
	 *
	 * @param movements {@code null} where the data have none
	 */
	record PeriodJson(LocalDate from, LocalDate to, @Nullable DaysJson movements) {

		static PeriodJson of(ProposedPeriod proposed) {
			MovementDays.Reach reach = proposed.movements();
			return new PeriodJson(proposed.from(), proposed.to(),
					(reach != null) ? new DaysJson(reach.from(), reach.to()) : null);
		}

	}

	/** The first and the last day. */
	record DaysJson(LocalDate from, LocalDate to) {
	}

	/** Of which authority and days a run is. */
	record OverJson(String authority, LocalDate from, LocalDate to) {

		static OverJson of(ReportRun.Period period) {
			return new OverJson(period.authority(), period.from(), period.to());
		}

	}

	/**
	 * How far it is.
	 *
	 * @param progress percent
	 * @param seconds how long it took, or has taken so far
	 */
	record PaceJson(int progress, double seconds) {
	}

	/**
	 * One run with what it waits for.
	 *
	 * @param awaitedLists of whom a newer list would tell more
	 */
	record OneReportJson(@JsonUnwrapped ReportJson run, List<AwaitedList> awaitedLists) {
	}

	/** A run as programs see it. */
	record ReportJson(long id, ReportStatus status, @JsonUnwrapped OverJson over, Instant startedAt, int accounts,
			int beside, ReportRun.Groups groups, int doubleCounts, int outside, ReportRun.Cases cases,
			@JsonUnwrapped PaceJson pace, @Nullable String result) {

		static ReportJson of(ReportRun run) {
			return new ReportJson(run.id(), run.status(), OverJson.of(run.period()), run.progress().startedAt(),
					run.accounts(), run.beside(), run.groups(), run.doubleCounts(), run.outside(), run.cases(),
					new PaceJson(run.progress().percent(), run.progress().seconds()),
					(run.result() != null) ? run.result().code() : null);
		}
	}

}
