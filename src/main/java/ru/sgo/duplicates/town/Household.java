package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.DoubleCount;

/**
 * One child with all its accounts, with whoever may be mistaken for it, and the truth
 * about them.
 */
final class Household {

	private final Life life;

	private final Calendar calendar;

	private final Desk desk;

	private final AccountSheet original;

	private final List<Truth.Copy> copies = new ArrayList<>();

	private final List<Neighbour> neighbours = new ArrayList<>();

	private final List<Truth.CountedTwice> countedTwice = new ArrayList<>();

	Household(Life life, AccountSheet original, Calendar calendar, Desk desk) {
		this.life = life;
		this.original = original;
		this.calendar = calendar;
		this.desk = desk;
	}

	/** Another child's account, and why it may be mistaken for this child's. */
	private record Neighbour(AccountSheet account, String why) {
	}

	/** Enters the child anew. */
	interface Desk {

		/**
		 * A second account by quick entry, for the reason given.
		 * @param first whether it is the first of the kind
		 */
		Truth.Copy enter(Cause cause, LocalDate createdOn, String creator, boolean first);

	}

	/** Another account of the child. */
	AccountSheet again(Cause cause, LocalDate createdOn, String creator) {
		Truth.Copy copy = this.desk.enter(cause, createdOn, creator, this.copies.isEmpty());
		this.copies.add(copy);
		return copy.account();
	}

	void counts(DoubleCount.Kind kind, String organizationA, String organizationB) {
		this.countedTwice.add(new Truth.CountedTwice(this.original, kind, organizationA, organizationB));
	}

	/** Another child, whom nobody may take for this one. */
	void beside(AccountSheet other, String why) {
		this.neighbours.add(new Neighbour(other, why));
	}

	/** The original knows nothing of the school: there the child was entered anew. */
	AccountSheet leavesSchool() {
		return this.original.without(this.life.school());
	}

	Life life() {
		return this.life;
	}

	Calendar calendar() {
		return this.calendar;
	}

	AccountSheet original() {
		return this.original;
	}

	List<Truth.Copy> copies() {
		return this.copies;
	}

	/** Every account of the child with every one of the others. */
	List<Truth.Different> different() {
		List<AccountSheet> own = own();
		return this.neighbours.stream()
			.flatMap(other -> own.stream().map(account -> new Truth.Different(account, other.account(), other.why())))
			.toList();
	}

	List<Truth.CountedTwice> countedTwice() {
		return this.countedTwice;
	}

	/** Every account, the child's own first. */
	List<AccountSheet> accounts() {
		List<AccountSheet> accounts = own();
		this.neighbours.forEach(other -> accounts.add(other.account()));
		return accounts;
	}

	private List<AccountSheet> own() {
		List<AccountSheet> own = new ArrayList<>(List.of(this.original));
		this.copies.forEach(copy -> own.add(copy.account()));
		return own;
	}

}
