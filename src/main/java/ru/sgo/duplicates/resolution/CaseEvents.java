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
		this.bulk.write(CaseEventColumns.ALL, events);
	}

}
