package ru.sgo.duplicates.web.municipality;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
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
import ru.sgo.duplicates.headcount.DueLeaver;
import ru.sgo.duplicates.headcount.DueLeaverFilter;
import ru.sgo.duplicates.headcount.DueLeavers;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.tables.TableDescription;
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

	private final TableDescription<DueLeaver> columns;

	DueLeaversController(DueLeavers leavers, Organizations organizations, Tables tables, AccountWords words) {
		this.leavers = leavers;
		this.organizations = organizations;
		this.tables = tables;
		this.columns = columns(tables, words);
	}

	/** What is chosen; another's organization is not there. */
	@ModelAttribute("choice")
	DueLeaverChoice choice(DueLeaverChoice choice, @AuthenticationPrincipal SignedIn user) {
		NotFound.unless(this.organizations.mayBeChosen(choice.toFilter().organization(), user.scope().parameter()));
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

	@GetMapping({ "/lines.xlsx", "/lines.csv" })
	void download(@ModelAttribute("choice") DueLeaverChoice choice, @AuthenticationPrincipal SignedIn user,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.tables.write(request, response, "leavers", this.columns,
				rows -> this.leavers.forEach(choice.toFilter(), user.scope(), rows));
	}

	private static TableDescription<DueLeaver> columns(Tables tables, AccountWords words) {
		return TableDescription.<DueLeaver>titled("leavers.title")
			.text("student.name", one -> one.child().fullName())
			.day("student.birth-date", one -> one.child().birthDate())
			.text("student.number", one -> words.of(one.child().number()))
			.text("lists.organization", one -> one.place().organizationName())
			.text("headcount.class", one -> one.place().className())
			.day("leavings.begins", one -> one.begins())
			.text("report.cause", one -> tables.word("headcount.due", one.cause()));
	}

}
