package ru.sgo.duplicates.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.registry.Organizations;

/**
 * Whether a run would look at the same again: the same accounts with the same personal
 * data, the same stays up to the end of its period, the same words of persons about them.
 * An import that only agrees changes none of it.
 */
@Component
public class ReportFreshness {

	/** Of so many runs the answer is remembered. */
	private static final int REMEMBERED = 1000;

	private final ReportRuns runs;

	private final RegistryReader registry;

	private final Followers followers;

	private final Organizations organizations;

	private final Journal journal;

	private final Clock clock;

	private final Map<Long, Answer> answers = new LinkedHashMap<>();

	ReportFreshness(ReportRuns runs, RegistryReader registry, Followers followers, Organizations organizations,
			Journal journal, Clock clock) {
		this.runs = runs;
		this.registry = registry;
		this.followers = followers;
		this.organizations = organizations;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Looks again, unless nothing has been done since it was looked last. One question at
	 * a time: each reads the whole town.
	 * @param run a completed one
	 */
	@Transactional(readOnly = true)
	public synchronized boolean isFresh(ReportRun run) {
		String mark = this.journal.mark();
		Answer known = this.answers.get(run.id());
		if (known != null && known.mark().equals(mark)) {
			return known.fresh();
		}
		boolean fresh = look(run);
		this.answers.put(run.id(), new Answer(mark, fresh));
		if (this.answers.size() > REMEMBERED) {
			this.answers.remove(this.answers.keySet().iterator().next());
		}
		return fresh;
	}

	private boolean look(ReportRun run) {
		Optional<String> digest = this.runs.digest(run.id());
		if (digest.isEmpty()) {
			return false;
		}
		long authority = OrganizationTree.of(this.organizations).id(run.period().authority());
		ConsideredAccounts now = this.registry.accounts(authority, run.period().from(), run.period().to(),
				LocalDate.now(this.clock));
		return now.digest(this.followers.declaredPairs()).equals(digest.get());
	}

	/** What was found when the journal stood there. */
	private record Answer(String mark, boolean fresh) {
	}

}
