package ru.sgo.duplicates.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

/**
 * Agrees with the stated days of many objections, each by itself: one that cannot be
 * agreed with keeps none of the others back.
 */
@Service
public class DecisionAgreements {

	private final DecisionAnswers objections;

	private final TaskObjectionStore store;

	DecisionAgreements(DecisionAnswers objections, TaskObjectionStore store) {
		this.objections = objections;
		this.store = store;
	}

	/**
	 * What became of them.
	 *
	 * @param agreed how many hold now, those agreed with before included
	 */
	public record Result(int agreed, List<Stale> stale) {

		public Result {
			stale = List.copyOf(stale);
		}

	}

	/**
	 * One that was not agreed with.
	 *
	 * @param caseNumber the number of its case, if the reader may know it
	 * @param messageKey the key of the message that says why
	 */
	public record Stale(long objection, @Nullable Long caseNumber, String messageKey) {
	}

	/** Each once, in their order. */
	public Result agree(Collection<Long> ids, String reason, Actor by, Scope scope) {
		int agreed = 0;
		List<Stale> stale = new ArrayList<>();
		for (long id : ids.stream().distinct().toList()) {
			CaseOutcome outcome = this.objections.agree(id, reason, by, scope);
			if (outcome instanceof CaseOutcome.Done) {
				agreed++;
			}
			else {
				stale.add(new Stale(id,
						(outcome instanceof CaseOutcome.Unknown) ? null
								: this.store.find(id).map(TaskObjectionStore.Made::caseNumber).orElse(null),
						messageKey(outcome)));
			}
		}
		return new Result(agreed, stale);
	}

	private static String messageKey(CaseOutcome outcome) {
		if (outcome instanceof CaseOutcome.Refused refused) {
			return refused.messageKey();
		}
		return (outcome instanceof CaseOutcome.Invalid invalid) ? invalid.messageKey()
				: "case.refused.objection-unknown";
	}

}
