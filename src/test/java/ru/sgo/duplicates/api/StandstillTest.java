package ru.sgo.duplicates.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.job.RegistryGate;

import static org.assertj.core.api.Assertions.assertThat;

/** The registry stands still for long: pages answer, people are told, no job is lost. */
class StandstillTest extends ApiTest {

	/** More than there are connections. */
	private static final int MANY = 30;

	/** As many as may wait of one user. */
	private static final int MANY_IMPORTS = 20;

	private static final String CONFIRM = "{\"verdict\":\"confirm\"}";

	private static final String PERIOD = "{\"authority\":\"УО-01\",\"from\":\"2020-09-01\",\"to\":\"2021-03-31\"}";

	@Autowired
	private RegistryGate gate;

	@Autowired
	private TransactionTemplate transaction;

	private long number;

	@BeforeEach
	void aKindergartenForgotToWithdraw() {
		this.number = aCase();
	}

	@Test
	void whoeverDecidesMeanwhileIsToldToTryAgainAndTheReportUnderWayIsMade() {
		String report = this.transaction.execute(status -> {
			this.gate.close();
			TestClient.Answer started = admin().post("/api/reports", PERIOD);
			assertThat(started.status()).isEqualTo(202);
			List<TestClient.Answer> answers = whileTheOthersRead(this::confirm);
			assertThat(answers).hasSize(MANY).allSatisfy(answer -> {
				assertThat(answer.status()).isEqualTo(409);
				assertThat(answer.json().path("detail").asString())
					.isEqualTo("Сейчас идёт загрузка данных или формируется список. Повторите через минуту.");
			});
			assertThat(admin().get(started.location()).json().path("progress").asInt()).isEqualTo(1);
			return started.location();
		});
		assertThat(await(report).path("status").asString()).isEqualTo("COMPLETED");
		assertThat(confirm().status()).isEqualTo(200);
	}

	@Test
	void aReportThatWaitsIsCancelledAtOnceAndOneThatIsDoneIsNot() {
		this.transaction.executeWithoutResult(status -> {
			this.gate.close();
			String report = admin().post("/api/reports", PERIOD).location();
			assertThat(admin().post(report + "/cancel").status()).isEqualTo(204);
			assertThat(await(report).path("status").asString()).isEqualTo("CANCELLED");
			assertThat(admin().post(report + "/cancel").status()).as("once more").isEqualTo(204);
			assertThat(admin().get(report + "/lines.csv").status()).isEqualTo(409);
		});
		String made = admin().post("/api/reports", PERIOD).location();
		assertThat(await(made).path("status").asString()).isEqualTo("COMPLETED");
		TestClient.Answer late = admin().post(made + "/cancel");
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.json().path("detail").asString()).isEqualTo("Список уже готов, отменить его нельзя.");
		assertThat(admin().post("/api/reports/987654/cancel").status()).isEqualTo(404);
	}

	@Test
	void manyImportsSentAtOnceWaitForTheirTurnAndAllAreTaken() {
		List<String> sent = new ArrayList<>();
		this.transaction.executeWithoutResult(status -> {
			this.gate.close();
			for (int one = 0; one < MANY_IMPORTS; one++) {
				TestClient.Answer answer = send(admin(), parts("students", """
						Номер записи;Фамилия;Имя;Дата рождения;Код организации
						%d;Птицын;Олег;01.02.2013;Ш1""".formatted(1000 + one)), Map.of());
				assertThat(answer.status()).as(answer.text()).isEqualTo(202);
				sent.add(answer.location());
			}
			assertThat(sent)
				.allSatisfy(one -> assertThat(admin().get(one).json().path("status").asString()).isEqualTo("RUNNING"));
		});
		assertThat(sent)
			.allSatisfy(one -> assertThat(await(one).path("status").asString()).as(one).isEqualTo("COMPLETED"));
		assertThat(admin().get("/api/students?text=Птицын").json().path("total").asInt()).isEqualTo(MANY_IMPORTS);
	}

	private TestClient.Answer confirm() {
		return admin().post("/api/cases/" + this.number + "/decision", CONFIRM);
	}

	/** What many people who do this at once are told; meanwhile others read. */
	private List<TestClient.Answer> whileTheOthersRead(Callable<TestClient.Answer> act) {
		ExecutorService people = Executors.newFixedThreadPool(MANY);
		try {
			List<Future<TestClient.Answer>> acting = Collections.nCopies(MANY, act)
				.stream()
				.map(people::submit)
				.toList();
			List<TestClient.Answer> answers = new ArrayList<>();
			for (Future<TestClient.Answer> one : acting) {
				assertThat(admin().get("/api/cases").status()).isEqualTo(200);
				answers.add(one.get());
			}
			return answers;
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
		finally {
			people.shutdownNow();
		}
	}

}
