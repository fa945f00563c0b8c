package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One reason in words, with its evidence.
 *
 * @param key the key of the sentence in the message bundles, {@code reason.…}
 * @param arguments what the sentence's placeholders stand for
 */
public record Reason(String key, List<Argument> arguments) {

	public Reason {
		arguments = List.copyOf(arguments);
	}

	static Reason of(String key) {
		return new Reason("reason." + key, List.of());
	}

	Reason account(Candidate candidate) {
		return with(candidate.isListed() ? new Argument.ListedAccount(Responsibility.placeOf(candidate).orElse(""))
				: new Argument.AccountNumber(candidate.number()));
	}

	Reason day(LocalDate date) {
		return with(new Argument.Day(date));
	}

	Reason place(String organization) {
		return with(new Argument.Place(organization));
	}

	Reason count(long number) {
		return with(new Argument.Count(number));
	}

	private Reason with(Argument argument) {
		List<Argument> longer = new ArrayList<>(this.arguments);
		longer.add(argument);
		return new Reason(this.key, longer);
	}

}
