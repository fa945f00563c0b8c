package ru.sgo.duplicates.web.municipality;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.resolution.CaseAppearance;
import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.web.StackedBar;
import ru.sgo.duplicates.web.Words;

/** How far the cases have come, as bars whose parts lead to the cases. */
@Component
class CaseBars {

	private static final String CASES = "/municipality/cases?";

	private final Words words;

	CaseBars(Words words) {
		this.words = words;
	}

	/** The cases of a cause. */
	record OfCause(Cause cause, StackedBar bar) {
	}

	/** All cases by their states. */
	StackedBar states(CaseMatrix matrix) {
		return new StackedBar(amounts(matrix, matrix::of, matrix.lawful(), ""), matrix.total());
	}

	/** What has become of those of which something was decided. */
	List<StackedBar.Amount> flow(CaseMatrix matrix) {
		return Stream.of(CaseStatus.ASSIGNED, CaseStatus.AWAITING_CHECK, CaseStatus.CONFIRMED)
			.map(status -> new StackedBar.Amount(look(status), this.words.of("summary.flow", status), matrix.of(status),
					CASES + "status=" + lower(status)))
			.toList();
	}

	/** The unclosed ones by how the last list has seen them; together all of them. */
	List<StackedBar.Amount> seen(CaseMatrix matrix) {
		return Stream.of(CaseAppearance.values())
			.map(seen -> new StackedBar.Amount(StackedBar.Look.ASIDE, this.words.of("summary.seen", seen),
					matrix.unclosed(seen), CASES + "appearance=" + seen.code()))
			.filter(amount -> amount.number() > 0)
			.toList();
	}

	/** By cause, the most frequent first; all by one measure. */
	List<OfCause> causes(CaseMatrix matrix) {
		List<OfCause> bars = matrix.causes()
			.stream()
			.map(cause -> new OfCause(cause,
					StackedBar.of(amounts(matrix, status -> matrix.of(cause, status), matrix.lawful(cause),
							"cause=" + lower(cause) + "&"))))
			.sorted(Comparator.comparingLong((OfCause one) -> one.bar().total()).reversed())
			.toList();
		long longest = bars.stream().mapToLong(one -> one.bar().total()).max().orElse(0);
		return bars.stream().map(one -> new OfCause(one.cause(), one.bar().to(longest))).toList();
	}

	private List<StackedBar.Amount> amounts(CaseMatrix matrix, ToLongFunction<CaseStatus> number, long lawful,
			String choice) {
		return Stream.concat(
				matrix.statuses()
					.stream()
					.map(status -> new StackedBar.Amount(look(status), this.words.of("case.status", status),
							number.applyAsLong(status), CASES + choice + "status=" + lower(status))),
				Stream
					.of(new StackedBar.Amount(StackedBar.Look.ASIDE, this.words.of("case.status", CaseChoice.LAWFUL),
							lawful, CASES + choice + "status=" + CaseChoice.LAWFUL))
					.filter(amount -> amount.number() > 0))
			.toList();
	}

	private static StackedBar.Look look(CaseStatus status) {
		return switch (status) {
			case FOUND -> StackedBar.Look.TO_DECIDE;
			case DISPUTED -> StackedBar.Look.URGENT;
			case ASSIGNED -> StackedBar.Look.AT_WORK;
			case AWAITING_CHECK -> StackedBar.Look.DONE;
			case CONFIRMED -> StackedBar.Look.CHECKED;
			case DISMISSED -> StackedBar.Look.ASIDE;
		};
	}

	private static String lower(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
