package ru.sgo.duplicates.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;

/**
 * A folder in which jobs keep files under generated names. They hold what is known of
 * children: where the file system knows owners, nobody else may enter the folder, from
 * before the first byte is written, nor read the files.
 */
public final class JobFolder {

	private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	private static final String FOLDER_RIGHTS = "rwx------";

	private static final String FILE_RIGHTS = "rw-------";

	private final Path folder;

	private final String ending;

	/**
	 * A folder, which is made with its first file.
	 * @param ending of the names, with its dot
	 */
	public JobFolder(Path folder, String ending) {
		this.folder = folder;
		this.ending = ending;
	}

	/** What writes a file. */
	public interface Content {

		/** Writes it whole or throws. */
		void writeTo(Path file) throws IOException;

	}

	/** Where the files lie. */
	public Path path() {
		return this.folder;
	}

	/** A name for a file of which there is nothing yet. */
	public String freshName() {
		return UUID.randomUUID() + this.ending;
	}

	/** Where the file of a name lies, if there is one. */
	public Path find(String name) {
		return this.folder.resolve(name).toAbsolutePath();
	}

	/** Writes a file whole or not at all: half of one is nobody's, and holds children. */
	public Path write(String name, Content content) throws IOException {
		Path file = find(name);
		narrow(Files.createDirectories(this.folder), FOLDER_RIGHTS);
		try {
			content.writeTo(file);
			narrow(file, FILE_RIGHTS);
			return file;
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(file);
			throw ex;
		}
	}

	/** Keeps a file that lies in the folder under another name. */
	public Path adopt(Path file) throws IOException {
		Path kept = find(freshName());
		Files.move(file, kept);
		narrow(kept, FILE_RIGHTS);
		return kept;
	}

	/** Removes the files of all names but these. */
	public void removeAllBut(Collection<String> names) {
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
			throw new UncheckedIOException("The files that were left over could not be removed", ex);
		}
	}

	/** Removes those that are there. */
	public void remove(Collection<String> names) {
		try {
			for (String name : names) {
				Files.deleteIfExists(find(name));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A kept file could not be removed", ex);
		}
	}

	private static void narrow(Path path, String rights) throws IOException {
		if (POSIX) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
		}
	}

}
