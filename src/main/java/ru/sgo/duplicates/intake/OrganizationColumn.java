package ru.sgo.duplicates.intake;

/** The columns of organizations. */
enum OrganizationColumn implements Column {

	CODE(Heading.must("Код", "code", "Код организации", "Код ОО").ofCodes()),

	NAME(Heading.must("Наименование", "name", "Название")),

	SHORT_NAME(Heading.may("Краткое наименование", "short_name", "Краткое название")),

	KIND(Heading.must("Тип", "kind", "Тип организации", "Вид")),

	/** The code of the organization above. */
	AUTHORITY(Heading.may("Код УО", "authority", "УО").ofCodes()),

	EMAIL(Heading.may("Электронная почта", "email", "E-mail", "Почта")),

	/** The first day on which it is no more; an empty cell says nothing. */
	CLOSED_ON(Heading.may("Закрыта с", "closed_on", "Закрыта", "Дата закрытия", "Дата ликвидации", "Closed since",
			"Closed from", "Closing date")),

	/** The code of the organization that goes on in its place. */
	SUCCESSOR(Heading.may("Правопреемник", "successor", "Код правопреемника", "Successor code").ofCodes());

	private final Heading heading;

	OrganizationColumn(Heading heading) {
		this.heading = heading;
	}

	@Override
	public Part part() {
		return Part.ORGANIZATIONS;
	}

	@Override
	public Heading heading() {
		return this.heading;
	}

	@Override
	public Column key() {
		return CODE;
	}

}
