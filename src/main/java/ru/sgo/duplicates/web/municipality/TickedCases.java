package ru.sgo.duplicates.web.municipality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.confirmation.ChosenProposals;

/**
 * Which rows of a report's list a form means, as it sends them; what is none is left out.
 *
 * @param chosen all, or those that were ticked, each in the version that was seen
 */
record TickedCases(ChosenProposals chosen) {

	private static final Pattern TICKED = Pattern.compile("(\\d{1,18})-(\\d{1,9})");

	/** More than ten pages of the list nobody ticks. */
	private static final int MOST = 500;

	/**
	 * Reads what was sent.
	 * @param ticked whether only those are meant that were ticked
	 * @param cases {@code number-version} each
	 */
	static TickedCases of(boolean ticked, @Nullable List<String> cases) {
		if (!ticked) {
			return new TickedCases(ChosenProposals.ALL);
		}
		Map<Long, Integer> versions = new LinkedHashMap<>();
		for (String one : (cases != null) ? cases : List.<String>of()) {
			if (versions.size() < MOST) {
				one(one).ifPresent(seen -> versions.put(seen.getKey(), seen.getValue()));
			}
		}
		return new TickedCases(ChosenProposals.of(versions));
	}

	/** The number and the version of one row. */
	static Optional<Map.Entry<Long, Integer>> one(String sent) {
		Matcher parts = TICKED.matcher(sent);
		return parts.matches() ? Optional.of(Map.entry(Long.valueOf(parts.group(1)), Integer.valueOf(parts.group(2))))
				: Optional.empty();
	}

	public boolean isAll() {
		return this.chosen.isAll();
	}

	/** Whether somebody has ticked nothing. */
	public boolean isNothing() {
		return !isAll() && this.chosen.ticked().isEmpty();
	}

	/** Each as a form sends it. */
	public List<String> sent() {
		return this.chosen.ticked()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map(one -> one.getKey() + "-" + one.getValue())
			.toList();
	}

	/** The same as the query of an address. */
	String query() {
		return isAll() ? ""
				: sent().stream().map(one -> "&case=" + one).collect(Collectors.joining("", "?ticked=true", ""));
	}

}
