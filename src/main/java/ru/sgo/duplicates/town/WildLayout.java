package ru.sgo.duplicates.town;

import java.util.List;

/** How lists are laid out that people really have. */
public enum WildLayout {

	/** A register with a title over all columns, and all names in one cell. */
	REGISTER(Named.IN_FILE) {
		@Override
		List<WrittenColumn> columns(ColumnMaker make) {
			return List.of(make.fullName("ФИО"), make.state("Статус обучения"), make.className("Учебная группа"),
					make.always("Адрес площадки", "ул. Школьная, 1"), make.always("Курс обучения", "1 курс"),
					make.birthDate("Дата рождения"), make.snils("СНИЛС"));
		}
	},

	/** The same with days as text. */
	REGISTER_OF_TEXTS(Named.IN_TITLE) {
		@Override
		List<WrittenColumn> columns(ColumnMaker make) {
			return List.of(make.fullName("ФИО"), make.birthDate("Дата рождения"), make.sex("Пол"),
					make.state("Статус обучения"), make.always("Финансирование", "Бюджет"),
					make.always("Спецпрограмма", ""), make.className("Учебная группа"), make.snils("СНИЛС"));
		}
	},

	/** The same with three names, and with orders. */
	REGISTER_WITH_ORDERS(Named.IN_FILE) {
		@Override
		List<WrittenColumn> columns(ColumnMaker make) {
			return List.of(make.surname("Фамилия"), make.givenName("Имя"), make.patronymic("Отчество"),
					make.birthDate("Дата рождения"), make.sex("Пол"), make.snils("СНИЛС"),
					make.className("Учебная группа"), make.enrolmentOrder("Номер приказа о зачислении"),
					make.enrolmentOrderDay("Дата приказа о зачислении"), make.enrolledOn("Дата приема"));
		}
	},

	/** Sixteen columns, with the moment of its making in the name of the file. */
	STAMPED_REGISTER(Named.IN_COLUMN) {
		@Override
		List<WrittenColumn> columns(ColumnMaker make) {
			return List.of(make.numbering("№ п/п"), make.organization("Образовательная организация"),
					make.fullName("ФИО"), make.birthDate("Дата рождения"), make.sex("Пол"), make.snils("СНИЛС"),
					make.always("Гражданство", "Россия"), make.certificate("Свидетельство о рождении"),
					make.enrolledOn("Дата зачисления"), make.always("Форма обучения", "Очная"),
					make.always("Язык обучения", "Русский"), make.always("Группа здоровья", "II"),
					make.always("Льготы", ""), make.always("Адрес", "г. Заречный"),
					make.ofGuardian("Телефон", Guardian::telephone), make.className("Класс"));
		}
	},

	/** Those who left come as a file of their own. */
	WITH_FILE_OF_LEAVERS(Named.IN_COLUMN) {
		@Override
		List<WrittenColumn> columns(ColumnMaker make) {
			return List.of(make.fullName("ФИО"), make.birthDate("Дата рождения"), make.sex("Пол"),
					make.organization("Школа"), make.className("Класс"), make.enrolledOn("Дата зачисления"));
		}

		@Override
		List<WrittenColumn> columnsOfLeavers(ColumnMaker make) {
			return List.of(make.spokenName("ФИО"), make.birthDate("Дата рождения"), make.organization("Школа"),
					make.className("Класс"), make.enrolledOn("Дата зачисления"), make.withdrawnOn("Дата отчисления"),
					make.withdrawalOrder("Приказ об отчислении"));
		}
	},

	/** A class with its marks; the header is in row 6. */
	CLASS_WITH_SUBJECTS(Named.IN_TITLE) {
		@Override
		List<WrittenColumn> columns(ColumnMaker make) {
			return List.of(make.fullName("Обучающийся"), make.birthDate("Дата рождения"),
					make.always("Русский язык", "4.25"), make.always("Математика", "0.00"),
					make.always("Окружающий мир", ""));
		}
	},

	/** A row per representative, a file per class. */
	PUPILS_AND_PARENTS(Named.IN_TITLE) {
		@Override
		List<WrittenColumn> columns(ColumnMaker make) {
			return List.of(make.personalFile("Личное дело №"), make.enrolledOn("Дата приёма"), make.fullName("ФИО"),
					make.sex("Пол"), make.birthDate("Дата рождения"),
					make.ofGuardian("Тип представителя", Guardian::kin), make.guardianName("ФИО представителя"),
					make.guardianBirthDate("Дата рождения"), make.ofGuardian("Телефон", Guardian::telephone),
					make.ofGuardian("E-mail", Guardian::eMail));
		}
	},

