package ru.sgo.duplicates.report;

import java.util.List;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.job.FilledTables;
import ru.sgo.duplicates.job.JobKind;

/** A run writes its list. */
@Component
class ReportTablesFilled implements FilledTables {

	@Override
	public List<String> filledBy(JobKind kind) {
		return (kind == JobKind.REPORT) ? List.of("report_line", "report_pair", "report_double_count", "report_outside")
				: List.of();
	}

}
