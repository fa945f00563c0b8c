package ru.sgo.duplicates.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.history.Movement;
import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.Stays;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** The set-based twin in the database says the same as the pure function. */
@ApplicationTest
@Transactional
class StoredStaysTest {

	private static final List<String> PLACES = List.of("Ш1", "Ш2");

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StoredStays stored;

	@Test
	void theDatabaseDerivesTheSameStaysAsThePureFunction() {
		EmptyTown.in(this.jdbc);
		PLACES.forEach(
				code -> this.jdbc.sql("insert into organization (code, name, kind) values (:code, :code, 'SCHOOL')")
					.param("code", code)
					.update());
		Random random = new Random(11);
		for (int child = 0; child < 300; child++) {
			AccountId account = account("n" + child);
			List<Movement> movements = randomMovements(random);
			movements.forEach(movement -> write(account, movement, false));
			write(account,
					new Movement("Ш1", OrganizationKind.SCHOOL, MovementKind.ENROLMENT, LocalDate.of(2000, 1, 1)),
					true);
			this.stored.refresh(account);
			assertThat(this.stored.of(account)).as("movements %s", movements).isEqualTo(Stays.from(movements));
		}
	}

	private static List<Movement> randomMovements(Random random) {
		List<Movement> movements = new ArrayList<>();
		for (int i = random.nextInt(10); i >= 0; i--) {
			movements.add(new Movement(PLACES.get(random.nextInt(2)), OrganizationKind.SCHOOL,
					MovementKind.values()[random.nextInt(MovementKind.values().length)],
					LocalDate.of(2020, 9, 1).plusDays(random.nextInt(6))));
		}
		return movements;
	}

	private AccountId account(String number) {
		return new AccountId(this.jdbc.sql("""
				insert into student_account (number, surname, given_name, surname_key, given_name_key, patronymic_key,
				  normalization) values (:number, 'А', 'Б', 'а', 'б', '', 1) returning id
				""").param("number", number).query(Long.class).single());
	}

	private void write(AccountId account, Movement movement, boolean superseded) {
		this.jdbc.sql("""
				insert into movement (account_id, organization_id, kind, date, order_number, origin, superseded_at,
				  superseded_origin)
				select :account, id, :kind, :date, gen_random_uuid()::text, 'source',
				  case when :superseded then now() end, case when :superseded then 'source' end
				from organization where code = :organization
				""")
			.param("account", account.value())
			.param("kind", movement.kind().name())
			.param("date", movement.date())
			.param("superseded", superseded)
			.param("organization", movement.organization())
			.update();
	}

}
