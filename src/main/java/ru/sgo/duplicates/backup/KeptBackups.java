package ru.sgo.duplicates.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The folder of the backups that the application makes by itself. Their names say when;
 * other files there are none of its business.
 */
final class KeptBackups {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private static final String PREFIX = "duplicates-";

	private static final String PLAIN = ".zip";

	private static final String ENCRYPTED = ".zip.gpg";

	private final Path folder;

	KeptBackups(Path folder) {
		this.folder = folder.toAbsolutePath().normalize();
	}

	/** Where the backup of a moment goes. */
	Path file(Instant moment, boolean encrypted) throws IOException {
		Files.createDirectories(this.folder);
		return this.folder.resolve(PREFIX + MOMENT.format(moment) + (encrypted ? ENCRYPTED : PLAIN));
	}

	/** When the latest was made. */
	Optional<Instant> latest() throws IOException {
		return all().stream().findFirst().map(Kept::at);
	}

	/** Deletes all but the latest ones. */
	void keep(int latest) throws IOException {
		for (Kept old : all().stream().skip(latest).toList()) {
			Files.deleteIfExists(old.file());
		}
	}

	/** The latest first. */
	private List<Kept> all() throws IOException {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.map(Kept::of)
				.flatMap(Stream::ofNullable)
				.sorted(Comparator.comparing(Kept::at).reversed())
				.toList();
		}
	}

	private record Kept(Path file, Instant at) {

		static @Nullable Kept of(Path file) {
			String name = file.getFileName().toString();
			String ending = name.endsWith(ENCRYPTED) ? ENCRYPTED : PLAIN;
			if (!name.startsWith(PREFIX) || !name.endsWith(ending)) {
				return null;
			}
			try {
				String moment = name.substring(PREFIX.length(), name.length() - ending.length());
				return new Kept(file, MOMENT.parse(moment, Instant::from));
			}
			catch (DateTimeParseException ex) {
				return null;
			}
		}

	}

}
