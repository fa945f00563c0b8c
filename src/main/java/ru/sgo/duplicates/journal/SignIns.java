package ru.sgo.duplicates.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes who signed in from where: one line for each credential, day and address, for a
 * program signs in with every request. Failures are counted by the hour.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class SignIns {

	private static final int REMEMBERED = 10_000;

	private static final int KNOWN_FOR_DAYS = 30;

	private final JdbcClient jdbc;

	private final Clock clock;

	/**
	 * What was written already, so that a program costs one line and not one each time.
	 */
	private final Set<SignIn> written = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<SignIn, Boolean> eldest) {
			return size() > REMEMBERED;
		}
	}));

	SignIns(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Somebody has signed in.
	 * @param credential another number after every new password
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public void signedIn(String login, int credential, String address) {
		SignIn one = new SignIn(login, credential, address, LocalDate.now(this.clock));
		if (this.written.contains(one)) {
			return;
		}
		this.jdbc.sql("""
				insert into sign_in (at, day, login, address, credential)
				values (:at, :day, :login, :address, :credential)
				on conflict do nothing
				""")
			.param("at", now())
			.param("day", one.day())
			.param("login", login)
			.param("address", address)
			.param("credential", credential)
			.update();
		this.written.add(one);
	}

	/**
	 * A password was wrong.
	 * @param login of a user; empty where no user has it, for people type passwords there
	 */
	public void failed(@Nullable String login, String address) {
		this.jdbc.sql("select count_failed_sign_in(:at, :login, :address)")
			.param("at", now())
			.param("login", (login != null) ? login : "")
			.param("address", address)
			.query((rs, row) -> row)
			.single();
	}

	/** Whether the user has signed in from this address in the last thirty days. */
	public boolean knows(String login, String address) {
		return this.jdbc.sql("""
				select exists (select from sign_in where login = :login and address = :address and day > :since)
				""")
			.param("login", login)
			.param("address", address)
			.param("since", LocalDate.now(this.clock).minusDays(KNOWN_FOR_DAYS))
			.query(Boolean.class)
			.single();
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	private record SignIn(String login, int credential, String address, LocalDate day) {
	}

}
