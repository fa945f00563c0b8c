package ru.sgo.duplicates.access;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The users, one at a time; lists are read by {@link UserDirectory}. */
interface UserAccounts extends Repository<UserAccount, Long> {

	Optional<UserAccount> findByLogin(String login);

	/** The user, held against other changes until the end of the transaction. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select u from UserAccount u where u.id = :id")
	Optional<UserAccount> findHeld(long id);

	/** Writes what has changed, so that plain queries see it. */
	void flush();

}
