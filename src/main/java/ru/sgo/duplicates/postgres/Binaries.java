package ru.sgo.duplicates.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The PostgreSQL programs, unpacked once from the archive on the class path. */
final class Binaries {

	/** Part of the folder's name: another version is unpacked beside, never over it. */
	static final int MAJOR_VERSION = 18;

	private static final String COMPLETE = ".complete";

	private Binaries() {
	}

	/**
	 * Unpacks the programs below the folder, unless they are there.
	 * @return the folder that holds {@code bin}, {@code lib} and {@code share}
	 */
	static Path unpackBelow(Path folder) {
		try {
			Resource archive = archive();
			Path home = folder.resolve("postgresql-" + MAJOR_VERSION + "-" + archive.contentLength());
			if (!Files.exists(home.resolve(COMPLETE))) {
				unpack(archive, home);
				Files.createFile(home.resolve(COMPLETE));
			}
			return home;
		}
		catch (IOException ex) {
			throw StartTrouble.in(folder, ex);
		}
	}

	private static Resource archive() throws IOException {
		Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:/postgres-*.txz");
		if (found.length == 0) {
			throw new PostgresStartException("There is no embedded PostgreSQL for this platform ("
					+ System.getProperty("os.name") + ", " + System.getProperty("os.arch")
					+ "): set SPRING_DATASOURCE_URL to a PostgreSQL " + MAJOR_VERSION + " of your own");
		}
		return found[0];
	}

	static void unpack(Resource archive, Path home) throws IOException {
		Files.createDirectories(home);
		try (InputStream in = new BufferedInputStream(archive.getInputStream());
				TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				place(tar, entry, home);
			}
		}
	}

	private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path home) throws IOException {
		Path target = home.resolve(entry.getName()).normalize();
		if (!target.startsWith(home)) {
			throw new IOException("The archive reaches outside of its folder: " + entry.getName());
		}
		if (entry.isDirectory()) {
			Files.createDirectories(target);
			return;
		}
		Files.createDirectories(target.getParent());
		if (entry.isSymbolicLink()) {
			Files.deleteIfExists(target);
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
		if ((entry.getMode() & 0100) != 0 && Files.getFileStore(target).supportsFileAttributeView("posix")) {
			Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
	}

}
