package ru.sgo.duplicates.intake;

/** The columns of movements. */
enum MovementColumn implements Column {

	/** That of the account which moves. */
	NUMBER(Heading.must("Номер записи", "number", "Номер", "№ записи").ofCodes()),

	/** The code of the organization into or out of which it moves. */
	ORGANIZATION(Heading.must("Код организации", "organization", "Организация", "Код ОО").ofCodes()),

	KIND(Heading.must("Вид движения", "kind", "Движение")),

	DATE(Heading.must("Дата", "date", "Дата движения")),

	ORDER_NUMBER(Heading.may("Номер приказа", "order_number", "№ приказа").ofCodes()),

	ORDER_DATE(Heading.may("Дата приказа", "order_date")),

	CLASS_NAME(Heading.may("Класс (группа)", "class_name", "Класс", "Группа")),

	REASON(Heading.may("Причина", "reason"));

	private final Heading heading;

	MovementColumn(Heading heading) {
		this.heading = heading;
	}

	@Override
	public Part part() {
		return Part.MOVEMENTS;
	}

	@Override
	public Heading heading() {
		return this.heading;
	}

	@Override
	public Column key() {
		return NUMBER;
	}

}
