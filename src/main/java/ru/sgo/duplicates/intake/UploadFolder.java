package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the files of an import under generated names until it has ended. They hold the
 * documents of children: where the file system knows owners, nobody else may enter the
 * folder, from before the first byte is written, nor read the files.
 */
@Component
class UploadFolder {

	private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	private static final String FOLDER_RIGHTS = "rwx------";

	private static final String FILE_RIGHTS = "rw-------";

	private static final String ENDING = ".csv";

	private final Path folder;

	UploadFolder(@Value("${DUPLICATES_DATA_DIR:./data}") Path dataDirectory) {
		this.folder = dataDirectory.resolve("uploads");
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

	/** Keeps one under a name of its own. */
	Path keep(Upload upload) {
		try {
			narrow(Files.createDirectories(this.folder), FOLDER_RIGHTS);
			return written(upload);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The files could not be kept in " + this.folder, ex);
		}
	}

	/** Writes a file whole or not at all: half of one is nobody's, and holds children. */
	private Path written(Upload upload) throws IOException {
		Path file = fresh();
		try {
			upload.content().writeTo(file);
			narrow(file, FILE_RIGHTS);
			return file;
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(file);
			throw ex;
		}
	}

	/** A name for a file of which there is nothing yet. */
	Path fresh() {
		return this.folder.resolve(UUID.randomUUID() + ENDING).toAbsolutePath();
	}

	/** Keeps a file that lies in the folder under another name. */
	Path adopt(Path file) throws IOException {
		Path kept = fresh();
		Files.move(file, kept);
		narrow(kept, FILE_RIGHTS);
		return kept;
	}

	/** Where the files lie; nobody but their owner may enter it. */
	Path folder() {
		return this.folder;
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
		return this.folder.resolve(name);
	}

	/** Removes the files of all names but these. */
	void removeAllBut(Collection<String> names) {
		if (!Files.isDirectory(this.folder)) {
			return;
		}
		try (DirectoryStream<Path> files = Files.newDirectoryStream(this.folder)) {
			for (Path file : files) {
				if (!names.contains(Objects.toString(file.getFileName()))) {
					Files.deleteIfExists(file);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The uploaded files that were left over could not be removed", ex);
		}
	}

	void remove(Collection<String> names) {
		try {
			for (String name : names) {
				Files.deleteIfExists(find(name));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("An uploaded file could not be removed", ex);
		}
	}

	private static void narrow(Path path, String rights) throws IOException {
		if (POSIX) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
		}
	}

}
