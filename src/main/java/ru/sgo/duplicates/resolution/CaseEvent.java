package ru.sgo.duplicates.resolution;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that has happened to a case: who, when, what and why.
 *
 * @param note what a person wrote
 */
record CaseEvent(long caseNumber, Instant at, String actor, CaseEventKind kind, List<String> arguments,
		@Nullable String note, @Nullable Long report, @Nullable Long task) {

	static CaseEvent of(long caseNumber, Instant at, String actor, CaseEventKind kind) {
		return new CaseEvent(caseNumber, at, actor, kind, List.of(), null, null, null);
	}

	CaseEvent note(@Nullable String text) {
		return new CaseEvent(this.caseNumber, this.at, this.actor, this.kind, this.arguments, text, this.report,
				this.task);
	}

	CaseEvent with(String... values) {
		return new CaseEvent(this.caseNumber, this.at, this.actor, this.kind, List.of(values), this.note, this.report,
				this.task);
	}

	CaseEvent in(long reportId) {
		return new CaseEvent(this.caseNumber, this.at, this.actor, this.kind, this.arguments, this.note, reportId,
				this.task);
	}

	CaseEvent about(long taskId) {
		return new CaseEvent(this.caseNumber, this.at, this.actor, this.kind, this.arguments, this.note, this.report,
				taskId);
	}

}
