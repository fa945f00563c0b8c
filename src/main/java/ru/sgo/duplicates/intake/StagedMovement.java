package ru.sgo.duplicates.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.bulk.ColumnType;
import ru.sgo.duplicates.bulk.TableColumn;
import ru.sgo.duplicates.bulk.TableColumns;
import ru.sgo.duplicates.registry.DerivedNumber;

/**
 * A movement of a file.
 *
 * @param kind its name in the registry
 * @param date the day from which it counts
 * @param orderDate the day of its order, which may be another one
 */
record StagedMovement(Row<MovementColumn> row, String kind, LocalDate date,
		@Nullable LocalDate orderDate) implements StagedRow {

	static final TableColumns<StagedMovement> TABLE = StagedRow.table(List.of(MovementColumn.values()),
			column -> List.of(filledBy(column)));

	/** Reads it; says what is wrong with it, and why it cannot be taken, if so. */
	static Optional<StagedMovement> read(Row<MovementColumn> row) {
		if (DerivedNumber.is(row.text(MovementColumn.NUMBER))) {
			row.lost(MovementColumn.NUMBER, ProblemCode.NUMBER_UNUSABLE);
			return Optional.empty();
		}
		String kind = row.requiredWord(MovementColumn.KIND, Vocabulary.MOVEMENT_KIND);
		if (kind == null) {
			return Optional.empty();
		}
		LocalDate date = row.requiredDate(MovementColumn.DATE);
		if (date == null) {
			return Optional.empty();
		}
		DateRemarks.ofMovement(date, row.today()).ifPresent(remark -> row.kept(MovementColumn.DATE, remark));
		return Optional.of(new StagedMovement(row, kind, date, row.optionalDate(MovementColumn.ORDER_DATE)));
	}

	private static TableColumn<StagedMovement, ?> filledBy(MovementColumn column) {
		return switch (column) {
			case NUMBER, ORGANIZATION, ORDER_NUMBER ->
				StagedRow.column(column.field(), ColumnType.CODE, staged -> staged.row.text(column));
			case KIND -> StagedRow.column(column.field(), ColumnType.CODE, StagedMovement::kind);
			case DATE -> StagedRow.column(column.field(), ColumnType.DATE, StagedMovement::date);
			case ORDER_DATE -> StagedRow.column(column.field(), ColumnType.DATE, StagedMovement::orderDate);
			case CLASS_NAME, REASON ->
				StagedRow.column(column.field(), ColumnType.TEXT, staged -> staged.row.textOrNull(column));
		};
	}

	@Override
	public long line() {
		return this.row.line();
	}

}
