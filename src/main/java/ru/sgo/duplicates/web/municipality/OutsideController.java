package ru.sgo.duplicates.web.municipality;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import ru.sgo.duplicates.csv.CsvColumns;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.report.OutsideLines;
import ru.sgo.duplicates.report.ReportOutside;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.web.Tables;

/** The accounts of a run whose twin has no stay in the period. */
@Controller
@RequestMapping("/municipality/reports/{id}/outside")
class OutsideController extends BesideController<ReportOutside> {

	OutsideController(Reports reports, OutsideLines lines, Organizations organizations, Tables tables) {
		super(reports, lines, organizations, tables, "outside", columns(tables));
	}

	private static CsvColumns<ReportOutside> columns(Tables tables) {
		return new CsvColumns<ReportOutside>().add("report.name", ReportOutside::fullName)
			.add("report.birth-date", pair -> tables.day(pair.birthDate()))
			.add("report.account", ReportOutside::account)
			.add("report.account-outside", ReportOutside::accountOutside)
			.add("report.role-outside", pair -> tables.word("role", pair.role()))
			.add("report.cause", pair -> tables.word("cause", pair.cause()))
			.add("report.case", pair -> tables.number(pair.caseNumber()))
			.add("report.state", pair -> tables.word("case.status", pair.caseStatus()));
	}

}
