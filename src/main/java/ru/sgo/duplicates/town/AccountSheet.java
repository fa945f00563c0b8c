package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One account of the town, with its movements, as the files will show it. */
final class AccountSheet {

	private final String number;

	private final Names.Name name;

	private final LocalDate birthDate;

	private final String snils;

	private final String certificate;

	private final LocalDate createdOn;

	private final String entryMethod;

	private final String creator;

	private final List<Entry> entries = new ArrayList<>();

	AccountSheet(String number, Names.Name name, LocalDate birthDate, String snils, String certificate,
			LocalDate createdOn, String entryMethod, String creator) {
		this.number = number;
		this.name = name;
		this.birthDate = birthDate;
		this.snils = snils;
		this.certificate = certificate;
		this.createdOn = createdOn;
		this.entryMethod = entryMethod;
		this.creator = creator;
	}

	/** A movement. */
	record Entry(String organization, String kind, LocalDate date, String order, String className) {
	}

	AccountSheet moves(String organization, String kind, LocalDate date, String className) {
		this.entries.add(new Entry(organization, kind, date,
				date.getDayOfYear() + "-" + Math.floorMod(this.number.hashCode(), 97), className));
		return this;
	}

	AccountSheet enrolled(String organization, LocalDate date, String className) {
		return moves(organization, "Зачисление", date, className);
	}

	AccountSheet withdrawn(String organization, LocalDate date) {
		return moves(organization, "Выбытие", date, "");
	}

	AccountSheet attached(String organization, LocalDate date) {
		return moves(organization, "Зачисление в прикреплённые", date, "");
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
			.filter(entry -> entry.kind().equals("Выбытие"))
			.reduce((first, second) -> second)
			.orElseThrow();
	}

	String number() {
		return this.number;
	}

	Names.Name name() {
		return this.name;
	}

	LocalDate birthDate() {
		return this.birthDate;
	}

	String snils() {
		return this.snils;
	}

	String certificate() {
		return this.certificate;
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
