package ru.sgo.duplicates.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Streams rows by COPY: the program makes or reads one row while the server is at
 * another, and neither holds many of them.
 */
@Component
public class BulkCopy {

	private final JdbcTemplate jdbc;

	BulkCopy(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Writes rows; all of them or, when the source or the server fails, none.
	 * @param target the table, with its columns in brackets
	 * @param source adds the rows
	 */
	void write(String target, Consumer<CopyRows> source) {
		copying(manager -> {
			CopyIn copy = manager.copyIn("copy " + target + " from stdin (format binary)");
			try {
				CopyRows rows = new CopyRows(copy);
				source.accept(rows);
				rows.finish();
				copy.endCopy();
			}
			finally {
				if (copy.isActive()) {
					copy.cancelCopy();
				}
			}
		});
	}

	/** Writes rows with the columns; all of them or none, likewise. */
	public <R> void write(TableColumns<R> columns, Iterable<R> rows) {
		write(columns.target(), copied -> rows.forEach(row -> columns.copy(row, copied)));
	}

	/**
	 * Writes rows with the columns, likewise, as they come.
	 * @param source hands over what makes each row
	 */
	public <R> void stream(TableColumns<R> columns, Consumer<Consumer<R>> source) {
		write(columns.target(), copied -> source.accept(row -> columns.copy(row, copied)));
	}

	/** Writes all rows of a table to a new file, for {@link #load}. */
	public void save(TableColumns<?> columns, Path file) {
		copying(manager -> {
			try (OutputStream out = Files.newOutputStream(file)) {
				manager.copyOut("copy " + columns.target() + " to stdout (format binary)", out);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The rows of a table could not be kept", ex);
			}
		});
	}

	/** Writes the rows of such a file, all of them or none. */
	public void load(TableColumns<?> columns, Path file) {
		copying(manager -> {
			try (InputStream in = Files.newInputStream(file)) {
				manager.copyIn("copy " + columns.target() + " from stdin (format binary)", in);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The rows of a table that were kept could not be read", ex);
			}
		});
	}

	/**
	 * Reads the rows of a query.
	 * @param query one without parameters, which COPY does not take; nothing but numbers
	 * and dates may be written into it, never text
	 * @param row is given one row after the other, and must not keep it
	 */
	public void read(String query, Consumer<CopiedRow> row) {
		copying(manager -> {
			CopyOut copy = manager.copyOut("copy (" + query + ") to stdout");
			try {
				CopiedRow current = new CopiedRow();
				for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
					row.accept(current.of(line));
				}
			}
			finally {
				// To cancel would be a message of its own that may hit the next
				// statement.
				while (copy.isActive()) {
					copy.readFromCopy();
				}
			}
		});
	}

	/** Translates what goes wrong as any other access to the database does. */
	private void copying(Work work) {
		this.jdbc.execute((ConnectionCallback<Void>) connection -> {
			try {
				work.with(connection.unwrap(PGConnection.class).getCopyAPI());
				return null;
			}
			catch (CopyRows.BrokenOff ex) {
				throw ex.reason();
			}
		});
	}

	@FunctionalInterface
	private interface Work {

		void with(CopyManager manager) throws SQLException;

	}

}
