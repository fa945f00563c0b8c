package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Makes the columns of one list, all by one person's habits. */
final class ColumnMaker {

	private final PenHabits pen;

	private final String organization;

	private final LocalDate day;

	private int numbered;

	private int files = 100;

	/** Columns of a list of that organization on that day. */
	ColumnMaker(PenHabits pen, String organization, LocalDate day) {
		this.pen = pen;
		this.organization = organization;
		this.day = day;
	}

	/** Surname, given name and patronymic in one cell. */
	WrittenColumn fullName(String heading) {
		return new WrittenColumn(heading, Told.NAME, (row, guardian) -> {
			ChildName name = row.child().name();
			return this.pen.marked(this.pen
				.spaced((this.pen.surname(name.surname()) + " " + name.givenName() + " " + name.patronymic()).strip()));
		});
	}

	/** Given name and patronymic first. */
	WrittenColumn spokenName(String heading) {
		return new WrittenColumn(heading, Told.NAME, (row, guardian) -> {
			ChildName name = row.child().name();
			String given = (name.givenName() + " " + name.patronymic()).strip();
			return this.pen.spaced(given + " " + this.pen.surname(name.surname()));
		});
	}

	WrittenColumn surname(String heading) {
		return new WrittenColumn(heading, Told.NAME,
				(row, guardian) -> this.pen.marked(this.pen.spaced(this.pen.surname(row.child().name().surname()))));
	}

	WrittenColumn givenName(String heading) {
		return new WrittenColumn(heading, Told.NAME,
				(row, guardian) -> this.pen.spaced(row.child().name().givenName()));
	}

	WrittenColumn patronymic(String heading) {
		return new WrittenColumn(heading, Told.NAME,
				(row, guardian) -> this.pen.patronymic(row.child().name().patronymic()));
	}

	WrittenColumn birthDate(String heading) {
		return new WrittenColumn(heading, Told.BIRTH_DATE, (row, guardian) -> {
			LocalDate born = row.child().birthDate();
			return (born != null) ? this.pen.day(born) : "";
		});
	}

	WrittenColumn sex(String heading) {
		return new WrittenColumn(heading, Told.SEX, (row, guardian) -> this.pen.sex(row.child().name().girl()));
	}

	WrittenColumn snils(String heading) {
		return new WrittenColumn(heading, Told.SNILS, (row, guardian) -> this.pen.snils(row.child().snils()));
	}

	/** Series and number in one cell. */
	WrittenColumn certificate(String heading) {
		return new WrittenColumn(heading, Told.DOCUMENT,
				(row, guardian) -> this.pen.document(row.child().certificate()));
	}

	WrittenColumn certificateSeries(String heading) {
		return new WrittenColumn(heading, Told.DOCUMENT,
				(row, guardian) -> this.pen.document(row.child().certificate().replaceFirst(" № .*", "")));
	}

	WrittenColumn certificateNumber(String heading) {
		return new WrittenColumn(heading, Told.DOCUMENT,
				(row, guardian) -> this.pen.digits(row.child().certificate().replaceFirst(".* № ", "")));
	}

	WrittenColumn organization(String heading) {
		return new WrittenColumn(heading, Told.ORGANIZATION, (row, guardian) -> this.organization);
	}

	WrittenColumn className(String heading) {
		return new WrittenColumn(heading, Told.CLASS, (row, guardian) -> row.className());
	}

	WrittenColumn enrolledOn(String heading) {
		return new WrittenColumn(heading, Told.ENROLLED_ON, (row, guardian) -> this.pen.day(row.begun().date()));
	}

	WrittenColumn enrolmentOrder(String heading) {
		return new WrittenColumn(heading, Told.ENROLMENT_ORDER, (row, guardian) -> row.begun().order());
	}

	WrittenColumn enrolmentOrderDay(String heading) {
		return new WrittenColumn(heading, Told.ENROLMENT_ORDER, (row, guardian) -> this.pen.day(row.begun().date()));
	}

	/** Number and date of the order in one cell. */
	WrittenColumn enrolmentOrderWithDay(String heading) {
		return new WrittenColumn(heading, Told.ENROLMENT_ORDER,
				(row, guardian) -> this.pen.any(List.of("№ ", "№", "Приказ № ")) + row.begun().order() + " от "
						+ this.pen.dayInText(row.begun().date()));
	}

	WrittenColumn withdrawnOn(String heading) {
		return new WrittenColumn(heading, Told.WITHDRAWN_ON,
				(row, guardian) -> (row.ended() != null) ? this.pen.day(row.ended().date()) : "");
	}

	WrittenColumn withdrawalOrder(String heading) {
		return new WrittenColumn(heading, Told.WITHDRAWAL_ORDER,
				(row, guardian) -> (row.ended() != null) ? row.ended().order() : "");
	}

	WrittenColumn attached(String heading) {
		return new WrittenColumn(heading, Told.ATTACHED, (row, guardian) -> row.isAttached() ? "да" : "");
	}

	WrittenColumn state(String heading) {
		return new WrittenColumn(heading, Told.OTHER,
				(row, guardian) -> row.hasLeftBefore(this.day) ? "Отчислен" : "Обучается");
	}

	/** The number of the account. */
	WrittenColumn number(String heading) {
		return new WrittenColumn(heading, Told.NUMBER, (row, guardian) -> this.pen.digits(row.account().number()));
	}

	WrittenColumn createdOn(String heading) {
		return new WrittenColumn(heading, Told.CREATED_ON, (row, guardian) -> this.pen.day(row.account().createdOn()));
	}

	WrittenColumn entryMethod(String heading) {
		return new WrittenColumn(heading, Told.ENTRY_METHOD, (row, guardian) -> row.account().entryMethod());
	}

	/** From 1. */
	WrittenColumn numbering(String heading) {
		return new WrittenColumn(heading, Told.OTHER, (row, guardian) -> Long.valueOf(++this.numbered));
	}

	/** «Личное дело»: a number that only this organization gives. */
	WrittenColumn personalFile(String heading) {
		return new WrittenColumn(heading, Told.OTHER,
				(row, guardian) -> row.child().name().surname().charAt(0) + "-" + ++this.files);
	}

	/** The same for everybody. */
	WrittenColumn always(String heading, String value) {
		return new WrittenColumn(heading, Told.OTHER, (row, guardian) -> value);
	}

	WrittenColumn guardianName(String heading) {
		return ofGuardian(heading, Guardian::name);
	}

	WrittenColumn guardianBirthDate(String heading) {
		return new WrittenColumn(heading, Told.REPRESENTATIVE, (row, guardian) -> this.pen.day(guardian.birthDate()));
	}

	WrittenColumn ofGuardian(String heading, Function<Guardian, String> value) {
		return new WrittenColumn(heading, Told.REPRESENTATIVE, (row, guardian) -> value.apply(guardian));
	}

}
