package ru.sgo.duplicates.report;

import java.util.List;
import java.util.Map;

import ru.sgo.duplicates.decision.Argument;
import ru.sgo.duplicates.decision.Reason;

/**
 * A reason as it is kept, so that it can be said in any language later.
 *
 * @param key the key of the sentence in the message bundles
 * @param arguments each with one entry: {@code day} (ISO date), {@code place} (code of an
 * organization), {@code count}, {@code account} (number) or {@code listed} (an account
 * that only lists know, by the code of the organization)
 */
public record StoredReason(String key, List<Map<String, String>> arguments) {

	public StoredReason {
		arguments = List.copyOf(arguments);
	}

	static StoredReason of(Reason reason) {
		return new StoredReason(reason.key(), reason.arguments().stream().map(StoredReason::argument).toList());
	}

	private static Map<String, String> argument(Argument argument) {
		if (argument instanceof Argument.Day day) {
			return Map.of("day", day.date().toString());
		}
		if (argument instanceof Argument.Place place) {
			return Map.of("place", place.organization());
		}
		if (argument instanceof Argument.Count count) {
			return Map.of("count", String.valueOf(count.number()));
		}
		if (argument instanceof Argument.ListedAccount listed) {
			return Map.of("listed", listed.organization());
		}
		return Map.of("account", ((Argument.AccountNumber) argument).number());
	}

}
