package ru.sgo.duplicates.detection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FullNameTest {

	@ParameterizedTest
	@CsvSource({ "Иванов Иван Иванович, Иванов, Иван, Иванович", "Иван Иванович Иванов, Иванов, Иван, Иванович",
			"Анна Иванова, Иванова, Анна, ''", "Иванова Анна, Иванова, Анна, ''",
			"Мамедов Али Гасан оглы, Мамедов, Али, Гасан оглы", "Алиева Лейла Рашидкызы, Алиева, Лейла, Рашидкызы",
			"Али Гасан оглы Мамедов, Мамедов, Али, Гасан оглы",
			"Петрова Иванова Анна Сергеевна, Петрова Иванова, Анна, Сергеевна",
			"Салтыков-Щедрин Лев Ильич, Салтыков-Щедрин, Лев, Ильич", "Ким Со Ён, Ким, Со, Ён",
			"'  Орлов   Олег  Петрович ', Орлов, Олег, Петрович", "'ОРЛОВ ОЛЕГ ПЕТРОВИЧ', ОРЛОВ, ОЛЕГ, ПЕТРОВИЧ",
			"'Орлов Олег (2)', Орлов, Олег, (2)", "'Орлов, Олег, Петрович', Орлов, Олег, Петрович",
			"Анна Мария, Анна, Мария, ''", "Лукич Пётр Фомич, Лукич, Пётр, Фомич",
			"Исакович Вера, Исакович, Вера, ''" })
	void namesInOneCellAreToldApart(String text, String surname, String givenName, String patronymic) {
		assertThat(FullName.of(text)).contains(new FullName(surname, givenName, patronymic));
	}

	@Test
	void oneWordIsNoName() {
		assertThat(FullName.of("Орлов")).isEmpty();
		assertThat(FullName.of(" ")).isEmpty();
	}

}
