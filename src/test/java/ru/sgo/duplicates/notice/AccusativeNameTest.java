package ru.sgo.duplicates.notice;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AccusativeNameTest {

	@ParameterizedTest
	@CsvSource({ "Голубева Кристина Андреевна, Голубеву Кристину Андреевну",
			"Лисицын Егор Петрович, Лисицына Егора Петровича", "Бережной-Орлов Лев Ильич,",
			"Соловьёв Павел Ильич, Соловьёва Павла Ильича", "Раевская Любовь Кузьминична, Раевскую Любовь Кузьминичну",
			"Достоевский Дмитрий Никитич, Достоевского Дмитрия Никитича",
			"Шевченко Никита Олегович, Шевченко Никиту Олеговича", "Черных Илья Игоревич, Черных Илью Игоревича",
			"Ковальчук Айгуль Ринатовна, Ковальчук Айгуль Ринатовну", "Новак Игорь Львович, Новака Игоря Львовича",
			"Саркисян Мария Юрьевна, Саркисян Марию Юрьевну" })
	void isSaidAsTheObject(String name, String accusative) {
		assertThat(AccusativeName.of(name).orElse(null)).isEqualTo(accusative);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ким Евгений", "Цой Виктор Робертович", "Заяц Олег Иванович", "ЛИСИЦЫН ЕГОР ПЕТРОВИЧ",
			"Алиев Тимур Рашид оглы", "Лисицын (дубль) Егор Петрович", "Дюма Анна Жановна", "Лисицын Е. П.", "" })
	void nothingIsGuessed(String name) {
		assertThat(AccusativeName.of(name)).isEmpty();
	}

}
