package ru.sgo.duplicates.web.municipality;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.report.DoubleCountLines;
import ru.sgo.duplicates.report.ReportDoubleCount;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.tables.TableDescription;
import ru.sgo.duplicates.web.Tables;

/** The accounts that a run has found counted twice. */
@Controller
@RequestMapping("/municipality/reports/{id}/double-counts")
class DoubleCountsController extends BesideController<ReportDoubleCount> {

	DoubleCountsController(Reports reports, DoubleCountLines lines, Organizations organizations, Tables tables) {
		super(reports, lines, organizations, tables, "double-counts", table(tables));
	}

	private static TableDescription<ReportDoubleCount> table(Tables tables) {
		return TableDescription.<ReportDoubleCount>titled("report.double-counts")
			.text("report.account", ReportDoubleCount::account)
			.text("report.name", ReportDoubleCount::fullName)
			.day("report.birth-date", ReportDoubleCount::birthDate)
			.text("report.cause", count -> tables.word("double_count", count.kind()))
			.text("report.organization-a", ReportDoubleCount::organizationAName)
			.text("report.organization-b", ReportDoubleCount::organizationBName)
			.day("report.since", ReportDoubleCount::since)
			.number("report.case", ReportDoubleCount::caseNumber)
			.text("report.state", count -> tables.word("case.status", count.caseStatus()));
	}

}
