package ru.sgo.duplicates.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.decision.Candidate;
import ru.sgo.duplicates.decision.EntryMethod;
import ru.sgo.duplicates.detection.Account;
import ru.sgo.duplicates.detection.NormalizedName;
import ru.sgo.duplicates.history.Movement;
import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.registry.AccountId;

/** Reads the files of many accounts at once. */
@Component
public class AccountFiles {

	private final JdbcClient jdbc;

	AccountFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The files by the accounts' ids, deleted accounts included. */
	public Map<Long, AccountFile> of(Collection<Long> ids) {
		long[] wanted = ids.stream().mapToLong(Long::longValue).distinct().sorted().toArray();
		Map<Long, List<AccountFile.Document>> documents = documents(wanted);
		Map<Long, AccountFile> files = new HashMap<>();
		this.jdbc.sql("""
				select a.*, c.code as creator, personal_fingerprint(a) as fingerprint
				from student_account a
				left join organization c on c.id = a.creator_id and c.kind not in ('COLLEGE', 'EXTRACURRICULAR')
				where a.id = any (:ids)
				""").param("ids", wanted).query(rs -> {
			files.put(rs.getLong("id"), file(rs, documents.getOrDefault(rs.getLong("id"), List.of())));
		});
		return files;
	}

	private Map<Long, List<AccountFile.Document>> documents(long[] ids) {
		Map<Long, List<AccountFile.Document>> documents = new HashMap<>();
		this.jdbc.sql("""
				select m.account_id, m.kind, m.date, m.order_number, m.class_name, o.code, o.kind as organization_kind
				from movement m join organization o on o.id = m.organization_id
				where m.account_id = any (:ids) and m.superseded_at is null
				order by m.account_id, m.date, o.code, m.kind, m.order_number
				""").param("ids", ids).query(rs -> {
			documents.computeIfAbsent(rs.getLong("account_id"), absent -> new ArrayList<>()).add(document(rs));
		});
		return documents;
	}

	private static AccountFile.Document document(ResultSet rs) throws SQLException {
		Movement movement = new Movement(rs.getString("code"),
				OrganizationKind.valueOf(rs.getString("organization_kind")), MovementKind.valueOf(rs.getString("kind")),
				rs.getObject("date", LocalDate.class));
		return new AccountFile.Document(movement, rs.getString("order_number"), rs.getString("class_name"));
	}

	private static AccountFile file(ResultSet rs, List<AccountFile.Document> documents) throws SQLException {
		String patronymic = rs.getString("patronymic");
		String fullName = rs.getString("surname") + " " + rs.getString("given_name")
				+ ((patronymic != null) ? " " + patronymic : "");
		return new AccountFile(new AccountId(rs.getLong("id")), fullName, personal(rs), candidate(rs, documents),
				rs.getTimestamp("deleted_at") != null, rs.getString("fingerprint"), rs.getObject("import_id") != null,
				Optional.ofNullable(rs.getTimestamp("acted_at")).map(Timestamp::toInstant).orElse(null), documents);
	}

	private static Candidate candidate(ResultSet rs, List<AccountFile.Document> documents) throws SQLException {
		return Candidate.of(rs.getString("number"), rs.getObject("created_on", LocalDate.class),
				Optional.ofNullable(rs.getString("entry_method")).map(EntryMethod::valueOf).orElse(null),
				rs.getString("creator"), documents.stream().map(AccountFile.Document::movement).toList());
	}

	/** The personal data of a row of {@code student_account}. */
	static Account personal(ResultSet rs) throws SQLException {
		return new Account(rs.getString("number"),
				new NormalizedName(rs.getString("surname_key"), rs.getString("given_name_key"),
						rs.getString("patronymic_key")),
				rs.getObject("birth_date", LocalDate.class), rs.getString("snils"), rs.getString("birth_certificate"));
	}

}
