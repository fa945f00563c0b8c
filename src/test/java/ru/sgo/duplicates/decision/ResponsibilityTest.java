package ru.sgo.duplicates.decision;

import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.history.OrganizationKind;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.sgo.duplicates.decision.Children.AUTHORITY;
import static ru.sgo.duplicates.decision.Children.account;

class ResponsibilityTest {

	@Test
	void whereTheChildIsNowDeletes() {
		assertThat(deletes(account("2").enrolled("Ш-1", "2020-09-01")
			.withdrawn("Ш-1", "2020-12-31")
			.enrolled("Ш-2", "2021-01-11"))).isEqualTo("Ш-2");
	}

	@Test
	void whereTheChildLastWasDeletes() {
		assertThat(deletes(account("2").enrolled("Ш-1", "2020-09-01")
			.withdrawn("Ш-1", "2020-12-31")
			.enrolled("Ш-2", "2020-10-01")
			.withdrawn("Ш-2", "2020-11-30"))).isEqualTo("Ш-1");
	}

	@Test
	void theSchoolOfTheChildGoesBeforeTheSchoolThatItIsAttachedTo() {
		assertThat(deletes(account("2").enrolled("Ш-1", "2020-09-01").attached("Ш-2", "2021-01-11"))).isEqualTo("Ш-1");
	}

	@Test
	void whoIsOnlyAttachedIsDeletedThere() {
		assertThat(deletes(account("2").attached("Ш-2", "2021-01-11"))).isEqualTo("Ш-2");
	}

	@Test
	void anAccountThatWasNeverAnywhereIsDeletedByItsCreator() {
		assertThat(deletes(account("2").at("Ш-3"))).isEqualTo("Ш-3");
	}

	@Test
	void theAuthorityDeletesWhereNobodyElseCan() {
		assertThat(deletes(account("2"))).isEqualTo(AUTHORITY);
		assertThat(deletes(account("2").at("К-1").enrolled("К-1", "2020-09-01"))).isEqualTo(AUTHORITY);
	}

	@Test
	void theSchoolFromWhichTheChildWentToACollegeDeletes() {
		assertThat(deletes(account("2").enrolled("Ш-1", "2018-09-01")
			.withdrawn("Ш-1", "2020-08-31")
			.enrolled("К-1", "2020-09-01"))).isEqualTo("Ш-1");
	}

	@Test
	void aHobbyCentreNeverDeletes() {
		assertThat(deletes(account("2").enrolled("Ш-1", "2020-09-01").enrolled("ДОД-1", "2020-10-01")))
			.isEqualTo("Ш-1");
	}

	@Test
	void eachActsForItselfAndTheAuthorityForACollege() {
		assertThat(Responsibility.forActAt("ДС-1", OrganizationKind.KINDERGARTEN, AUTHORITY)).isEqualTo("ДС-1");
		assertThat(Responsibility.forActAt("К-1", OrganizationKind.COLLEGE, AUTHORITY)).isEqualTo(AUTHORITY);
	}

	private static String deletes(Children account) {
		return Responsibility.forDeletion(account.candidate(), AUTHORITY);
	}

}
