package ru.sgo.duplicates.intake;

import java.util.List;
import java.util.Optional;

import ru.sgo.duplicates.bulk.ColumnType;
import ru.sgo.duplicates.bulk.TableColumn;
import ru.sgo.duplicates.bulk.TableColumns;

/**
 * An organization of a file.
 *
 * @param kind its name in the registry
 */
record StagedOrganization(Row<OrganizationColumn> row, String kind) implements StagedRow {

	static final TableColumns<StagedOrganization> TABLE = StagedRow.table(List.of(OrganizationColumn.values()),
			column -> List.of(filledBy(column)));

	/** Reads it; says why it cannot be taken, if so. */
	static Optional<StagedOrganization> read(Row<OrganizationColumn> row) {
		String kind = row.requiredWord(OrganizationColumn.KIND, Vocabulary.ORGANIZATION_KIND);
		return (kind != null) ? Optional.of(new StagedOrganization(row, kind)) : Optional.empty();
	}

	private static TableColumn<StagedOrganization, ?> filledBy(OrganizationColumn column) {
		return switch (column) {
			case CODE -> StagedRow.column(column.field(), ColumnType.CODE, staged -> staged.row.text(column));
			case NAME -> StagedRow.column(column.field(), ColumnType.TEXT, staged -> staged.row.text(column));
			case KIND -> StagedRow.column(column.field(), ColumnType.TEXT, StagedOrganization::kind);
			case AUTHORITY ->
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
