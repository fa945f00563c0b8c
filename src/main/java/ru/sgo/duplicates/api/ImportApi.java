package ru.sgo.duplicates.api;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import org.springframework.web.multipart.MultipartFile;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.intake.ImportMode;
import ru.sgo.duplicates.intake.ImportOutcome;
import ru.sgo.duplicates.intake.ImportPreview;
import ru.sgo.duplicates.intake.ImportRequest;
import ru.sgo.duplicates.intake.ImportRun;
import ru.sgo.duplicates.intake.ImportStatus;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.ListKind;
import ru.sgo.duplicates.intake.ListWish;
import ru.sgo.duplicates.intake.ListsRequest;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.Problem;
import ru.sgo.duplicates.intake.SentAnswer;
import ru.sgo.duplicates.intake.SentFile;
import ru.sgo.duplicates.intake.UnderstoodList;
import ru.sgo.duplicates.intake.Upload;
import ru.sgo.duplicates.tables.TableDescription;

/** Imports for programs. */
@RestController
@RequestMapping("/api/imports")
class ImportApi {

	private static final int PROBLEMS_LISTED = 1000;

	private static final int ANSWERS_LISTED = 1000;

	private final Imports imports;

	private final MessageSource messages;

	private final Clock clock;

	private final TableDescription<Problem> problems = TableDescription.<Problem>titled("problems")
		.text("file", Problem::file)
		.number("line", Problem::line)
		.text("column", Problem::column)
		.text("value", Problem::value)
		.text("message", this::words)
		.text("row_lost", problem -> String.valueOf(problem.rowLost()));

	ImportApi(Imports imports, MessageSource messages, Clock clock) {
		this.imports = imports;
		this.messages = messages;
		this.clock = clock;
	}

	@PostMapping
	@AnswersLater
	ResponseEntity<Void> start(@RequestParam(required = false) @Nullable MultipartFile organizations,
			@RequestParam(required = false) @Nullable MultipartFile students,
			@RequestParam(required = false) @Nullable MultipartFile movements,
			@RequestParam(required = false) @Nullable List<MultipartFile> lists,
			@RequestParam(defaultValue = "addition") String mode,
			@RequestParam(required = false) @Nullable String authority,
			@RequestParam(required = false) @Nullable String asOf,
			@RequestParam(defaultValue = "false") boolean presentOnly,
			@RequestParam(defaultValue = "pupils") String listKind,
			@RequestParam(defaultValue = "false") boolean preview,
			@RequestParam(required = false) @Nullable String organization, HttpServletRequest request,
			@AuthenticationPrincipal SignedIn user) {
		Map<Part, Upload> parts = new EnumMap<>(Part.class);
		add(parts, Part.ORGANIZATIONS, organizations);
		add(parts, Part.STUDENTS, students);
		add(parts, Part.MOVEMENTS, movements);
		ImportMode chosen = Arrays.stream(ImportMode.values())
			.filter(one -> one.code().equals(mode))
			.findFirst()
			.orElseThrow(() -> ApiProblem.invalid("mode", "api.refused.mode"));
		Instant moment = moment(asOf);
		ListWish all = new ListWish((organization == null || organization.isBlank()) ? null : organization.strip(),
				(moment != null) ? moment.atZone(this.clock.getZone()).toLocalDate() : null, Map.of());
		ListsRequest listed = new SentListFields(request.getParameterMap()).of((lists != null) ? lists : List.of(),
				listKind(listKind), preview, all);
		return accepted(this.imports.start(new ImportRequest(parts, chosen, authority, moment, presentOnly, listed),
				user.actor(), user.scope()), true);
	}

