package ru.sgo.duplicates.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.postgres.EmbeddedPostgres;

/** Where the data lie, and how much room there is. */
@Component
class DataDisks {

	private static final long MEGABYTE = 1024 * 1024;

	private final Path data;

	private final long enough;

	private final boolean embedded;

	private final DataSource owner;

	private volatile @Nullable Path cluster;

	@Autowired
	DataDisks(@Value("${DUPLICATES_DATA_DIR:./data}") Path data, @Value("${DUPLICATES_LOW_SPACE_MB:2048}") long enough,
			ObjectProvider<EmbeddedPostgres> embedded, Flyway flyway) {
		this(data, enough, embedded.getIfAvailable() != null, flyway.getConfiguration().getDataSource());
	}

	/**
	 * @param enough megabytes; with less free the disk is called low
	 * @param embedded whether the database is the application's own
	 * @param owner the database as its owner sees it
	 */
	DataDisks(Path data, long enough, boolean embedded, DataSource owner) {
		this.data = data.toAbsolutePath().normalize();
		this.enough = enough;
		this.embedded = embedded;
		this.owner = owner;
	}

	/** The disk of the data folder, which may still have to be made. */
	DataDisk data() {
		return of(this.data);
	}

	/**
	 * The disk of the embedded database; empty where the database is on a server of its
	 * own, of whose disk nothing can be told.
	 */
	Optional<DataDisk> database() {
		return this.embedded ? Optional.of(of(cluster())) : Optional.empty();
	}

	/** Where the server says it is: it may have had to go to another folder. */
	private Path cluster() {
		Path known = this.cluster;
		if (known == null) {
			try (Connection connection = this.owner.getConnection();
					Statement statement = connection.createStatement();
					ResultSet row = statement.executeQuery("show data_directory")) {
				row.next();
				known = Path.of(row.getString(1));
			}
			catch (SQLException ex) {
				throw new IllegalStateException("The server does not say where its data are", ex);
			}
			this.cluster = known;
		}
		return known;
	}

	private DataDisk of(Path folder) {
		try {
			Path there = folder;
			while (!Files.exists(there)) {
				there = there.getParent();
			}
			FileStore disk = Files.getFileStore(there);
			long free = disk.getUsableSpace();
			return new DataDisk(folder, free, disk.getTotalSpace(), free < this.enough * MEGABYTE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Nothing is known of the disk of " + folder, ex);
		}
	}

}
