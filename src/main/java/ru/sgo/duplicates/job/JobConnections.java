package ru.sgo.duplicates.job;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * The jobs' own few connections, beside the pool of the application: their locks and
 * their progress never wait for a page, and no page waits for them. One bears the locks,
 * and each job at work has one for its progress; they are opened when they are wanted.
 */
@Component
class JobConnections implements DisposableBean {

	/** How many jobs of an instance are at work at once. */
	static final int AT_ONCE = 3;

	/** What an instance opens at most beyond its pool. */
	private static final int MOST = AT_ONCE + 1;

	/** Neither a lock nor a progress may keep a job for longer. */
	private static final int MOST_SECONDS = 5;

	private final HikariDataSource pool;

	JobConnections(JdbcConnectionDetails database, MeterRegistry registry) {
		HikariConfig config = new HikariConfig();
		config.setPoolName("jobs");
		config.setMetricRegistry(registry);
		config.setJdbcUrl(database.getJdbcUrl());
		config.setUsername(database.getUsername());
		config.setPassword(database.getPassword());
		config.setMaximumPoolSize(MOST);
		config.setMinimumIdle(0);
		config.setConnectionTimeout(MOST_SECONDS * 1000L);
		config.setConnectionInitSql("set lock_timeout = '" + MOST_SECONDS + "s'");
		this.pool = new HikariDataSource(config);
	}

	DataSource dataSource() {
		return this.pool;
	}

	@Override
	public void destroy() {
		this.pool.close();
	}

}
