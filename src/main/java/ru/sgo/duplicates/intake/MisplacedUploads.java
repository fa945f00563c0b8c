package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

import org.springframework.stereotype.Service;

/**
 * An import that failed because a file was sent in the place of another one may be sent
 * once more without choosing the files again, each as what its header says.
 */
@Service
public class MisplacedUploads {

	private final Imports imports;

	private final SentLists lists;

	private final UploadNames names;

	private final UploadFolder uploads;

	MisplacedUploads(Imports imports, SentLists lists, UploadNames names, UploadFolder uploads) {
		this.imports = imports;
		this.lists = lists;
		this.names = names;
		this.uploads = uploads;
	}

	/**
	 * As what each file of a failed import would be loaded, where that differs from how
	 * it was sent; nothing if the import is not in the scope, failed for another reason,
	 * its files are gone, or lists were sent with them.
	 */
	public Map<Part, Part> found(long id, Scope scope) {
		if (!isOffered(id, scope)) {
			return Map.of();
		}
		Map<Part, Part> found = new EnumMap<>(Part.class);
		this.names.of(id).forEach((sent, name) -> {
			Part part = part(sent, name);
			if (part != sent) {
				found.put(sent, part);
			}
		});
		return found;
	}

	/**
	 * Starts an import of the same files, each as what it is. To do so twice is harmless.
	 */
	public ImportOutcome load(long id, Actor by, Scope scope) {
		if (this.imports.find(id, scope).isEmpty()) {
			return new ImportOutcome.Unknown();
		}
		Map<Part, Part> found = found(id, scope);
		Map<Part, String> files = this.names.of(id);
		List<Part> parts = files.keySet().stream().map(sent -> found.getOrDefault(sent, sent)).distinct().toList();
		if (found.isEmpty()) {
			return new ImportOutcome.Refused("intake.refused.files-gone");
		}
		if (parts.size() < files.size()) {
			return new ImportOutcome.Refused("intake.refused.part-twice");
		}
		if (!this.names.forget(id)) {
			return new ImportOutcome.Refused("intake.refused.files-gone");
		}
		Map<Part, String> titles = this.imports.files(id, scope)
			.stream()
			.collect(Collectors.toMap(SentFile::part, SentFile::name));
		Map<Part, Upload> uploads = new EnumMap<>(Part.class);
		files.forEach((sent, name) -> uploads.put(found.getOrDefault(sent, sent),
				new Upload(titles.getOrDefault(sent, ""), path -> Files.move(this.uploads.find(name), path))));
		ImportRun.Sent before = this.imports.find(id, scope).map(ImportRun::sent).orElseThrow();
		ImportOutcome outcome = this.imports.start(new ImportRequest(uploads, before.mode(), before.authority(),
				before.asOf(), before.presentOnly(), ListsRequest.NONE), by, scope);
		this.uploads.remove(files.values());
		return outcome;
	}

	private boolean isOffered(long id, Scope scope) {
		return this.imports.find(id, scope)
			.filter(run -> run.status() == ImportStatus.FAILED && FailureCode.isMisplaced(run.failure())
					&& this.lists.of(id).isEmpty())
			.isPresent();
	}

	private Part part(Part sent, String name) {
		Path file = this.uploads.find(name);
		try {
			List<Part> holds = Files.exists(file) ? ExportSheets.in(file).stream().map(ExportSheet::part).toList()
					: List.of();
			return (holds.isEmpty() || holds.contains(sent)) ? sent : holds.get(0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A file that was sent could not be read", ex);
		}
	}

}
