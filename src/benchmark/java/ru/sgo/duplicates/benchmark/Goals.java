package ru.sgo.duplicates.benchmark;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import static ru.sgo.duplicates.benchmark.FoundPairs.Kind.CHECK;
import static ru.sgo.duplicates.benchmark.FoundPairs.Kind.DUPLICATE;
import static ru.sgo.duplicates.benchmark.FoundPairs.Kind.IDENTICAL;
import static ru.sgo.duplicates.benchmark.FoundPairs.Kind.OTHER_SURNAME;
import static ru.sgo.duplicates.benchmark.FoundPairs.Kind.PROBABLE;

/** What is wanted of a town of 100,000 accounts, and of a larger one. */
final class Goals {

	private static final int SMALL = 100_000;

	private final MeasuredTown town;

	private final List<Figure> figures = new ArrayList<>();

	private Goals(MeasuredTown town) {
		this.town = town;
	}

	/** What is wanted, beside what was measured. */
	static String table(MeasuredTown town, ApplicationFigures application, List<Entry.Result> results, Labels labels) {
		Goals goals = new Goals(town);
		goals.quality(Objects.requireNonNull(results.get(0).found()), labels);
		goals.application(application);
		goals.contest(results, labels);
		MarkdownTable table = new MarkdownTable("", "wanted", "measured", "reached");
		goals.figures.forEach(figure -> figure.addTo(table));
		return table.toString();
	}

	private void quality(FoundPairs found, Labels labels) {
		Set<FoundPairs.Kind> counted = EnumSet.of(IDENTICAL, PROBABLE);
		add(Figure.atLeast("IDENTICAL, precision", 0.999, found.precision(labels, EnumSet.of(IDENTICAL))));
		add(Figure.atLeast("IDENTICAL, recall", 0.998, recall(found, labels, Difference.NONE, EnumSet.of(IDENTICAL))));
		add(Figure.atLeast("PROBABLE, precision", isSmall() ? 0.98 : 0.97,
				found.precision(labels, EnumSet.of(PROBABLE))));
		add(Figure.atLeast("PROBABLE, recall of one slip", 0.98, recall(found, labels, Difference.ONE_SLIP, counted)));
		add(Figure.none(
				"of " + WrittenNumbers.count(labels.lookAlikes().size())
						+ " pairs of twins, siblings, fathers and namesakes, taken for one child",
				found.mistaken(labels)));
		add(Figure.atLeast("PROBABLE and CHECK, recall of two slips at once", 0.9,
				recall(found, labels, Difference.TWO_SLIPS, EnumSet.of(PROBABLE, CHECK))));
	}

	private static double recall(FoundPairs found, Labels labels, Difference difference, Set<FoundPairs.Kind> kinds) {
		return found.recall(labels, pair -> labels.pairs().get(pair) == difference, kinds);
	}

	private void application(ApplicationFigures measured) {
		add(Figure.atMost("report", isSmall() ? 1 : 8, measured.report().median(), "s"));
		if (!measured.reportMemory().isEmpty()) {
			add(Figure.atMost("memory of the application that makes reports", 1536,
					Double.parseDouble(measured.reportMemory()), "MB"));
		}
		add(Figure.atMost("import into the empty registry", 6, measured.imported().median() / measured.copy().median(),
				"× `\\copy`"));
		add(Figure.atMost("import of the same files again", 6, measured.again().median() / measured.copy().median(),
				"× `\\copy`"));
		add(Figure.atMost("`POST /api/matches`, 95 of 100", 30, measured.matches().quantile(0.95) * 1000, "ms"));
	}

	private void contest(List<Entry.Result> results, Labels labels) {
		Entry.Result own = results.get(0);
		FoundPairs ownPairs = Objects.requireNonNull(own.found());
		for (Entry.Result peer : results) {
			FoundPairs pairs = peer.found();
			if (peer.name().startsWith("Duke") && pairs != null) {
				double ratio = peer.seconds().median() / own.seconds().median();
				add(new Figure("detection against Duke, speed", "≥ 3 ×", WrittenNumbers.ratio(ratio), ratio >= 3));
				add(better("precision", ownPairs.precision(labels, DUPLICATE), pairs.precision(labels, DUPLICATE)));
				add(better("recall", ownPairs.recall(labels, labels::isWanted, DUPLICATE),
						pairs.recall(labels, labels::isWanted, DUPLICATE)));
			}
		}
	}

	private static Figure better(String what, double own, double other) {
		return new Figure("detection against Duke, " + what, "> " + WrittenNumbers.share(other),
				WrittenNumbers.share(own), own > other);
	}

	private boolean isSmall() {
		return this.town.size() <= SMALL;
	}

	private void add(Figure figure) {
		this.figures.add(figure);
	}

}
