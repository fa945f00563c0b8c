package ru.sgo.duplicates.resolution;

import java.util.List;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.bulk.BulkCopy;

/**
 * Writes what has happened to cases, for whoever reads them: the table
 * {@code case_event}.
 */
@Component
class CaseEvents {

	private final BulkCopy bulk;

	CaseEvents(BulkCopy bulk) {
		this.bulk = bulk;
	}

	void add(CaseEvent... events) {
		add(List.of(events));
	}

	void add(List<CaseEvent> events) {
		if (events.isEmpty()) {
			return;
		}
		this.bulk.write("case_event (case_number, at, actor, kind, arguments, note, report_id, task_id)",
				rows -> events.forEach(event -> rows.add(event.caseNumber())
					.add(event.at())
					.add(event.actor())
					.add(event.kind().code())
					.addTexts(event.arguments())
					.add(event.note())
					.add(event.report())
					.add(event.task())
					.end()));
	}

}
