package ru.sgo.duplicates.backup;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;

/**
 * Reads a backup from its first byte to its last, and holds what it reads against what
 * the backup says of itself.
 */
final class BackupReader {

	private static final int BUFFER = 1 << 16;

	private final Path file;

	private final @Nullable BackupKey key;

	BackupReader(Path file, @Nullable BackupKey key) {
		this.file = file;
		this.key = key;
	}

	/**
	 * Reads all of it, and keeps nothing but what it says of itself.
	 * @throws BackupRefused if it is damaged, of another format, or the key does not fit
	 */
	BackupDescription check() {
		try {
			return read((table, rows) -> {
			});
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Checking asks no database", ex);
		}
	}

	/**
	 * Hands over the rows of each table, in the order of the file.
	 * @param tables must not rely on a row before this returns
	 * @throws BackupRefused as when checking
	 */
	BackupDescription read(Tables tables) throws SQLException {
		BufferedInputStream in = open();
		try (in) {
			boolean encrypted = isEncrypted(in);
			BackupKey.Decrypted decrypted = encrypted ? decrypt(in) : null;
			InputStream content = (decrypted != null) ? decrypted.content() : in;
			BackupDescription description = read(new ZipInputStream(content), tables, encrypted);
			content.transferTo(OutputStream.nullOutputStream());
			if (decrypted != null && !decrypted.isWhole()) {
				throw damaged("its digest differs", null);
			}
			return description;
		}
		catch (BackupRefused ex) {
			throw ex;
		}
		// What meets nonsense in names or packets says so in many ways.
		catch (IOException | RuntimeException ex) {
			throw damaged("it cannot be read to its end", ex);
		}
	}

	private BufferedInputStream open() {
		try {
			return new BufferedInputStream(Files.newInputStream(this.file), BUFFER);
		}
		catch (IOException ex) {
			throw new BackupRefused("The file " + this.file + " cannot be read: " + PartFile.why(ex) + ".", ex);
		}
	}

	/** An archive begins with two letters, and what OpenPGP writes with a set bit. */
	private boolean isEncrypted(BufferedInputStream in) throws IOException {
		in.mark(2);
		int first = in.read();
		int second = in.read();
		in.reset();
		if (first == 'P' && second == 'K') {
			return false;
		}
		if (first < 0x80) {
			throw new BackupRefused("The file " + this.file + " is no backup of this application.");
		}
		return true;
	}

	private BackupKey.Decrypted decrypt(InputStream in) {
		if (this.key == null) {
			throw new BackupRefused("The backup " + this.file + " is encrypted: set DUPLICATES_BACKUP_KEY to its key.");
		}
		try {
			return this.key.decrypting(in);
		}
		catch (IOException ex) {
			throw wrongKey(ex);
		}
	}

	private BackupDescription read(ZipInputStream zip, Tables tables, boolean encrypted)
			throws IOException, SQLException {
		BackupHeader header = header(zip, encrypted);
		List<Found> found = new ArrayList<>();
		for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
			if (entry.getName().equals(BackupWriter.CONTENTS)) {
				BackupContents contents = BackupWriter.JSON.readValue(zip.readAllBytes(), BackupContents.class);
				zip.closeEntry();
				if (zip.getNextEntry() != null || !found.equals(contents.tables().stream().map(Found::of).toList())) {
					throw damaged("a table is not what it was", null);
				}
				return new BackupDescription(header, contents);
			}
			found.add(table(entry.getName(), zip, tables));
		}
		throw damaged("its end is missing", null);
	}

	private BackupHeader header(ZipInputStream zip, boolean encrypted) {
		try {
			ZipEntry first = zip.getNextEntry();
			if (first == null || !first.getName().equals(BackupWriter.HEADER)) {
				throw encrypted ? wrongKey(null)
						: new BackupRefused("The file " + this.file + " is no backup of this application.");
			}
			BackupHeader header = BackupWriter.JSON.readValue(zip.readAllBytes(), BackupHeader.class);
			if (header.format() != BackupHeader.FORMAT) {
				throw new BackupRefused("The backup " + this.file + " has the format " + header.format()
						+ ", which this version of the application does not know: take a newer one.");
			}
			return header;
		}
		catch (BackupRefused ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			throw encrypted ? wrongKey(ex) : damaged("it cannot be read", ex);
		}
	}

	private Found table(String entry, ZipInputStream zip, Tables tables) throws IOException, SQLException {
		if (!entry.startsWith(BackupWriter.TABLES) || !entry.endsWith(BackupWriter.ENDING)) {
			throw damaged("it has a file that is no table", null);
		}
		String name = entry.substring(BackupWriter.TABLES.length(), entry.length() - BackupWriter.ENDING.length());
		MessageDigest digest = BackupWriter.sha256();
		Lines rows = new Lines(new DigestInputStream(zip, digest));
		tables.take(name, rows);
		rows.transferTo(OutputStream.nullOutputStream());
		return new Found(name, rows.count, HexFormat.of().formatHex(digest.digest()));
	}

	private BackupRefused wrongKey(@Nullable Throwable cause) {
		return new BackupRefused(
				"The backup " + this.file + " does not open with this DUPLICATES_BACKUP_KEY, or is damaged.", cause);
	}

	private BackupRefused damaged(String how, @Nullable Throwable cause) {
		return new BackupRefused(
				"The backup " + this.file + " is damaged (" + how + ") and was not used: take another one.", cause);
	}

	/** Takes the rows of a table, as COPY reads them. */
	@FunctionalInterface
	interface Tables {

		void take(String table, InputStream rows) throws IOException, SQLException;

	}

	/** What was read of a table. */
	private record Found(String name, long rows, String sha256) {

		static Found of(BackedUpTable table) {
			return new Found(table.name(), table.rows(), table.sha256());
		}

	}

	/** Counts rows: COPY ends each with a line feed, and writes none within. */
	private static final class Lines extends FilterInputStream {

		private long count;

		Lines(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			this.count += (read == '\n') ? 1 : 0;
			return read;
		}

		@Override
		public int read(byte[] bytes, int from, int length) throws IOException {
			int read = super.read(bytes, from, length);
			for (int i = from; i < from + read; i++) {
				this.count += (bytes[i] == '\n') ? 1 : 0;
			}
			return read;
		}

		@Override
		public void close() {
			// The archive goes on.
		}

	}

}
