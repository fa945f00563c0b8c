package ru.sgo.duplicates.decision;

import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.Stay;

/**
 * What a person has decided; it outranks every rule.
 *
 * @param keep the number of the account to keep
 * @param attends where the child attends, if the person said so
 * @param line the whole way of the child, if the person said it; else empty
 * @param attached whether the attachments of accounts that were only attached are real,
 * if the person said so
 */
public record PersonsDecision(String keep, @Nullable Attendance attends, List<Stay> line, @Nullable Boolean attached) {

	public PersonsDecision {
		line = List.copyOf(line);
	}

	public PersonsDecision(String keep, @Nullable Attendance attends) {
		this(keep, attends, List.of(), null);
	}

}
