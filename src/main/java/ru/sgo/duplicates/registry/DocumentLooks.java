package ru.sgo.duplicates.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.LookReason;

/**
 * Shows СНИЛС and certificate in full, for a reason. Every account shown leaves a line in
 * the journal, in the same transaction: where the line cannot be written, nothing is
 * shown.
 */
@Service
@Transactional
public class DocumentLooks {

	private final JdbcClient jdbc;

	private final OpenAccounts open;

	private final Journal journal;

	DocumentLooks(JdbcClient jdbc, OpenAccounts open, Journal journal) {
		this.jdbc = jdbc;
		this.open = open;
		this.journal = journal;
	}

	/**
	 * The documents of the account with this number.
	 * @param reason as typed, 5 to 500 characters
	 */
	public DocumentsOutcome show(String number, @Nullable String reason, Actor by, Scope scope) {
		return show("a.number = :wanted", TypedText.code(number), reason, by, scope);
	}

	/**
	 * The documents of those of the accounts that may be opened in the scope.
	 * @param ids of the accounts
	 * @param reason as typed, 5 to 500 characters
	 */
	public DocumentsOutcome show(Collection<Long> ids, @Nullable String reason, Actor by, Scope scope) {
		return show("a.id = any (:wanted)", ids.stream().mapToLong(Long::longValue).toArray(), reason, by, scope);
	}

	private DocumentsOutcome show(String condition, Object wanted, @Nullable String typed, Actor by, Scope scope) {
		Optional<LookReason> reason = LookReason.of(typed);
		if (reason.isEmpty()) {
			return new DocumentsOutcome.ReasonWanted();
		}
		JdbcClient.StatementSpec query = this.jdbc.sql("""
				select a.id, a.number, a.snils, a.snils_text, a.birth_certificate, a.birth_certificate_text
				from student_account a
				where %s and %s
				order by a.number
				""".formatted(condition, OpenAccounts.OPEN)).param("wanted", wanted);
		List<AccountDocuments> found = this.open.within(scope, query).query(DocumentLooks::documents).list();
		if (found.isEmpty()) {
			return new DocumentsOutcome.Unknown();
		}
		found.forEach(one -> this.journal.looked(JournalKind.DOCUMENTS, one.number(), reason.get().text(), by));
		return new DocumentsOutcome.Shown(
				found.stream().collect(Collectors.toMap(AccountDocuments::account, Function.identity())));
	}

	private static AccountDocuments documents(ResultSet rs, int row) throws SQLException {
		return new AccountDocuments(rs.getLong("id"), rs.getString("number"), rs.getString("snils"),
				rs.getString("snils_text"), rs.getString("birth_certificate"), rs.getString("birth_certificate_text"));
	}

}
