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
				"spring.datasource.hikari.idle-timeout=10000" })
@Import({ TestDatabase.class, TestUsers.class })
public @interface ApplicationTest {

	/** The password of the user {@code admin} in tests. */
	String ADMIN_PASSWORD = "admin-of-the-tests";

}
