package ru.sgo.duplicates.registry;

import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.journal.Actor;

import static org.assertj.core.api.Assertions.assertThat;

/** Egor is at school № 1 and comes to school № 2 as an attached pupil. */
@ApplicationTest
class MovementActsTest {

	private static final Actor OFFICER = Actor.user("officer");

	private static final LocalDate OCTOBER = LocalDate.of(2020, 10, 1);

	private static final LocalDate MAY = LocalDate.of(2021, 5, 31);

	@Autowired
	private MovementActs acts;

	@Autowired
	private StoredStays stays;

	@Autowired
	private AccountCards cards;

	@Autowired
	private Organizations organizations;

	@Autowired
	private Imports imports;

	@Autowired
	private JdbcClient jdbc;

	private ActOn atSchoolTwo;

	@BeforeEach
	void egorIsAtSchoolOne() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление;УО;", "Ш1;Школа № 1;ООО;УО-01",
					"Ш2;Школа № 2;ООО;УО-01")
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Дата рождения;Код организации",
					"100;Лисицын;Егор;05.03.2013;Ш1")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"100;Ш1;Зачисление;01.09.2020;5")
			.run();
		this.atSchoolTwo = new ActOn(new AccountId(this.cards.find("100", Scope.EVERYTHING).orElseThrow().id()),
				this.organizations.findByCode("Ш2").orElseThrow().id(), null);
	}

	@Test
	void whoIsAttachedStaysRegularWhereHeWasAndIsAttachedOnce() {
		assertThat(this.acts.attach(this.atSchoolTwo, Order.of(OCTOBER, "12"), OFFICER))
			.isInstanceOf(ActOutcome.Done.class);
		assertThat(this.stays.of(this.atSchoolTwo.account())).containsExactly(
				new Stay("Ш1", OrganizationKind.SCHOOL, StayKind.REGULAR, LocalDate.of(2020, 9, 1), null),
				new Stay("Ш2", OrganizationKind.SCHOOL, StayKind.ATTACHED, OCTOBER, null));
		assertThat(this.acts.attach(this.atSchoolTwo, Order.of(MAY, "13"), OFFICER))
			.isEqualTo(new ActOutcome.Refused(ActOutcome.Reason.ALREADY_THERE));
	}

	@Test
	void whoIsDetachedMayBeAttachedAgainFromTheLastDayOn() {
		this.acts.attach(this.atSchoolTwo, Order.of(OCTOBER, "12"), OFFICER);
		assertThat(this.acts.detach(this.atSchoolTwo, Order.of(MAY, "13"), OFFICER))
			.isInstanceOf(ActOutcome.Done.class);
		assertThat(this.acts.attach(this.atSchoolTwo, Order.of(MAY.minusDays(1), "14"), OFFICER))
			.isEqualTo(new ActOutcome.Refused(ActOutcome.Reason.ALREADY_THERE));
		assertThat(this.acts.attach(this.atSchoolTwo, Order.of(MAY, "15"), OFFICER))
			.isInstanceOf(ActOutcome.Done.class);
	}

	@Test
	void theActLogTellsWhoAttachedHim() {
		long revision = ((ActOutcome.Done) this.acts.attach(this.atSchoolTwo, Order.of(OCTOBER, "12"), OFFICER))
			.revision();
		assertThat(this.jdbc.sql("select kind || ' ' || actor from registry_act where revision = :revision")
			.param("revision", revision)
			.query(String.class)
			.single()).isEqualTo("attachment officer");
	}

}
