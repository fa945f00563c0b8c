package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps the files of an import under generated names until it has ended. */
@Component
class UploadFolder {

	private final Path folder;

	UploadFolder(@Value("${DUPLICATES_DATA_DIR:./data}") Path dataDirectory) {
		this.folder = dataDirectory.resolve("uploads");
	}

	Map<Part, Path> keep(Map<Part, Upload> uploads) {
		Map<Part, Path> files = new EnumMap<>(Part.class);
		try {
			Files.createDirectories(this.folder);
			for (var upload : uploads.entrySet()) {
				Path file = this.folder.resolve(UUID.randomUUID() + ".csv").toAbsolutePath();
				upload.getValue().writeTo(file);
				files.put(upload.getKey(), file);
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The files could not be kept in " + this.folder, ex);
		}
	}

	Path find(String name) {
		return this.folder.resolve(name);
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

}
