package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import ru.sgo.duplicates.bulk.BulkCopy;
import ru.sgo.duplicates.sheets.Spreadsheet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables of an export that were sent among lists, from the folder into the temporary
 * tables. A workbook may hold all three of them.
 */
@Component
class ImportExports {

	private final UploadFolder uploads;

	private final JdbcClient jdbc;

	private final BulkCopy bulk;

	ImportExports(UploadFolder uploads, JdbcClient jdbc, BulkCopy bulk) {
		this.uploads = uploads;
		this.jdbc = jdbc;
		this.bulk = bulk;
	}

	/** Which of the lists hold tables of an export; the same content counts once. */
	Map<SentList, List<ExportSheet>> among(List<SentList> lists, Set<Part> sent) {
		Map<SentList, List<ExportSheet>> candidates = new LinkedHashMap<>();
		Set<String> digests = new HashSet<>();
		for (SentList list : lists) {
			if (list.refusal() == null && list.file() != null && digests.add(list.digest())) {
				candidates.put(list, in(this.uploads.find(list.file())));
			}
		}
		return ExportSheets.among(candidates, sent);
	}

	private static List<ExportSheet> in(Path file) {
		try {
			return Files.exists(file) ? ExportSheets.in(file) : List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A list could not be read", ex);
		}
	}

	/**
	 * Stages them, within the transaction under way.
	 * @param sent the parts whose tables there are already
	 * @param sheets takes each of their sheets
	 * @param now the moment of the import, in the zone of the town
	 * @return what they hold, by the parts
	 */
	Map<Part, StagedFile> stage(Map<SentList, List<ExportSheet>> exports, Set<Part> sent, List<StagedSheet> sheets,
			ProblemLog problems, ZonedDateTime now) {
		Staging staging = new Staging(this.bulk, now, problems::add);
		Map<Part, StagedFile> staged = new EnumMap<>(Part.class);
		Set<Part> there = EnumSet.noneOf(Part.class);
		there.addAll(sent);
		for (Part part : Part.values()) {
			exports.forEach((list, found) -> found.stream().filter(sheet -> sheet.part() == part).forEach(sheet -> {
				if (there.add(part)) {
					this.jdbc.sql(Staging.creation(part)).update();
				}
				staged.merge(part, stage(list, sheet, sheets, staging, now.toLocalDate()), StagedFile::and);
				problems.write();
			}));
		}
		return staged;
	}

	private StagedFile stage(SentList list, ExportSheet sheet, List<StagedSheet> sheets, Staging staging,
			LocalDate day) {
		Path file = this.uploads.find(Objects.requireNonNull(list.file()));
		StagedSheet numbered = StagedSheet.ofExport(sheets.size() + 1, list, kind(file), sheet, day);
		sheets.add(numbered);
		StagedFile rows = staging.load(sheet.part(), file, sheet.at(), numbered::line);
		numbered.countRows(rows.rows());
		return rows;
	}

	private static String kind(Path file) {
		try {
			return Spreadsheet.of(file).kind().name().toLowerCase(Locale.ROOT);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A list could not be read", ex);
		}
	}

}
