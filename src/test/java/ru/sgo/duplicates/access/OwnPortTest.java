package ru.sgo.duplicates.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.TestPropertySource;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.TestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures of the server on a port of their own, as the README says. */
@ApplicationTest
@TestPropertySource(properties = "management.server.port=0")
class OwnPortTest {

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int own;

	@Autowired
	private Environment environment;

	@Test
	void whoReachesItReadsThemWithoutSigningIn() {
		TestClient watching = TestClient.anonymous(this.own);
		assertThat(watching.get("/actuator/prometheus").text()).contains("duplicates_tasks_open");
		assertThat(watching.get("/actuator/health").json().path("status").asString()).isEqualTo("UP");
		assertThat(watching.get("/actuator/sbom").status()).isEqualTo(200);
		assertThat(this.environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
	}

	@Test
	void nothingElseIsThere() {
		TestClient administrator = TestClient.admin(this.own);
		assertThat(administrator.get("/api/users").status()).isEqualTo(404);
		assertThat(administrator.get("/actuator/env").status()).isNotEqualTo(200);
		assertThat(TestClient.anonymous(this.own).get("/municipality").text()).doesNotContain("<main");
	}

	@Test
	void andThatPortAlone() {
		assertThat(TestClient.anonymous(this.port).get("/actuator/prometheus").status()).isEqualTo(401);
		assertThat(TestClient.admin(this.port).get("/actuator/prometheus").status()).isEqualTo(404);
		assertThat(TestClient.admin(this.port).get("/api/users").status()).isEqualTo(200);
	}

	@ParameterizedTest(name = "port {0}, address {1}")
	@CsvSource(nullValues = "-", textBlock = """
			-, -, -
			8080, -, -
			9090, -, 127.0.0.1
			9090, 10.0.0.7, 10.0.0.7
			""")
	void itListensToThisMachineUnlessItIsToldOtherwise(String wanted, String address, String listens) {
		MockEnvironment settings = new MockEnvironment();
		if (wanted != null) {
			settings.setProperty("management.server.port", wanted);
		}
		if (address != null) {
			settings.setProperty("management.server.address", address);
		}
		new OwnPortAddress().postProcessEnvironment(settings, new SpringApplication());
		assertThat(settings.getProperty("management.server.address")).isEqualTo(listens);
	}

}
