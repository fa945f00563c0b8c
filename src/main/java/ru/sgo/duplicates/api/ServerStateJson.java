package ru.sgo.duplicates.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.backup.BackupState;
import ru.sgo.duplicates.intake.LastImport;
import ru.sgo.duplicates.state.DataDisk;
import ru.sgo.duplicates.state.JobRun;
import ru.sgo.duplicates.state.ServerState;

/**
 * How the server is; the server itself is left out for an administrator of one authority,
 * who sees its jobs and organizations alone.
 *
 * @param concerns what somebody should see to, the most urgent first: low_space,
 * backup_failed, backup_late, no_backup
 * @param data the disk of the data folder
 * @param organizations schools and kindergartens by their last import
 */
record ServerStateJson(@Nullable List<String> concerns, @Nullable Instant startedAt, @Nullable VersionsJson versions,
		@Nullable DiskJson data, @Nullable DatabaseJson database, @Nullable BackupJson backup, JobsJson jobs,
		Listing<LastImportJson> organizations) {

	/**
	 * What is told.
	 * @param state {@code null} for whom the server is not shown
	 */
	static ServerStateJson of(@Nullable ServerState state, JobsJson jobs, Listing<LastImportJson> organizations) {
		if (state == null) {
			return new ServerStateJson(null, null, null, null, null, null, jobs, organizations);
		}
		return new ServerStateJson(state.concerns().stream().map(ServerStateJson::code).toList(), state.startedAt(),
				new VersionsJson(state.versions().application(), state.versions().java(), state.versions().postgresql(),
						state.versions().schema()),
				DiskJson.of(state.data()),
				new DatabaseJson(state.databaseBytes(),
						(state.database() != null) ? DiskJson.of(state.database()) : null),
				BackupJson.of(state), jobs, organizations);
	}

	static List<JobJson> jobs(List<JobRun> runs) {
		return runs.stream().map(JobJson::of).toList();
	}

	private static String code(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Of what it is made.
	 *
	 * @param application left out where it was not started from its jar
	 * @param schema the number of the last migration
	 */
	record VersionsJson(@Nullable String application, String java, String postgresql, String schema) {
	}

	/**
	 * The disk of a folder, in bytes.
	 *
	 * @param low whether less is free than {@code DUPLICATES_LOW_SPACE_MB} asks for
	 */
	record DiskJson(String folder, long free, long total, boolean low) {

		static DiskJson of(DataDisk disk) {
			return new DiskJson(disk.folder().toString(), disk.free(), disk.total(), disk.low());
		}

	}

	/**
	 * The database.
	 *
	 * @param disk left out where it is on a server of its own
	 */
	record DatabaseJson(long bytes, @Nullable DiskJson disk) {
	}

	/**
	 * The backups that the application makes.
	 *
	 * @param condition not_set, awaited, fresh, late or failed
	 * @param latest when the last one was made; left out if there is none
	 * @param everyHours how old it may become; left out where none are made
	 * @param failure why the last attempt failed
	 */
	record BackupJson(String condition, @Nullable Instant latest, @Nullable Long everyHours, @Nullable String failure) {

		static BackupJson of(ServerState state) {
			BackupState known = state.backups();
			return (known == null) ? new BackupJson(code(state.backup()), null, null, null)
					: new BackupJson(code(state.backup()), known.latest(), known.every().toHours(), known.failure());
		}

	}

	/**
	 * The jobs of the user's scope.
	 *
	 * @param failed the newest of those that failed in the last thirty days
	 * @param failures how many these are
	 */
	record JobsJson(List<JobJson> running, List<JobJson> ended, List<JobJson> failed, long failures) {
	}

	/**
	 * One of them.
	 *
	 * @param kind import, report, confirmation or letters
	 * @param seconds how long it took, or has taken so far
	 */
	record JobJson(String kind, long id, String status, Instant startedAt, double seconds, int progress) {

		private static final double MILLISECONDS = 1000;

		static JobJson of(JobRun run) {
			return new JobJson(code(run.kind()), run.id(), run.state().name(), run.startedAt(),
					run.took().toMillis() / MILLISECONDS, run.percent());
		}

	}

	/**
	 * A school or kindergarten.
	 *
	 * @param organization its code
	 * @param lastImport the number of the last import that has brought data about it;
	 * left out if there was none, or if it is for others to see
	 */
	record LastImportJson(String organization, String name, String kind, @Nullable Long lastImport,
			@Nullable Instant importedAt) {

		static LastImportJson of(LastImport one) {
			return new LastImportJson(one.code(), one.name(), code(one.kind()), one.id(), one.at());
		}

	}

}
