package ru.sgo.duplicates.report;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** «Дублей не найдено» is said only where something was looked at and nothing is left. */
class ReportResultTest {

	@ParameterizedTest(name = "{0}: {10}")
	@CsvSource(nullValues = "-", textBlock = """
			nothing found among many,           true,  500, 0, 0, 0, 0, 0, 0, 0, clean
			nothing for administrators either,  true,  500, 0, 0, 0, 0, 0, 0, -, clean
			only alike,                         true,  500, 0, 0, 2, 0, 0, 0, 0, clean
			one account alone,                  true,    1, 0, 0, 0, 0, 0, 0, 0, clean
			no account in the period,           true,    0, 0, 0, 0, 0, 0, 0, 0, no_accounts
			no account in a period to come,     false,   0, 0, 0, 0, 0, 0, 0, 0, no_accounts
			a period to come,                   false, 500, 0, 0, 0, 0, 0, 0, 0, not_begun
			alike in a period to come,          false, 500, 0, 0, 1, 0, 0, 0, 0, not_begun
			identical,                          true,  500, 1, 0, 0, 0, 0, 0, 0, found
			probable,                           true,  500, 0, 1, 0, 0, 0, 0, 0, found
			counted twice,                      true,  500, 0, 0, 0, 1, 0, 0, 0, found
			original left before,               true,  500, 0, 0, 0, 0, 1, 0, 0, found
			unclosed only,                      true,  500, 0, 0, 0, 0, 0, 4, 0, found
			unclosed and no account,            true,    0, 0, 0, 0, 0, 0, 4, 0, found
			may be an adoption,                 true,  500, 0, 0, 0, 0, 0, 0, 1, found
			identical in a period to come,      false, 500, 1, 0, 0, 0, 0, 1, 0, found
			""")
	void saysWhatTheFiguresProve(String what, boolean begun, int accounts, int identical, int probable, int check,
			int doubleCounts, int outside, int open, @Nullable Integer restricted, String result) {
		assertThat(ReportRun
			.weigh(begun, accounts, new ReportRun.Groups(identical, probable, check, restricted), doubleCounts, outside,
					new ReportRun.Cases(0, 0, 0, open, 0, open))
			.code()).as(what).isEqualTo(result);
	}

}
