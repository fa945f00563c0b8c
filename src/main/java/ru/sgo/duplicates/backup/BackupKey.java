package ru.sgo.duplicates.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.jspecify.annotations.Nullable;

/**
 * What encrypts a backup, as OpenPGP does with a passphrase (RFC 4880: AES-256, a digest
 * of the whole): {@code gpg --decrypt} opens it too. decisions/21-backup.md.
 */
final class BackupKey {

	/** Fewer characters are tried out. */
	private static final int SHORTEST = 16;

	private static final int BUFFER = 1 << 16;

	/** As slow as the format allows: 65 million bytes for each try. */
	private static final int SLOWEST = 0xff;

	private final String passphrase;

	private BackupKey(String passphrase) {
		this.passphrase = passphrase;
	}

	/**
	 * The key that the setting gives.
	 * @param setting {@code DUPLICATES_BACKUP_KEY}; empty for none
	 * @return null for none
	 */
	static @Nullable BackupKey of(String setting) {
		if (setting.isEmpty()) {
			return null;
		}
		if (setting.length() < SHORTEST) {
			throw new BackupRefused(
					"DUPLICATES_BACKUP_KEY is too short: at least " + SHORTEST + " characters are needed.");
		}
		return new BackupKey(setting);
	}

	/** Encrypts what is written; closing ends it, and leaves the other stream open. */
	OutputStream encrypting(OutputStream out) throws IOException {
		try {
			PGPEncryptedDataGenerator generator = new PGPEncryptedDataGenerator(
					new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256).setWithIntegrityPacket(true));
			generator.addMethod(new BcPBEKeyEncryptionMethodGenerator(this.passphrase.toCharArray(),
					new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA256), SLOWEST));
			OutputStream encrypted = generator.open(out, new byte[BUFFER]);
			return new Encrypting(new PGPLiteralDataGenerator().open(encrypted, PGPLiteralData.BINARY, "backup.zip",
					PGPLiteralData.NOW, new byte[BUFFER]), encrypted);
		}
		catch (PGPException ex) {
			throw new IOException(ex);
		}
	}

	/**
	 * Decrypts.
	 * @throws IOException if it is not encrypted, or not with this key
	 */
	Decrypted decrypting(InputStream in) throws IOException {
		try {
			if (new BcPGPObjectFactory(in).nextObject() instanceof PGPEncryptedDataList list
					&& list.get(0) instanceof PGPPBEEncryptedData data
					&& new BcPGPObjectFactory(data.getDataStream(new BcPBEDataDecryptorFactory(
							this.passphrase.toCharArray(), new BcPGPDigestCalculatorProvider())))
						.nextObject() instanceof PGPLiteralData literal) {
				return new Decrypted(literal.getInputStream(), data);
			}
			throw new IOException("It is not encrypted with a passphrase");
		}
		catch (PGPException | RuntimeException ex) {
			throw new IOException("It cannot be decrypted", ex);
		}
	}

	/** What is decrypted, and whether it was whole. */
	record Decrypted(InputStream content, PGPPBEEncryptedData data) {

		/** For when all of the content has been read. */
		boolean isWhole() throws IOException {
			try {
				return this.data.isIntegrityProtected() && this.data.verify();
			}
			catch (PGPException ex) {
				throw new IOException("Its end cannot be decrypted", ex);
			}
		}

	}

	private static final class Encrypting extends FilterOutputStream {

		private final OutputStream encrypted;

		Encrypting(OutputStream literal, OutputStream encrypted) {
			super(literal);
			this.encrypted = encrypted;
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			this.out.write(bytes, from, length);
		}

		@Override
		public void close() throws IOException {
			this.out.close();
			this.encrypted.close();
		}

	}

}
