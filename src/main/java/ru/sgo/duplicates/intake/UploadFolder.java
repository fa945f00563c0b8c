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

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.job.JobFolder;

/** Keeps the files of an import under generated names until it has ended. */
@Component
class UploadFolder {

	private static final String ENDING = ".csv";

	private final JobFolder kept;

	UploadFolder(@Value("${DUPLICATES_DATA_DIR:./data}") Path dataDirectory) {
		this.kept = new JobFolder(dataDirectory.resolve("uploads"), ENDING);
	}

	/** Keeps all of them, or none. */
	Map<Part, Path> keep(Map<Part, Upload> uploads) {
		Map<Part, Path> files = new EnumMap<>(Part.class);
		try {
			uploads.forEach((part, upload) -> files.put(part, keep(upload)));
			return files;
		}
		catch (RuntimeException ex) {
			remove(names(files.values()));
			throw ex;
		}
	}

	/** Keeps one under a name of its own, whole or not at all. */
	Path keep(Upload upload) {
		try {
			return this.kept.write(this.kept.freshName(), upload.content()::writeTo);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The files could not be kept in " + folder(), ex);
		}
	}

	/** A name for a file of which there is nothing yet. */
	Path fresh() {
		return find(this.kept.freshName());
	}

	/** Keeps a file that lies in the folder under another name. */
	Path adopt(Path file) throws IOException {
		return this.kept.adopt(file);
	}

	/** Where the files lie; nobody but their owner may enter it. */
	Path folder() {
		return this.kept.path();
	}

	/** What was sent, with the sizes that came of it. */
	static List<SentFile> sent(Map<Part, Upload> uploads, Map<Part, Path> files) {
		return files.entrySet()
			.stream()
			.map(file -> new SentFile(file.getKey(), uploads.get(file.getKey()).name(), size(file.getValue())))
			.toList();
	}

	/** The names below the folder. */
	static List<String> names(Collection<Path> files) {
		return files.stream().map(file -> Objects.toString(file.getFileName())).toList();
	}

	private static long size(Path file) {
		try {
			return Files.size(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A file that was sent has no size", ex);
		}
	}

	Path find(String name) {
		return this.kept.find(name);
	}

	/** Removes the files of all names but these. */
	void removeAllBut(Collection<String> names) {
		this.kept.removeAllBut(names);
	}

	void remove(Collection<String> names) {
		this.kept.remove(names);
	}

}
