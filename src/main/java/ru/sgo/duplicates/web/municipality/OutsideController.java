package ru.sgo.duplicates.web.municipality;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.report.OutsideLines;
import ru.sgo.duplicates.report.ReportOutside;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.tables.TableDescription;
import ru.sgo.duplicates.web.Tables;

/** The accounts of a run whose twin has no stay in the period. */
@Controller
@RequestMapping("/municipality/reports/{id}/outside")
class OutsideController extends BesideController<ReportOutside> {

	OutsideController(Reports reports, OutsideLines lines, Organizations organizations, Tables tables) {
		super(reports, lines, organizations, tables, "outside", table(tables));
	}

	private static TableDescription<ReportOutside> table(Tables tables) {
		return TableDescription.<ReportOutside>titled("report.outside")
			.text("report.name", ReportOutside::fullName)
			.day("report.birth-date", ReportOutside::birthDate)
			.text("report.account", ReportOutside::account)
			.text("report.account-outside", ReportOutside::accountOutside)
			.text("report.role-outside", pair -> tables.word("role", pair.role()))
			.text("report.cause", pair -> tables.word("cause", pair.cause()))
			.number("report.case", ReportOutside::caseNumber)
			.text("report.state", pair -> tables.word("case.status", pair.caseStatus()));
	}

}
