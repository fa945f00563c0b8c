package ru.sgo.duplicates.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.detection.FullName;
import ru.sgo.duplicates.intake.ListedCell.OrderCell;
import ru.sgo.duplicates.intake.StagedListed.ListedOrder;
import ru.sgo.duplicates.intake.StagedListed.ListedStay;
import ru.sgo.duplicates.lists.ListField;
import ru.sgo.duplicates.lists.ListRow;
import ru.sgo.duplicates.registry.TypedText;
import ru.sgo.duplicates.sheets.Cell;
import ru.sgo.duplicates.sheets.CellType;
import ru.sgo.duplicates.sheets.SheetRow;

/**
 * Reads the rows of one sheet of a list with an eye for what is wrong with them: the
 * child by the same rules as the row of an export, its stay by those of lists.
 */
final class ListedRows {

	private static final List<StudentColumn> COLUMNS = List.of(StudentColumn.values());

	private final StagedSheet sheet;

	private final OrganizationFinder organizations;

	private final Header<StudentColumn> header;

	private final DateReader dates;

	private final Consumer<Problem> problems;

	ListedRows(StagedSheet sheet, OrganizationFinder organizations, DateReader dates, Consumer<Problem> problems) {
		this.sheet = sheet;
		this.organizations = organizations;
		this.dates = dates;
		this.problems = problems;
		this.header = header();
	}

	/** As if the list had the columns of an export that its own ones tell. */
	private Header<StudentColumn> header() {
		List<Cell> titles = new ArrayList<>();
		for (StudentColumn column : COLUMNS) {
			if (column.heading().required() || tells(column)) {
				titles.add(new Cell(CellType.TEXT, column.title()));
			}
		}
		return Header.of(COLUMNS, new SheetRow(1, titles), problem -> {
		});
	}

	private boolean tells(StudentColumn column) {
		return switch (column) {
			case PATRONYMIC -> has(ListField.PATRONYMIC) || has(ListField.FULL_NAME);
			case BIRTH_CERTIFICATE -> has(ListField.BIRTH_CERTIFICATE) || has(ListField.CERTIFICATE_NUMBER);
			case BIRTH_DATE -> has(ListField.BIRTH_DATE);
			case SEX -> has(ListField.SEX);
			case SNILS -> has(ListField.SNILS);
			case CREATED_ON -> has(ListField.CREATED_ON);
			case ENTRY_METHOD -> has(ListField.ENTRY_METHOD);
			case NUMBER, SURNAME, GIVEN_NAME -> true;
			case ORGANIZATION -> false;
		};
	}

	private boolean has(ListField field) {
		return this.sheet.sheet().has(field);
	}

	/** A row in which something is told, but not of whom. */
	void nameless(ListRow row) {
		this.sheet.countRow();
		lost(row, "ФИО", null, ProblemCode.VALUE_MISSING);
	}

	/** Reads it; says what is wrong with it, and why it cannot be taken, if so. */
	Optional<StagedListed> read(ListRow row) {
		this.sheet.countRow();
		FullName name = name(row);
		if (name == null) {
			lost(row, "ФИО", TypedText.line(row.text(ListField.FULL_NAME) + row.text(ListField.SURNAME)),
					ProblemCode.LIST_NAME_UNREADABLE);
			return Optional.empty();
		}
		String organization = organization(row);
		if (organization == null) {
			return Optional.empty();
		}
		Row<StudentColumn> child = new Row<>(this.header, this.sheet.line(row.line()), values(row, name), this.dates,
				this.problems);
		Optional<StagedStudent> student = child.hasReadableLengths() ? StagedStudent.listed(child) : Optional.empty();
		ListedStay stay = stay(row);
		if (student.isEmpty() || stay == null) {
			return Optional.empty();
		}
		this.sheet.countStaged();
		return Optional.of(new StagedListed(student.get(), this.sheet, organization, stay));
	}

	private static @Nullable FullName name(ListRow row) {
		String surname = TypedText.line(row.text(ListField.SURNAME));
		String given = ListedCell.text(row.text(ListField.GIVEN_NAME));
		if (!surname.isEmpty() && !given.isEmpty()) {
			return new FullName(surname, given, ListedCell.text(row.text(ListField.PATRONYMIC)));
		}
		return FullName.of(TypedText.line(row.text(ListField.FULL_NAME) + " " + surname + " " + given)).orElse(null);
	}

	private @Nullable String organization(ListRow row) {
		FoundOrganization whole = this.sheet.organization();
		String cell = ListedCell.text(row.text(ListField.ORGANIZATION));
		if (cell.isEmpty()) {
			if (whole == null) {
				lost(row, MovementColumn.ORGANIZATION.title(), null, ProblemCode.LIST_ORGANIZATION_UNKNOWN);
			}
			return (whole != null) ? known(row, whole.code()) : null;
		}
		String named = this.organizations.of(cell).orElse(null);
		boolean chosen = whole != null && whole.holdsForAll();
		if (chosen && named != null && !named.equals(whole.code())) {
			lost(row, MovementColumn.ORGANIZATION.title(), cell, ProblemCode.LIST_OTHER_ORGANIZATION);
			return null;
		}
		if (named == null && !chosen) {
			lost(row, MovementColumn.ORGANIZATION.title(), cell, ProblemCode.LIST_ORGANIZATION_UNKNOWN);
		}
		return (named != null) ? named : chosen ? known(row, whole.code()) : null;
	}

