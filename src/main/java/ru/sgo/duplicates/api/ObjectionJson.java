package ru.sgo.duplicates.api;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.resolution.TaskObjectionLetter;
import ru.sgo.duplicates.resolution.TaskObjectionView;
import ru.sgo.duplicates.resolution.TaskStatedOrder;

/**
 * An objection as programs see it; what there is not is said as null.
 *
 * @param pending whether it waits for an answer
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ObjectionJson(long id, @JsonProperty("case") long caseNumber, @JsonUnwrapped Against about,
		@JsonUnwrapped Sender by, String reason, @JsonUnwrapped StatedOrder stated, @JsonUnwrapped Letter letter,
		boolean pending, @Nullable Answer answer) {

	static ObjectionJson of(TaskObjectionView one) {
		TaskObjectionView.Answered answered = one.answer();
		return new ObjectionJson(one.id(), one.caseNumber(), Against.of(one.about()),
				new Sender(one.by().organization(), one.by().login(), one.by().at()), one.reason(),
				StatedOrder.of(one.stated()), Letter.of(one.by().letter()), one.pending(),
				(answered != null) ? new Answer(answered.answer().code(), answered.reason(), answered.login(),
						answered.at(), answered.seen()) : null);
	}

	/**
	 * What is objected to.
	 *
	 * @param decided the day that was decided, for acts that have one
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record Against(long task, String act, String account, @Nullable LocalDate decided) {

		static Against of(TaskObjectionView.About about) {
			return new Against(about.task(), Codes.of(about.act()), about.account(), about.date());
		}

	}

	/** Who objects. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record Sender(String organization, String by, Instant at) {
	}

	/**
	 * The organization's order, if it objects with one.
	 *
	 * @param statedDate the day that it says
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record StatedOrder(@Nullable LocalDate statedDate, @Nullable String orderNumber, @Nullable LocalDate orderDate) {

		static StatedOrder of(@Nullable TaskStatedOrder stated) {
			return (stated != null) ? new StatedOrder(stated.date(), stated.number(), stated.signedOn())
					: new StatedOrder(null, null, null);
		}

	}

	/** The organization's letter, where the authority has entered it. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record Letter(@Nullable String letterNumber, @Nullable LocalDate letterDate) {

		static Letter of(@Nullable TaskObjectionLetter letter) {
			return (letter != null) ? new Letter(letter.number(), letter.date()) : new Letter(null, null);
		}

	}

	/**
	 * The authority's answer.
	 *
	 * @param word {@code agreed}, {@code upheld} or {@code taken_back}
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record Answer(String word, @Nullable String reason, String by, Instant at, boolean seen) {
	}

}
