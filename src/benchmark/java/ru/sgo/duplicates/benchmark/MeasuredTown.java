package ru.sgo.duplicates.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.town.Town;
import ru.sgo.duplicates.town.TownPlan;

/**
 * A made-up town on disk, in the import format, with the truth about it.
 *
 * @param size how many accounts were wished
 * @param folder holds the files and {@code truth.csv}
 * @param files what is imported
 * @param accounts how many there are indeed
 * @param movements how many there are
 */
record MeasuredTown(int size, Path folder, Map<Part, Path> files, int accounts, int movements) {

	/** From so many accounts on, a third of the rounds take long enough. */
	static final int LARGE = 500_000;

	/** The period of the source document (S3). */
	static final LocalDate FROM = LocalDate.of(2020, 9, 1);

	/** The last day of the period, and the day of which the files tell. */
	static final LocalDate TO = LocalDate.of(2021, 3, 31);

	/**
	 * Half of the second accounts are entered with a slip, many more than in real life,
	 * so that each kind comes often enough to be counted.
	 */
	private static final double SLIPS = 0.5;

	/**
	 * Second accounts, twins, siblings, fathers and namesakes come on top of every child.
	 */
	private static final double ACCOUNTS_PER_CHILD = 1.107;

	static MeasuredTown make(Path folder, int accounts, long seed) throws IOException {
		return make(folder, accounts, plan(accounts, seed));
	}

	/**
	 * Likewise with so many authorities, of which each has eighteen organizations at
	 * least.
	 */
	static MeasuredTown withAuthorities(Path folder, int accounts, long seed, int authorities) throws IOException {
		return make(folder, accounts, plan(accounts, seed).withAuthorities(authorities));
	}

	private static TownPlan plan(int accounts, long seed) {
		return TownPlan.of(seed, (int) Math.round(accounts / ACCOUNTS_PER_CHILD), TO).withSlips(SLIPS);
	}

	private static MeasuredTown make(Path folder, int accounts, TownPlan plan) throws IOException {
		Files.createDirectories(folder);
		Town town = Town.of(plan);
		Map<Part, Path> files = town.writeAll(folder);
		town.writeTruth(folder, FROM, TO);
		return new MeasuredTown(accounts, folder, files, rows(files, Part.STUDENTS), rows(files, Part.MOVEMENTS));
	}

	private static int rows(Map<Part, Path> files, Part part) throws IOException {
		try (Stream<String> lines = Files.lines(files.get(part))) {
			return (int) lines.count() - 1;
		}
	}

}
