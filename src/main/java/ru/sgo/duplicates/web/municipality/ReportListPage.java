package ru.sgo.duplicates.web.municipality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.LineFilter;
import ru.sgo.duplicates.report.ReportLines;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.resolution.CaseTurn;
import ru.sgo.duplicates.resolution.Cases;
import ru.sgo.duplicates.web.ChoiceWords;
import ru.sgo.duplicates.web.Paging;

/** Puts together what a completed report shows: its parts, and one row for each child. */
@Component
class ReportListPage {

	private final Cases cases;

	private final ReportRows rows;

	private final ReportLines lines;

	private final Organizations organizations;

	ReportListPage(Cases cases, ReportRows rows, ReportLines lines, Organizations organizations) {
		this.cases = cases;
		this.rows = rows;
		this.lines = lines;
		this.organizations = organizations;
	}

	/** Puts it on the page. */
	void show(ReportRun run, CaseChoice choice, @Nullable Integer page, Scope scope, Model model) {
		Map<CaseTurn, Long> turns = this.cases.turns(choice.of(run.id(), null).toFilter(), scope);
		LineFilter similar = LineFilter.similar(choice.text(), choice.organization());
		List<ReportTab> tabs = new ArrayList<>();
		turns.forEach((turn, count) -> tabs.add(new ReportTab(ChoiceWords.of(turn), count)));
		tabs.add(new ReportTab(ReportTab.SIMILAR, this.lines.countGroups(run.id(), similar, scope)));
		ReportTab open = open(tabs, choice.turn());
		Paging paging = Paging.of(page, open.count());
		model.addAttribute("tabs", tabs);
		model.addAttribute("open", open);
		model.addAttribute("clear", choice.isNarrow() ? 0 : turns.getOrDefault(CaseTurn.CONFIRM, 0L));
		model.addAttribute("paging", paging);
		model.addAttribute("organizations", this.organizations.findWithin(scope.parameter()));
		long all = choice.isNarrow() ? this.cases.count(CaseChoice.ALL.of(run.id(), null).toFilter(), scope)
				: turns.values().stream().mapToLong(Long::longValue).sum();
		model.addAttribute("sum", ReportSum.of(run, all));
		if (open.isSimilar()) {
			model.addAttribute("groups",
					ReportGroup.of(this.lines.page(run.id(), similar, paging.offset(), paging.size(), scope)));
		}
		else {
			CaseChoice chosen = choice.of(run.id(), ChoiceWords.constant(CaseTurn.class, open.turn()));
			ReportRows.Drawn drawn = this.rows
				.of(this.cases.page(chosen.toFilter(), paging.offset(), paging.size(), scope), scope);
			model.addAttribute("listed", chosen);
			model.addAttribute("rows", drawn.rows());
			model.addAttribute("names", drawn.names());
		}
	}

	/** The part that was asked for, else the first in which there is something. */
	private static ReportTab open(List<ReportTab> tabs, @Nullable String asked) {
		return tabs.stream()
			.filter(tab -> tab.turn().equalsIgnoreCase(asked))
			.findFirst()
			.or(() -> tabs.stream().filter(tab -> tab.count() > 0).findFirst())
			.orElse(tabs.get(0));
	}

}
