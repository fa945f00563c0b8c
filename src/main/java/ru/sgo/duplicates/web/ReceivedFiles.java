package ru.sgo.duplicates.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

import jakarta.servlet.MultipartConfigElement;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.FileSystemUtils;

import ru.sgo.duplicates.postgres.StartTrouble;

/**
 * Where files lie while they are being sent: in the data folder, in a folder of this
 * process that nobody else may enter. The container removes each when its request is
 * over, however it ends; what a process that was killed has left is removed by the next
 * one. A lock tells which processes live, for several may share a data folder.
 */
@Configuration(proxyBeanMethods = false)
class ReceivedFiles implements DisposableBean {

	private static final String LOCK = ".lock";

	private final Path own;

	private final FileChannel lock;

	/**
	 * Makes the folder and removes those of the dead.
	 * @throws ru.sgo.duplicates.postgres.PostgresStartException with what to do, if the
	 * data folder cannot be used
	 */
	ReceivedFiles(@Value("${DUPLICATES_DATA_DIR:./data}") Path dataDirectory) {
		Path received = dataDirectory.resolve("received").toAbsolutePath();
		try {
			Files.createDirectories(received);
			removeLeft(received);
			this.own = received.resolve(UUID.randomUUID().toString());
			this.lock = FileChannel.open(lockOf(this.own), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
			this.lock.lock();
			Files.createDirectory(this.own, onlyOwner());
		}
		catch (IOException ex) {
			throw StartTrouble.in(received, ex);
		}
	}

	/** Tells the container to put them there. */
	@Bean
	MultipartConfigElement multipartConfigElement(MultipartProperties properties) {
		properties.setLocation(this.own.toString());
		return properties.createMultipartConfig();
	}

	@Override
	public void destroy() throws IOException {
		FileSystemUtils.deleteRecursively(this.own);
		Files.deleteIfExists(lockOf(this.own));
		this.lock.close();
	}

	private static void removeLeft(Path received) throws IOException {
		try (DirectoryStream<Path> left = Files.newDirectoryStream(received, "*" + LOCK)) {
			for (Path lock : left) {
				if (isOfTheDead(lock)) {
					String name = lock.getFileName().toString();
					FileSystemUtils
						.deleteRecursively(received.resolve(name.substring(0, name.length() - LOCK.length())));
					Files.deleteIfExists(lock);
				}
			}
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private static boolean isOfTheDead(Path lock) throws IOException {
		try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
			return channel.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	private static Path lockOf(Path folder) {
		return folder.resolveSibling(folder.getFileName() + LOCK);
	}

	private static FileAttribute<?>[] onlyOwner() {
		return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) }
				: new FileAttribute<?>[0];
	}

}
