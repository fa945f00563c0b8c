package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that somebody sent.
 *
 * @param name as it was sent
 */
public record Upload(String name, Content content) {

	/** What is in it. */
	public interface Content {

		/** Writes it to a new file. */
		void writeTo(Path file) throws IOException;

	}

}
