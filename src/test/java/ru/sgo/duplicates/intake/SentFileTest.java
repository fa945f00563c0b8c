package ru.sgo.duplicates.intake;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SentFileTest {

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "ученики.csv, ученики.csv", "C:\\Users\\Мария\\ученики 2020.csv, ученики 2020.csv",
			"/home/maria/ученики.csv, ученики.csv", "../../etc/passwd, passwd", "'', ''", "folder/, ''" })
	void aNameHasNoFolders(String sent, String name) {
		assertThat(new SentFile(Part.STUDENTS, sent, 1).name()).isEqualTo(name);
	}

	@Test
	void aNameIsOneLineOfBoundedLengthThatKeepsItsEnding() {
		assertThat(new SentFile(Part.STUDENTS, "a\u202Egpj\n.csv\u0000", 1).name()).isEqualTo("agpj .csv");
		String longest = new SentFile(Part.STUDENTS, "я".repeat(500) + ".csv", 1).name();
		assertThat(longest).hasSize(120).endsWith("….csv".substring(1));
	}

}
