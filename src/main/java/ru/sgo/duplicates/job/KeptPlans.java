package ru.sgo.duplicates.job;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets work that asks the same questions of one row after another keep their plans. A
 * page has each question planned for its own values, which pays where it is asked once;
 * asked of a thousand cases, planning takes longer than the answers.
 */
@Component
public class KeptPlans {

	private final JdbcClient jdbc;

	KeptPlans(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Until the end of the transaction under way. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void keep() {
		this.jdbc.sql("set local plan_cache_mode = auto").update();
	}

}
