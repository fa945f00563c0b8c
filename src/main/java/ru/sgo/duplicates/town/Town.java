package ru.sgo.duplicates.town;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import ru.sgo.duplicates.intake.Part;

/**
 * The lives of a town's children up to a day, and the mistakes of those who entered them.
 * The mistakes of the last school year come first, so that a campaign against them can be
 * over already; those of the present one are still to be found. Every writing lives the
 * children anew, one after the other, so that memory does not grow with the town.
 */
public final class Town {

	private static final LocalDate NEVER = LocalDate.of(1900, 1, 1);

	private final TownPlan plan;

	private Town(TownPlan plan) {
		this.plan = plan;
	}

	public static Town of(TownPlan plan) {
		return new Town(plan);
	}

	/** Writes the state of the day before the present school year. */
	public Map<Part, Path> writeEarlier(Path folder) throws IOException {
		return write(folder, "earlier-", NEVER, this.plan.schoolYear().minusDays(1));
	}

	/** Writes what has been added since. */
	public Map<Part, Path> writeSince(Path folder) throws IOException {
		return write(folder, "since-", this.plan.schoolYear().minusDays(1), this.plan.asOf());
	}

	/** Writes everything. */
	public Map<Part, Path> writeAll(Path folder) throws IOException {
		return write(folder, "", NEVER, this.plan.asOf());
	}

	/**
	 * Writes what a report over everything ought to say: {@code truth.csv},
	 * {@code negatives.csv} and {@code singles.csv}.
	 */
	public void writeTruth(Path folder, LocalDate from, LocalDate to) throws IOException {
		try (TruthTables tables = new TruthTables(folder, this.plan.asOf(), from, to)) {
			Births births = new Births(this.plan);
			while (births.hasNext()) {
				tables.write(births.next());
			}
		}
	}

	private Map<Part, Path> write(Path folder, String prefix, LocalDate after, LocalDate upTo) throws IOException {
		Map<Part, Path> files = new EnumMap<>(Part.class);
		for (Part part : Part.values()) {
			files.put(part, folder.resolve(prefix + part.code() + ".csv"));
		}
		try (ImportTables tables = new ImportTables(new Places(this.plan).all(), after, upTo, files)) {
			Births births = new Births(this.plan);
			while (births.hasNext()) {
				for (AccountSheet sheet : births.next().accounts()) {
					tables.write(sheet);
				}
			}
		}
		return files;
	}

}
