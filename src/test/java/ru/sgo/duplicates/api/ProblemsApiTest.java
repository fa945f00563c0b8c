package ru.sgo.duplicates.api;

import java.net.http.HttpRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ru.sgo.duplicates.TestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A program is refused in the words of its people, whatever went wrong. */
class ProblemsApiTest extends ApiTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					GET    | /api/nothing | application/json | 404 | Здесь ничего нет. | There is nothing here.
					DELETE | /api/cases   | application/json | 405 | Метод DELETE здесь не подходит | The method DELETE does not fit
					POST   | /api/reports | text/plain       | 415 | Вид данных text/plain | The type of data text/plain
					POST   | /api/imports | multipart/mixed  | 400 | Запрос с файлами не удалось прочитать. | The request with files
					GET    | /api/cases?status=X | application/json | 400 | Значение не подходит: status. | The value does not fit
					GET    | /api/students?text=%D0 | application/json | 400 | Адрес страницы записан с ошибкой | The address of the page
					""")
	void eachInItsLanguage(String method, String path, String type, int status, String russian, String english) {
		TestClient.Answer answer = send(admin(), method, path, type);
		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		assertThat(answer.type()).startsWith("application/problem+json");
		assertThat(answer.json().path("detail").asString()).startsWith(russian);
		assertThat(send(admin().reading("en"), method, path, type).json().path("detail").asString())
			.startsWith(english);
	}

	@Test
	void aFormInWhichThereIsNoAnswerIsRefusedInWordsToo() {
		TestClient.Answer answer = admin().accepting("image/png").get("/api/cases");
		assertThat(answer.status()).isEqualTo(406);
		assertThat(answer.json().path("detail").asString()).startsWith("В таком виде ответа нет.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/api/reports | {"authority":"УО-01","from":"31.02.2020","to":"2021-03-31"} | from | Нужна существующая дата
			/api/cases/confirm | {"report":"the last one"} | report | Значение не подходит
			/api/reports | {"authority":"УО-01" | | Запрос не удалось прочитать
			""")
	void aValueThatCannotBeReadIsNamed(String path, String json, String field, String words) {
		TestClient.Answer answer = admin().post(path, json);
		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		assertThat(answer.json().path("field").asString(null)).isEqualTo(field);
		assertThat(answer.json().path("detail").asString()).startsWith(words);
	}

	private static TestClient.Answer send(TestClient client, String method, String path, String type) {
		return client.send(method, path, type, HttpRequest.BodyPublishers.ofString("{}"));
	}

}
