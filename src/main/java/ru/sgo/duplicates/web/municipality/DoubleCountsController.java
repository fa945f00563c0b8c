package ru.sgo.duplicates.web.municipality;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import ru.sgo.duplicates.csv.CsvColumns;
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
		super(reports, lines, organizations, tables, "double-counts", columns(tables));
	}

	private static CsvColumns<ReportDoubleCount> columns(Tables tables) {
		return new CsvColumns<ReportDoubleCount>().add("report.account", ReportDoubleCount::account)
			.add("report.name", ReportDoubleCount::fullName)
			.add("report.birth-date", count -> tables.day(count.birthDate()))
			.add("report.cause", count -> tables.word("double_count", count.kind()))
			.add("report.organization-a", ReportDoubleCount::organizationAName)
			.add("report.organization-b", ReportDoubleCount::organizationBName)
			.add("report.since", count -> tables.day(count.since()))
			.add("report.case", count -> tables.number(count.caseNumber()))
			.add("report.state", count -> tables.word("case.status", count.caseStatus()));
	}

}
