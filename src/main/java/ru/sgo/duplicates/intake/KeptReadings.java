package ru.sgo.duplicates.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.bulk.BulkCopy;

/**
 * What was read of lists at which somebody looks first, until the import has ended: when
 * it is confirmed, nobody reads the files a second time. Where it is lost, or anything
 * differs on which the reading depends, they are read again.
 */
@Component
class KeptReadings {

	/** Of worse files everything is read again: remarks are kept in memory. */
	private static final int MOST_PROBLEMS = 10_000;

	/** Whoever comes back after so many others have sent lists waits for the reading. */
	private static final int MOST_KEPT = 8;

	private final UploadFolder uploads;

	private final BulkCopy bulk;

	/** By their imports, the oldest first. */
	private final Map<Long, Reading> readings = new LinkedHashMap<>();

	KeptReadings(UploadFolder uploads, BulkCopy bulk) {
		this.uploads = uploads;
		this.bulk = bulk;
	}

	/**
	 * Keeps the staged rows in a file beside the lists, in place of what was kept before.
	 * @param sheets with what is known of them when their rows have been read
	 * @param problems what was found wrong meanwhile
	 */
	void keep(long id, ListInputs inputs, List<StagedSheet> sheets, List<Problem> problems) {
		forget(id);
		if (problems.size() <= MOST_PROBLEMS) {
			Path rows = this.uploads.keep(new Upload("", file -> this.bulk.save(StagedListed.TABLE, file)));
			add(id, new Reading(inputs, rows, asRead(sheets), List.copyOf(problems)));
		}
	}

	private synchronized void add(long id, Reading reading) {
		if (this.readings.size() >= MOST_KEPT) {
			forget(this.readings.keySet().iterator().next());
		}
		this.readings.put(id, reading);
	}

	/** Stages the rows that were kept, if they were read of the same. */
	Optional<Reading> stage(long id, ListInputs inputs) {
		Reading kept = find(id);
		if (kept == null || !kept.inputs.equals(inputs) || !Files.exists(kept.rows)) {
			return Optional.empty();
		}
		this.bulk.load(StagedListed.TABLE, kept.rows);
		return Optional.of(kept);
	}

	private synchronized @Nullable Reading find(long id) {
		return this.readings.get(id);
	}

	/** Removes what was kept of an import. */
	synchronized void forget(long id) {
		Reading kept = this.readings.remove(id);
		if (kept != null) {
			this.uploads.remove(List.of(kept.rows.getFileName().toString()));
		}
	}

	private static List<StagedSheet> asRead(List<StagedSheet> sheets) {
		return sheets.stream().map(StagedSheet::asRead).toList();
	}

	/**
	 * What was read.
	 *
	 * @param rows the file of the staged rows
	 * @param problems as they are shown
	 */
	record Reading(ListInputs inputs, Path rows, List<StagedSheet> sheets, List<Problem> problems) {

		/** Nobody has merged their rows yet. */
		@Override
		public List<StagedSheet> sheets() {
			return asRead(this.sheets);
		}

	}

}
