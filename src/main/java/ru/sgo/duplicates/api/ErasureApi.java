package ru.sgo.duplicates.api;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.download.Attachment;
import ru.sgo.duplicates.erasure.DueErasure;
import ru.sgo.duplicates.erasure.DueErasures;
import ru.sgo.duplicates.erasure.DueSelection;
import ru.sgo.duplicates.erasure.ErasedBy;
import ru.sgo.duplicates.erasure.ErasureAct;
import ru.sgo.duplicates.erasure.ErasureActs;
import ru.sgo.duplicates.erasure.ErasureFilter;
import ru.sgo.duplicates.erasure.ErasureLine;
import ru.sgo.duplicates.erasure.ErasureOutcome;
import ru.sgo.duplicates.erasure.ErasurePapers;
import ru.sgo.duplicates.erasure.Erasures;
import ru.sgo.duplicates.tables.TableDescription;

/** «Уничтожение персональных данных» for programs. */
@RestController
@RequestMapping("/api/erasures")
class ErasureApi {

	private static final TableDescription<ErasureAct> ACTS = TableDescription.<ErasureAct>titled("erasures")
		.number("number", ErasureAct::number)
		.text("at", act -> act.at().toString())
		.text("authority", act -> act.operator().authority())
		.text("by", act -> act.by().login())
		.number("accounts", ErasureAct::accounts);

	private static final TableDescription<ErasureLine> LINES = TableDescription.<ErasureLine>titled("erasure")
		.number("revision", ErasureLine::revision)
		.text("at", line -> line.at().toString())
		.text("account", ErasureLine::account)
		.text("kept", ErasureLine::keptNumber)
		.number("case", ErasureLine::caseNumber)
		.text("by", ErasureLine::actor);

	private final DueErasures due;

	private final Erasures erasures;

	private final ErasureActs acts;

	private final ErasurePapers papers;

	ErasureApi(DueErasures due, Erasures erasures, ErasureActs acts, ErasurePapers papers) {
		this.due = due;
		this.erasures = erasures;
		this.acts = acts;
		this.papers = papers;
	}

	/** The acts, the latest first. */
	@GetMapping
	Listing<ActJson> list(@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to,
			@Parameter(description = SearchHeaders.ABOUT_TEXT) @RequestHeader(name = SearchHeaders.TEXT,
					required = false) @Nullable String typed,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		ErasureFilter filter = new ErasureFilter(SearchHeaders.text(typed, text), from, to);
		return new Listing<>(this.acts.page(filter, wanted.offset(), wanted.limit(), user.scope())
			.stream()
			.map(ActJson::of)
			.toList(), this.acts.count(filter, user.scope()));
	}

	@GetMapping({ "/lines.csv", "/lines.xlsx" })
	@AnswersTable
	void table(@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to, @AuthenticationPrincipal SignedIn user,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		TableAnswer.write(request, response, ACTS,
				rows -> this.acts.forEach(new ErasureFilter(null, from, to), user.scope(), rows));
	}

	/** What may be erased now, and the selection by which that is confirmed. */
	@GetMapping("/due")
	DueJson due(@RequestParam String authority, @AuthenticationPrincipal SignedIn user) {
		return this.due.of(authority, user.scope()).map(DueJson::of).orElseThrow(ApiProblem::notFound);
	}

	/**
	 * Erases for good what was looked at; the same once more is answered with the same
	 * act, and 409 where something else is due by now or somebody else has been quicker.
	 */
	@PostMapping
	ActJson erase(@RequestBody ErasureWish wish, @AuthenticationPrincipal SignedIn user) {
		ErasureOutcome outcome = this.erasures.erase(Objects.requireNonNullElse(wish.authority(), ""),
				Objects.requireNonNullElse(wish.selection(), ""),
				new ErasedBy(user.actor(), user.fullName(), user.role().code()), user.scope());
		if (outcome instanceof ErasureOutcome.Done done) {
			return ActJson.of(done.act());
		}
		if (outcome instanceof ErasureOutcome.Already already && already.act().by().login().equals(user.login())) {
			return ActJson.of(already.act());
		}
		if (outcome instanceof ErasureOutcome.Unknown) {
			throw ApiProblem.notFound();
		}
		throw ApiProblem.conflict("erasure.changed");
	}

