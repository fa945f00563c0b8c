package ru.sgo.duplicates.intake;

/** The columns of organizations. */
enum OrganizationColumn implements Column {

	CODE(Heading.must("Код", "code", "Код организации", "Код ОО").ofCodes()),

	NAME(Heading.must("Наименование", "name", "Название")),

	SHORT_NAME(Heading.may("Краткое наименование", "short_name", "Краткое название")),

	KIND(Heading.must("Тип", "kind", "Тип организации", "Вид")),

	/** The code of the organization above. */
	AUTHORITY(Heading.may("Код УО", "authority", "УО").ofCodes()),

	EMAIL(Heading.may("Электронная почта", "email", "E-mail", "Почта"));

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
