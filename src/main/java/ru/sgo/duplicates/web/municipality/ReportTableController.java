package ru.sgo.duplicates.web.municipality;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.LineFilter;
import ru.sgo.duplicates.report.ReportLine;
import ru.sgo.duplicates.report.ReportLines;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.resolution.CaseTurn;
import ru.sgo.duplicates.resolution.Cases;
import ru.sgo.duplicates.tables.TableDescription;
import ru.sgo.duplicates.web.ChoiceWords;
import ru.sgo.duplicates.web.NotFound;
import ru.sgo.duplicates.web.Tables;

/**
 * The groups of a run as a table for people: chosen as on the page, with one line for
 * each account and all of its columns.
 */
@Controller
class ReportTableController {

	private final Reports reports;

	private final ReportLines lines;

	private final Cases cases;

	private final Tables tables;

	private final TableDescription<ReportLine> table;

	ReportTableController(Reports reports, ReportLines lines, Cases cases, Tables tables) {
		this.reports = reports;
		this.lines = lines;
		this.cases = cases;
		this.tables = tables;
		this.table = LineTable.of(tables);
	}

	@GetMapping({ "/municipality/reports/{id}/lines.xlsx", "/municipality/reports/{id}/lines.csv" })
	void download(@PathVariable long id, CaseChoice choice, @AuthenticationPrincipal SignedIn user,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.reports.find(id, user.scope()).orElseThrow(NotFound::new);
		LineFilter chosen = chosen(id, choice, user.scope());
		this.tables.write(request, response, "duplicates-" + id, this.table,
				rows -> this.lines.forEach(id, chosen, user.scope(), rows));
	}

	private LineFilter chosen(long id, CaseChoice choice, Scope scope) {
		if (ReportTab.SIMILAR.equals(choice.turn())) {
			return LineFilter.similar(choice.text(), choice.organization());
		}
		CaseTurn turn = ChoiceWords.constant(CaseTurn.class, choice.turn());
		return (turn == null && !choice.isNarrow()) ? LineFilter.ALL
				: LineFilter.of(this.cases.numbers(choice.of(id, turn).toFilter(), scope));
	}

}
