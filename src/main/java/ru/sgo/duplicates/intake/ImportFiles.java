package ru.sgo.duplicates.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.bulk.BulkCopy;

/** The uploaded files of an import, from the folder into the temporary tables. */
@Component
class ImportFiles implements SmartInitializingSingleton {

	private final ImportRuns runs;

	private final UploadNames names;

	private final UploadFolder uploads;

	private final KeptReadings readings;

	private final JdbcClient jdbc;

	private final BulkCopy bulk;

	ImportFiles(ImportRuns runs, UploadNames names, UploadFolder uploads, KeptReadings readings, JdbcClient jdbc,
			BulkCopy bulk) {
		this.runs = runs;
		this.names = names;
		this.uploads = uploads;
		this.readings = readings;
		this.jdbc = jdbc;
		this.bulk = bulk;
	}

	/**
	 * Removes what a crash has left over, before the first upload of this start can come.
	 */
	@Override
	public void afterSingletonsInstantiated() {
		this.uploads.removeAllBut(this.names.needed());
	}

	/**
	 * Stages each file of the import within the transaction under way.
	 * @param now the moment of the import, in the zone of the town
	 * @return the parts that were sent, each with what its file holds
	 * @throws ImportCancelled if somebody has cancelled it
	 */
	Map<Part, StagedFile> stage(long id, ProblemLog problems, ZonedDateTime now) {
		Map<Part, Path> files = find(id);
		Staging staging = new Staging(this.bulk, now, problems::add);
		Map<Part, StagedFile> present = new EnumMap<>(Part.class);
		files.forEach((part, file) -> {
			if (!this.runs.book().isWanted(id)) {
				throw new ImportCancelled();
			}
			this.runs.progress(id, ImportStage.reading(part), 50 * present.size() / files.size());
			this.jdbc.sql(Staging.creation(part)).update();
			present.put(part, staging.load(part, file));
			problems.write();
		});
		return present;
	}

	void remove(long id) {
		this.uploads.remove(this.names.of(id).values());
		this.uploads.remove(this.names.ofLists(id));
		this.readings.forget(id);
	}

	private Map<Part, Path> find(long id) {
		Map<Part, Path> files = new EnumMap<>(Part.class);
		this.names.of(id).forEach((part, name) -> {
			Path file = this.uploads.find(name);
			if (!Files.exists(file)) {
				throw ImportRejected.of(part, 1, null, FailureCode.FILE_GONE);
			}
			files.put(part, file);
		});
		return files;
	}

}