	@GetMapping("/{act}")
	WholeActJson act(@PathVariable long act, @AuthenticationPrincipal SignedIn user) {
		ErasureAct found = find(act, user);
		return new WholeActJson(ActJson.of(found), this.acts.lines(found).stream().map(LineJson::of).toList());
	}

	@GetMapping({ "/{act}/lines.csv", "/{act}/lines.xlsx" })
	@AnswersTable
	void extract(@PathVariable long act, @AuthenticationPrincipal SignedIn user, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		ErasureAct found = find(act, user);
		TableAnswer.write(request, response, LINES, rows -> this.acts.lines(found).forEach(rows));
	}

	/** The act on paper, in the language that is asked for. */
	@GetMapping("/{act}/act.pdf")
	@AnswersFile
	void paper(@PathVariable long act, @AuthenticationPrincipal SignedIn user, HttpServletResponse response)
			throws IOException {
		ErasureAct found = find(act, user);
		new Attachment("erasure-act-" + act + ".pdf", MediaType.APPLICATION_PDF_VALUE)
			.write(this.papers.act(found, this.acts.lines(found), LocaleContextHolder.getLocale()), response);
	}

	/** The extract from the journal on paper. */
	@GetMapping("/{act}/extract.pdf")
	@AnswersFile
	void extractPaper(@PathVariable long act, @AuthenticationPrincipal SignedIn user, HttpServletResponse response)
			throws IOException {
		ErasureAct found = find(act, user);
		new Attachment("erasure-extract-" + act + ".pdf", MediaType.APPLICATION_PDF_VALUE)
			.write(this.papers.extract(found, this.acts.lines(found), LocaleContextHolder.getLocale()), response);
	}

	private ErasureAct find(long act, SignedIn user) {
		return this.acts.find(act, user.scope()).orElseThrow(ApiProblem::notFound);
	}

	/**
	 * What somebody has looked at and confirms.
	 *
	 * @param selection as {@code due} has named it
	 */
	record ErasureWish(@Nullable String authority, @Nullable String selection) {
	}

	/**
	 * What may be erased.
	 *
	 * @param total how many there are; at most 500 are erased at once
	 * @param held how many more wait: the source has not said that they are gone there,
	 * something of them lies beyond the authority, or somebody has written of them lately
	 */
	record DueJson(String selection, long total, long held, List<DueAccountJson> items) {

		static DueJson of(DueSelection selected) {
			return new DueJson(selected.digest(), selected.due(), selected.held(),
					selected.accounts().stream().map(DueAccountJson::of).toList());
		}

	}

	/** An account that may be erased. */
	record DueAccountJson(String account, String keptNumber, @JsonProperty("case") long caseNumber, Instant provenAt) {

		static DueAccountJson of(DueErasure one) {
			return new DueAccountJson(one.number(), one.keptNumber(), one.caseNumber(), one.provenAt());
		}

	}

	/**
	 * An act.
	 *
	 * @param authority the code of the operator
	 * @param by the login of the user who has erased
	 * @param accounts how many were erased
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record ActJson(long number, Instant at, String authority, String operator, @Nullable String address, String by,
			String byName, int days, int accounts) {

		static ActJson of(ErasureAct act) {
			return new ActJson(act.number(), act.at(), act.operator().authority(), act.operator().name(),
					act.operator().address(), act.by().login(), act.by().name(), act.days(), act.accounts());
		}

	}

	/** An act with its extract from the journal. */
	record WholeActJson(@JsonUnwrapped ActJson act, List<LineJson> lines) {
	}

	/** A line of the extract. */
	record LineJson(long revision, Instant at, String by, String account, String keptNumber,
			@JsonProperty("case") long caseNumber) {

		static LineJson of(ErasureLine line) {
			return new LineJson(line.revision(), line.at(), line.actor(), line.account(), line.keptNumber(),
					line.caseNumber());
		}

	}

}
