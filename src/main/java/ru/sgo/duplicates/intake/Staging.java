package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.bulk.BulkCopy;
import ru.sgo.duplicates.bulk.TableColumns;

/**
 * Streams the rows of a file into a temporary table by COPY, so that the memory does not
 * grow with the file. Rows that cannot stand by themselves are named and left out here;
 * what only the registry can tell is found by the merging.
 */
final class Staging {

	private final BulkCopy bulk;

	private final ZonedDateTime now;

	private final Consumer<Problem> problems;

	/**
	 * A staging of files.
	 * @param now the moment of the import, in the zone of the town
	 */
	Staging(BulkCopy bulk, ZonedDateTime now, Consumer<Problem> problems) {
		this.bulk = bulk;
		this.now = now;
		this.problems = problems;
	}

	/** The statement that makes the table of the part. */
	static String creation(Part part) {
		return switch (part) {
			case ORGANIZATIONS -> StagedOrganization.TABLE.temporary();
			case STUDENTS -> StagedStudent.TABLE.temporary();
			case MOVEMENTS -> StagedMovement.TABLE.temporary();
		};
	}

	/**
	 * Reads the file into the table {@code staged_…}.
	 * @throws UncheckedIOException if the file cannot be read
	 */
	StagedFile load(Part part, Path file) {
		return load(part, file, null, LongUnaryOperator.identity());
	}

	/**
	 * Reads one sheet of the file, likewise.
	 * @param only its place among the sheets, from 0; {@code null} for all that have a
	 * header
	 * @param lines how its lines are numbered
	 */
	StagedFile load(Part part, Path file, @Nullable Integer only, LongUnaryOperator lines) {
		return switch (part) {
			case ORGANIZATIONS -> load(file, reader(OrganizationColumn.values(), only, lines), StagedOrganization::read,
					StagedOrganization.TABLE);
			case STUDENTS ->
				load(file, reader(StudentColumn.values(), only, lines), StagedStudent::read, StagedStudent.TABLE);
			case MOVEMENTS ->
				load(file, reader(MovementColumn.values(), only, lines), StagedMovement::read, StagedMovement.TABLE);
		};
	}

	private <C extends Enum<C> & Column> TableReader<C> reader(C[] columns, @Nullable Integer only,
			LongUnaryOperator lines) {
		return new TableReader<>(List.of(columns), this.now, this.problems, only, lines);
	}

	private <C extends Enum<C> & Column, S> StagedFile load(Path file, TableReader<C> reader,
			Function<Row<C>, Optional<S>> reading, TableColumns<S> table) {
		AtomicReference<StagedFile> staged = new AtomicReference<>();
		this.bulk.stream(table, taken -> {
			try {
				staged.set(reader.read(file, row -> {
					if (row.canBeTaken()) {
						reading.apply(row).ifPresent(taken);
					}
				}));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		return Objects.requireNonNull(staged.get());
	}

}
