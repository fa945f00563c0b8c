package ru.sgo.duplicates.api;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.resolution.TaskObjectionLetter;
import ru.sgo.duplicates.resolution.TaskObjectionView;
import ru.sgo.duplicates.resolution.TaskStatedOrder;

/**
 * An objection as programs see it; what there is not is said as null.
 *
 * @param decided the day that was decided, for acts that have one
 * @param pending whether it waits for an answer
 * @param statedDate the day that the organization's order says
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ObjectionJson(long id, @JsonProperty("case") long caseNumber, long task, String act, String account,
		@Nullable LocalDate decided, String organization, String by, Instant at, String reason,
		@Nullable LocalDate statedDate, @Nullable String orderNumber, @Nullable LocalDate orderDate,
		@Nullable String letterNumber, @Nullable LocalDate letterDate, boolean pending, @Nullable Answer answer) {

	static ObjectionJson of(TaskObjectionView one) {
		TaskStatedOrder stated = one.stated();
		TaskObjectionLetter letter = one.by().letter();
		TaskObjectionView.Answered answered = one.answer();
		return new ObjectionJson(one.id(), one.caseNumber(), one.about().task(), Codes.of(one.about().act()),
				one.about().account(), one.about().date(), one.by().organization(), one.by().login(), one.by().at(),
				one.reason(), (stated != null) ? stated.date() : null, (stated != null) ? stated.number() : null,
				(stated != null) ? stated.signedOn() : null, (letter != null) ? letter.number() : null,
				(letter != null) ? letter.date() : null, one.pending(),
				(answered != null) ? new Answer(answered.answer().code(), answered.reason(), answered.login(),
						answered.at(), answered.seen()) : null);
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
