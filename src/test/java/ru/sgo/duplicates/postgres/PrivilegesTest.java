package ru.sgo.duplicates.postgres;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PrivilegesTest {

	@Test
	void rootRunsTheServerInANamespaceWhereThatIsAllowed() {
		assertThat(Privileges.choose(true, way -> true)).isEqualTo(Privileges.NAMESPACE);
	}

	@Test
	void rootRunsTheServerAsNobodyWhereANamespaceIsRefused() {
		assertThat(Privileges.choose(true, way -> way != Privileges.NAMESPACE)).isEqualTo(Privileges.NOBODY);
	}

	@Test
	void rootIsToldWhatToDoWhereNeitherIsAllowed() {
		assertThatThrownBy(() -> Privileges.choose(true, way -> false)).isInstanceOf(PostgresStartException.class)
			.hasMessageContaining("start the application as an ordinary user");
	}

	@Test
	void anOrdinaryUserHasNothingToGiveUp() {
		assertThat(Privileges.choose(false, way -> true)).isEqualTo(Privileges.ORDINARY);
	}

	@Test
	void rootIsKnownByItsNumber() {
		assertThat(Privileges.ofThisProcess() == Privileges.ORDINARY).isEqualTo(!TestUser.isRoot());
	}

}
