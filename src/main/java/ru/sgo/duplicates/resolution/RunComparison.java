package ru.sgo.duplicates.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import ru.sgo.duplicates.report.ReportRun;

/**
 * Two runs side by side.
 *
 * @param items by state, then by name
 */
public record RunComparison(ReportRun later, ReportRun earlier, List<RunCompared> items) {

	public RunComparison {
		items = items.stream()
			.sorted(Comparator.comparing(RunCompared::state)
				.thenComparing(RunCompared::fullName)
				.thenComparing(item -> String.join(" ", item.accounts())))
			.toList();
	}

	public long count(RunComparedState state) {
		return count(this.items, state);
	}

	/**
	 * The same for each organization, by its code; what concerns two stands with both.
	 */
	public List<OfOrganization> byOrganization() {
		Map<String, RunCompared.Place> places = new TreeMap<>();
		Map<String, List<RunCompared>> items = new TreeMap<>();
		this.items.forEach(item -> item.places().forEach(place -> {
			places.put(place.organization(), place);
			items.computeIfAbsent(place.organization(), first -> new ArrayList<>()).add(item);
		}));
		return places.values()
			.stream()
			.map(place -> new OfOrganization(place, items.getOrDefault(place.organization(), List.of())))
			.toList();
	}

	private static long count(List<RunCompared> items, RunComparedState state) {
		return items.stream().filter(item -> item.state() == state).count();
	}

	/** What concerns an organization. */
	public record OfOrganization(RunCompared.Place place, List<RunCompared> items) {

		public long count(RunComparedState state) {
			return RunComparison.count(this.items, state);
		}

	}

}
