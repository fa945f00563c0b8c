package ru.sgo.duplicates.notice;

import java.time.Instant;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.retention.KeptForDays;
import ru.sgo.duplicates.retention.RetentionRule;

/** Forgets the archives of letters. */
@Component
class ForgottenLetters implements KeptForDays {

	private final LetterRuns runs;

	private final LetterJob job;

	ForgottenLetters(LetterRuns runs, LetterJob job) {
		this.runs = runs;
		this.job = job;
	}

	@Override
	public RetentionRule rule() {
		return RetentionRule.LETTERS;
	}

	@Override
	public long count(Instant limit) {
		return this.runs.count(limit);
	}

	/** All at once: there are never many. */
	@Override
	public int remove(Instant limit, int most) {
		return this.job.forget(limit);
	}

}
