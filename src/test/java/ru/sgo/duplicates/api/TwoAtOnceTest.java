package ru.sgo.duplicates.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import ru.sgo.duplicates.TestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What several people send at the same moment is done once, and the others are told. */
class TwoAtOnceTest extends ApiTest {

	private static final int PEOPLE = 6;

	private static final String CONFIRM = "{\"verdict\":\"confirm\"}";

	private static final String PERIOD = "{\"authority\":\"УО-01\",\"from\":\"2020-09-01\",\"to\":\"2021-03-31\"}";

	@Test
	void aCaseIsConfirmedOnce() throws Exception {
		long number = aCase();
		List<TestClient.Answer> answers = atOnce(() -> admin().post("/api/cases/" + number + "/decision", CONFIRM));
		onceDoneAndTheOthersRefused(answers, "уже принято решение");
		assertThat(admin().get("/api/cases/" + number).json().path("tasks")).hasSize(3);
	}

	@Test
	void aTaskIsCarriedOutOnce() throws Exception {
		long number = aCase();
		admin().post("/api/cases/" + number + "/decision", CONFIRM);
		long task = admin().get("/api/tasks?status=OPEN").json().path("items").get(0).path("id").asLong();
		List<TestClient.Answer> answers = atOnce(() -> admin().post("/api/tasks/" + task + "/carry-out", "{}"));
		onceDoneAndTheOthersRefused(answers, "Задача уже выполнена");
		assertThat(admin().get("/api/students/100").json().path("movements"))
			.filteredOn(movement -> movement.path("kind").asString().equals("withdrawal"))
			.hasSize(1);
	}

	@Test
	void oneListIsMadeForOneBranch() throws Exception {
		importing(townSmall(), Map.of());
		List<TestClient.Answer> answers = atOnce(() -> admin().post("/api/reports", PERIOD));
		List<TestClient.Answer> started = answers.stream().filter(answer -> answer.status() == 202).toList();
		assertThat(started).isNotEmpty();
		assertThat(answers).filteredOn(answer -> answer.status() != 202)
			.allSatisfy(answer -> assertThat(answer.status()).isEqualTo(409));
		started
			.forEach(answer -> assertThat(await(answer.location()).path("status").asString()).isEqualTo("COMPLETED"));
		assertThat(admin().get("/api/reports").json().path("total").asInt()).isEqualTo(started.size());
	}

	/** A list sees an import whole: it is made before, or after, and else refused. */
	@Test
	void aListWhileAnImportRunsIsRefusedInWordsOrSeesItWhole() {
		importing(townSmall(), Map.of());
		JsonNode before = report("УО-01", "2020-09-01", "2021-03-31");
		TestClient.Answer importing = send(admin(), parts("students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Код организации
				900001;Небывалый;Олег;Олегович;01.02.2013;112-233-445 95;УО-01-Ш001
				900002;Небывалый;Олег;Олегович;01.02.2013;112-233-445 95;УО-01-Ш002""", "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа
				900001;УО-01-Ш001;Зачисление;01.09.2020;1
				900002;УО-01-Ш002;Зачисление;01.10.2020;2"""), Map.of());
		TestClient.Answer meanwhile = admin().post("/api/reports", PERIOD);
		assertThat(await(importing.location()).path("accounts").asInt()).isEqualTo(2);
		if (meanwhile.status() == 409) {
			assertThat(meanwhile.json().path("detail").asString()).contains("Сейчас идёт загрузка данных");
		}
		else {
			assertThat(meanwhile.status()).isEqualTo(202);
			assertThat(grown(before, await(meanwhile.location()))).isIn(0, 1);
		}
		assertThat(grown(before, report("УО-01", "2020-09-01", "2021-03-31"))).isEqualTo(1);
	}

	/** By how many groups a list has grown, each with both of its accounts. */
	private static int grown(JsonNode before, JsonNode after) {
		int groups = after.path("groups").path("identical").asInt() - before.path("groups").path("identical").asInt();
		assertThat(after.path("accounts").asInt()).isEqualTo(before.path("accounts").asInt() + 2 * groups);
		return groups;
	}

	private static void onceDoneAndTheOthersRefused(List<TestClient.Answer> answers, String why) {
		assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
		assertThat(answers).filteredOn(answer -> answer.status() != 200).hasSize(PEOPLE - 1).allSatisfy(answer -> {
			assertThat(answer.status()).isEqualTo(409);
			assertThat(answer.json().path("detail").asString()).contains(why);
		});
	}

	private static List<TestClient.Answer> atOnce(Callable<TestClient.Answer> act) throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
		try {
			List<TestClient.Answer> answers = new ArrayList<>();
			for (Future<TestClient.Answer> answer : people.invokeAll(Collections.nCopies(PEOPLE, act))) {
				answers.add(answer.get());
			}
			return answers;
		}
		finally {
			people.shutdownNow();
		}
	}

}
