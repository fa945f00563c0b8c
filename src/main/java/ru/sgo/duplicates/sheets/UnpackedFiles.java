package ru.sgo.duplicates.sheets;

import java.nio.file.Path;
import java.util.List;

/**
 * What was in an archive.
 *
 * @param files in its order
 * @param leftOut what nobody has sent on purpose, or what we do not open
 */
public record UnpackedFiles(List<UnpackedFile> files, List<LeftOut> leftOut) {

	public UnpackedFiles {
		files = List.copyOf(files);
		leftOut = List.copyOf(leftOut);
	}

	/**
	 * A file.
	 *
	 * @param name in the archive, with its folders: «Школа 5/5-А.xlsx»; for people only
	 * @param file where it lies now, under a name of our own
	 */
	public record UnpackedFile(String name, Path file) {
	}

	/** A file that was not unpacked. */
	public record LeftOut(String name, LeftOutReason reason) {
	}

}
