package ru.sgo.duplicates.api;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody fills the disk with imports that wait. */
class WaitingImportsTest extends ApiTest {

	private static final Map<String, byte[]> ONE_CHILD = parts("students",
			"Номер записи;Фамилия;Имя;Код организации\n1;Белова;Вера;Ш1");

	@Autowired
	private TestUsers users;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aTown() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Ш1;Школа № 1;ООО;УО-01"""), Map.of());
	}

	@Test
	void whoHasTwentyImportsWaitingSendsNoOtherUntilOneHasEnded() {
		TestClient school = this.users.make(port(), "school", Role.ORGANIZATION, "Ш1");
		this.jdbc.sql("""
				insert into import_run (status, mode, scope_id, as_of, present_only, actor, started_at)
				select 'AWAITING_CONFIRMATION', 'complete', o.id, now(), false, 'school', now()
				from organization o, generate_series(1, 20) where o.code = 'Ш1'
				""").update();
		TestClient.Answer refused = send(school, ONE_CHILD, Map.of());
		assertThat(refused.status()).as(refused.text()).isEqualTo(409);
		assertThat(refused.json().path("detail").asString()).startsWith("Слишком много ваших загрузок");
		assertThat(send(school.reading("en"), ONE_CHILD, Map.of()).text()).contains("Too many of your imports");
		assertThat(importing(ONE_CHILD, Map.of()).path("accounts").asInt()).isEqualTo(1);
		long one = this.jdbc.sql("select min(id) from import_run where actor = 'school'").query(Long.class).single();
		assertThat(school.post("/api/imports/" + one + "/cancel").status()).isEqualTo(204);
		TestClient.Answer taken = send(school, ONE_CHILD, Map.of());
		assertThat(taken.status()).as(taken.text()).isEqualTo(202);
		await(taken.location());
	}

}
