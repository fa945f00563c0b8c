package ru.sgo.duplicates.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Attendance;
import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.decision.Identity;
import ru.sgo.duplicates.detection.Tier;

/**
 * The accounts of one child within a run, with the proposal.
 *
 * @param number the place among the groups of the run, from 1; those beside the list come
 * after all others
 * @param authority the code of the lowest authority under which all of it lies
 * @param attends where the child attends by the proposal
 * @param listed whether it is a group of the list; else the accounts are equal across the
 * border of the period, and it is counted apart
 * @param restricted whether only administrators may see it: it may be an adoption
 * @param lines those in the period, by account number
 * @param outside those of the same child that have no stay in the period, by account
 * number
 */
public record FoundGroup(int number, Tier tier, Identity identity, Certainty certainty, String authority,
		@Nullable Attendance attends, boolean listed, boolean restricted, List<FoundLine> lines,
		List<FoundLine> outside) {

	public FoundGroup {
		lines = List.copyOf(lines);
		outside = List.copyOf(outside);
	}

	/** All accounts of the child, those in the period first. */
	public List<FoundLine> all() {
		return Stream.concat(this.lines.stream(), this.outside.stream()).toList();
	}

	/** The account to keep; empty where the authority has to say. */
	public Optional<FoundLine> keep() {
		return all().stream().filter(line -> line.role() == AccountRole.KEEP).findFirst();
	}

	/** The account to keep, if it has no stay in the period. */
	Optional<FoundLine> keepOutside() {
		return this.outside.stream().filter(line -> line.role() == AccountRole.KEEP).findFirst();
	}

	/** What is to become of the account; empty if it is not one of these. */
	Optional<AccountRole> roleOf(String number) {
		return all().stream().filter(line -> line.account().number().equals(number)).map(FoundLine::role).findFirst();
	}

	/**
	 * The accounts beside the kept one, to delete or to ask about, those in the period
	 * first.
	 */
	public List<FoundLine> others() {
		return all().stream().filter(line -> line.cause() != null).toList();
	}

	/** The cause by which the whole is named: that of the first of the others. */
	public Cause cause() {
		return others().stream().map(FoundLine::cause).findFirst().orElse(Cause.UNDETERMINED);
	}

}
