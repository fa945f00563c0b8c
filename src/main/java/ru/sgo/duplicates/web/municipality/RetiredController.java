package ru.sgo.duplicates.web.municipality;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.download.Attachment;
import ru.sgo.duplicates.ledger.RetiredAccount;
import ru.sgo.duplicates.ledger.RetiredAccounts;
import ru.sgo.duplicates.ledger.RetiredFilter;
import ru.sgo.duplicates.ledger.RetiredPapers;
import ru.sgo.duplicates.tables.TableDescription;
import ru.sgo.duplicates.web.DateWords;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.Paging;
import ru.sgo.duplicates.web.Tables;

/** «Ведомость удалённых дублей». */
@Controller
@RequestMapping("/municipality/retired")
class RetiredController {

	private final RetiredAccounts accounts;

	private final RetiredPapers papers;

	private final Tables tables;

	private final TableDescription<RetiredAccount> columns;

	RetiredController(RetiredAccounts accounts, RetiredPapers papers, Tables tables, DateWords dates) {
		this.accounts = accounts;
		this.papers = papers;
		this.tables = tables;
		this.columns = columns(tables, dates);
	}

	@GetMapping
	String list(@ModelAttribute("choice") RetiredChoice choice, @RequestParam(required = false) @Nullable Integer page,
			@AuthenticationPrincipal SignedIn user, Model model) {
		RetiredFilter filter = choice.toFilter();
		Paging paging = Paging.of(page, this.accounts.count(filter, user.scope()));
		model.addAttribute("paging", paging);
		model.addAttribute("all", filter.equals(RetiredFilter.ALL));
		model.addAttribute("accounts", this.accounts.page(filter, paging.offset(), paging.size(), user.scope()));
		return "municipality/retired";
	}

	@GetMapping({ "/lines.xlsx", "/lines.csv" })
	void download(@ModelAttribute("choice") RetiredChoice choice, @AuthenticationPrincipal SignedIn user,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.tables.write(request, response, "retired", this.columns,
				rows -> this.accounts.forEach(choice.toFilter(), user.scope(), rows));
	}

	@GetMapping("/lines.pdf")
	@Nullable String paper(@ModelAttribute("choice") RetiredChoice choice, Locale language,
			@AuthenticationPrincipal SignedIn user, RedirectAttributes next, HttpServletResponse response)
			throws IOException {
		RetiredFilter filter = choice.toFilter();
		if (this.accounts.count(filter, user.scope()) > RetiredPapers.MOST_ROWS) {
			Flash.problem(next, "api.refused.too-long-for-paper");
			return "redirect:/municipality/retired";
		}
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		this.papers.write(this.accounts.page(filter, 0, RetiredPapers.MOST_ROWS, user.scope()), filter, user.scope(),
				language, pdf);
		new Attachment("deleted-duplicates.pdf", MediaType.APPLICATION_PDF_VALUE).write(pdf.toByteArray(), response);
		return null;
	}

	private static TableDescription<RetiredAccount> columns(Tables tables, DateWords dates) {
		return TableDescription.<RetiredAccount>titled("retired.title")
			.text("retired.number", RetiredAccount::number)
			.text("retired.kept", RetiredAccount::keptNumber)
			.text("student.name", RetiredAccount::fullName)
			.day("student.birth-date", RetiredAccount::birthDate)
			.text("retired.at", one -> dates.moment(one.at()))
			.text("retired.origin", one -> tables.word("student.origin", one.by().origin()))
			.text("retired.by", one -> (one.by().name() != null) ? one.by().name() : one.by().login())
			.text("retired.on-behalf-of", one -> one.by().onBehalfOf())
			.number("report.case", one -> ground(one).map(RetiredAccount.Ground::caseNumber).orElse(null))
			.text("retired.decision",
					one -> ground(one).map(RetiredAccount.Ground::verdict)
						.map(verdict -> tables.word("verdict", verdict))
						.orElse(null))
			.text("retired.decided-by", one -> ground(one).map(RetiredAccount.Ground::decidedBy).orElse(null))
			.text("retired.decided-at",
					one -> ground(one).map(RetiredAccount.Ground::decidedAt).map(dates::moment).orElse(null));
	}

	private static Optional<RetiredAccount.Ground> ground(RetiredAccount one) {
		return Optional.ofNullable(one.ground());
	}

}
