package ru.sgo.duplicates.decision;

import java.util.List;
import java.util.stream.Stream;

import ru.sgo.duplicates.history.Stay;

/**
 * The attachments of accounts that were only ever attached: real ones are to be kept, and
 * only a person can tell whether they are.
 */
final class Attachments {

	private Attachments() {
	}

	/**
	 * Those in organizations where the child is neither attached by the kept account nor
	 * enrolled by its line at that time.
	 */
	static List<Stay> inQuestion(Candidate kept, List<Candidate> deleted, Line line) {
		return deleted.stream()
			.filter(Candidate::onlyAttached)
			.flatMap(candidate -> candidate.stays().stream())
			.filter(stay -> !stay.begins().equals(stay.ends()))
			.filter(stay -> Stream.concat(kept.stays().stream(), line.stays().stream())
				.filter(other -> other.organization().equals(stay.organization()))
				.noneMatch(other -> other.meets(stay.begins(), StayFacts.endOrNever(stay))))
			.distinct()
			.toList();
	}

}
