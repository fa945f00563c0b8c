package ru.sgo.duplicates.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Argument;
import ru.sgo.duplicates.decision.Attendance;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.decision.Deletion;
import ru.sgo.duplicates.decision.PersonsDecision;
import ru.sgo.duplicates.decision.Proposal;
import ru.sgo.duplicates.decision.Proposals;
import ru.sgo.duplicates.decision.Question;
import ru.sgo.duplicates.decision.Reason;
import ru.sgo.duplicates.detection.Tier;
import ru.sgo.duplicates.history.Stay;

/**
 * Puts the accounts of one child to the rules and words the answer as lines. Whoever
 * reads the list does not see what lies outside of its period: where such an account has
 * a say, a person has to look.
 */
final class Proposer {

	private final boolean creationDatesKnown;

	private final OrganizationTree places;

	private final String authority;

	/**
	 * Knows the registry.
	 * @param creationDatesKnown whether it knows creation dates at all
	 * @param authority the code of the authority to take where no lower one has all
	 */
	Proposer(boolean creationDatesKnown, OrganizationTree places, String authority) {
		this.creationDatesKnown = creationDatesKnown;
		this.places = places;
		this.authority = authority;
	}

	/**
	 * What is proposed for a child.
	 * @param accounts all of its accounts, by their numbers
	 * @param decisions the decisions not yet carried out, by the id of the account to
	 * keep
	 */
	FoundGroup propose(int number, FoundChild child, List<AccountFile> accounts,
			Map<Long, StandingDecision> decisions) {
		StandingDecision standing = standing(accounts, decisions);
		String over = this.places.authorityOver(accounts.stream()
			.flatMap(account -> account.candidate().stays().stream())
			.map(Stay::organization)
			.distinct()
			.toList(), this.authority);
		PersonsDecision decided = (standing != null) ? new PersonsDecision(standing.keep(), standing.attends()) : null;
		Proposal proposal = Proposals.propose(new Question(child.tier() == Tier.IDENTICAL,
				AccountFile.differInSex(accounts, child.identity()), child.identity(), this.creationDatesKnown, over,
				accounts.stream().map(AccountFile::candidate).toList(), decided));
		StoredReasons look = StoredReasons.of(look(child, proposal));
		Set<String> outside = new HashSet<>(child.outside());
		List<FoundLine> lines = new ArrayList<>();
		List<FoundLine> beside = new ArrayList<>();
		for (AccountFile account : accounts) {
			(outside.contains(account.number()) ? beside : lines).add(line(account, proposal, standing, look));
		}
		Attendance attends = (proposal instanceof Proposal.Keep keep) ? keep.attends() : null;
		return new FoundGroup(number, child.tier(), child.identity(), certainty(proposal, standing, look), over,
				attends, child.listed(), child.restricted(), lines, beside);
	}

	private static @Nullable StandingDecision standing(List<AccountFile> accounts,
			Map<Long, StandingDecision> decisions) {
		return accounts.stream()
			.map(account -> decisions.get(account.id().value()))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static Certainty certainty(Proposal proposal, @Nullable StandingDecision standing, StoredReasons look) {
		if (standing != null) {
			return standing.certainty();
		}
		return look.isEmpty() ? proposal.certainty() : Certainty.LOOK;
	}

	/** Why a person has to look beyond the period. */
	private static List<Reason> look(FoundChild child, Proposal proposal) {
		if (child.torn()) {
			return List.of(new Reason("reason.look.namesake-outside", List.of()));
		}
		return child.outside()
			.stream()
			.map(number -> new Reason(
					(proposal instanceof Proposal.Keep keep && keep.keep().equals(number))
							? "reason.look.original-outside" : "reason.look.other-outside",
					List.of(new Argument.AccountNumber(number))))
			.toList();
	}

	private static FoundLine line(AccountFile account, Proposal proposal, @Nullable StandingDecision standing,
			StoredReasons look) {
		StandingDecision.DecidedDeletion decided = (standing != null) ? standing.deletions().get(account.number())
				: null;
		if (decided != null) {
			return new FoundLine(account, decided.role(), decided.cause(), decided.responsible(), decided.reasons());
		}
		if (!(proposal instanceof Proposal.Keep keep)) {
			return new FoundLine(account, AccountRole.ASK, null, null, StoredReasons.of(proposal.reasons()).and(look));
		}
		return keep.deletionOf(account.number())
			.map(deletion -> line(account, deletion, look))
			.orElseGet(() -> new FoundLine(account, AccountRole.KEEP, null, null, StoredReasons.of(keep.reasons())));
	}

	private static FoundLine line(AccountFile account, Deletion deletion, StoredReasons look) {
		return new FoundLine(account, AccountRole.of(deletion), deletion.cause(), deletion.responsible(),
				StoredReasons.of(deletion.reasons()).and(look));
	}

}
