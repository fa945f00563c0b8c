package ru.sgo.duplicates.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import ru.sgo.duplicates.detection.AccountPair;

/** From which confidence on Duke is to take two accounts for one child. */
final class DukeThreshold {

	private DukeThreshold() {
	}

	/**
	 * The threshold with the highest F1, the harmonic mean of precision and recall.
	 * @param found pairs with Duke's confidence
	 */
	static double best(Map<AccountPair, Double> found, Labels labels) {
		List<Map.Entry<AccountPair, Double>> sorted = found.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
			.toList();
		long wanted = labels.pairs().keySet().stream().filter(labels::isWanted).count();
		double best = 0;
		double threshold = 1;
		int right = 0;
		int recalled = 0;
		for (int i = 0; i < sorted.size(); i++) {
			AccountPair pair = sorted.get(i).getKey();
			right += labels.pairs().containsKey(pair) ? 1 : 0;
			recalled += labels.isWanted(pair) ? 1 : 0;
			boolean last = i == sorted.size() - 1 || sorted.get(i + 1).getValue() < sorted.get(i).getValue();
			double f1 = 2 / ((i + 1.0) / right + (double) wanted / recalled);
			if (last && f1 > best) {
				best = f1;
				threshold = sorted.get(i).getValue();
			}
		}
		// Duke wants more than its threshold.
		return threshold - 1e-9;
	}

}
