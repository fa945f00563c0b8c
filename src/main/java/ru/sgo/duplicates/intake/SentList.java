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

import org.jspecify.annotations.Nullable;

/**
 * A list of an import, as it is kept until that has ended.
 *
 * @param place among those that were sent together
 * @param name as it was sent, made fit to be shown
 * @param file its name below the folder of uploads; {@code null} if it was left out of an
 * archive
 * @param bytes its size
 * @param digest of its content
 * @param refusal the key of why it is not read, if that is known already
 * @param wish what the sender says of it
 * @param usual what holds where neither she nor the file says it
 */
record SentList(int place, String name, @Nullable String file, long bytes, String digest, @Nullable String refusal,
		ListWish wish, ListWish usual) {

	/** A file that is kept. */
	static SentList of(String name, Path file, ListWish wish, ListWish usual) {
		try {
			return new SentList(0, SentFile.shown(name), Objects.toString(file.getFileName()), Files.size(file),
					digest(file), null, wish, usual);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A list that was sent cannot be read", ex);
		}
	}

	/** A file of an archive that is not kept. */
	static SentList leftOut(String name, String why) {
		return new SentList(0, SentFile.shown(name), null, 0, "", why, ListWish.NONE, ListWish.NONE);
	}

	/** The same, as it cannot be read. */
	SentList refused(String why) {
		return new SentList(this.place, this.name, this.file, this.bytes, this.digest, why, this.wish, this.usual);
	}

	/** The same at a place, by a name. */
	SentList at(int where, String called) {
		return new SentList(where, called, this.file, this.bytes, this.digest, this.refusal, this.wish, this.usual);
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
