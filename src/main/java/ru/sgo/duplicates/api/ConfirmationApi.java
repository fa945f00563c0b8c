package ru.sgo.duplicates.api;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.confirmation.BulkConfirmation;
import ru.sgo.duplicates.confirmation.ChosenProposals;
import ru.sgo.duplicates.confirmation.ConfirmationOutcome;
import ru.sgo.duplicates.confirmation.ConfirmationRun;
import ru.sgo.duplicates.confirmation.ConfirmationStatus;
import ru.sgo.duplicates.report.Reports;

/** Confirms all clear proposals of a report for programs of the authority. */
@RestController
@RequestMapping("/api/cases/confirm")
class ConfirmationApi {

	/** RFC 7240: whoever prefers it does not wait for the end. */
	private static final String AT_ONCE = "respond-async";

	private static final String ABOUT_PREFER = "With respond-async the answer comes at once: 202, and Location says "
			+ "where to ask how far it is. Otherwise, and where there is nothing to confirm, it comes when all is done: 200.";

	private final BulkConfirmation bulk;

	private final Reports reports;

	ConfirmationApi(BulkConfirmation bulk, Reports reports) {
		this.bulk = bulk;
		this.reports = reports;
	}

	@PostMapping
	@ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
	@AnswersLater
	ResponseEntity<BulkConfirmation.Result> confirm(@RequestBody ReportNamed wish,
			@Parameter(description = ABOUT_PREFER) @RequestHeader(name = "Prefer",
					required = false) @Nullable List<String> preferences,
			@AuthenticationPrincipal SignedIn user) {
		if (wish.report() == null) {
			throw ApiProblem.invalid("report", "api.refused.missing");
		}
		long report = this.reports.find(wish.report(), user.scope()).orElseThrow(ApiProblem::notFound).id();
		if (preferences == null || preferences.stream().noneMatch(AT_ONCE::equalsIgnoreCase)) {
			return ResponseEntity.ok(this.bulk.confirmAll(report, user.actor(), user.scope()));
		}
		ConfirmationOutcome outcome = this.bulk.start(report, ChosenProposals.ALL, user.actor(), user.scope());
		if (outcome instanceof ConfirmationOutcome.Busy) {
			throw ApiProblem.conflict("report.confirm.busy");
		}
		return (outcome instanceof ConfirmationOutcome.Started started)
				? ResponseEntity.accepted()
					.location(URI.create("/api/cases/confirm/" + started.id()))
					.header("Preference-Applied", AT_ONCE)
					.build()
				: ResponseEntity.ok(new BulkConfirmation.Result(0, ((ConfirmationOutcome.Nothing) outcome).left()));
	}

	@GetMapping("/{confirmation}")
	Progress one(@PathVariable("confirmation") long id, @AuthenticationPrincipal SignedIn user) {
		return this.bulk.find(id, user.scope()).map(Progress::of).orElseThrow(ApiProblem::notFound);
	}

	/** Which report's proposals are confirmed. */
	record ReportNamed(@Nullable Long report) {
	}

	/**
	 * How far a confirmation is.
	 *
	 * @param total how many proposals it set out to confirm
	 * @param lookedAt how many of these it has come to
	 * @param confirmed how many of these it has confirmed
	 * @param left how many duplicates of the report wait for a person, once it is
	 * completed
	 * @param progress percent, 0 to 100
	 */
	record Progress(long id, long report, ConfirmationStatus status, int total, int lookedAt, int confirmed,
			@Nullable Integer left, int progress) {

		private static Progress of(ConfirmationRun run) {
			return new Progress(run.id(), run.report(), run.status(), run.total(), run.lookedAt(), run.confirmed(),
					run.left(), run.progress());
		}

	}

}