	private static ListKind listKind(String code) {
		return Arrays.stream(ListKind.values())
			.filter(one -> one.code().equals(code))
			.findFirst()
			.orElseThrow(() -> ApiProblem.invalid("listKind", "api.refused.list-kind"));
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
					.map(problem -> new ProblemJson(problem.file(), problem.line(), problem.column(), problem.value(),
							words(problem)))
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

	private static ResponseEntity<Void> accepted(ImportOutcome outcome, boolean goesOn) {
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

	private static void add(Map<Part, Upload> parts, Part part, @Nullable MultipartFile file) {
		if (file != null) {
			parts.put(part, new Upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file::transferTo));
		}
	}

	/** A moment, or a day of the town's calendar, which means its beginning. */
	private @Nullable Instant moment(@Nullable String asOf) {
		if (asOf == null || asOf.isBlank()) {
			return null;
		}
		return Stream
			.<Function<String, Instant>>of(text -> OffsetDateTime.parse(text).toInstant(),
					text -> LocalDateTime.parse(text).atZone(this.clock.getZone()).toInstant(),
					text -> LocalDate.parse(text).atStartOfDay(this.clock.getZone()).toInstant())
			.flatMap(reading -> read(reading, asOf.strip()))
			.findFirst()
			.orElseThrow(() -> ApiProblem.invalid("asOf", "api.refused.as-of"));
	}

	private static Stream<Instant> read(Function<String, Instant> reading, String text) {
		try {
			return Stream.of(reading.apply(text));
		}
		catch (DateTimeParseException ex) {
			return Stream.empty();
		}
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

	/** An import as programs see it; numbers that there are not yet are said as null. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record ImportJson(long id, ImportStatus status, @JsonUnwrapped SentJson sent, @JsonUnwrapped TakenJson taken,
			@Nullable String failure, List<FileJson> files, List<ListJson> lists, @Nullable PreviewJson preview,
			List<ProblemJson> problems, int problemCount, @JsonUnwrapped RemovalJson removal,
			@JsonUnwrapped ProgressJson progress) {

		static ImportJson of(ImportRun run, @Nullable String failure, List<SentFile> files, List<ListJson> lists,
				List<ProblemJson> problems) {
			return new ImportJson(run.id(), run.status(), SentJson.of(run.sent()), TakenJson.of(run.taken()), failure,
					files.stream().map(file -> new FileJson(file.part().code(), file.name(), file.bytes())).toList(),
					lists, PreviewJson.of(run.preview()), problems, run.problemCount(), RemovalJson.of(run.removal()),
					new ProgressJson(run.progress().percent(), run.progress().seconds()));
		}
	}

	/** How far it is, in percent, and how long it took. */
	record ProgressJson(int progress, double seconds) {
	}

	/** What would become of the registry. */
	record PreviewJson(AccountsJson accounts, MovementsJson movements) {

		static @Nullable PreviewJson of(@Nullable ImportPreview preview) {
			return (preview == null) ? null
					: new PreviewJson(
							new AccountsJson(preview.newAccounts(), preview.changedAccounts(), preview.goneAccounts()),
							new MovementsJson(preview.newMovements(), preview.goneMovements()));
		}

	}

	/** How many accounts. */
	record AccountsJson(@JsonProperty("new") int fresh, int changed, int gone) {
	}

	/** How many movements. */
	record MovementsJson(@JsonProperty("new") int fresh, int gone) {
	}

	/** How a sheet of a list was understood. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record ListJson(String file, String kind, @Nullable String part, @Nullable String failure,
			@JsonUnwrapped HeadJson head, @JsonUnwrapped WhoseJson whose, @JsonUnwrapped CountsJson counts,
			@Nullable ListedAnswersJson answers) {

		static ListJson of(UnderstoodList list, @Nullable String failure, List<SentAnswer> answers) {
			return new ListJson(list.file(), list.kind(), (list.part() != null) ? list.part().code() : null, failure,
					new HeadJson(list.head().sheet(), list.head().headerRow(),
							list.head().columns().stream().map(ColumnJson::of).toList()),
					new WhoseJson(list.whose().organization(), list.whose().organizationFrom(),
							list.whose().className(), list.whose().asOf()),
					new CountsJson(list.counts().rows(), list.counts().taken(), list.counts().folded(),
							list.counts().bad()),
					ListedAnswersJson.of(list, answers));
		}

	}

	/** Its header. */
	record HeadJson(String sheet, long headerRow, List<ColumnJson> columns) {
	}

	/** A heading and the field that it means. */
	record ColumnJson(String header, String field) {

		static ColumnJson of(UnderstoodList.NamedColumn column) {
			return new ColumnJson(column.header(), column.field());
		}

	}

	/** Whose children it lists, and when. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record WhoseJson(@Nullable String organization, @Nullable String organizationFrom, @Nullable String className,
			@Nullable LocalDate asOf) {
	}

	/** What became of its rows. */
	record CountsJson(int rows, int taken, int folded, int bad) {
	}

	/** What was sent. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record SentJson(String mode, @Nullable String authority, Instant asOf) {

		static SentJson of(ImportRun.Sent sent) {
			return new SentJson(sent.mode().code(), sent.authority(), sent.asOf());
		}

	}

	/** How many rows of each part were taken. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record TakenJson(@Nullable Integer organizations, @Nullable Integer accounts, @Nullable Integer movements) {

		static TakenJson of(ImportRun.Taken taken) {
			return new TakenJson(taken.organizations(), taken.accounts(), taken.movements());
		}

	}

	/** How many entries it would remove, if it was held for that. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record RemovalJson(@Nullable Integer wouldRemove, @Nullable Integer ofTotal) {

		static RemovalJson of(ImportRun.@Nullable Removal removal) {
			return (removal != null) ? new RemovalJson(removal.wouldRemove(), removal.ofTotal())
					: new RemovalJson(null, null);
		}

	}

	/** A file as it was sent. */
	record FileJson(String part, String name, long bytes) {
	}

	/** A bad row. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record ProblemJson(String file, long line, @Nullable String column, @Nullable String value, String message) {
	}

}
