package ru.sgo.duplicates.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.bulk.BulkCopy;

/** The lists of an import, from the folder into the temporary table. */
@Component
class ImportLists {

	private final ImportRuns runs;

	private final SentLists sent;

	private final UploadFolder uploads;

	private final KeptReadings readings;

	private final JdbcClient jdbc;

	private final BulkCopy bulk;

	ImportLists(ImportRuns runs, SentLists sent, UploadFolder uploads, KeptReadings readings, JdbcClient jdbc,
			BulkCopy bulk) {
		this.runs = runs;
		this.sent = sent;
		this.uploads = uploads;
		this.readings = readings;
		this.jdbc = jdbc;
		this.bulk = bulk;
	}

	/**
	 * Stages the lists of the import within the transaction under way.
	 * @param now the moment of the import, in the zone of the town
	 * @param looks whether somebody wants to look first, and comes again
	 * @return their sheets; none if no list was sent
	 * @throws ImportCancelled if somebody has cancelled it
	 */
	List<StagedSheet> stage(long id, ProblemLog problems, ZonedDateTime now, boolean looks) {
		List<SentList> lists = this.sent.of(id);
		if (lists.isEmpty()) {
			return List.of();
		}
		ListInputs inputs = new ListInputs(lists, organizations(), own(this.runs.scope(id)), this.sent.mappings(),
				now.toLocalDate());
		this.jdbc.sql(StagedListed.TABLE.temporary()).update();
		Optional<KeptReadings.Reading> kept = this.readings.stage(id, inputs);
		if (kept.isPresent()) {
			kept.get().problems().forEach(problems::add);
			List<StagedSheet> sheets = kept.get().sheets();
			problems.name(sheets);
			return sheets;
		}
		int before = problems.size();
		List<StagedSheet> sheets = read(id, inputs, problems, now);
		if (looks) {
			this.readings.keep(id, inputs, sheets, problems.since(before));
		}
		return sheets;
	}

	private List<StagedSheet> read(long id, ListInputs inputs, ProblemLog problems, ZonedDateTime now) {
		ListStaging staging = new ListStaging(this.bulk, now, new OrganizationFinder(inputs.organizations()),
				inputs.own(), inputs.mappings(), problems::add);
		problems.name(staging.sheets());
		for (SentList list : inputs.lists()) {
			if (!this.runs.isWanted(id)) {
				throw new ImportCancelled();
			}
			this.runs.progress(id, ImportStage.READING_LISTS, 50 * list.place() / inputs.lists().size());
			Path file = (list.file() != null) ? this.uploads.find(list.file()) : null;
			if (file != null && !Files.exists(file)) {
				throw ImportRejected.of(Part.STUDENTS, 1, null, FailureCode.FILE_GONE);
			}
			staging.load(list, file).forEach(this::takeBack);
			problems.write();
		}
		return staging.sheets();
	}

	/** What the rows of the lists of an import are. */
	ListKind kind(long id) {
		return ListKind.valueOf(this.jdbc.sql("select upper(list_kind) from import_run where id = :id")
			.param("id", id)
			.query(String.class)
			.single());
	}

	/** Keeps how the lists of an import were understood. */
	void understood(long id, List<StagedSheet> sheets) {
		this.sent.understood(id, sheets);
	}

	/** Rows of a file that could not be read to its end. */
	private void takeBack(StagedSheet sheet) {
		this.jdbc.sql("delete from staged_listed where sheet = :sheet").param("sheet", sheet.number()).update();
	}

	/** Those of the registry, and those that the same import brings. */
	private List<OrganizationFinder.Named> organizations() {
		boolean bringsSome = this.jdbc.sql("select to_regclass('pg_temp.staged_organizations') is not null")
			.query(Boolean.class)
			.single();
		return this.jdbc.sql("select code, name, short_name, kind from organization" + (bringsSome ? """
				 union select code, name, short_name, kind from staged_organizations s
				where not exists (select from organization o where o.code = s.code)
				""" : ""))
			.query((rs, row) -> new OrganizationFinder.Named(rs.getString("code"), rs.getString("name"),
					rs.getString("short_name"), rs.getString("kind")))
			.list();
	}

	/** A school or kindergarten sends lists of its own children. */
	private @Nullable String own(@Nullable Long scope) {
		return (scope == null) ? null
				: this.jdbc.sql("select code from organization where id = :sender and kind <> 'AUTHORITY'")
					.param("sender", scope)
					.query(String.class)
					.optional()
					.orElse(null);
	}

}
