package ru.sgo.duplicates.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.LineFilter;
import ru.sgo.duplicates.report.ReportLine;
import ru.sgo.duplicates.report.ReportLines;
import ru.sgo.duplicates.resolution.Cases;

import static org.assertj.core.api.Assertions.assertThat;

/** Egor moves to another district: his class there is no business of the first one. */
class OtherSideApiTest extends ApiTest {

	private static final String[] OWN = { "Солнышко", "приказ-1", "приказ-2", "переезд", "1А", "приказ-4" };

	private static final String[] OTHERS = { "1Ж", "приказ-3" };

	@Autowired
	private TestUsers users;

	@Autowired
	private Organizations organizations;

	@Autowired
	private Cases cases;

	@Autowired
	private ReportLines lines;

	private long report;

	@BeforeEach
	void egorHasAnAccountInEachDistrict() {
		importing(parts("organizations", """
				Код;Наименование;Тип;Код УО
				УО-01;Управление образования;УО;
				Д1;Детский сад № 1;ДОО;УО-01
				Ш1;Школа № 1;ООО;УО-01
				УО-02;Управление образования района;УО;
				Ш9;Школа № 9;ООО;УО-02""", "students", """
				Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации
				100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1
				200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1""", "movements", """
				Номер записи;Код организации;Вид движения;Дата;Номер приказа;Класс (группа);Причина
				100;Д1;Зачисление;01.09.2016;приказ-1;Солнышко;
				100;Д1;Выбытие;30.09.2020;приказ-2;;переезд
				100;Ш9;Зачисление;01.10.2020;приказ-3;1Ж;
				200;Ш1;Зачисление;02.09.2020;приказ-4;1А;"""), Map.of());
		this.report = report("УО-01", "2020-09-01", "2021-03-31").path("id").asLong();
	}

	@Test
	void theDistrictSeesOnTheCardWhatIsItsOwn() {
		String card = this.users.make(port(), "officer", Role.OFFICER, "УО-01").get("/api/students/100").text();
		assertThat(card).contains("Солнышко", "приказ-1", "приказ-2", "переезд", "Ш9").doesNotContain(OTHERS);
		String list = this.users.make(port(), "other", Role.OFFICER, "УО-02").get("/api/students").text();
		assertThat(list).contains(OTHERS).contains("Д1").doesNotContain(OWN);
		assertThat(admin().get("/api/students/100").text()).contains("Солнышко", "1Ж");
	}

	@Test
	void theCaseShowsOfTheOtherDistrictOnlyPlaceKindAndDate() {
		assertThat(details(district())).contains(OWN).doesNotContain(OTHERS);
		assertThat(details(Scope.EVERYTHING)).contains(OWN).contains(OTHERS);
	}

	@Test
	void aLineOfTheReportKeepsTheClassOfTheOtherDistrictBack() {
		assertThat(line(district())).satisfies(one -> {
			assertThat(one.place().organization()).isEqualTo("Ш9");
			assertThat(one.place().className()).isNull();
			assertThat(one.place().orderNumber()).isNull();
			assertThat(one.place().enrolled()).isEqualTo("2020-10-01");
		});
		assertThat(line(Scope.EVERYTHING).place())
			.extracting(ReportLine.Place::className, ReportLine.Place::orderNumber)
			.containsExactly("1Ж", "приказ-3");
	}

	private Scope district() {
		return new Scope(this.organizations.findByCode("УО-01").orElseThrow().id());
	}

	private ReportLine line(Scope scope) {
		return this.lines.page(this.report, LineFilter.ALL, 0, 10, scope)
			.stream()
			.filter(one -> one.account().number().equals("100"))
			.findFirst()
			.orElseThrow();
	}

	private List<@Nullable String> details(Scope scope) {
		long number = this.cases.page(Cases.Filter.ALL, 0, 1, scope).get(0).number();
		return this.cases.find(number, scope)
			.orElseThrow()
			.accounts()
			.stream()
			.flatMap(account -> account.card().movements().stream())
			.flatMap(OtherSideApiTest::details)
			.toList();
	}

	private static Stream<@Nullable String> details(AccountCard.Document document) {
		return Stream.of(document.className(), document.orderNumber(), document.reason());
	}

}
