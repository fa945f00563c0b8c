package ru.sgo.duplicates.intake;

import java.time.LocalDate;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.bulk.ColumnType;
import ru.sgo.duplicates.bulk.TableColumn;
import ru.sgo.duplicates.bulk.TableColumns;

/**
 * A row of a list.
 *
 * @param organization the code of whose child it is
 * @param stay what it tells of the child's being there
 */
record StagedListed(StagedStudent student, StagedSheet sheet, String organization, ListedStay stay) {

	static final TableColumns<StagedListed> TABLE = new TableColumns<>("staged_listed");

	static {
		TABLE.addFixed("line", ColumnType.LONG, staged -> staged.student.line());
		TABLE.addFixed("sheet", ColumnType.INTEGER, staged -> staged.sheet.number());
		TABLE.addFixed("day", ColumnType.DATE, staged -> staged.sheet.day());
		TABLE.addFixed("organization", ColumnType.CODE, StagedListed::organization);
		for (StudentColumn column : StudentColumn.values()) {
			if (column != StudentColumn.ORGANIZATION) {
				StagedStudent.filledBy(column).forEach(filled -> add(filled));
			}
		}
		add("class_name", ColumnType.TEXT, ListedStay::className);
		add("attached", ColumnType.BOOLEAN, ListedStay::attached);
		add("enrolled_on", ColumnType.DATE, ListedStay::enrolledOn);
		add("enrolment_order", ColumnType.CODE, stay -> stay.enrolment().number());
		add("enrolment_order_date", ColumnType.DATE, stay -> stay.enrolment().date());
		add("withdrawn_on", ColumnType.DATE, ListedStay::withdrawnOn);
		add("withdrawal_order", ColumnType.CODE, stay -> stay.withdrawal().number());
		add("withdrawal_order_date", ColumnType.DATE, stay -> stay.withdrawal().date());
		add("reason", ColumnType.TEXT, ListedStay::reason);
	}

	private static <T> void add(TableColumn<StagedStudent, T> column) {
		TABLE.addFixed(column.name(), column.type(), staged -> column.value().apply(staged.student));
	}

	private static <T> void add(String name, ColumnType<T> type, Function<ListedStay, @Nullable T> value) {
		TABLE.addFixed(name, type, staged -> value.apply(staged.stay));
	}

	/** What a row tells of a child's being in an organization. */
	record ListedStay(@Nullable String className, boolean attached, @Nullable LocalDate enrolledOn,
			ListedOrder enrolment, @Nullable LocalDate withdrawnOn, ListedOrder withdrawal, @Nullable String reason) {
	}

	/**
	 * An order, as far as it is told.
	 *
	 * @param number empty if it is not
	 */
	record ListedOrder(String number, @Nullable LocalDate date) {
	}

}
