package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.nio.file.Path;

/** A file that somebody sent. */
public interface Upload {

	/** Writes the content to a new file. */
	void writeTo(Path file) throws IOException;

}
