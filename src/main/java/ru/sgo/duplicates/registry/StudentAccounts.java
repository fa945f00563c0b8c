package ru.sgo.duplicates.registry;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The accounts, one at a time; lists are read by plain queries. */
public interface StudentAccounts extends Repository<StudentAccount, Long> {

	/** The account, held against other acts until the end of the transaction. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from StudentAccount a where a.id = :id")
	Optional<StudentAccount> findHeld(long id);

}
