package ru.sgo.duplicates.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.bulk.BulkCopy;

/** The uploaded files of an import, from the folder into the temporary tables. */
@Component
class ImportFiles implements SmartInitializingSingleton {

	private static final Map<Part, String> TABLES = Map.of(Part.ORGANIZATIONS, OrganizationMerge.STAGED, Part.STUDENTS,
			StudentMerge.STAGED, Part.MOVEMENTS, MovementMerge.STAGED);

	private final ImportRuns runs;

	private final UploadFolder uploads;

	private final JdbcClient jdbc;

	private final BulkCopy bulk;

	private final Clock clock;

	ImportFiles(ImportRuns runs, UploadFolder uploads, JdbcClient jdbc, BulkCopy bulk, Clock clock) {
		this.runs = runs;
		this.uploads = uploads;
		this.jdbc = jdbc;
		this.bulk = bulk;
		this.clock = clock;
	}

	/**
	 * Removes what a crash has left over, before the first upload of this start can come.
	 */
	@Override
	public void afterSingletonsInstantiated() {
		this.uploads.removeAllBut(this.runs.openFiles());
	}

	/**
	 * Stages each file of the import within the transaction under way.
	 * @return the parts that were sent, each with what its file holds
	 * @throws ImportCancelled if somebody has cancelled it
	 */
	Map<Part, StagedFile> stage(long id, ProblemLog problems) {
		Map<Part, Path> files = find(id);
		Staging staging = new Staging(this.bulk, this.clock, problems::add);
		Map<Part, StagedFile> present = new EnumMap<>(Part.class);
		files.forEach((part, file) -> {
			if (!this.runs.isWanted(id)) {
				throw new ImportCancelled();
			}
			this.runs.progress(id, "intake.stage.reading." + part.code(), 50 * present.size() / files.size());
			this.jdbc.sql(TABLES.get(part)).update();
			present.put(part, staging.load(part, file));
			problems.write();
		});
		return present;
	}

	void remove(long id) {
		this.uploads.remove(this.runs.files(id).values());
	}

	private Map<Part, Path> find(long id) {
		Map<Part, Path> files = new EnumMap<>(Part.class);
		this.runs.files(id).forEach((part, name) -> {
			Path file = this.uploads.find(name);
			if (!Files.exists(file)) {
				throw ImportFailure.of(part, 1, null, "intake.failed.file-gone");
			}
			files.put(part, file);
		});
		return files;
	}

}
