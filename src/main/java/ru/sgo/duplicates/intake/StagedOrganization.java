package ru.sgo.duplicates.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.bulk.ColumnType;
import ru.sgo.duplicates.bulk.TableColumn;
import ru.sgo.duplicates.bulk.TableColumns;

/**
 * An organization of a file.
 *
 * @param kind its name in the registry
 * @param closedOn the first day on which it is no more
 */
record StagedOrganization(Row<OrganizationColumn> row, String kind, @Nullable LocalDate closedOn) implements StagedRow {

	static final TableColumns<StagedOrganization> TABLE = StagedRow.table(List.of(OrganizationColumn.values()),
			column -> List.of(filledBy(column)));

	/** Reads it; says what is wrong with it, and why it cannot be taken, if so. */
	static Optional<StagedOrganization> read(Row<OrganizationColumn> row) {
		String kind = row.requiredWord(OrganizationColumn.KIND, Vocabulary.ORGANIZATION_KIND);
		if (kind == null) {
			return Optional.empty();
		}
		if (row.text(OrganizationColumn.CLOSED_ON).isEmpty() && !row.text(OrganizationColumn.SUCCESSOR).isEmpty()) {
			row.kept(OrganizationColumn.SUCCESSOR, ProblemCode.SUCCESSOR_WITHOUT_DAY);
		}
		return Optional.of(new StagedOrganization(row, kind, row.optionalDate(OrganizationColumn.CLOSED_ON)));
	}

	private static TableColumn<StagedOrganization, ?> filledBy(OrganizationColumn column) {
		return switch (column) {
			case CODE -> StagedRow.column(column.field(), ColumnType.CODE, staged -> staged.row.text(column));
			case NAME -> StagedRow.column(column.field(), ColumnType.TEXT, staged -> staged.row.text(column));
			case KIND -> StagedRow.column(column.field(), ColumnType.TEXT, StagedOrganization::kind);
			case CLOSED_ON -> StagedRow.column(column.field(), ColumnType.DATE, StagedOrganization::closedOn);
			case AUTHORITY, SUCCESSOR ->
				StagedRow.column(column.field(), ColumnType.CODE, staged -> staged.row.textOrNull(column));
			case SHORT_NAME, EMAIL ->
				StagedRow.column(column.field(), ColumnType.TEXT, staged -> staged.row.textOrNull(column));
		};
	}

	@Override
	public long line() {
		return this.row.line();
	}

}
