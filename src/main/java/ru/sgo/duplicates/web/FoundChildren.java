package ru.sgo.duplicates.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.AccountCards;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.CaseOfAccounts;
import ru.sgo.duplicates.resolution.TaskView;
import ru.sgo.duplicates.resolution.Tasks;

/**
 * Brings the accounts of one case together in one row, also those that are spelled
 * otherwise than what was sought.
 */
@Component
class FoundChildren {

	/** No child gives an organization more to do. */
	private static final int MOST_TASKS = 50;

	private final CaseOfAccounts cases;

	private final AccountCards cards;

	private final Tasks tasks;

	FoundChildren(CaseOfAccounts cases, AccountCards cards, Tasks tasks) {
		this.cases = cases;
		this.cards = cards;
		this.tasks = tasks;
	}

	/**
	 * One child, as far as that is known.
	 *
	 * @param number of the case, where there is one
	 * @param cards what was found first
	 */
	record Row(@Nullable Long number, List<AccountCard> cards) {

		Row {
			cards = List.copyOf(cards);
		}
	}

	/** The row of one account that is looked at. */
	Row of(AccountCard card, Scope scope) {
		return of(List.of(card), true, scope).get(0);
	}

	/**
	 * What the organization of the user has still to do for the child of this account;
	 * whoever sees the case itself needs no list of them.
	 */
	List<TaskView> ownTasks(AccountCard card, SignedIn user) {
		if (user.isMunicipal()) {
			return List.of();
		}
		Tasks.Filter owed = new Tasks.Filter(null, true, null, null, false, card.number());
		return this.tasks.page(owed, 0, MOST_TASKS, user.scope())
			.stream()
			.filter(task -> card.number().equals(task.child().account()) || card.number().equals(task.step().account()))
			.toList();
	}

	/**
	 * The rows of what was found, in its order.
	 * @param withDeleted whether deleted accounts are told of that were not found
	 */
	List<Row> of(List<AccountCard> found, boolean withDeleted, Scope scope) {
		Map<Long, AccountCard> known = new LinkedHashMap<>();
		found.forEach(card -> known.put(card.id(), card));
		Map<Long, CaseOfAccounts.Together> together = this.cases.of(known.keySet(), scope);
		Set<Long> further = new HashSet<>();
		together.values().forEach(one -> further.addAll(one.accounts()));
		further.removeAll(known.keySet());
		Map<Long, AccountCard> others = together.isEmpty() ? Map.of() : this.cards.of(further, scope);
		List<Row> rows = new ArrayList<>();
		Set<Long> told = new HashSet<>();
		for (AccountCard card : found) {
			CaseOfAccounts.Together one = together.get(card.id());
			if (one == null) {
				rows.add(new Row(null, List.of(card)));
			}
			else if (told.add(one.number())) {
				Stream<AccountCard> beside = one.accounts()
					.stream()
					.filter(id -> id != card.id())
					.map(id -> known.getOrDefault(id, others.get(id)))
					.filter(other -> withDeleted || known.containsKey(other.id()) || !other.isDeleted());
				rows.add(new Row(one.number(), Stream.concat(Stream.of(card), beside).toList()));
			}
		}
		return rows;
	}

}
