package ru.sgo.duplicates.intake;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The columns by the contract of the import (design, 5.1), as other programs know it. */
class ColumnsTest {

	@ParameterizedTest
	@MethodSource
	void theContractNamesThemInBothLanguages(Column[] columns, String titles, String fields) {
		assertThat(names(columns, "; ", Heading::title)).isEqualTo(titles);
		assertThat(names(columns, ",", Heading::field)).isEqualTo(fields);
	}

	static List<Arguments> theContractNamesThemInBothLanguages() {
		return List.of(
				Arguments.of(OrganizationColumn.values(),
						"Код; Наименование; Краткое наименование; Тип; Код УО; Электронная почта; "
								+ "Закрыта с; Правопреемник",
						"code,name,short_name,kind,authority,email,closed_on,successor"),
				Arguments.of(StudentColumn.values(),
						"Номер записи; Фамилия; Имя; Отчество; Дата рождения; Пол; СНИЛС; Свидетельство о рождении; "
								+ "Дата создания записи; Способ ввода; Код организации",
						"number,surname,given_name,patronymic,birth_date,sex,snils,birth_certificate,created_on,"
								+ "entry_method,organization"),
				Arguments.of(MovementColumn.values(),
						"Номер записи; Код организации; Вид движения; Дата; Номер приказа; Дата приказа; "
								+ "Класс (группа); Причина",
						"number,organization,kind,date,order_number,order_date,class_name,reason"));
	}

	@Test
	void noTwoColumnsOfAPartHaveOneName() {
		for (Column[] columns : List.of(OrganizationColumn.values(), StudentColumn.values(), MovementColumn.values())) {
			assertThat(Arrays.stream(columns).flatMap(column -> column.heading().names().stream().distinct()))
				.doesNotHaveDuplicates();
		}
	}

	private static String names(Column[] columns, String separator, Function<Heading, String> name) {
		return Stream.of(columns).map(Column::heading).map(name).collect(Collectors.joining(separator));
	}

}
