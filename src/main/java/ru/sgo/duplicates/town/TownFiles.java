package ru.sgo.duplicates.town;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Writes a town to import, with the truth about it for the period of the source document
 * (S3). Needs nothing but the classes of this application.
 */
final class TownFiles {

	private static final LocalDate FROM = LocalDate.of(2020, 9, 1);

	private static final LocalDate TO = LocalDate.of(2021, 3, 31);

	private TownFiles() {
	}

	/**
	 * Folder, number of children, seed, and how many of a hundred second accounts are
	 * entered with a slip (a few, unless said otherwise).
	 */
	public static void main(String[] arguments) throws IOException {
		if (arguments.length < 3) {
			System.err.println("Say: folder children seed [slips of a hundred]");
			System.exit(1);
		}
		TownPlan plan = TownPlan.of(Long.parseLong(arguments[2]), Integer.parseInt(arguments[1]), TO);
		if (arguments.length > 3) {
			plan = plan.withSlips(Double.parseDouble(arguments[3]) / 100);
		}
		Path folder = Files.createDirectories(Path.of(arguments[0]));
		Town town = Town.of(plan);
		town.writeAll(folder);
		town.writeTruth(folder, FROM, TO);
	}

}
