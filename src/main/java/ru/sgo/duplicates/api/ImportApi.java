package ru.sgo.duplicates.api;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.intake.ImportOutcome;
import ru.sgo.duplicates.intake.ImportRun;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Problem;
import ru.sgo.duplicates.intake.SentAnswer;
import ru.sgo.duplicates.intake.UnderstoodList;
import ru.sgo.duplicates.tables.TableDescription;

/** What became of imports, for programs; they go on when somebody has looked. */
@RestController
@RequestMapping("/api/imports")
class ImportApi {

	private static final int PROBLEMS_LISTED = 1000;

	private static final int ANSWERS_LISTED = 1000;

	private final Imports imports;

	private final MessageSource messages;

	private final TableDescription<Problem> problems = TableDescription.<Problem>titled("problems")
		.text("file", Problem::file)
		.number("line", Problem::line)
		.text("column", Problem::column)
		.text("value", Problem::value)
		.text("message", this::words)
		.text("row_lost", problem -> String.valueOf(problem.rowLost()));

	ImportApi(Imports imports, MessageSource messages) {
		this.imports = imports;
		this.messages = messages;
	}

	@GetMapping
	Listing<ImportJson> list(@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		return new Listing<>(this.imports.list(user.scope(), wanted.offset(), wanted.limit())
			.stream()
			.map(run -> ImportJson.of(run, failure(run), List.of(), List.of(), List.of()))
			.toList(), this.imports.count(user.scope()));
	}

	@GetMapping("/{id}")
	ImportJson one(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
		ImportRun run = this.imports.find(id, user.scope()).orElseThrow(ApiProblem::notFound);
		List<SentAnswer> answers = this.imports.answers(id, user.scope(), ANSWERS_LISTED);
		return ImportJson.of(run, failure(run), this.imports.files(id, user.scope()),
				this.imports.lists(id, user.scope())
					.stream()
					.map(list -> ListJson.of(list, failure(list), answers))
					.toList(),
				this.imports.problems(id, user.scope(), PROBLEMS_LISTED)
					.stream()
					.map(problem -> new ImportJson.ProblemJson(problem.file(), problem.line(), problem.column(),
							problem.value(), words(problem)))
					.toList());
	}

	@GetMapping({ "/{id}/problems.csv", "/{id}/problems.xlsx" })
	@AnswersTable
	void problems(@PathVariable long id, @AuthenticationPrincipal SignedIn user, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.imports.find(id, user.scope()).orElseThrow(ApiProblem::notFound);
		TableAnswer.write(request, response, this.problems,
				rows -> this.imports.forEachProblem(id, user.scope(), rows));
	}

	@PostMapping("/{id}/confirm")
	@AnswersLater
	ResponseEntity<Void> confirm(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
		return accepted(this.imports.confirm(id, user.actor(), user.scope()), true);
	}

	@PostMapping("/{id}/cancel")
	@ApiResponse(responseCode = "204", description = "No Content")
	ResponseEntity<Void> cancel(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
		return accepted(this.imports.cancel(id, user.actor(), user.scope()), false);
	}

	/** What the program is answered to whatever it has asked for. */
	static ResponseEntity<Void> accepted(ImportOutcome outcome, boolean goesOn) {
		if (outcome instanceof ImportOutcome.Refused refused) {
			throw ApiProblem.invalid(field(refused.messageKey()), refused.messageKey());
		}
		if (outcome instanceof ImportOutcome.NotAllowed notAllowed) {
			throw ApiProblem.forbidden(field(notAllowed.messageKey()), notAllowed.messageKey());
		}
		if (outcome instanceof ImportOutcome.NotHeld notHeld) {
			throw ApiProblem.conflict(notHeld.messageKey());
		}
		if (outcome instanceof ImportOutcome.Over over) {
			throw ApiProblem.conflict(over.messageKey());
		}
		if (outcome instanceof ImportOutcome.TooManyWait tooMany) {
			throw ApiProblem.conflict(tooMany.messageKey());
		}
		if (outcome instanceof ImportOutcome.Accepted accepted) {
			return goesOn ? ResponseEntity.accepted().location(URI.create("/api/imports/" + accepted.id())).build()
					: ResponseEntity.noContent().build();
		}
		throw ApiProblem.notFound();
	}

	private static String field(String messageKey) {
		return switch (messageKey) {
			case "intake.refused.authority" -> "authority";
			case "intake.refused.future" -> "asOf";
			case "intake.refused.duplicates" -> "listKind";
			default -> "import";
		};
	}

	private String words(Problem problem) {
		return this.messages.getMessage(problem.message(), problem.arguments().toArray(),
				LocaleContextHolder.getLocale());
	}

	private @Nullable String failure(ImportRun run) {
		return this.imports.failure(run)
			.map(failure -> this.messages.getMessage(failure.message(), failure.arguments().toArray(),
					LocaleContextHolder.getLocale()))
			.orElse(null);
	}

	private @Nullable String failure(UnderstoodList list) {
		return (list.refusal() == null) ? null
				: this.messages.getMessage(list.refusal(), null, LocaleContextHolder.getLocale());
	}

}
