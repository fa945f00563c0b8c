package ru.sgo.duplicates.job;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets work that asks the same questions of one row after another keep their plans. A
 * page has each question planned for its own values, which pays where it is asked once;
 * asked of a thousand cases, planning takes longer than the answers. Only for questions
 * by keys: a plan for all values reads everything where a condition may be none.
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
		// Left to itself the server compares with plans that it made when the tables were
		// still empty.
		this.jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
	}

}
