package ru.sgo.duplicates.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.download.Attachment;
import ru.sgo.duplicates.ledger.RetiredAccount;
import ru.sgo.duplicates.ledger.RetiredAccounts;
import ru.sgo.duplicates.ledger.RetiredFilter;
import ru.sgo.duplicates.ledger.RetiredPapers;
import ru.sgo.duplicates.tables.TableDescription;

/**
 * «Ведомость удалённых дублей» for programs that still bear the numbers of retired
 * accounts.
 */
@RestController
@RequestMapping("/api/retired")
class RetiredApi {

	private static final TableDescription<RetiredAccount> TABLE = TableDescription.<RetiredAccount>titled("retired")
		.text("account", RetiredAccount::number)
		.text("kept", RetiredAccount::keptNumber)
		.text("deleted_at", one -> one.at().toString())
		.text("origin", one -> one.by().origin().code())
		.text("by", one -> one.by().login())
		.number("case", one -> (one.ground() != null) ? one.ground().caseNumber() : null)
		.text("verdict", one -> (one.ground() != null) ? Codes.orNull(one.ground().verdict()) : null);

	private final RetiredAccounts accounts;

	private final RetiredPapers papers;

	RetiredApi(RetiredAccounts accounts, RetiredPapers papers) {
		this.papers = papers;
		this.accounts = accounts;
	}

	/** Those that were retired between two days, the latest first. */
	@GetMapping
	Listing<RetiredJson> list(@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to,
			@Parameter(description = SearchHeaders.ABOUT_TEXT) @RequestHeader(name = SearchHeaders.TEXT,
					required = false) @Nullable String typed,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		RetiredFilter filter = new RetiredFilter(SearchHeaders.text(typed, text), from, to);
		return new Listing<>(this.accounts.page(filter, wanted.offset(), wanted.limit(), user.scope())
			.stream()
			.map(RetiredJson::of)
			.toList(), this.accounts.count(filter, user.scope()));
	}

	@GetMapping({ "/lines.csv", "/lines.xlsx" })
	@AnswersTable
	void table(@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to, @AuthenticationPrincipal SignedIn user,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		TableAnswer.write(request, response, TABLE,
				rows -> this.accounts.forEach(new RetiredFilter(null, from, to), user.scope(), rows));
	}

	/**
	 * The same on paper, in the language that is asked for; 409 where it would be longer
	 * than anybody waits for.
	 */
	@GetMapping("/lines.pdf")
	@AnswersFile
	void paper(@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to, @AuthenticationPrincipal SignedIn user,
			HttpServletResponse response) throws IOException {
		RetiredFilter filter = new RetiredFilter(null, from, to);
		if (this.accounts.count(filter, user.scope()) > RetiredPapers.MOST_ROWS) {
			throw ApiProblem.conflict("api.refused.too-long-for-paper");
		}
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		this.papers.write(this.accounts.page(filter, 0, RetiredPapers.MOST_ROWS, user.scope()), filter, user.scope(),
				LocaleContextHolder.getLocale(), pdf);
		new Attachment("deleted-duplicates.pdf", MediaType.APPLICATION_PDF_VALUE).write(pdf.toByteArray(), response);
	}

	/**
	 * An account that was retired in favour of another one.
	 *
	 * @param account the retired number
	 * @param keptNumber the number that was kept
	 * @param origin {@code here} or {@code source}
	 * @param by the login of the user who deleted it here
	 * @param ground the case, if there is one that the reader may see
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record RetiredJson(String account, String keptNumber, String fullName, @Nullable LocalDate birthDate,
			Instant deletedAt, String origin, @Nullable String by, @Nullable String onBehalfOf,
			@Nullable GroundJson ground) {

		static RetiredJson of(RetiredAccount one) {
			return new RetiredJson(one.number(), one.keptNumber(), one.fullName(), one.birthDate(), one.at(),
					one.by().origin().code(), one.by().login(), one.by().onBehalfOf(),
					(one.ground() != null) ? GroundJson.of(one.ground()) : null);
		}

	}

	/** The case and what was decided of it. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record GroundJson(@JsonProperty("case") long caseNumber, @Nullable String verdict, @Nullable String decidedBy,
			@Nullable Instant decidedAt) {

		static GroundJson of(RetiredAccount.Ground ground) {
			return new GroundJson(ground.caseNumber(), Codes.orNull(ground.verdict()), ground.decidedBy(),
					ground.decidedAt());
		}

	}

}
