package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.Movement;
import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.OrganizationKind;

/**
 * Tells the history of a child's accounts. A code says what the organization is: Ш-…, a
 * school, ДС-…, a kindergarten, ДОД-…, К-…, a college.
 */
final class Children {

	static final String AUTHORITY = "УО-01";

	private final String number;

	private final List<Movement> movements = new ArrayList<>();

	private @Nullable LocalDate enteredOn;

	private @Nullable EntryMethod method;

	private @Nullable String creator;

	private boolean listed;

	private final Map<String, LocalDate> seen = new HashMap<>();

	private Children(String number) {
		this.number = number;
	}

	static Children account(String number) {
		return new Children(number);
	}

	/** The account to which most duplicates come: entered early, from an application. */
	static Children original() {
		return account("1").enteredOn("2018-08-20").by(EntryMethod.APPLICATION);
	}

	/** The account that most duplicates are: entered by quick entry. */
	static Children copy(String enteredOn) {
		return account("2").enteredOn(enteredOn).by(EntryMethod.QUICK_ENTRY);
	}

	static Question question(Children... accounts) {
		return new Question(true, false, Identity.DOCUMENT, true, AUTHORITY, candidates(accounts), null);
	}

	static List<Candidate> candidates(Children... accounts) {
		return Arrays.stream(accounts).map(Children::candidate).toList();
	}

	static LocalDate day(String text) {
		return LocalDate.parse(text);
	}

	static OrganizationKind kind(String organization) {
		return switch (organization.substring(0, organization.indexOf('-'))) {
			case "Ш" -> OrganizationKind.SCHOOL;
			case "ДС" -> OrganizationKind.KINDERGARTEN;
			case "ДОД" -> OrganizationKind.EXTRACURRICULAR;
			case "К" -> OrganizationKind.COLLEGE;
			default -> throw new IllegalArgumentException(organization);
		};
	}

	Children enteredOn(String date) {
		this.enteredOn = day(date);
		return this;
	}

	/** As it stands in a registry that was loaded without creation dates. */
	Children enteredSometime() {
		this.enteredOn = null;
		return this;
	}

	Children by(EntryMethod method) {
		this.method = method;
		return this;
	}

	/** Only lists know the account. */
	Children listed() {
		this.listed = true;
		return this;
	}

	/** The newest list that has the child there is of this day. */
	Children seen(String organization, String day) {
		this.seen.put(organization, day(day));
		return this;
	}

	/** A list of the day after that lacks the child. */
	Children gone(String organization, String day) {
		this.movements
			.add(new Movement(organization, kind(organization), MovementKind.WITHDRAWAL, day(day), null, false));
		return this;
	}

	Children at(String creator) {
		this.creator = creator;
		return this;
	}

	Children enrolled(String organization, String date) {
		return moved(organization, MovementKind.ENROLMENT, date);
	}

	Children enrolled(String organization, String date, String className) {
		this.movements
			.add(new Movement(organization, kind(organization), MovementKind.ENROLMENT, day(date), className));
		return this;
	}

	Children withdrawn(String organization, String date) {
		return moved(organization, MovementKind.WITHDRAWAL, date);
	}

	Children attached(String organization, String date) {
		return moved(organization, MovementKind.ATTACHMENT, date);
	}

	Children detached(String organization, String date) {
		return moved(organization, MovementKind.DETACHMENT, date);
	}

	Children promoted(String organization, String date) {
		return moved(organization, MovementKind.TRANSFER, date);
	}

	private Children moved(String organization, MovementKind kind, String date) {
		this.movements.add(new Movement(organization, kind(organization), kind, day(date)));
		return this;
	}

	Candidate candidate() {
		return Candidate.of(this.number, this.enteredOn, this.method, this.creator, this.movements)
			.seen(new SeenInLists(this.listed, this.seen));
	}

}
