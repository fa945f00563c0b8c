package ru.sgo.duplicates.web.municipality;

import java.io.IOException;
import java.util.List;

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
import ru.sgo.duplicates.headcount.DuplicateOrigins;
import ru.sgo.duplicates.headcount.OriginFilter;
import ru.sgo.duplicates.headcount.OriginLine;
import ru.sgo.duplicates.headcount.OriginOrder;
import ru.sgo.duplicates.headcount.Origins;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.tables.TableDescription;
import ru.sgo.duplicates.web.NotFound;
import ru.sgo.duplicates.web.Paging;
import ru.sgo.duplicates.web.Tables;

/** «Откуда берутся дубли». */
@Controller
@RequestMapping("/municipality/headcount/origins")
class OriginsController {

	private final DuplicateOrigins origins;

	private final Authorities authorities;

	private final OriginBars bars;

	private final Tables tables;

	private final TableDescription<OriginLine> table;

	OriginsController(DuplicateOrigins origins, Authorities authorities, OriginBars bars, Tables tables) {
		this.origins = origins;
		this.authorities = authorities;
		this.bars = bars;
		this.tables = tables;
		this.table = table(tables);
	}

	@ModelAttribute("choice")
	OriginChoice choice(OriginChoice choice) {
		return choice;
	}

	@GetMapping
	String show(@ModelAttribute("choice") OriginChoice choice, @RequestParam(required = false) @Nullable Integer page,
			@AuthenticationPrincipal SignedIn user, Model model) {
		List<Organization> authorities = this.authorities.of(user);
		model.addAttribute("authorities", authorities);
		Authorities.chosen(choice.authority(), authorities, user).ifPresent(code -> {
			Origins found = find(code, choice, user);
			List<OriginLine> lines = choice.of(found);
			Paging paging = Paging.of(page, lines.size());
			model.addAttribute("authority", code);
			model.addAttribute("origins", found);
			model.addAttribute("all", choice.toFilter().equals(OriginFilter.ALL));
			model.addAttribute("orders", OriginOrder.values());
			model.addAttribute("bar", this.bars.all(found));
			model.addAttribute("most", this.bars.most(found));
			model.addAttribute("paging", paging);
			model.addAttribute("lines", lines.stream().skip(paging.offset()).limit(paging.size()).toList());
			if (!found.months().isEmpty()) {
				model.addAttribute("series", this.bars.months(found));
			}
		});
		return "municipality/origins";
	}

	@GetMapping({ "/lines.xlsx", "/lines.csv" })
	void download(@ModelAttribute("choice") OriginChoice choice, @AuthenticationPrincipal SignedIn user,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		String code = Authorities.chosen(choice.authority(), this.authorities.of(user), user)
			.orElseThrow(NotFound::new);
		this.tables.write(request, response, "origins", this.table, choice.of(find(code, choice, user))::forEach);
	}

	private Origins find(String authority, OriginChoice choice, SignedIn user) {
		return this.origins.of(authority, choice.toFilter(), user.scope()).orElseThrow(NotFound::new);
	}

	private static TableDescription<OriginLine> table(Tables tables) {
		return TableDescription.<OriginLine>titled("origins.title")
			.text("lists.code", OriginLine::organization)
			.text("lists.organization", OriginLine::name)
			.text("lists.kind", line -> tables.word("organization.kind", line.kind()))
			.number("origins.late", line -> line.figures().late())
			.number("origins.second", line -> line.figures().second())
			.number("origins.duplicates", line -> line.figures().duplicates())
			.number("origins.undecided", line -> line.figures().undecided())
			.number("origins.children", OriginLine::children)
			.number("origins.per-hundred", OriginLine::perHundredRounded)
			.number("origins.days", line -> line.figures().medianDays());
	}

}
