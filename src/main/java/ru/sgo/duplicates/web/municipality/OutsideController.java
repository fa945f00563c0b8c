package ru.sgo.duplicates.web.municipality;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

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
		super(reports, lines, organizations, tables, "outside");
	}

	@Override
	String[] headings() {
		return new String[] { "report.name", "report.birth-date", "report.account", "report.account-outside",
				"report.role-outside", "report.cause", "report.case", "report.state" };
	}

	@Override
	@Nullable String[] cells(ReportOutside row, Tables words) {
		return new String[] { row.fullName(), words.day(row.birthDate()), row.account(), row.accountOutside(),
				words.word("role", row.role()), words.word("cause", row.cause()), words.number(row.caseNumber()),
				words.word("case.status", row.caseStatus()) };
	}

}
