package ru.sgo.duplicates;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import ru.sgo.duplicates.access.TestUsers;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test with the whole application on a real PostgreSQL, answering on a free port. What
 * most tests need is imported for all: each other set of imports is another application
 * to start. An application that has served its tests leaves the connections of the one
 * server to the next.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "DUPLICATES_ADMIN_PASSWORD=" + ApplicationTest.ADMIN_PASSWORD,
				"DUPLICATES_DATA_DIR=target/test-data-${test.fork:0}", "spring.datasource.hikari.minimum-idle=1",
				"spring.datasource.hikari.idle-timeout=60000",
				"spring.datasource.hikari.connection-init-sql=" + ApplicationTest.KEPT_PLANS,
				"spring.datasource.hikari.data-source-properties.prepareThreshold=1",
				"spring.datasource.hikari.data-source-properties.preparedStatementCacheQueries=2000",
				"spring.datasource.hikari.data-source-properties.preparedStatementCacheSizeMiB=64" })
@Import({ TestDatabase.class, TestUsers.class })
public @interface ApplicationTest {

	/**
	 * A town of few accounts is asked many questions, and to plan one takes longer than
	 * to answer it. Tests that start the application themselves plan each for its values,
	 * as it does at work.
	 */
	String KEPT_PLANS = "set plan_cache_mode to force_generic_plan";

	/** The password of the user {@code admin} in tests. */
	String ADMIN_PASSWORD = "admin-of-the-tests";

}
