package ru.sgo.duplicates.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.RegistryFigures;

/**
 * Whether a run would look at the same again: the same accounts with the same personal
 * data, the same stays up to the end of its period, the same words of persons about them,
 * of which the term of a lawful attendance has not ended since. An import that only
 * agrees changes none of it.
 */
@Component
public class ReportFreshness {

	private final ReportRuns runs;

	private final RegistryReader registry;

	private final Followers followers;

	private final Organizations organizations;

	private final RegistryFigures figures;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ReportFreshness(ReportRuns runs, RegistryReader registry, Followers followers, Organizations organizations,
			RegistryFigures figures, TransactionTemplate transaction, Clock clock) {
		this.runs = runs;
		this.registry = registry;
		this.followers = followers;
		this.organizations = organizations;
		this.figures = figures;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Looks again, unless nothing has been done since it was looked last. One question at
	 * a time, and whoever waits has no connection: each reads the whole town.
	 * @param run a completed one
	 */
	public synchronized boolean isFresh(ReportRun run) {
		LocalDate today = LocalDate.now(this.clock);
		return Boolean.TRUE.equals(this.transaction.execute(status -> this.figures.of(new OfRun(run.id(), today),
				() -> look(run, today), fresh -> Long.MAX_VALUE)));
	}

	private boolean look(ReportRun run, LocalDate today) {
		Optional<String> digest = this.runs.digest(run.id());
		if (digest.isEmpty()) {
			return false;
		}
		long authority = OrganizationTree.of(this.organizations).id(run.period().authority());
		ConsideredAccounts now = this.registry.accounts(authority, run.period().from(), run.period().to(), today);
		return now.digest(this.followers.declaredPairs(), new LawfulAttendances(this.followers.lawful(today)))
			.equals(digest.get());
	}

	/** What is remembered: the terms of lawful attendances end with a day. */
	private record OfRun(long report, LocalDate today) {
	}

}
