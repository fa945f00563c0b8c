package ru.sgo.duplicates.benchmark;

import java.sql.Connection;

/**
 * What the application takes for a town.
 *
 * @param heap of the report and the questions, in megabytes; the import has
 * {@link #IMPORT_HEAP}
 * @param copy into bare tables
 * @param imported into the empty registry
 * @param again the same files once more
 * @param importMemory in megabytes, at most
 * @param firstReport in seconds; right after a complete import, so names are counted
 * @param report every case is opened
 * @param reportMemory in megabytes, at most
 * @param matches one question after the other
 */
record ApplicationFigures(int heap, Measured copy, Measured imported, Measured again, String importMemory,
		double firstReport, Measured report, String reportMemory, Measured matches) {

	/** In megabytes, whatever the size of the files. */
	static final int IMPORT_HEAP = 512;

	/**
	 * What detection of so many accounts needs, and the application around it, in
	 * megabytes.
	 */
	private static final double HEAP_OF_A_THOUSAND = 1.1;

	/** Likewise beyond a million: a large region has more groups among its accounts. */
	private static final double HEAP_OF_A_THOUSAND_OF_MANY = 1.3;

	/** Beyond it a region is large: one round of everything has to be enough. */
	private static final int MANY = 1_000_000;

	/** A process that has reported on so many accounts is warm. */
	private static final int WARM_AFTER = 3_000_000;

	/** In megabytes. */
	static int heap(int accounts) {
		double ofAThousand = (accounts > MANY) ? HEAP_OF_A_THOUSAND_OF_MANY : HEAP_OF_A_THOUSAND;
		return (int) Math.max(IMPORT_HEAP, accounts / 1000 * ofAThousand);
	}

	static ApplicationFigures measure(BenchmarkSettings settings, Database database, MeasuredTown town, int heap)
			throws Exception {
		Measured copy = new Measured();
		Measured imported = new Measured();
		Measured again = new Measured();
		String importMemory;
		try (Connection connection = database.connect(Database.BARE);
				ApplicationUnderTest application = ApplicationUnderTest.start(settings, database, IMPORT_HEAP);
				Connection behind = database.connect(Database.REGISTRY)) {
			Bare bare = new Bare(connection);
			Registry registry = new Registry(behind);
			Jobs jobs = new Jobs(application);
			for (int round = warmUp(town); round <= settings.rounds(); round++) {
				bare.clear();
				registry.empty();
				double bareSeconds = Measured.seconds(() -> bare.copy(town.files()));
				double emptySeconds = Measured.seconds(() -> jobs.importAll(town.files()));
				double againSeconds = Measured.seconds(() -> jobs.importAll(town.files()));
				if (round > 0) {
					copy.add(bareSeconds);
					imported.add(emptySeconds);
					again.add(againSeconds);
				}
			}
			importMemory = application.peakMemory();
		}
		try (ApplicationUnderTest application = ApplicationUnderTest.start(settings, database, heap);
				Connection behind = database.connect(Database.REGISTRY)) {
			Registry registry = new Registry(behind);
			Jobs jobs = new Jobs(application);
			double first = Measured.seconds(jobs::report);
			Measured report = new Measured();
			for (int round = -WARM_AFTER / town.accounts(); round < settings.rounds(); round++) {
				registry.forgetReports();
				double seconds = Measured.seconds(jobs::report);
				if (round >= 0) {
					report.add(seconds);
				}
			}
			Measured matches = MatchesLatency.measure(application.admin(), town);
			return new ApplicationFigures(heap, copy, imported, again, importMemory, first, report,
					application.peakMemory(), matches);
		}
	}

	/** Round 0 warms up; where there are many accounts the first of them do. */
	private static int warmUp(MeasuredTown town) {
		return (town.size() > MANY) ? 1 : 0;
	}

	String table(int accounts) {
		String heapWords = WrittenNumbers.count(this.heap);
		return new MarkdownTable("", "seconds", "accounts per second", "times `\\copy`", "heap limit, MB",
				"peak memory, MB")
			.row("`\\copy` of the three files into bare tables", WrittenNumbers.seconds(this.copy.median()),
					WrittenNumbers.rate(accounts, this.copy.median()), WrittenNumbers.ratio(1), "", "")
			.row("import into the empty registry", WrittenNumbers.seconds(this.imported.median()),
					WrittenNumbers.rate(accounts, this.imported.median()),
					WrittenNumbers.ratio(this.imported.median() / this.copy.median()),
					WrittenNumbers.count(IMPORT_HEAP), this.importMemory)
			.row("import of the same files again", WrittenNumbers.seconds(this.again.median()),
					WrittenNumbers.rate(accounts, this.again.median()),
					WrittenNumbers.ratio(this.again.median() / this.copy.median()), WrittenNumbers.count(IMPORT_HEAP),
					this.importMemory)
			.row("the first report after the start and after an import", WrittenNumbers.seconds(this.firstReport),
					WrittenNumbers.rate(accounts, this.firstReport), "", heapWords, "")
			.row("report", WrittenNumbers.seconds(this.report.median()),
					WrittenNumbers.rate(accounts, this.report.median()), "", heapWords, this.reportMemory)
			.row("`POST /api/matches`, median", WrittenNumbers.milliseconds(this.matches.median()), "", "", heapWords,
					"")
			.row("`POST /api/matches`, 95 of 100", WrittenNumbers.milliseconds(this.matches.quantile(0.95)), "", "",
					heapWords, "")
			.toString();
	}

}
