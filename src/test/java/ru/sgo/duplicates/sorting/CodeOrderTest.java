package ru.sgo.duplicates.sorting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

class CodeOrderTest {

	/** Two beyond the basic plane, and the last of that plane. */
	static final List<String> CODES = List.of("", "1", "10", "2", "УО-01", "УО-01-Д2", "УО-1", "\uE000", "\uFFFF", "😀",
			"😁", "a😀", "a\uFFFF", "а", "ё", "я");

	@ParameterizedTest
	@FieldSource("CODES")
	void theOrderIsThatOfTheBytesInTheDatabase(String code) {
		assertThat(CODES).allSatisfy(other -> assertThat(Integer.signum(CodeOrder.INSTANCE.compare(code, other)))
			.isEqualTo(Integer.signum(Arrays.compareUnsigned(bytes(code), bytes(other)))));
		assertThat(Stream.of(code, code + "0").sorted(CodeOrder.INSTANCE)).containsExactly(code, code + "0");
	}

	private static byte[] bytes(String code) {
		return code.getBytes(StandardCharsets.UTF_8);
	}

}
