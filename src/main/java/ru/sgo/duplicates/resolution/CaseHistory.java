package ru.sgo.duplicates.resolution;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.bulk.BulkCopy;

/** Writes the history of the cases: who, when, what and why. */
@Component
class CaseHistory {

	private final BulkCopy bulk;

	CaseHistory(BulkCopy bulk) {
		this.bulk = bulk;
	}

	/**
	 * One entry.
	 *
	 * @param kind a message key is {@code case.event.} and this word
	 * @param note what a person wrote
	 */
	record Event(long caseNumber, Instant at, String actor, String kind, List<String> arguments, @Nullable String note,
			@Nullable Long report, @Nullable Long task) {

		static Event of(long caseNumber, Instant at, String actor, String kind) {
			return new Event(caseNumber, at, actor, kind, List.of(), null, null, null);
		}

		Event note(@Nullable String text) {
			return new Event(this.caseNumber, this.at, this.actor, this.kind, this.arguments, text, this.report,
					this.task);
		}

		Event with(String... values) {
			return new Event(this.caseNumber, this.at, this.actor, this.kind, List.of(values), this.note, this.report,
					this.task);
		}

		Event in(long reportId) {
			return new Event(this.caseNumber, this.at, this.actor, this.kind, this.arguments, this.note, reportId,
					this.task);
		}

		Event about(long taskId) {
			return new Event(this.caseNumber, this.at, this.actor, this.kind, this.arguments, this.note, this.report,
					taskId);
		}

	}

	void add(Event... events) {
		add(List.of(events));
	}

	void add(List<Event> events) {
		if (events.isEmpty()) {
			return;
		}
		this.bulk.write("case_event (case_number, at, actor, kind, arguments, note, report_id, task_id)",
				rows -> events.forEach(event -> rows.add(event.caseNumber())
					.add(event.at())
					.add(event.actor())
					.add(event.kind())
					.addTexts(event.arguments())
					.add(event.note())
					.add(event.report())
					.add(event.task())
					.end()));
	}

}
