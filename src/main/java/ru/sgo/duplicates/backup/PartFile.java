package ru.sgo.duplicates.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that gets its name when it is whole, and is gone if it never is. Closed to
 * others from its first byte.
 */
final class PartFile implements AutoCloseable {

	private final Path target;

	private final Path part;

	private final FileChannel channel;

	private PartFile(Path target, Path part, FileChannel channel) {
		this.target = target;
		this.part = part;
		this.channel = channel;
	}

	/**
	 * Begins the file; what an earlier one has left of itself is begun anew.
	 * @throws BackupRefused if the name is taken, or another is at work on it
	 */
	static PartFile of(Path file) throws IOException {
		Path target = file.toAbsolutePath().normalize();
		if (Files.exists(target)) {
			throw taken(target);
		}
		Path part = target.resolveSibling(target.getFileName() + ".part");
		if (!Files.isDirectory(part.getParent())) {
			throw new NoSuchFileException(part.getParent().toString());
		}
		FileChannel channel = FileChannel.open(part, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
				onlyOwner(part.getParent()));
		try {
			if (channel.tryLock() == null) {
				throw new OverlappingFileLockException();
			}
			channel.truncate(0);
			part.toFile().deleteOnExit();
			return new PartFile(target, part, channel);
		}
		catch (OverlappingFileLockException ex) {
			channel.close();
			throw new BackupRefused("Another backup is just being written to " + target + ".");
		}
	}

	private static FileAttribute<?>[] onlyOwner(Path folder) throws IOException {
		return Files.getFileStore(folder).supportsFileAttributeView("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

	Path path() {
		return this.part;
	}

	OutputStream stream() {
		return Channels.newOutputStream(this.channel);
	}

	/** Until it is on the disk. */
	void sync() throws IOException {
		this.channel.force(true);
	}

	/** Gives it its name. */
	void publish() throws IOException {
		try {
			Files.move(this.part, this.target);
		}
		catch (FileAlreadyExistsException ex) {
			throw taken(this.target);
		}
	}

	private static BackupRefused taken(Path target) {
		return new BackupRefused("The file " + target + " is there already: name another one.");
	}

	/** Why a file cannot be written or read, in words. */
	static String why(IOException ex) {
		if (ex instanceof NoSuchFileException missing) {
			return "there is no " + missing.getFile();
		}
		if (ex instanceof AccessDeniedException) {
			return "the user " + System.getProperty("user.name") + " may not";
		}
		String said = (ex instanceof FileSystemException file && file.getReason() != null) ? file.getReason()
				: ex.getMessage();
		return (said != null) ? said : ex.getClass().getSimpleName();
	}

	@Override
	public void close() throws IOException {
		try {
			Files.deleteIfExists(this.part);
		}
		finally {
			this.channel.close();
		}
	}

}
