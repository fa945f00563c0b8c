package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One account of the town, with its movements, as the files will show it. */
final class AccountSheet {

	private static final String ENROLMENT = "Зачисление";

	private static final String ATTACHMENT = "Зачисление в прикреплённые";

	private static final String WITHDRAWAL = "Выбытие";

	private final String number;

	private final Child child;

	private final LocalDate createdOn;

	private final String entryMethod;

	private final String creator;

	private final List<Entry> entries = new ArrayList<>();

	AccountSheet(String number, Child child, LocalDate createdOn, String entryMethod, String creator) {
		this.number = number;
		this.child = child;
		this.createdOn = createdOn;
		this.entryMethod = entryMethod;
		this.creator = creator;
	}

	/** A movement. */
	record Entry(String organization, String kind, LocalDate date, String order, String className) {

		boolean begins() {
			return this.kind.equals(ENROLMENT) || this.kind.equals(ATTACHMENT);
		}
	}

	AccountSheet moves(String organization, String kind, LocalDate date, String className) {
		this.entries.add(new Entry(organization, kind, date,
				date.getDayOfYear() + "-" + Math.floorMod(this.number.hashCode(), 97), className));
		return this;
	}

	AccountSheet enrolled(String organization, LocalDate date, String className) {
		return moves(organization, ENROLMENT, date, className);
	}

	AccountSheet withdrawn(String organization, LocalDate date) {
		return moves(organization, WITHDRAWAL, date, "");
	}

	AccountSheet attached(String organization, LocalDate date) {
		return moves(organization, ATTACHMENT, date, "");
	}

	/** Nothing is known of the organization. */
	AccountSheet without(String organization) {
		this.entries.removeIf(entry -> entry.organization().equals(organization));
		return this;
	}

	/** The last withdrawal never happened. */
	AccountSheet notWithdrawn() {
		this.entries.remove(lastWithdrawal());
		return this;
	}

	/** The last withdrawal bears another date. */
	AccountSheet withdrawnOn(LocalDate date) {
		Entry last = lastWithdrawal();
		this.entries.remove(last);
		return withdrawn(last.organization(), date);
	}

	private Entry lastWithdrawal() {
		return this.entries.stream()
			.filter(entry -> entry.kind().equals(WITHDRAWAL))
			.reduce((first, second) -> second)
			.orElseThrow();
	}

	/**
	 * Whether the account is in a school or kindergarten on any day of the period, both
	 * ends included.
	 */
	boolean isPresent(LocalDate from, LocalDate to) {
		return this.entries.stream()
			.anyMatch(entry -> Places.counts(entry.organization()) && isIn(entry.organization(), from, to));
	}

	/** Whether it is there on any day of the period, enrolled or attached. */
	boolean isIn(String organization, LocalDate from, LocalDate to) {
		return this.entries.stream()
			.filter(entry -> entry.organization().equals(organization) && entry.begins() && !entry.date().isAfter(to))
			.anyMatch(entry -> !lastDay(entry).isBefore(from));
	}

	private LocalDate lastDay(Entry begun) {
		return this.entries.stream()
			.filter(entry -> entry.kind().equals(WITHDRAWAL) && !entry.date().isBefore(begun.date()))
			.filter(entry -> begun.kind().equals(ENROLMENT) && entry.organization().equals(begun.organization()))
			.map(Entry::date)
			.min(Comparator.naturalOrder())
			.orElse(LocalDate.MAX);
	}

	String number() {
		return this.number;
	}

	Child child() {
		return this.child;
	}

	LocalDate createdOn() {
		return this.createdOn;
	}

	String entryMethod() {
		return this.entryMethod;
	}

	String creator() {
		return this.creator;
	}

	List<Entry> entries() {
		return List.copyOf(this.entries);
	}

}
