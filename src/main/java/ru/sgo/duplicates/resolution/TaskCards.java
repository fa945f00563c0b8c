package ru.sgo.duplicates.resolution;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.DerivedNumber;

/**
 * How many cards a child has at the source, as its organization answers.
 *
 * @param count one or two
 * @param numbers those of two cards
 */
public record TaskCards(@Nullable Integer count, List<String> numbers) {

	private static final int LONGEST_NUMBER = 100;

	public TaskCards {
		numbers = numbers.stream().map(String::strip).filter(number -> !number.isEmpty()).toList();
	}

	/** What is wrong with an answer; the first fault. */
	static Optional<CaseOutcome> fault(@Nullable TaskCards answer) {
		Integer count = (answer != null) ? answer.count() : null;
		if (answer == null || count == null || count < 1 || count > 2) {
			return invalid("cards", "task.refused.cards-missing");
		}
		return answer.faultOfNumbers(count);
	}

	private Optional<CaseOutcome> faultOfNumbers(int of) {
		if (of == 1) {
			return this.numbers.isEmpty() ? Optional.empty() : invalid("numbers", "task.refused.cards-of-one");
		}
		if (this.numbers.size() != of) {
			return invalid("numbers", "task.refused.cards-numbers");
		}
		if (this.numbers.get(0).equals(this.numbers.get(1))) {
			return invalid("numbers", "task.refused.cards-same");
		}
		if (this.numbers.stream().anyMatch(number -> number.length() > LONGEST_NUMBER)) {
			return invalid("numbers", "task.refused.cards-long");
		}
		return this.numbers.stream().anyMatch(DerivedNumber::is) ? invalid("numbers", "task.refused.cards-derived")
				: Optional.empty();
	}

	private static Optional<CaseOutcome> invalid(String field, String messageKey) {
		return Optional.of(new CaseOutcome.Invalid(field, messageKey));
	}

}
