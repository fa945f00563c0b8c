package ru.sgo.duplicates.web.municipality;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LetteringTest {

	@ParameterizedTest
	@CsvSource({ "Сапунов Никита, Сапунова Никита, Сапунов Никита",
			"Сапунова Никита, Сапунов Никита, Сапунов[а] Никита", "Ёлкин Пётр, Елкин Пётр, [Ё]лкин Пётр",
			"ЁЛКИН, ёлкин, ЁЛКИН",
			"Гусейнова Гюнель Рауф кызы, Гусейнова Гюнель Рауфкызы, Гусейнова Гюнель Рауф[ ]кызы",
			"Иванова Анна Ильинична, Иванова Анна, Иванова Анна[ Ильинична]",
			"Иванова Анна, Петренко Анна, [Иванова] Анна", "05.03.2013, 05.03.2012, 05.03.201[3]", "•••95, —, [•••95]",
			"—, •••95, [—]", "Иван Иванович, Иван Иванович, Иван Иванович" })
	void lettersThatDifferAreMarkedAndOtherWordsWhole(String text, String other, String marked) {
		List<Lettering.Part> parts = Lettering.compare(text, List.of(text, other));
		assertThat(parts.stream()
			.map(part -> part.differs() ? "[" + part.text() + "]" : part.text())
			.collect(Collectors.joining())).isEqualTo(marked);
	}

}
