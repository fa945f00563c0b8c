package ru.sgo.duplicates.intake;

import ru.sgo.duplicates.registry.TypedText;

/**
 * A file of an import, as it is remembered when its content is gone.
 *
 * @param name as it was sent, without folders, in at most 120 characters; empty if it had
 * none
 * @param bytes its size
 */
public record SentFile(Part part, String name, long bytes) {

	private static final int LONGEST_NAME = 120;

	private static final int LONGEST_ENDING = 10;

	public SentFile {
		name = shown(name);
	}

	/** The name of a file without folders, and not too long. */
	static String shown(String name) {
		String alone = TypedText.line(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
		return (alone.length() <= LONGEST_NAME) ? alone : alone.substring(0, LONGEST_NAME - LONGEST_ENDING - 1) + "…"
				+ alone.substring(alone.length() - LONGEST_ENDING);
	}

}
