package ru.sgo.duplicates.resolution;

import java.util.ArrayList;
import java.util.List;

import ru.sgo.duplicates.report.Findings;

/** What a run notes in the histories of the cases. */
final class Chronicle {

	private final List<CaseHistory.Event> events = new ArrayList<>();

	private final Findings findings;

	Chronicle(Findings findings) {
		this.findings = findings;
	}

	/**
	 * Notes a change of the case.
	 * @param kind a message key is {@code case.event.} and this word
	 */
	void tell(DuplicateCase one, String kind, String... arguments) {
		this.events.add(CaseHistory.Event.of(one.number(), this.findings.at(), this.findings.by().login(), kind)
			.with(arguments)
			.in(this.findings.reportId()));
	}

	/** To how many cases this has happened; none is told of it twice. */
	int count(String kind) {
		return (int) this.events.stream().filter(event -> event.kind().equals(kind)).count();
	}

	List<CaseHistory.Event> events() {
		return List.copyOf(this.events);
	}

}
