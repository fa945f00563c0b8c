package ru.sgo.duplicates.job;

import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells how far a job has come while the rest of its transaction is not to be seen yet.
 */
@Component
class JobProgress {

	private static final Logger log = LoggerFactory.getLogger(JobProgress.class);

	private final JdbcClient apart;

	JobProgress(JobConnections connections) {
		this.apart = JdbcClient.create(connections.dataSource());
	}

	/**
	 * Writes it on a connection apart from the job's transaction, at once. Work is not
	 * lost because its progress cannot be told.
	 * @param write the one statement that writes it
	 */
	void tell(Consumer<JdbcClient> write) {
		try {
			write.accept(this.apart);
		}
		catch (DataAccessException ex) {
			if (!LostDatabase.isCauseOf(ex)) {
				log.warn("The progress of a job could not be told", ex);
			}
		}
	}

}
