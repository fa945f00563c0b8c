package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

import org.springframework.stereotype.Service;

/**
 * An import that failed because a file was sent in the place of another one may be sent
 * once more without choosing the files again, each as what its header says: by somebody
 * who has the very rights of its sender, for whoever presses lends the files her own.
 */
@Service
public class MisplacedUploads {

	private final Imports imports;

	private final ImportRuns runs;

	private final SentFiles sent;

	private final SentLists lists;

	private final UploadNames names;

	private final UploadFolder uploads;

	/**
	 * What the kept files hold, by their names. A file of half a gigabyte is not read
	 * again for each look at its import; the folder is emptied when the application
	 * starts.
	 */
	private final Map<String, List<Part>> read = new ConcurrentHashMap<>();

	MisplacedUploads(Imports imports, ImportRuns runs, SentFiles sent, SentLists lists, UploadNames names,
			UploadFolder uploads) {
		this.imports = imports;
		this.runs = runs;
		this.sent = sent;
		this.lists = lists;
		this.names = names;
		this.uploads = uploads;
	}

	/**
	 * As what each file of a failed import would be loaded, where that differs from how
	 * it was sent; nothing if whoever looks has not the rights of its sender, it failed
	 * for another reason, its files are gone, or lists were sent with them.
	 * @param closes whether who looks may say that organizations are closed
	 */
	public Map<Part, Part> found(long id, boolean closes, Scope scope) {
		return this.imports.find(id, scope)
			.filter(run -> isSenders(id, scope) && mayAll(run, closes))
			.map(run -> found(run, this.names.of(id)))
			.orElse(Map.of());
	}

	/**
	 * Starts an import of the same files, each as what it is. To do so twice is harmless.
	 * @param closes whether who starts it may say that organizations are closed
	 */
	public ImportOutcome load(long id, Actor by, boolean closes, Scope scope) {
		Optional<ImportRun> run = this.imports.find(id, scope);
		if (run.isEmpty()) {
			return new ImportOutcome.Unknown();
		}
		if (!isSenders(id, scope)) {
			return new ImportOutcome.NotAllowed("intake.refused.other-sender");
		}
		if (!mayAll(run.get(), closes)) {
			return new ImportOutcome.NotAllowed("intake.refused.administrators");
		}
		Map<Part, String> files = this.names.of(id);
		Map<Part, Part> found = found(run.get(), files);
		if (found.isEmpty()) {
			return new ImportOutcome.Refused("intake.refused.files-gone");
		}
		long parts = files.keySet().stream().map(sent -> found.getOrDefault(sent, sent)).distinct().count();
		if (parts < files.size()) {
			return new ImportOutcome.Refused("intake.refused.part-twice");
		}
		if (!this.names.forget(id)) {
			return new ImportOutcome.Refused("intake.refused.files-gone");
		}
		ImportRun.Sent before = run.get().sent();
		ImportOutcome outcome = this.imports.start(new ImportRequest(uploads(id, files, found), before.mode(),
				before.authority(), before.asOf(), before.presentOnly(), ListsRequest.NONE, before.closes()), by,
				scope);
		remove(files.values());
		return outcome;
	}

	private Map<Part, Upload> uploads(long id, Map<Part, String> files, Map<Part, Part> found) {
		Map<Part, String> titles = this.sent.of(id).stream().collect(Collectors.toMap(SentFile::part, SentFile::name));
		Map<Part, Upload> uploads = new EnumMap<>(Part.class);
		files.forEach((sent, name) -> uploads.put(found.getOrDefault(sent, sent),
				new Upload(titles.getOrDefault(sent, ""), path -> Files.move(this.uploads.find(name), path))));
		return uploads;
	}

	private void remove(Collection<String> files) {
		this.uploads.remove(files);
		files.forEach(this.read::remove);
	}

	private boolean isSenders(long id, Scope scope) {
		return Objects.equals(this.runs.scope(id), scope.parameter());
	}

	/** What the files say of closings would be said in the name of whoever loads them. */
	private static boolean mayAll(ImportRun run, boolean closes) {
		return closes || !run.sent().closes();
	}

	private Map<Part, Part> found(ImportRun run, Map<Part, String> files) {
		Map<Part, Part> found = new EnumMap<>(Part.class);
		if (run.status() == ImportStatus.FAILED && FailureCode.isMisplaced(run.failure())
				&& this.lists.of(run.id()).isEmpty()) {
			files.forEach((sent, name) -> {
				Part part = part(sent, name);
				if (part != sent) {
					found.put(sent, part);
				}
			});
		}
		return found;
	}

	private Part part(Part sent, String name) {
		Path file = this.uploads.find(name);
		if (!Files.exists(file)) {
			return sent;
		}
		List<Part> holds = this.read.computeIfAbsent(name, absent -> held(file));
		return (holds.isEmpty() || holds.contains(sent)) ? sent : holds.get(0);
	}

	private static List<Part> held(Path file) {
		try {
			return ExportSheets.in(file).stream().map(ExportSheet::part).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A file that was sent could not be read", ex);
		}
	}

}