	/** A template of an import that qualifies every heading. */
	QUALIFIED_TEMPLATE(Named.IN_FILE) {
		@Override
		List<WrittenColumn> columns(ColumnMaker make) {
			return List.of(make.surname("Фамилия ученика"), make.givenName("Имя ученика"),
					make.patronymic("Отчество ученика"), make.sex("Пол ученика"),
					make.birthDate("Дата рождения ученика"), make.personalFile("Номер личного дела"),
					make.enrolledOn("Дата приема в школу"), make.className("Класс"),
					make.enrolmentOrderDay("Дата зачисления/перевода"), make.enrolmentOrder("Номер приказа"),
					make.enrolmentOrderDay("Дата приказа"), make.ofGuardian("Фамилия Родителя 1", Guardian::surname),
					make.ofGuardian("Имя Родителя 1", Guardian::givenName),
					make.ofGuardian("E-mail Родителя 1", Guardian::eMail), make.always("Фамилия Родителя 2", ""),
					make.always("Имя Родителя 2", ""), make.always("E-mail Родителя 2", ""));
		}
	},

	/** The representative comes first, under the same headings as the child. */
	REPRESENTATIVE_FIRST(Named.IN_FILE) {
		@Override
		List<WrittenColumn> columns(ColumnMaker make) {
			return List.of(make.guardianName("ФИО"), make.ofGuardian("Пол", guardian -> guardian.woman() ? "Ж" : "М"),
					make.guardianBirthDate("Дата рождения"), make.ofGuardian("СНИЛС", Guardian::snils),
					make.always("Серия", "1234"), make.always("Номер паспорта", "567890"),
					make.ofGuardian("Степень родства", Guardian::kin), make.fullName("ФИО"), make.sex("Пол"),
					make.birthDate("Дата рождения"), make.enrolledOn("Дата прибытия в ОО"),
					make.enrolmentOrderDay("Дата прибытия в класс"), make.snils("СНИЛС"),
					make.certificateSeries("Серия свидетельства"), make.certificateNumber("Номер свидетельства"),
					make.always("Серия паспорта", ""), make.always("Номер паспорта", ""), make.className("Класс"),
					make.always("Гражданство", "РФ"), make.always("Адрес", "г. Заречный"),
					make.ofGuardian("Телефон", Guardian::telephone));
		}
	},

	/** Headings with signs and hints, on a sheet whose name misleads. */
	PUNCTUATED(Named.IN_FILE) {
		@Override
		List<WrittenColumn> columns(ColumnMaker make) {
			return List.of(make.surname("Фамилия,"), make.givenName("имя,"), make.patronymic("отчество"),
					make.className("Класс"), make.enrolledOn("дата поступления в ОО"),
					make.withdrawnOn("дата выбытия из ОО"), make.personalFile("номер личного дела"),
					make.birthDate("Дата рождения (чч.мм.гггг)"));
		}

		@Override
		String headingOfNumber() {
			return "Логин";
		}
	},

	/** The database of a kindergarten. */
	KINDERGARTEN(Named.IN_TITLE) {
		@Override
		List<WrittenColumn> columns(ColumnMaker make) {
			return List.of(make.fullName("ФИО воспитанника"), make.enrolledOn("Дата поступления"),
					make.withdrawnOn("Дата выбытия"), make.state("Статус воспитанника"),
					make.certificateSeries("Серия свидетельства"), make.certificateNumber("Номер свидетельства"),
					make.birthDate("Дата рождения"), make.sex("Пол"), make.className("Группа"),
					make.always("Адрес", "г. Заречный, ул. Садовая, 3"));
		}
	},

	/** Orders, of which number and date share a cell. */
	ORDERS(Named.IN_TITLE) {
		@Override
		List<WrittenColumn> columns(ColumnMaker make) {
			return List.of(make.fullName("ФИО ОБУЧАЮЩЕГОСЯ"), make.birthDate("Дата рождения"), make.className("класс"),
					make.enrolmentOrderWithDay("№ приказа о зачислении"));
		}
	},

	/** The recipients of something. */
	RECIPIENTS(Named.IN_FILE) {
		@Override
		List<WrittenColumn> columns(ColumnMaker make) {
			return List.of(make.surname("Фамилия получателя"), make.givenName("Имя получателя"),
					make.patronymic("Отчество получателя"), make.birthDate("Дата рождения получателя"),
					make.sex("Пол получателя"), make.snils("СНИЛС"),
					make.always("Гражданство получателя", "Российская Федерация"));
		}
	};

	private final Named named;

	WildLayout(Named named) {
		this.named = named;
	}

	/** Where a list says of which organization it is. */
	enum Named {

		IN_TITLE, IN_FILE, IN_COLUMN

	}

	abstract List<WrittenColumn> columns(ColumnMaker make);

	/** Of a file of leavers; most have none. */
	List<WrittenColumn> columnsOfLeavers(ColumnMaker make) {
		return List.of();
	}

	String headingOfNumber() {
		return "Номер записи";
	}

	Named named() {
		return this.named;
	}

	boolean hasFilePerClass() {
		return this == CLASS_WITH_SUBJECTS || this == PUPILS_AND_PARENTS;
	}

}
