package ru.sgo.duplicates.intake;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class UnknownOrganizationTest {

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			Список обучающихся МАОУ СОШ № 5          | МАОУ СОШ № 5
			МАОУ «Лицей № 3»                         | МАОУ «Лицей № 3»
			Детский сад № 1 (новый)                  | Детский сад № 1
			«Детский сад № 4», список                | Детский сад № 4
			Контингент «Детский сад № 3»             | Детский сад № 3
			Школа № 5 (10–11 кл)                     | Школа № 5
			МБДОУ «Сад «Ромашка» - воспитанники 2026 | МБДОУ «Сад «Ромашка»
			Школа-интернат № 2                       | Школа-интернат № 2
			""")
	void theNameIsReadWithoutWhatStandsAroundIt(String text, String name) {
		assertThat(UnknownOrganization.in(text)).contains(name);
	}

}
