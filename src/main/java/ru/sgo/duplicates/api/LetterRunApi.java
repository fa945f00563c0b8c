package ru.sgo.duplicates.api;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.download.Attachment;
import ru.sgo.duplicates.notice.AllLetters;
import ru.sgo.duplicates.notice.LetterRun;
import ru.sgo.duplicates.notice.LetterRunOutcome;
import ru.sgo.duplicates.notice.LetterRunStatus;

/** All letters at once for programs: in the background, or waited for. */
@RestController
@RequestMapping("/api/letters")
class LetterRunApi {

	private final AllLetters all;

	LetterRunApi(AllLetters all) {
		this.all = all;
	}

	/**
	 * Has them written in the background.
	 * @param authority to whom below it; without it to all of the scope
	 */
	@PostMapping
	@AnswersLater
	ResponseEntity<Void> start(@RequestParam(required = false) @Nullable String authority, Locale language,
			@AuthenticationPrincipal SignedIn user) {
		LetterRunOutcome outcome = this.all.start(authority, language, user.actor(), user.scope());
		if (outcome instanceof LetterRunOutcome.Busy) {
			throw ApiProblem.conflict("letters.run.busy");
		}
		return ResponseEntity.accepted().location(URI.create("/api/letters/runs/" + started(outcome))).build();
	}

	/**
	 * All letters, a folder for each organization: has them written and waits for the
	 * end.
	 */
	@GetMapping("/letters.zip")
	@AnswersFile
	void now(@RequestParam(required = false) @Nullable String authority, Locale language,
			@AuthenticationPrincipal SignedIn user, HttpServletResponse response) throws IOException {
		LetterRunOutcome outcome = this.all.startAndAwait(authority, language, user.actor(), user.scope());
		hand(started(outcome), user, response);
	}

	@GetMapping("/runs/{run}")
	LetterRunJson one(@PathVariable("run") long id, @AuthenticationPrincipal SignedIn user) {
		return this.all.find(id, user.scope()).map(LetterRunJson::of).orElseThrow(ApiProblem::notFound);
	}

	/** The letters that were written, as long as they are kept. */
	@GetMapping("/runs/{run}/letters.zip")
	@AnswersFile
	void archive(@PathVariable("run") long id, @AuthenticationPrincipal SignedIn user, HttpServletResponse response)
			throws IOException {
		hand(id, user, response);
	}

	/** Stops what is being written; nothing of it remains. */
	@PostMapping("/runs/{run}/cancel")
	@ApiResponse(responseCode = "204", description = "No Content")
	ResponseEntity<Void> cancel(@PathVariable("run") long id, @AuthenticationPrincipal SignedIn user) {
		LetterRunOutcome outcome = this.all.cancel(id, user.actor(), user.scope());
		if (outcome instanceof LetterRunOutcome.Unknown) {
			throw ApiProblem.notFound();
		}
		if (outcome instanceof LetterRunOutcome.Over) {
			throw ApiProblem.conflict("letters.refused.over");
		}
		return ResponseEntity.noContent().build();
	}

	private static long started(LetterRunOutcome outcome) {
		if (outcome instanceof LetterRunOutcome.Started started) {
			return started.id();
		}
		throw (outcome instanceof LetterRunOutcome.Nothing) ? ApiProblem.conflict("letters.refused.nothing")
				: ApiProblem.unknown("authority", "report.refused.authority");
	}

	private void hand(long id, SignedIn user, HttpServletResponse response) throws IOException {
		LetterRun run = this.all.find(id, user.scope()).orElseThrow(ApiProblem::notFound);
		Path archive = this.all.archive(id, user.scope())
			.orElseThrow(
					() -> ApiProblem.conflict(run.isRunning() ? "letters.refused.at-work" : "letters.refused.no-file"));
		Files.copy(archive, Attachment.zip("task-letters.zip").begin(response));
	}

	/**
	 * How far the letters are.
	 *
	 * @param organizations to how many it set out to write
	 * @param progress percent, 0 to 100
	 * @param secondsLeft about how long it will still take, where that is known
	 * @param keptUntil until when the file can be had
	 */
	record LetterRunJson(long id, LetterRunStatus status, int organizations, Instant startedAt,
			@Nullable Instant finishedAt, int progress, @Nullable Double secondsLeft, @Nullable Instant keptUntil) {

		static LetterRunJson of(LetterRun run) {
			LetterRun.Progress progress = run.progress();
			return new LetterRunJson(run.id(), run.status(), run.organizations(), progress.startedAt(),
					progress.finishedAt(), progress.percent(), progress.secondsLeft(), run.keptUntil());
		}

	}

}
