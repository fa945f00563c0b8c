package ru.sgo.duplicates.web.municipality;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.report.DoubleCountLines;
import ru.sgo.duplicates.report.ReportDoubleCount;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.web.Tables;

/** The accounts that a run has found counted twice. */
@Controller
@RequestMapping("/municipality/reports/{id}/double-counts")
class DoubleCountsController extends BesideController<ReportDoubleCount> {

	DoubleCountsController(Reports reports, DoubleCountLines lines, Organizations organizations, Tables tables) {
		super(reports, lines, organizations, tables, "double-counts");
	}

	@Override
	String[] headings() {
		return new String[] { "report.account", "report.name", "report.birth-date", "report.cause",
				"report.organization-a", "report.organization-b", "report.since", "report.case", "report.state" };
	}

	@Override
	@Nullable String[] cells(ReportDoubleCount row, Tables words) {
		return new String[] { row.account(), row.fullName(), words.day(row.birthDate()),
				words.word("double_count", row.kind()), row.organizationAName(), row.organizationBName(),
				words.day(row.since()), words.number(row.caseNumber()), words.word("case.status", row.caseStatus()) };
	}

}
