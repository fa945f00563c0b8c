package ru.sgo.duplicates.web.municipality;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.resolution.RunCompared;
import ru.sgo.duplicates.resolution.RunComparedState;
import ru.sgo.duplicates.resolution.RunComparison;
import ru.sgo.duplicates.web.ChoiceWords;

/**
 * Which duplicates of two compared runs the reader wants to see, as in the address.
 *
 * @param with the id of the earlier run; the last one before unless said otherwise
 * @param state the part that is open; the first that has any unless said otherwise
 * @param text part of the full name, or a whole number
 */
record RunComparisonChoice(@Nullable Long with, @Nullable String state, @Nullable String text,
		@Nullable String organization) {

	/** The part that is open. */
	RunComparedState open(RunComparison comparison) {
		return Optional.ofNullable(ChoiceWords.constant(RunComparedState.class, this.state))
			.orElseGet(() -> Stream.of(RunComparedState.values())
				.filter(one -> comparison.count(one) > 0)
				.findFirst()
				.orElse(RunComparedState.APPEARED));
	}

	/** Those of the part that is open of which everything holds that is chosen. */
	List<RunCompared> of(RunComparison comparison) {
		RunComparedState open = open(comparison);
		return comparison.items()
			.stream()
			.filter(item -> item.state() == open)
			.filter(item -> sought().isEmpty() || item.accounts().contains(sought())
					|| item.fullName().toLowerCase(Locale.ROOT).contains(sought().toLowerCase(Locale.ROOT)))
			.filter(item -> code().isEmpty()
					|| item.places().stream().anyMatch(place -> place.organization().equals(code())))
			.toList();
	}

	/** Whether anything is chosen out. */
	public boolean narrow() {
		return !sought().isEmpty() || !code().isEmpty();
	}

	/** How many of the choices besides the text choose something. */
	public int on() {
		return code().isEmpty() ? 0 : 1;
	}

	private String sought() {
		return Objects.requireNonNullElse(this.text, "").strip();
	}

	private String code() {
		return Objects.requireNonNullElse(this.organization, "").strip();
	}

}
