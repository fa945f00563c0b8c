package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * Keeps a second copy of the application away from the same data; a dead owner holds
 * nothing.
 */
final class HomeLock implements AutoCloseable {

	private final FileChannel channel;

	private HomeLock(FileChannel channel) {
		this.channel = channel;
	}

	/** Whether another copy works with the data; nothing is made to find it out. */
	static boolean isTaken(Path file) throws IOException {
		if (!Files.exists(file)) {
			return false;
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			return tryLock(channel) == null;
		}
	}

	static HomeLock take(Path file) {
		FileChannel channel = null;
		try {
			channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			if (tryLock(channel) != null) {
				return new HomeLock(channel);
			}
			channel.close();
		}
		catch (IOException ex) {
			throw StartTrouble.in(file, ex);
		}
		throw new PostgresStartException("Another copy of the application works with the data in " + file.getParent()
				+ ". Stop it first, or set DUPLICATES_DATA_DIR to another folder.");
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new IllegalStateException("The lock file could not be closed", ex);
		}
	}

}
