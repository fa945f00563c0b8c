package ru.sgo.duplicates.web.municipality;

import java.io.IOException;

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
import ru.sgo.duplicates.headcount.DueLeaver;
import ru.sgo.duplicates.headcount.DueLeaverFilter;
import ru.sgo.duplicates.headcount.DueLeavers;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.web.AccountWords;
import ru.sgo.duplicates.web.NotFound;
import ru.sgo.duplicates.web.Paging;
import ru.sgo.duplicates.web.Tables;

/** «Должны были выбыть»: whom the headcount has, and should not. */
@Controller
@RequestMapping("/municipality/headcount/leavers")
class DueLeaversController {

	private final DueLeavers leavers;

	private final Organizations organizations;

	private final Tables tables;

	private final CsvColumns<DueLeaver> columns;

	DueLeaversController(DueLeavers leavers, Organizations organizations, Tables tables, AccountWords words) {
		this.leavers = leavers;
		this.organizations = organizations;
		this.tables = tables;
		this.columns = columns(tables, words);
	}

	/** What is chosen; another's organization is not there. */
	@ModelAttribute("choice")
	DueLeaverChoice choice(DueLeaverChoice choice, @AuthenticationPrincipal SignedIn user) {
		String organization = choice.toFilter().organization();
		if (organization != null
				&& this.organizations.findByCodeWithin(organization, user.scope().parameter()).isEmpty()) {
			throw new NotFound();
		}
		return choice;
	}

	@GetMapping
	String list(@ModelAttribute("choice") DueLeaverChoice choice,
			@RequestParam(required = false) @Nullable Integer page, @AuthenticationPrincipal SignedIn user,
			Model model) {
		DueLeaverFilter filter = choice.toFilter();
		Paging paging = Paging.of(page, this.leavers.count(filter, user.scope()));
		model.addAttribute("paging", paging);
		model.addAttribute("all", filter.equals(DueLeaverFilter.ALL));
		model.addAttribute("leavers", this.leavers.page(filter, paging.offset(), paging.size(), user.scope()));
		model.addAttribute("organizations", this.organizations.findWithin(user.scope().parameter()));
		return "municipality/headcount-leavers";
	}

	@GetMapping("/lines.csv")
	void download(@ModelAttribute("choice") DueLeaverChoice choice, @AuthenticationPrincipal SignedIn user,
			HttpServletResponse response) throws IOException {
		try (CsvTable<DueLeaver> table = this.tables.begin(response, "leavers", this.columns)) {
			this.leavers.forEach(choice.toFilter(), user.scope(), table::row);
		}
	}

	private static CsvColumns<DueLeaver> columns(Tables tables, AccountWords words) {
		return new CsvColumns<DueLeaver>().add("student.name", one -> one.child().fullName())
			.add("student.birth-date", one -> tables.day(one.child().birthDate()))
			.add("student.number", one -> words.of(one.child().number()))
			.add("lists.organization", one -> one.place().organizationName())
			.add("headcount.class", one -> one.place().className())
			.add("leavings.begins", one -> tables.day(one.begins()))
			.add("report.cause", one -> tables.word("headcount.due", one.cause()));
	}

}
