package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A list of an import, as it is kept until that has ended.
 *
 * @param place among those that were sent together
 * @param name as it was sent, made fit to be shown
 * @param file its name below the folder of uploads
 * @param bytes its size
 * @param digest of its content
 * @param wish what the sender says of it
 * @param usual what holds where neither she nor the file says it
 */
record SentList(int place, String name, String file, long bytes, String digest, ListWish wish, ListWish usual) {

	static SentList of(int place, String name, Path file, ListWish wish, ListWish usual) {
		try {
			return new SentList(place, SentFile.shown(name), Objects.toString(file.getFileName()), Files.size(file),
					digest(file), wish, usual);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A list that was sent cannot be read", ex);
		}
	}

	private static String digest(Path file) throws IOException {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
				in.transferTo(OutputStream.nullOutputStream());
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
