package ru.sgo.duplicates.job;

import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Who has to wait for whom at the gate of the registry. */
@ApplicationTest
class RegistryGateTest {

	@Autowired
	private RegistryGate gate;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private enum Wish {

		NOTHING(gate -> {
		}), ACT(RegistryGate::pass), MANY_ACTS(RegistryGate::passWhenOpen), IMPORT(RegistryGate::close);

		private final Consumer<RegistryGate> at;

		Wish(Consumer<RegistryGate> at) {
			this.at = at;
		}

	}

	@ParameterizedTest(name = "while {0}: {1} comes through: {2}")
	@CsvSource({ "NOTHING, ACT, true", "NOTHING, MANY_ACTS, true", "NOTHING, IMPORT, true", "ACT, ACT, true",
			"ACT, MANY_ACTS, true", "ACT, IMPORT, false", "MANY_ACTS, ACT, true", "MANY_ACTS, MANY_ACTS, true",
			"MANY_ACTS, IMPORT, false", "IMPORT, MANY_ACTS, false", "IMPORT, IMPORT, false" })
	void actsStandBesideActsAndAnImportStandsAlone(Wish first, Wish second, boolean comesThrough) {
		transaction().executeWithoutResult(status -> {
			first.at.accept(this.gate);
			assertThat(comesThrough(second)).isEqualTo(comesThrough);
		});
		assertThat(comesThrough(second)).as("afterwards").isTrue();
	}

	/** Whether it has not to wait. */
	private boolean comesThrough(Wish wish) {
		try {
			transaction().executeWithoutResult(status -> {
				this.jdbc.sql("set local lock_timeout = '100ms'").update();
				wish.at.accept(this.gate);
			});
			return true;
		}
		catch (DataAccessException ex) {
			return false;
		}
	}

	private TransactionTemplate transaction() {
		TransactionTemplate template = new TransactionTemplate(this.transactions);
		template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		return template;
	}

}
