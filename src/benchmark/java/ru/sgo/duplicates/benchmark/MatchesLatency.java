package ru.sgo.duplicates.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import ru.sgo.duplicates.TestClient;

/**
 * How long a municipal employee waits for an answer at quick entry, one question after
 * the other, as the asking program sees it.
 */
final class MatchesLatency {

	private static final int QUESTIONS = 1000;

	private static final int WARM_UP = 300;

	private MatchesLatency() {
	}

	/** Asks for children all over the town. */
	static Measured measure(TestClient client, MeasuredTown town) throws Exception {
		List<String> questions = questions(town);
		for (String question : questions.subList(0, Math.min(WARM_UP, questions.size()))) {
			ask(client, question);
		}
		Measured measured = new Measured();
		for (String question : questions) {
			measured.add(Measured.seconds(() -> ask(client, question)));
		}
		return measured;
	}

	private static void ask(TestClient client, String question) {
		TestClient.Answer answer = client.post("/api/matches", question);
		if (answer.status() != 200 || answer.json().isEmpty()) {
			throw new IllegalStateException("A child of the registry is not found: " + answer.status());
		}
	}

	private static List<String> questions(MeasuredTown town) throws IOException {
		JsonMapper json = new JsonMapper();
		int step = Math.max(1, town.accounts() / QUESTIONS);
		List<String> questions = new ArrayList<>();
		int[] row = { 0 };
		Students.read(town.folder(), account -> {
			if (row[0]++ % step == 0 && account.birthDate() != null) {
				questions.add(json.writeValueAsString(Map.of("surname", account.name().surname(), "givenName",
						account.name().givenName(), "patronymic", account.name().patronymic(), "birthDate",
						String.valueOf(account.birthDate()))));
			}
		});
		return questions;
	}

}