	/** Whoever sends a list by a program may name one that there is not. */
	private @Nullable String known(ListRow row, String code) {
		if (this.organizations.has(code)) {
			return code;
		}
		lost(row, MovementColumn.ORGANIZATION.title(), code, ProblemCode.LIST_ORGANIZATION_UNKNOWN);
		return null;
	}

	private String[] values(ListRow row, FullName name) {
		String[] values = new String[COLUMNS.size()];
		for (StudentColumn column : COLUMNS) {
			values[column.ordinal()] = switch (column) {
				case NUMBER -> TypedText.code(ListedCell.text(row.text(ListField.NUMBER)));
				case SURNAME -> name.surname();
				case GIVEN_NAME -> name.givenName();
				case PATRONYMIC -> name.patronymic();
				case BIRTH_DATE -> ListedCell.text(row.text(ListField.BIRTH_DATE));
				case SEX -> ListedCell.text(row.text(ListField.SEX));
				case SNILS -> ListedCell.snils(row.text(ListField.SNILS));
				case BIRTH_CERTIFICATE -> certificate(row);
				case CREATED_ON -> ListedCell.text(row.text(ListField.CREATED_ON));
				case ENTRY_METHOD -> ListedCell.text(row.text(ListField.ENTRY_METHOD));
				case ORGANIZATION -> "";
			};
		}
		return values;
	}

	private static String certificate(ListRow row) {
		return Stream.of(ListField.BIRTH_CERTIFICATE, ListField.CERTIFICATE_SERIES, ListField.CERTIFICATE_NUMBER)
			.map(field -> ListedCell.text(row.text(field)))
			.filter(text -> !text.isEmpty())
			.reduce((series, number) -> series + " " + number)
			.orElse("");
	}

	/** What it tells of the stay; {@code null} if the row cannot be taken. */
	private @Nullable ListedStay stay(ListRow row) {
		LocalDate enrolled = day(row, "Дата зачисления", row.text(ListField.ENROLLED_ON));
		LocalDate withdrawn = day(row, "Дата выбытия", row.text(ListField.WITHDRAWN_ON));
		if (withdrawn == null && ListedCell.tellsOfLeaving(row.text(ListField.STATUS))) {
			lost(row, "Дата выбытия", row.text(ListField.STATUS), ProblemCode.LIST_LEFT_WITHOUT_DAY);
			return null;
		}
		ListedOrder enrolment = order(row, ListField.ENROLMENT_ORDER, ListField.ENROLMENT_ORDER_DATE);
		ListedOrder withdrawal = order(row, ListField.WITHDRAWAL_ORDER, ListField.WITHDRAWAL_ORDER_DATE);
		return new ListedStay(className(row), ListedCell.isYes(row.text(ListField.ATTACHED)), enrolled, enrolment,
				withdrawn, withdrawal, orNull(ListedCell.text(row.text(ListField.REASON))));
	}

	private @Nullable String className(ListRow row) {
		return Stream.of(row.text(ListField.CLASS_NAME), row.className(), this.sheet.sheet().className())
			.map(ListedCell::className)
			.filter(text -> !text.isEmpty() && text.length() <= Column.LONGEST_VALUE)
			.findFirst()
			.orElse(null);
	}

	private ListedOrder order(ListRow row, ListField number, ListField date) {
		OrderCell cell = ListedCell.order(row.text(number));
		String day = ListedCell.text(row.text(date));
		String order = (cell.number().length() <= Column.LONGEST_VALUE) ? cell.number() : "";
		return new ListedOrder(order, day(row, MovementColumn.ORDER_DATE.title(), day.isEmpty() ? cell.day() : day));
	}

	private @Nullable LocalDate day(ListRow row, String title, String cell) {
		String text = ListedCell.text(cell);
		if (text.isEmpty()) {
			return null;
		}
		ReadDate date = this.dates.document(text);
		if (date instanceof ReadDate.Known known) {
			return known.date();
		}
		this.problems.accept(problem(row, title, text,
				(date instanceof ReadDate.Impossible) ? ProblemCode.DATE_IMPOSSIBLE : ProblemCode.DATE_NOT_UNDERSTOOD,
				false));
		return null;
	}

	private void lost(ListRow row, String title, @Nullable String value, ProblemCode code) {
		this.problems.accept(problem(row, title, value, code, true));
	}

	private Problem problem(ListRow row, String title, @Nullable String value, ProblemCode code, boolean rowLost) {
		return Problem.of(Part.STUDENTS, this.sheet.line(row.line()), null, title, value, code, rowLost);
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : Objects.requireNonNull(text);
	}

}
