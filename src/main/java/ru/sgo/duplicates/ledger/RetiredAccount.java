package ru.sgo.duplicates.ledger;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.journal.Origin;
import ru.sgo.duplicates.resolution.DecisionVerdict;

/**
 * An account that was retired in favour of another one.
 *
 * @param number of the retired account
 * @param keptNumber of the account that was kept
 * @param at when it was deleted, or an import has told so
 */
public record RetiredAccount(String number, String keptNumber, String fullName, @Nullable LocalDate birthDate,
		Instant at, By by, @Nullable Ground ground) {

	/**
	 * Who has deleted it.
	 *
	 * @param origin {@code SOURCE}: whoever it was did it there
	 * @param login of the user
	 * @param name of the user
	 * @param onBehalfOf the code of the organization in whose name it was done, when it
	 * is not the user's own
	 */
	public record By(Origin origin, @Nullable String login, @Nullable String name, @Nullable String onBehalfOf) {
	}

	/**
	 * On which ground.
	 *
	 * @param verdict what was decided of the case; {@code null} if nobody has decided
	 * @param decidedBy the login
	 */
	public record Ground(long caseNumber, @Nullable DecisionVerdict verdict, @Nullable String decidedBy,
			@Nullable Instant decidedAt) {
	}

}
