package ru.sgo.duplicates.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * The Chromium of the npm package {@code @sparticuz/chromium}, obtained with the npm
 * client and unpacked here. Its own fonts.conf makes all text invisible, so it gets
 * another.
 */
final class PackedBrowser {

	private static final String PACKAGE = "@sparticuz/chromium@147.0.0";

	private static final int SECONDS = 300;

	private static final Path FOLDER = Path.of("target", "browser").toAbsolutePath();

	private static final String FONTS = """
			<?xml version="1.0"?>
			<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
			<fontconfig>
			  <dir>%s</dir>
			  <dir>/usr/share/fonts</dir>
			  <cachedir>%s</cachedir>
			</fontconfig>
			""";

	private PackedBrowser() {
	}

	static Optional<BrowserLocator.Found> unpack() {
		try {
			Path executable = FOLDER.resolve("chromium");
			if (!isUnpacked(executable)) {
				return Optional.empty();
			}
			Map<String, String> environment = Map.of("LD_LIBRARY_PATH", FOLDER.resolve("lib").toString(),
					"FONTCONFIG_PATH", FOLDER.toString(), "FONTCONFIG_FILE", FOLDER.resolve("fonts.conf").toString());
			boolean works = OtherPrograms.answers(environment, executable.toString(), "--version");
			return works ? Optional.of(new BrowserLocator.Found(executable, environment)) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The packed browser could not be unpacked", ex);
		}
	}

	/** One process after the other: the second finds what the first has unpacked. */
	private static boolean isUnpacked(Path executable) throws IOException {
		Files.createDirectories(FOLDER);
		try (FileChannel lock = FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock held = lock.lock()) {
			return Files.isExecutable(executable) || (held.isValid() && unpackInto(executable));
		}
	}

	private static boolean unpackInto(Path executable) throws IOException {
		if (!OtherPrograms.run(FOLDER, SECONDS, Map.of(), List.of("npm", "pack", PACKAGE))) {
			return false;
		}
		try (InputStream in = new GZIPInputStream(Files.newInputStream(packed()));
				TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				switch (entry.getName()) {
					case "package/bin/chromium.br" ->
						Files.copy(new BrotliInputStream(tar), executable, StandardCopyOption.REPLACE_EXISTING);
					case "package/bin/al2023.tar.br", "package/bin/swiftshader.tar.br", "package/bin/fonts.tar.br" ->
						extract(new TarArchiveInputStream(new BrotliInputStream(tar)));
					default -> {
					}
				}
			}
		}
		Files.writeString(FOLDER.resolve("fonts.conf"),
				FONTS.formatted(FOLDER.resolve("fonts"), FOLDER.resolve("font-cache")));
		return executable.toFile().setExecutable(true);
	}

	private static Path packed() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter(file -> file.toString().endsWith(".tgz")).findFirst().orElseThrow();
		}
	}

	/** The stream is one entry of the package and stays open. */
	private static void extract(TarArchiveInputStream tar) throws IOException {
		for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
			Path file = FOLDER.resolve(entry.getName()).normalize();
			if (!file.startsWith(FOLDER)) {
				throw new IOException("The package leads out of its folder: " + entry.getName());
			}
			if (entry.isDirectory()) {
				Files.createDirectories(file);
			}
			else {
				Files.createDirectories(file.getParent());
				Files.deleteIfExists(file);
				Files.copy(tar, file);
			}
		}
	}

}
