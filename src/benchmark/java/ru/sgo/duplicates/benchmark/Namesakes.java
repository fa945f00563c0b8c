package ru.sgo.duplicates.benchmark;

import java.time.LocalDate;
import java.util.Random;

import ru.sgo.duplicates.detection.BornOn;
import ru.sgo.duplicates.detection.CandidatePairs;
import ru.sgo.duplicates.detection.DeclaredPairs;
import ru.sgo.duplicates.detection.Detection;
import ru.sgo.duplicates.detection.NormalizedName;
import ru.sgo.duplicates.detection.Population;
import ru.sgo.duplicates.detection.Statistics;

/**
 * A registry in which everybody bears one name, every other one without documents: what a
 * search that compared all of a block would choke on. Twice as many may take little more
 * than twice as long.
 */
final class Namesakes {

	private static final int[] SIZES = { 10_000, 20_000, 40_000, 80_000 };

	private static final int DAYS = 5 * 365;

	private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);

	private Namesakes() {
	}

	/** The table, of medians of so many rounds after one that does not count. */
	static String table(int rounds) throws Exception {
		MarkdownTable table = new MarkdownTable("accounts named Иванов Иван Иванович", "seconds", "pairs compared");
		for (int size : SIZES) {
			Population population = population(size);
			Statistics statistics = Statistics.of(population);
			Measured measured = new Measured();
			for (int round = 0; round <= rounds; round++) {
				double seconds = Measured.seconds(() -> Detection.groups(population, statistics, DeclaredPairs.NONE));
				if (round > 0) {
					measured.add(seconds);
				}
			}
			table.row(WrittenNumbers.count(size), WrittenNumbers.seconds(measured.median()),
					WrittenNumbers.count(CandidatePairs.of(population)));
		}
		return table.toString();
	}

	private static Population population(int size) {
		Random random = new Random(size);
		NormalizedName name = new NormalizedName("иванов", "иван", "иванович");
		Population.Builder builder = new Population.Builder();
		for (int i = 0; i < size; i++) {
			String snils = random.nextBoolean() ? "%011d".formatted(i + 1L) : null;
			builder.add(String.valueOf(i), name, BornOn.of(FIRST.plusDays(random.nextInt(DAYS))), null, snils, null);
		}
		return builder.build();
	}

}
