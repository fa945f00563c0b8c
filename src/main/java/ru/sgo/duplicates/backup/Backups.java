package ru.sgo.duplicates.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/** Makes a backup of one database. */
final class Backups {

	private final DataSource owner;

	private final @Nullable BackupKey key;

	private final String application;

	/**
	 * Of the database of its owner.
	 * @param key encrypts, if there is one
	 * @param application the version of the application
	 */
	Backups(DataSource owner, @Nullable BackupKey key, String application) {
		this.owner = owner;
		this.key = key;
		this.application = application;
	}

	/**
	 * Writes a backup, reads it again, and only then gives it its name.
	 * @throws BackupRefused if the file is there already or cannot be written
	 * @throws SQLException what the database says
	 */
	WrittenBackup write(Path file) throws SQLException {
		try (PartFile part = PartFile.of(file)) {
			BackupDescription written = write(part);
			if (!new BackupReader(part.path(), this.key).check().equals(written)) {
				throw new BackupRefused("What was written to " + file + " reads differently: is the disk all right?");
			}
			long bytes = Files.size(part.path());
			part.publish();
			return new WrittenBackup(file, bytes, written, this.key != null);
		}
		catch (IOException ex) {
			throw new BackupRefused(
					"The backup could not be written to " + file + ": " + PartFile.why(ex) + ". Nothing is left of it.",
					ex);
		}
	}

	private BackupDescription write(PartFile part) throws IOException, SQLException {
		OutputStream file = part.stream();
		BackupDescription written;
		try (DatabaseSnapshot snapshot = DatabaseSnapshot.of(this.owner)) {
			if (this.key == null) {
				written = BackupWriter.write(snapshot, this.application, file);
			}
			else {
				try (OutputStream encrypted = this.key.encrypting(file)) {
					written = BackupWriter.write(snapshot, this.application, encrypted);
				}
			}
		}
		part.sync();
		return written;
	}

}
