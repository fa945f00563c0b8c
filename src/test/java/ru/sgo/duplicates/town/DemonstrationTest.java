package ru.sgo.duplicates.town;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.TestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The town as its visitors find it. */
@ApplicationTest
@ActiveProfiles("demo")
class DemonstrationTest {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "school, zarechny-school, -Ш", "sad, zarechny-sad, -Д" })
	void whoeverLooksInForAnOrganizationFindsSomethingToDo(String login, String password, String kind) {
		TestClient visitor = TestClient.as(this.port, login, password);
		assertThat(visitor.get("/api/tasks?status=OPEN").json().path("items")).isNotEmpty()
			.allSatisfy(task -> assertThat(task.path("organization").asString()).contains(kind));
	}

}
