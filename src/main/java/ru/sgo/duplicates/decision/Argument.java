package ru.sgo.duplicates.decision;

import java.time.LocalDate;

/** A piece of evidence inside a reason. */
public sealed interface Argument {

	/** A day. */
	record Day(LocalDate date) implements Argument {
	}

	/** An organization, by its code. */
	record Place(String organization) implements Argument {
	}

	/** How many there are. */
	record Count(long number) implements Argument {
	}

	/** An account, by its number. */
	record AccountNumber(String number) implements Argument {
	}

	/** An account that only lists know, by the code of the organization. */
	record ListedAccount(String organization) implements Argument {
	}

}
