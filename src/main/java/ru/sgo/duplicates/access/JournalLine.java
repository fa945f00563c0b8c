package ru.sgo.duplicates.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.Origin;

/**
 * One line of the journal as it is read: an act, or a look at what is usually hidden.
 *
 * @param look whether somebody only looked
 * @param code as the act or the look names itself
 * @param reason why somebody looked
 * @param found how many accounts a question before an enrolment has found
 * @param trace what a sign-in or a download has left
 */
public record JournalLine(Instant at, boolean look, Who who, Origin origin, String code, About about,
		@Nullable String reason, @Nullable Integer found, @Nullable Trace trace) {

	/**
	 * Who did it.
	 *
	 * @param actor the login, or a name in angle brackets for the application itself
	 * @param actorName the user's full name
	 * @param onBehalfOf the code of the organization in whose name the actor acted
	 */
	public record Who(String actor, @Nullable String actorName, @Nullable String onBehalfOf,
			@Nullable String onBehalfOfName) {
	}

	/**
	 * What it concerns.
	 *
	 * @param account the account's number
	 * @param organization the code of the organization concerned
	 * @param date the day that an act set, as in an order
	 * @param user the login of the user whom the act concerns
	 * @param other the number of the other account that a word about two speaks of
	 * @param rule by which things that are old were removed
	 * @param removed how many
	 * @param erasure the number of the act by which data were erased
	 */
	public record About(@Nullable String account, @Nullable String organization, @Nullable String organizationName,
			@Nullable Long caseNumber, @Nullable Long importId, @Nullable Long report, @Nullable LocalDate date,
			@Nullable String user, @Nullable String other, @Nullable String rule, @Nullable Long removed,
			@Nullable Long erasure) {
	}

	/**
	 * What a sign-in or a download has left.
	 *
	 * @param file the path of the file that was taken away
	 * @param address from where somebody signed in, or failed to the last time
	 * @param failures how many there were in that hour
	 */
	public record Trace(@Nullable String file, @Nullable String address, @Nullable Integer failures) {

		static final Trace NONE = new Trace(null, null, null);

	}

	/** Whether nobody has the login with which somebody failed to sign in. */
	public boolean byNobody() {
		return this.who.actor().isEmpty();
	}

	/** Whether no person acted, but the application itself. */
	public boolean byApplication() {
		return this.who.actor().equals(Actor.APPLICATION.login());
	}

	/** What kind of act or look it is; empty for what no line is any longer. */
	public Optional<JournalKind> kind() {
		return JournalKind.of(this.code);
	}

}
