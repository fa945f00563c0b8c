package ru.sgo.duplicates.resolution;

import java.util.ArrayList;
import java.util.List;

import ru.sgo.duplicates.report.Findings;

/**
 * What a run will tell of the cases, until it is written with all the rest at its end.
 */
final class RunEvents {

	private final List<Entry> entries = new ArrayList<>();

	private final Findings findings;

	RunEvents(Findings findings) {
		this.findings = findings;
	}

	/** Notes a change of the case. */
	void tell(DuplicateCase duplicate, CaseEventKind kind, String... arguments) {
		this.entries.add(new Entry(duplicate,
				CaseEvent.of(duplicate.number(), this.findings.at(), this.findings.by().login(), kind)
					.with(arguments)
					.in(this.findings.reportId())));
	}

	/**
	 * To how many cases this has happened, leaving those aside that only administrators
	 * may see; none is told of it twice.
	 */
	int count(CaseEventKind kind) {
		return (int) this.entries.stream()
			.filter(entry -> !entry.of().isRestricted() && entry.event().kind() == kind)
			.count();
	}

	List<CaseEvent> events() {
		return this.entries.stream().map(Entry::event).toList();
	}

	private record Entry(DuplicateCase of, CaseEvent event) {
	}

}
