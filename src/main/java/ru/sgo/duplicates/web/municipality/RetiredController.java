package ru.sgo.duplicates.web.municipality;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.csv.CsvColumns;
import ru.sgo.duplicates.csv.CsvTable;
import ru.sgo.duplicates.ledger.RetiredAccount;
import ru.sgo.duplicates.ledger.RetiredAccounts;
import ru.sgo.duplicates.ledger.RetiredFilter;
import ru.sgo.duplicates.web.DateWords;
import ru.sgo.duplicates.web.Paging;
import ru.sgo.duplicates.web.Tables;

/** «Ведомость удалённых дублей». */
@Controller
@RequestMapping("/municipality/retired")
class RetiredController {

	private final RetiredAccounts accounts;

	private final Tables tables;

	private final CsvColumns<RetiredAccount> columns;

	RetiredController(RetiredAccounts accounts, Tables tables, DateWords dates) {
		this.accounts = accounts;
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

	@GetMapping("/lines.csv")
	void download(@ModelAttribute("choice") RetiredChoice choice, @AuthenticationPrincipal SignedIn user,
			HttpServletResponse response) throws IOException {
		try (CsvTable<RetiredAccount> table = this.tables.begin(response, "retired", this.columns)) {
			this.accounts.forEach(choice.toFilter(), user.scope(), table::row);
		}
	}

	private static CsvColumns<RetiredAccount> columns(Tables tables, DateWords dates) {
		return new CsvColumns<RetiredAccount>().add("retired.number", RetiredAccount::number)
			.add("retired.kept", RetiredAccount::keptNumber)
			.add("student.name", RetiredAccount::fullName)
			.add("student.birth-date", one -> tables.day(one.birthDate()))
			.add("retired.at", one -> dates.moment(one.at()))
			.add("retired.origin", one -> tables.word("student.origin", one.by().origin()))
			.add("retired.by", one -> (one.by().name() != null) ? one.by().name() : one.by().login())
			.add("retired.on-behalf-of", one -> one.by().onBehalfOf())
			.add("report.case",
					one -> ground(one).map(RetiredAccount.Ground::caseNumber).map(tables::number).orElse(null))
			.add("retired.decision",
					one -> ground(one).map(RetiredAccount.Ground::verdict)
						.map(verdict -> tables.word("verdict", verdict))
						.orElse(null))
			.add("retired.decided-by", one -> ground(one).map(RetiredAccount.Ground::decidedBy).orElse(null))
			.add("retired.decided-at",
					one -> ground(one).map(RetiredAccount.Ground::decidedAt).map(dates::moment).orElse(null));
	}

	private static Optional<RetiredAccount.Ground> ground(RetiredAccount one) {
		return Optional.ofNullable(one.ground());
	}

}
