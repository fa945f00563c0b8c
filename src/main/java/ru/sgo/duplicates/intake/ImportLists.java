package ru.sgo.duplicates.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

	private final ImportExports exports;

	private final KeptReadings readings;

	private final AnswersAmongLists answers;

	private final JdbcClient jdbc;

	private final BulkCopy bulk;

	ImportLists(ImportRuns runs, SentLists sent, UploadFolder uploads, ImportExports exports, KeptReadings readings,
			AnswersAmongLists answers, JdbcClient jdbc, BulkCopy bulk) {
		this.runs = runs;
		this.sent = sent;
		this.uploads = uploads;
		this.exports = exports;
		this.readings = readings;
		this.answers = answers;
		this.jdbc = jdbc;
		this.bulk = bulk;
	}

	/**
	 * Stages the lists of the import within the transaction under way.
	 * @param parts those that were sent as such, and are staged
	 * @param now the moment of the import, in the zone of the town
	 * @param looks whether somebody wants to look first, and comes again
	 * @return their sheets; none if no list was sent
	 * @throws ImportCancelled if somebody has cancelled it
	 */
	StagedLists stage(long id, Set<Part> parts, ProblemLog problems, ZonedDateTime now, boolean looks) {
		List<SentList> lists = this.answers.apart(this.sent.of(id));
		if (lists.isEmpty()) {
			return StagedLists.NONE;
		}
		this.runs.progress(id, ImportStage.READING_LISTS, 0);
		ListInputs inputs = new ListInputs(lists, organizations(), own(this.runs.scope(id)), this.sent.mappings(),
				now.toLocalDate());
		this.jdbc.sql(StagedListed.TABLE.temporary()).update();
		Optional<KeptReadings.Reading> kept = this.readings.stage(id, inputs);
		if (kept.isPresent()) {
			kept.get().problems().forEach(problems::add);
			List<StagedSheet> asRead = kept.get().sheets();
			problems.name(asRead);
			return new StagedLists(asRead, Map.of());
		}
		int before = problems.size();
		List<StagedSheet> sheets = new ArrayList<>();
		problems.name(sheets);
		Map<SentList, List<ExportSheet>> exports = (kind(id) == ListKind.PUPILS) ? this.exports.among(lists, parts)
				: Map.of();
		Map<Part, StagedFile> exported = this.exports.stage(exports, parts, sheets, problems, now);
		read(id, inputs, exports.keySet(), sheets, problems, now);
		if (looks && exports.isEmpty()) {
			this.readings.keep(id, inputs, sheets, problems.since(before));
		}
		return new StagedLists(sheets, exported);
	}

	/** Reads what is no table of an export. */
	private void read(long id, ListInputs inputs, Set<SentList> exports, List<StagedSheet> sheets, ProblemLog problems,
			ZonedDateTime now) {
		ListStaging staging = new ListStaging(this.bulk, now, new OrganizationFinder(inputs.organizations()),
				inputs.own(), inputs.mappings(), problems::add, sheets);
		exports.forEach(staging::isRead);
		for (SentList list : inputs.lists()) {
			if (!this.runs.book().isWanted(id)) {
				throw new ImportCancelled();
			}
			this.runs.progress(id, ImportStage.READING_LISTS, 50 * list.place() / inputs.lists().size());
			Path file = (list.file() != null) ? this.uploads.find(list.file()) : null;
			if (file != null && !Files.exists(file)) {
				throw ImportRejected.of(Part.STUDENTS, 1, null, FailureCode.FILE_GONE);
			}
			if (!exports.contains(list)) {
				staging.load(list, file).forEach(this::takeBack);
			}
			problems.write();
		}
	}

	/** What the rows of the lists of an import are; of one without lists, children. */
	ListKind kind(long id) {
		return ListKind
			.valueOf(this.jdbc.sql("select upper(coalesce(list_kind, 'pupils')) from import_run where id = :id")
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
