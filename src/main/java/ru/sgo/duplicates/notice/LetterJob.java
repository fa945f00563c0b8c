package ru.sgo.duplicates.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.job.JobFolder;
import ru.sgo.duplicates.job.JobInterrupted;
import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.job.LostDatabase;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.retention.RetentionDays;
import ru.sgo.duplicates.retention.RetentionRule;

/**
 * Writes many letters into a file of the data folder, and removes it when its time is
 * over.
 */
@Component
class LetterJob implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(LetterJob.class);

	private static final int MOST = 10_000;

	private static final int PERCENT = 100;

	private final LetterRuns runs;

	private final Notices notices;

	private final Addressees addressees;

	private final LetterArchive archive;

	private final JobFolder folder;

	private final RetentionDays days;

	LetterJob(LetterRuns runs, Notices notices, Addressees addressees, LetterArchive archive,
			@Value("${DUPLICATES_DATA_DIR:./data}") Path dataDirectory, RetentionDays days) {
		this.runs = runs;
		this.notices = notices;
		this.addressees = addressees;
		this.archive = archive;
		this.folder = new JobFolder(dataDirectory.resolve("letters"), ".zip");
		this.days = days;
	}

	/** A name for an archive of which there is nothing yet. */
	String freshName() {
		return this.folder.freshName();
	}

	/** Where the archive of a run lies, if it is there. */
	Path find(long id) {
		return this.folder.find(this.runs.file(id));
	}

	/**
	 * Writes the letters to all organizations of the scope, and marks how it ended. One
	 * that was cancelled is no longer at work, and stays what it is.
	 */
	void run(long id, Locale language, Scope scope) {
		String file = this.runs.file(id);
		try {
			this.folder.write(file, path -> write(id, path, language, scope));
			this.runs.book().progress(id, "letters.stage", PERCENT);
			if (!this.runs.book().end(id, LetterRunStatus.COMPLETED)) {
				this.folder.remove(List.of(file));
			}
			forget(this.days.limit(RetentionRule.LETTERS));
		}
		catch (LettersCancelled ex) {
			log.info("Letters {} were cancelled", id);
		}
		catch (IOException | RuntimeException ex) {
			if (ex instanceof RuntimeException lost && LostDatabase.isCauseOf(ex)) {
				throw lost;
			}
			log.error("Letters {} failed", id, ex);
			this.runs.book().end(id, LetterRunStatus.FAILED);
		}
	}

	private void write(long id, Path path, Locale language, Scope scope) throws IOException {
		List<String> codes = this.notices.page(NoticeFilter.ALL, 0, MOST, scope)
			.stream()
			.map(LetterState::organization)
			.toList();
		List<Addressee> all = this.addressees.find(codes, scope);
		try (OutputStream out = Files.newOutputStream(path)) {
			this.archive.write(all, language, scope, out, new LetterArchive.Follower() {

				private int told = -1;

				@Override
				public void reached(int organizations) {
					if (!LetterJob.this.runs.book().isWanted(id)) {
						throw new LettersCancelled();
					}
					int percent = organizations * PERCENT / all.size();
					if (percent > this.told) {
						LetterJob.this.runs.book().progress(id, "letters.stage", percent);
						this.told = percent;
					}
				}

			});
		}
	}

	/** Forgets what is older or has a newer one in its place, and says how many. */
	int forget(Instant limit) {
		List<String> files = this.runs.forget(limit);
		this.folder.remove(files);
		return files.size();
	}

	/**
	 * Removes what a crash has left over, before the first letter of this start can be
	 * written.
	 */
	@Override
	public void afterSingletonsInstantiated() {
		this.runs.book().markInterrupted();
		this.folder.removeAllBut(this.runs.files());
	}

	@EventListener
	void markInterrupted(JobInterrupted job) {
		if (job.kind() == JobKind.LETTERS && this.runs.book().markInterrupted(job.id())) {
			this.folder.remove(List.of(this.runs.file(job.id())));
		}
	}

	private static final class LettersCancelled extends RuntimeException {

		LettersCancelled() {
			super("The letters are not wanted any more", null, false, false);
		}

	}

}
