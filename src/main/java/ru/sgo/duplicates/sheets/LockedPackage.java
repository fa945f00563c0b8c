package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Objects;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** A workbook of today's Excel under a password: it lies encrypted in a container. */
final class LockedPackage {

	/** Excel hashes a password 100,000 times; more than that is there to keep us busy. */
	private static final int MOST_ROUNDS = 1_000_000;

	private LockedPackage() {
	}

	/**
	 * Decrypts it into a file beside, which nobody but its owner can read. Whoever calls
	 * deletes that.
	 * @throws SheetsRefused if the password is another one, or if one is needed
	 */
	static Path open(Path file, @Nullable String password) throws IOException {
		Path open = Files.createTempFile(Objects.requireNonNull(file.toAbsolutePath().getParent()), "open", null);
		try {
			decrypt(file, password, open);
			return open;
		}
		catch (IOException | RuntimeException ex) {
			Files.delete(open);
			throw ex;
		}
	}

	private static void decrypt(Path file, @Nullable String password, Path open) throws IOException {
		try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
			EncryptionInfo encryption = new EncryptionInfo(container);
			if (encryption.getVerifier().getSpinCount() > MOST_ROUNDS) {
				throw new SheetsRefused(SheetRefusal.BROKEN);
			}
			Decryptor decryptor = Decryptor.getInstance(encryption);
			if (!decryptor.verifyPassword(Objects.requireNonNullElse(password, Decryptor.DEFAULT_PASSWORD))) {
				throw new SheetsRefused(
						(password != null) ? SheetRefusal.PASSWORD_WRONG : SheetRefusal.PASSWORD_WANTED);
			}
			try (InputStream in = decryptor.getDataStream(container)) {
				Files.copy(in, open, StandardCopyOption.REPLACE_EXISTING);
			}
		}
		catch (EncryptedDocumentException | GeneralSecurityException ex) {
			throw new SheetsRefused(SheetRefusal.PASSWORD_UNSUPPORTED, 1, ex);
		}
	}

}
