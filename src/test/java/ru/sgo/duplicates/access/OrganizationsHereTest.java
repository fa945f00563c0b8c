package ru.sgo.duplicates.access;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** Who would wait for tasks without ever seeing them. */
@ApplicationTest
class OrganizationsHereTest {

	private static final Actor OFFICER = Actor.user("officer");

	private static final List<String> ALL = List.of("Ш1", "Ш2", "Д1", "К1", "КОЛ", "УО-01");

	@Autowired
	private Imports imports;

	@Autowired
	private Organizations organizations;

	@Autowired
	private Users users;

	@Autowired
	private OrganizationsHere here;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aTownOfARegion() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "РЕГ;Регион;УО;", "УО-01;Управление;УО;РЕГ",
					"Ш1;Школа № 1;ООО;УО-01", "Ш2;Школа № 2;ООО;УО-01", "Д1;Детский сад № 1;ДОО;УО-01",
					"К1;Кружок;ДОД;УО-01", "КОЛ;Колледж;ПОО;", "УО-02;Соседи;УО;РЕГ", "Ш9;Школа № 9;ООО;УО-02")
			.run();
	}

	@Test
	void schoolsAndKindergartensWithoutAnyUserAreNamed() {
		assertThat(unreached()).isEqualTo(List.of("Д1", "Ш1", "Ш2"));
		assertThat(this.here.among("УО-01", ALL).concerned()).isEqualTo(3);
		user("school", "Ш1");
		assertThat(unreached()).containsExactly("Д1", "Ш2");
		assertThat(this.here.among("УО-01", List.of("Ш1")).isTold()).isFalse();
		assertThat(this.here.among("УО-01", List.of()).isTold()).isFalse();
	}

	@Test
	void whoIsShutOutAndWhoWorksForTheAuthorityReachNobody() {
		user("school", "Ш1");
		this.users.create("head", "Начальник", Role.OFFICER, "УО-01", OFFICER, Scope.EVERYTHING);
		this.jdbc.sql("update app_user set blocked = true where login = 'school'").update();
		assertThat(unreached()).containsExactly("Д1", "Ш1", "Ш2");
	}

	@Test
	void itIsNotToldOnceTheAuthorityHasSaidThatTheyDoNotSignIn() {
		assertThat(this.here.among("УО-01", ALL)).matches(Unreached::isTold).matches(Unreached::isUnanswered);
		assertThat(this.here.say("УО-01", false, OFFICER, Scope.EVERYTHING)).isTrue();
		assertThat(this.here.among("УО-01", ALL)).matches(one -> !one.isTold()).matches(Unreached::isWithoutThem);
		assertThat(this.here.say("УО-01", true, OFFICER, Scope.EVERYTHING)).isTrue();
		assertThat(this.here.among("УО-01", ALL)).matches(Unreached::isTold).matches(one -> !one.isUnanswered());
	}

	@Test
	void aTownThatHasNotAnsweredFollowsItsRegionAndItsOwnAnswerHolds() {
		this.here.say("РЕГ", false, OFFICER, Scope.EVERYTHING);
		assertThat(this.here.among("УО-01", ALL).isWithoutThem()).isTrue();
		this.here.say("УО-01", true, OFFICER, Scope.EVERYTHING);
		assertThat(this.here.among("УО-01", ALL).isWithoutThem()).isFalse();
		assertThat(this.here.among("УО-02", List.of("Ш9")).isWithoutThem()).isTrue();
	}

	@Test
	void nobodyAnswersForNeighboursOrForASchool() {
		Scope town = new Scope(this.organizations.findByCode("УО-01").orElseThrow().id());
		assertThat(this.here.say("УО-02", false, OFFICER, town)).isFalse();
		assertThat(this.here.say("РЕГ", false, OFFICER, town)).isFalse();
		assertThat(this.here.say("Ш1", false, OFFICER, town)).isFalse();
		assertThat(this.here.among("УО-02", List.of("Ш9")).isUnanswered()).isTrue();
		assertThat(this.here.within(town)).extracting(Unreached::authority).containsExactly("УО-01");
	}

	private List<String> unreached() {
		return this.here.among("УО-01", ALL).organizations().stream().map(Organization::code).toList();
	}

	private void user(String login, String organization) {
		this.users.create(login, "Ответственная", Role.ORGANIZATION, organization, OFFICER, Scope.EVERYTHING);
	}

}
