package ru.sgo.duplicates.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup: an archive with {@code backup.json}, a file of each table as COPY
 * writes it, and {@code contents.json}.
 */
final class BackupWriter {

	static final String HEADER = "backup.json";

	static final String CONTENTS = "contents.json";

	static final String TABLES = "tables/";

	static final String ENDING = ".copy";

	static final JsonMapper JSON = new JsonMapper();

	private static final int BUFFER = 1 << 16;

	private BackupWriter() {
	}

	/** Writes all of it, and leaves the stream open. */
	static BackupDescription write(DatabaseSnapshot snapshot, String application, OutputStream out)
			throws IOException, SQLException {
		ZipOutputStream zip = new ZipOutputStream(out);
		zip.setLevel(Deflater.BEST_SPEED);
		BackupHeader header = snapshot.header(application);
		put(zip, HEADER, header);
		List<BackedUpTable> tables = new ArrayList<>();
		for (Map.Entry<String, List<String>> table : snapshot.tables().entrySet()) {
			tables.add(put(zip, snapshot, table.getKey(), table.getValue()));
		}
		BackupContents contents = new BackupContents(tables, snapshot.sequences());
		put(zip, CONTENTS, contents);
		zip.finish();
		return new BackupDescription(header, contents);
	}

	private static BackedUpTable put(ZipOutputStream zip, DatabaseSnapshot snapshot, String table, List<String> columns)
			throws IOException, SQLException {
		zip.putNextEntry(new ZipEntry(TABLES + table + ENDING));
		MessageDigest digest = sha256();
		OutputStream rows = new BufferedOutputStream(new DigestOutputStream(zip, digest), BUFFER);
		long count = snapshot.copy(table, columns, rows);
		rows.flush();
		zip.closeEntry();
		return new BackedUpTable(table, columns, count, HexFormat.of().formatHex(digest.digest()));
	}

	private static void put(ZipOutputStream zip, String name, Object value) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
		zip.closeEntry();
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is part of every Java", ex);
		}
	}

}
