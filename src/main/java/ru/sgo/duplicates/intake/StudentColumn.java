package ru.sgo.duplicates.intake;

import org.jspecify.annotations.Nullable;

/** The columns of pupils' accounts. */
enum StudentColumn implements Column {

	NUMBER(Heading.must("Номер записи", "number", "Номер", "№ записи").ofCodes()),

	SURNAME(Heading.must("Фамилия", "surname")),

	GIVEN_NAME(Heading.must("Имя", "given_name")),

	PATRONYMIC(Heading.may("Отчество", "patronymic")),

	BIRTH_DATE(Heading.may("Дата рождения", "birth_date", "Д.р.")),

	SEX(Heading.may("Пол", "sex")),

	SNILS(Heading.may("СНИЛС", "snils")),

	BIRTH_CERTIFICATE(Heading.may("Свидетельство о рождении", "birth_certificate", "Свидетельство")),

	CREATED_ON(Heading.may("Дата создания записи", "created_on", "Дата создания")),

	ENTRY_METHOD(Heading.may("Способ ввода", "entry_method")),

	/** The code of the organization that made the account. */
	ORGANIZATION(Heading.may("Код организации", "organization", "Организация", "Код ОО").ofCodes());

	private final Heading heading;

	StudentColumn(Heading heading) {
		this.heading = heading;
	}

	@Override
	public Part part() {
		return Part.STUDENTS;
	}

	@Override
	public Heading heading() {
		return this.heading;
	}

	@Override
	public Column key() {
		return NUMBER;
	}

	/** Whether nobody reads the values under this title without giving a reason. */
	static boolean isDocument(@Nullable String title) {
		return SNILS.title().equals(title) || BIRTH_CERTIFICATE.title().equals(title);
	}

}
