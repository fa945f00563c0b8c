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
		return switch (part) {
			case ORGANIZATIONS ->
				load(file, List.of(OrganizationColumn.values()), StagedOrganization::read, StagedOrganization.TABLE);
			case STUDENTS -> load(file, List.of(StudentColumn.values()), StagedStudent::read, StagedStudent.TABLE);
			case MOVEMENTS -> load(file, List.of(MovementColumn.values()), StagedMovement::read, StagedMovement.TABLE);
		};
	}

	private <C extends Enum<C> & Column, S> StagedFile load(Path file, List<C> columns,
			Function<Row<C>, Optional<S>> reading, TableColumns<S> table) {
		AtomicReference<StagedFile> staged = new AtomicReference<>();
		this.bulk.stream(table, taken -> {
			try {
				staged.set(new TableReader<>(columns, this.now, this.problems).read(file, row -> {
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
