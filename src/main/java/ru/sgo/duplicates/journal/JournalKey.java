package ru.sgo.duplicates.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.postgres.StartTrouble;

/**
 * Makes of what may not stand in the journal something that can be told again but not
 * read: a keyed hash (HMAC-SHA-256). The key is the setting
 * {@code DUPLICATES_JOURNAL_KEY} or else a random one that is kept in the data folder,
 * never in the database: who has the one without the other cannot try all children of a
 * town.
 */
@Component
public class JournalKey {

	private static final int KEY_BYTES = 32;

	private static final int SHORTEST = 16;

	private final SecretKeySpec key;

	JournalKey(@Value("${DUPLICATES_JOURNAL_KEY:}") String given,
			@Value("${DUPLICATES_DATA_DIR:./data}") Path dataDirectory) {
		if (!given.isEmpty() && given.length() < SHORTEST) {
			throw new IllegalArgumentException(
					"DUPLICATES_JOURNAL_KEY is too short: at least " + SHORTEST + " characters are needed");
		}
		String secret = given.isEmpty() ? kept(dataDirectory.resolve("journal-key")) : given;
		this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
	}

	/** The hash in 64 hexadecimal digits. */
	public String hash(String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.key);
			return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HmacSHA256 is part of every Java", ex);
		}
	}

	/** The file is closed to others from its first byte. */
	private static String kept(Path file) {
		try {
			if (!Files.exists(file)) {
				make(file);
			}
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw StartTrouble.in(file, ex);
		}
	}

	private static void make(Path file) throws IOException {
		Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
		boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
		FileAttribute<?>[] onlyOwner = posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		byte[] random = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(random);
		Path unfinished = Files.createTempFile(folder, "journal-key", null, onlyOwner);
		try {
			Files.writeString(unfinished, HexFormat.of().formatHex(random) + "\n", StandardOpenOption.WRITE);
			publish(unfinished, file);
		}
		catch (FileAlreadyExistsException ex) {
			// Another copy of the application was quicker, and its key is the one.
		}
		finally {
			Files.deleteIfExists(unfinished);
		}
	}

	/** Not every file system has links, and they say so in different ways. */
	private static void publish(Path unfinished, Path file) throws IOException {
		try {
			Files.createLink(file, unfinished);
		}
		catch (FileAlreadyExistsException ex) {
			throw ex;
		}
		catch (UnsupportedOperationException | FileSystemException ex) {
			Files.move(unfinished, file);
		}
	}

}
