package ru.sgo.duplicates.resolution;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Act;

/**
 * An objection with its answer.
 *
 * @param about what it objects to
 * @param by who made it
 * @param pending whether it waits for an answer; one without an answer that does not wait
 * has become void, because the case has to be decided anew
 * @param answer what the authority said, if it did
 */
public record TaskObjectionView(long id, long caseNumber, About about, By by, String reason,
		@Nullable TaskStatedOrder stated, boolean pending, @Nullable Answered answer) {

	/** Whether the authority can agree with a day. */
	public boolean isAgreeable() {
		return this.pending && this.stated != null;
	}

	/**
	 * What is objected to.
	 *
	 * @param date the day that was decided, for acts that have one
	 */
	public record About(long task, Act act, String account, String child, @Nullable LocalDate date) {
	}

	/**
	 * Who objects.
	 *
	 * @param organization the code of whose objection it is
	 * @param login who entered it
	 * @param letter the organization's letter, where the authority has entered it
	 */
	public record By(String organization, String organizationName, String login, Instant at,
			@Nullable TaskObjectionLetter letter) {
	}

	/**
	 * The authority's answer.
	 *
	 * @param login who answered
	 * @param seen whether the organization has seen it
	 */
	public record Answered(DecisionAnswer answer, @Nullable String reason, String login, Instant at, boolean seen) {
	}

}
