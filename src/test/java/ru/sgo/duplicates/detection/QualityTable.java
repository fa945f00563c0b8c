package ru.sgo.duplicates.detection;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Prints what detection reaches in the {@link HardTown hard towns}, and why it misses
 * what it misses; of each town {@code target/quality/<town>.csv} has every pair that was
 * missed or wrongly joined. For whoever works on detection:
 *
 * <pre>
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp "target/test-classes:target/classes:$(cat target/classpath)" \
 *   ru.sgo.duplicates.detection.QualityTable 50000 21,22 two_slips
 * </pre>
 *
 * Arguments: children, seeds, towns; all may be left out from behind.
 */
final class QualityTable {

	private static final Path FOLDER = Path.of("target", "quality");

	private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	private QualityTable() {
	}

	public static void main(String[] arguments) throws IOException {
		int children = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 50_000;
		long[] seeds = Arrays.stream(((arguments.length > 1) ? arguments[1] : "21,22").split(","))
			.mapToLong(Long::parseLong)
			.toArray();
		Set<HardTown> some = (arguments.length > 2) ? Arrays.stream(arguments[2].split(","))
			.map(name -> HardTown.valueOf(name.toUpperCase(Locale.ROOT)))
			.collect(Collectors.toSet()) : EnumSet.allOf(HardTown.class);
		Files.createDirectories(FOLDER);
		for (HardTown kind : some.stream().sorted().toList()) {
			print(kind, kind.evaluated(children, seeds));
		}
	}

	private static void print(HardTown kind, EvaluatedTowns towns) throws IOException {
		OUT.printf(Locale.ROOT, "%n=== %s%n", kind);
		OUT.printf(Locale.ROOT, "IDENTICAL precision %.5f%n", towns.precision(EnumSet.of(Tier.IDENTICAL)));
		OUT.printf(Locale.ROOT, "PROBABLE precision %.4f, with IDENTICAL %.4f, CHECK %.2f%n",
				towns.precision(EnumSet.of(Tier.PROBABLE)), towns.precision(EvaluatedTowns.JOINED),
				towns.precision(EnumSet.of(Tier.CHECK)));
		OUT.printf(Locale.ROOT, "recall %.4f, with CHECK %.4f%n", towns.recall(kind.counted(), EvaluatedTowns.JOINED),
				towns.recall(kind.counted(), EnumSet.allOf(Tier.class)));
		towns.kinds()
			.sorted()
			.forEach(alike -> OUT.printf(Locale.ROOT, "%s joined %.5f, with documents %.5f%n", alike,
					towns.mistaken(alike, EvaluatedTowns.JOINED), towns.mistakenDespiteDocuments(alike)));
		List<Misjudged> missed = towns.each().flatMap(one -> Misjudged.missed(one, kind.counted())).toList();
		List<Misjudged> wrong = towns.each().flatMap(Misjudged::wrong).toList();
		OUT.println("missed by: " + counts(missed, Misjudged::why));
		OUT.println("missed slips: " + ofAll(towns, kind, missed));
		OUT.println("wrong by: " + counts(wrong, Misjudged::why));
		OUT.println("wrong levels: " + counts(wrong, Misjudged::levels));
		List<String> lines = new ArrayList<>(List.of(Misjudged.HEADING));
		missed.forEach(pair -> lines.add(pair.line("missed")));
		wrong.forEach(pair -> lines.add(pair.line("wrong")));
		Files.write(FOLDER.resolve(kind.name().toLowerCase(Locale.ROOT) + ".csv"), lines);
	}

	/** Of each slip: how many pairs were missed, of how many. */
	private static String ofAll(EvaluatedTowns towns, HardTown kind, List<Misjudged> missed) {
		Map<String, Integer> all = new TreeMap<>();
		towns.each()
			.forEach(one -> one.town()
				.pairs(kind.counted())
				.forEach(pair -> one.town().copies().get(pair).forEach(slip -> all.merge(slip, 1, Integer::sum))));
		Map<String, Integer> of = new TreeMap<>();
		missed.forEach(pair -> pair.slips().forEach(slip -> of.merge(slip, 1, Integer::sum)));
		return of.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
			.map(slip -> slip.getKey() + " " + slip.getValue() + "/" + all.get(slip.getKey()))
			.collect(Collectors.joining(", "));
	}

	private static String counts(List<Misjudged> pairs, Function<Misjudged, String> word) {
		return pairs.stream()
			.collect(Collectors.groupingBy(word, Collectors.counting()))
			.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
			.limit(20)
			.map(entry -> entry.getKey() + " " + entry.getValue())
			.collect(Collectors.joining(", "));
	}

}
