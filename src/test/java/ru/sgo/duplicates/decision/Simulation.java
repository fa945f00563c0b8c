package ru.sgo.duplicates.decision;

import java.util.Collection;

import static org.assertj.core.api.Assertions.assertThat;

/** The accounts of one child in the hands of the organizations: every step must fit. */
final class Simulation {

	private final CarriedOut accounts;

	Simulation(Collection<Candidate> accounts) {
		this.accounts = new CarriedOut(accounts);
	}

	Collection<Candidate> living() {
		return this.accounts.living();
	}

	/** Whether some account shows the child enrolled anywhere. */
	boolean childIsSomewhere() {
		return living().stream()
			.flatMap(account -> account.regularStays().stream())
			.anyMatch(stay -> stay.ends() == null);
	}

	void carryOut(Step step) {
		assertThat(this.accounts.carryOut(step)).as("%s fits", step).isTrue();
	}

}
