package ru.sgo.duplicates.report;

import java.util.Map;
import java.util.TreeMap;

import ru.sgo.duplicates.TestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What a program reads of one run: each file by its name. */
record ReportFiles(Map<String, String> texts) {

	static final String LINES = "lines.csv";

	private static final String[] NAMES = { LINES, "pairs.csv", "double-counts.csv", "outside.csv" };

	static ReportFiles of(long run, TestClient program) {
		Map<String, String> texts = new TreeMap<>();
		for (String name : NAMES) {
			TestClient.Answer answer = program.get("/api/reports/" + run + "/" + name);
			assertThat(answer.status()).as(answer.text()).isEqualTo(200);
			texts.put(name, answer.text());
		}
		return new ReportFiles(texts);
	}

	/** The numbers of cases go on from one registry to the next. */
	ReportFiles withoutCases() {
		Map<String, String> rest = new TreeMap<>(this.texts);
		rest.computeIfPresent(LINES, (name, text) -> text.replaceAll("(?m);\\d*(;[a-z]*;[a-z]*)$", "$1"));
		return new ReportFiles(rest);
	}

}
