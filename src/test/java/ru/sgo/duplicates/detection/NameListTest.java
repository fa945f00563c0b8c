package ru.sgo.duplicates.detection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which rows of the public list of given names are names: src/main/resources/names says
 * by which rule. The list is datacoon/russiannames, BSD 3-Clause, Copyright (c) 2018 Ivan
 * Begtin.
 */
class NameListTest {

	private static final int LEAST = 3;

	private static final Pattern WORD = Pattern.compile("[а-я]{2,}(-[а-я]{2,})*");

	private static final Pattern PATRONYMIC = Pattern.compile(".*(ович|евич|ьич|овна|евна|ична)");

	private static final Set<String> LISTED = NameFile.lines("listed.txt")
		.flatMap(line -> line.names().stream())
		.collect(Collectors.toSet());

	@Test
	void aListedSpellingIsANameUnlessAFarMoreFrequentOneLiesBeside() throws IOException {
		Map<String, Integer> bearers = bearers();
		RareSpellings rare = new RareSpellings(bearers, LEAST);
		Set<String> names = bearers.keySet()
			.stream()
			.filter(name -> WORD.matcher(name).matches() && !PATRONYMIC.matcher(name).matches() && !rare.has(name))
			.collect(Collectors.toSet());
		assertThat(names).hasSizeGreaterThan(5000).containsExactlyInAnyOrderElementsOf(LISTED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "алексанр", "алекасндр", "влвдимир", "валенитина", "екатаринa", "наталлья" })
	void aSlipOfAFrequentNameIsNone(String slip) {
		assertThat(GivenNames.isKnown(slip)).isFalse();
	}

	private static Map<String, Integer> bearers() throws IOException {
		Map<String, Integer> bearers = new HashMap<>();
		try (InputStream in = NameListTest.class.getResourceAsStream("/names/given_names_with_peoples.csv")) {
			List<String> rows = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines()
				.skip(1)
				.toList();
			for (String row : rows) {
				String[] cells = row.split(";");
				bearers.merge(Normalization.names(cells[0], cells[0], null).givenName(), Integer.valueOf(cells[1]),
						Integer::sum);
			}
		}
		return bearers;
	}

}
