package ru.sgo.duplicates.web;

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
import ru.sgo.duplicates.cards.CardFilter;
import ru.sgo.duplicates.cards.CardLine;
import ru.sgo.duplicates.cards.FaultyCards;
import ru.sgo.duplicates.cards.RemarkKind;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.tables.TableDescription;

/**
 * «Исправьте карточку»: all cards of the authority, and those that an organization has to
 * mend.
 */
@Controller
@RequestMapping({ "/municipality/cards", "/organization/cards" })
class CardsController {

	private final FaultyCards cards;

	private final Organizations organizations;

	private final Tables tables;

	private final TableDescription<CardLine> table;

	CardsController(FaultyCards cards, Organizations organizations, RemarkWords words, Tables tables) {
		this.cards = cards;
		this.organizations = organizations;
		this.tables = tables;
		this.table = table(tables, words);
	}

	@ModelAttribute("base")
	String base(HttpServletRequest request) {
		return Address.section(request, "cards");
	}

	/** What is chosen; another's organization is not there. */
	@ModelAttribute("choice")
	CardChoice choice(CardChoice choice, @AuthenticationPrincipal SignedIn user) {
		NotFound.unless(this.organizations.mayBeChosen(choice.toFilter().organization(), user.scope().parameter()));
		return choice;
	}

	@GetMapping
	String list(@ModelAttribute("choice") CardChoice choice, @RequestParam(required = false) @Nullable Integer page,
			@AuthenticationPrincipal SignedIn user, Model model) {
		CardFilter filter = choice.toFilter();
		Paging paging = Paging.of(page, this.cards.count(filter, user.scope()));
		model.addAttribute("paging", paging);
		model.addAttribute("all", filter.equals(CardFilter.ALL));
		model.addAttribute("cards", this.cards.page(filter, paging.offset(), paging.size(), user.scope()));
		model.addAttribute("kinds", RemarkKind.values());
		model.addAttribute("organizations", this.organizations.findWithin(user.scope().parameter()));
		return "cards/list";
	}

	@GetMapping({ "/lines.xlsx", "/lines.csv" })
	void download(@ModelAttribute("choice") CardChoice choice, @AuthenticationPrincipal SignedIn user,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.tables.write(request, response, "cards", this.table,
				rows -> this.cards.forEach(choice.toFilter(), user.scope(), rows));
	}

	private static TableDescription<CardLine> table(Tables tables, RemarkWords words) {
		return TableDescription.<CardLine>titled("page.cards")
			.text("student.number", CardLine::number)
			.text("student.name", CardLine::fullName)
			.day("student.birth-date", CardLine::birthDate)
			.text("cards.organization", CardLine::organizationNames)
			.text("cards.advice", line -> tables.word("cards.advice", line.remark().kind().advice()))
			.text("cards.remark", line -> words.sentence(line, line.remark()));
	}

}
