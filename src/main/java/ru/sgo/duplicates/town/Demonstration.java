package ru.sgo.duplicates.town;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

import ru.sgo.duplicates.access.DemonstrationUsers;
import ru.sgo.duplicates.access.Users;
import ru.sgo.duplicates.intake.ImportMode;
import ru.sgo.duplicates.intake.ImportOutcome;
import ru.sgo.duplicates.intake.ImportRequest;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.ListsRequest;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.Upload;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.ReportOutcome;
import ru.sgo.duplicates.report.Reports;

/**
 * Fills an empty database with the demonstration town: one campaign against duplicates is
 * over and proved, another is in the middle. It goes the way that a person would go. It
 * does not touch a database that is not its own: everybody may know its passwords.
 */
@Component
@Profile("demo")
@Order(10)
class Demonstration implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

	private static final String AUTHORITY = "УО-01";

	private static final long SEED = 20210331;

	private static final int CHILDREN = 6000;

	/** More than in real life, so that every kind of slip can be looked at. */
	private static final double SLIPS = 0.2;

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final Actor OFFICER = Actor.user("uo");

	private final Imports imports;

	private final Reports reports;

	private final Campaign campaign;

	private final Organizations organizations;

	private final Users users;

	private final DemonstrationUsers wanted;

	private final Workplaces workplaces;

	private final Clock clock;

	Demonstration(Imports imports, Reports reports, Campaign campaign, Organizations organizations, Users users,
			DemonstrationUsers wanted, Workplaces workplaces, Clock clock) {
		this.imports = imports;
		this.reports = reports;
		this.campaign = campaign;
		this.organizations = organizations;
		this.users = users;
		this.wanted = wanted;
		this.workplaces = workplaces;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		boolean empty = this.organizations.findWithin(null).isEmpty();
		if (this.users.areThereOthers() || !empty && !this.users.areThereOfDemonstration()) {
			throw new IllegalStateException(
					"This database is not the demonstration's, which starts in none but its own:"
							+ " set DUPLICATES_DATA_DIR to another folder, or delete the folder of a demonstration that broke off.");
		}
		if (empty) {
			log.info("Building the demonstration town; this takes some seconds");
			Path folder = Files.createTempDirectory("town");
			try {
				build(folder);
			}
			finally {
				FileSystemUtils.deleteRecursively(folder);
			}
		}
		this.wanted.users().stream().map(this.workplaces::place).forEach(this.users::createForDemonstration);
	}

	private void build(Path folder) throws IOException {
		LocalDate today = LocalDate.now(this.clock);
		TownPlan plan = TownPlan.of(SEED, CHILDREN, today).withAuthorities(1).withSlips(SLIPS);
		Town town = Town.of(plan);
		LocalDate lastYearEnds = plan.schoolYear().minusDays(1);
		load(town.writeEarlier(folder), lastYearEnds.atStartOfDay(this.clock.getZone()).toInstant());
		long first = report(plan.schoolYear().minusYears(1), lastYearEnds);
		this.campaign.carryThrough(first, OFFICER);
		report(plan.schoolYear().minusYears(1), lastYearEnds);
		load(town.writeSince(folder), null);
		this.campaign.begin(report(plan.schoolYear(), today), OFFICER);
	}

	private void load(Map<Part, Path> files, @Nullable Instant asOf) {
		ImportRequest request = new ImportRequest(
				files.entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey,
							file -> new Upload(file.getKey().code() + ".csv",
									target -> Files.copy(file.getValue(), target)))),
				ImportMode.ADDITION, null, asOf, false, ListsRequest.NONE, false);
		if (!(this.imports.start(request, OFFICER, Scope.EVERYTHING) instanceof ImportOutcome.Accepted accepted)) {
			throw new IllegalStateException("The town is not taken");
		}
		await(() -> !this.imports.find(accepted.id(), Scope.EVERYTHING).orElseThrow().isRunning());
	}

	private long report(LocalDate from, LocalDate to) {
		ReportOutcome outcome = this.reports.start(AUTHORITY, from, to, OFFICER, Scope.EVERYTHING);
		if (!(outcome instanceof ReportOutcome.Started started)) {
			throw new IllegalStateException("The report does not start: " + outcome);
		}
		await(() -> !this.reports.find(started.id(), Scope.EVERYTHING).orElseThrow().isRunning());
		return started.id();
	}

	private void await(BooleanSupplier ended) {
		Instant limit = this.clock.instant().plus(PATIENCE);
		while (!ended.getAsBoolean()) {
			if (this.clock.instant().isAfter(limit)) {
				throw new IllegalStateException("The demonstration town takes too long");
			}
			pause();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(50);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UncheckedIOException(new IOException("Interrupted while the town was built", ex));
		}
	}

}
