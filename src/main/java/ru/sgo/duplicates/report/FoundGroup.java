package ru.sgo.duplicates.report;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Attendance;
import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.decision.Identity;
import ru.sgo.duplicates.detection.Tier;

/**
 * The accounts of one child within a run, with the proposal.
 *
 * @param number the place among the groups of the run, from 1
 * @param authority the code of the lowest authority under which all of it lies
 * @param attends where the child attends by the proposal
 * @param restricted whether only administrators may see it: it may be an adoption
 * @param lines by account number
 */
public record FoundGroup(int number, Tier tier, Identity identity, Certainty certainty, String authority,
		@Nullable Attendance attends, boolean restricted, List<FoundLine> lines) {

	public FoundGroup {
		lines = List.copyOf(lines);
	}

	/** The same, for administrators only. */
	FoundGroup asRestricted() {
		return new FoundGroup(this.number, this.tier, this.identity, this.certainty, this.authority, this.attends, true,
				this.lines);
	}

	/** The account to keep; empty where the authority has to say. */
	public Optional<FoundLine> keep() {
		return this.lines.stream().filter(line -> line.role() == Role.KEEP).findFirst();
	}

	/** The accounts to delete. */
	public List<FoundLine> deletions() {
		return this.lines.stream().filter(line -> line.role() == Role.DELETE).toList();
	}

	/** The cause by which the whole is named: that of the first account to delete. */
	public Cause cause() {
		return deletions().stream().map(FoundLine::cause).findFirst().orElse(Cause.UNDETERMINED);
	}

}
