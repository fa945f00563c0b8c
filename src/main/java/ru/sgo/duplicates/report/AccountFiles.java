package ru.sgo.duplicates.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.bulk.BulkCopy;
import ru.sgo.duplicates.bulk.CopiedRow;
import ru.sgo.duplicates.decision.Candidate;
import ru.sgo.duplicates.decision.EntryMethod;
import ru.sgo.duplicates.decision.SeenInLists;
import ru.sgo.duplicates.detection.Account;
import ru.sgo.duplicates.detection.BornOn;
import ru.sgo.duplicates.detection.NormalizedName;
import ru.sgo.duplicates.detection.Sex;
import ru.sgo.duplicates.history.Movement;
import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.registry.AccountId;

/** Reads the files of many accounts at once. */
@Component
public class AccountFiles {

	private final BulkCopy bulk;

	AccountFiles(BulkCopy bulk) {
		this.bulk = bulk;
	}

	/** The files by the accounts' ids, deleted accounts included. */
	public Map<Long, AccountFile> of(Collection<Long> ids) {
		String wanted = ids.stream().distinct().sorted().map(String::valueOf).collect(Collectors.joining(","));
		Map<Long, List<AccountFile.Document>> documents = documents(wanted);
		Map<Long, AccountFile> files = new HashMap<>();
		Set<Long> listed = new HashSet<>();
		this.bulk
			.read("""
					select a.id, a.surname, a.given_name, a.patronymic, a.number, a.surname_key, a.given_name_key,
					  a.patronymic_key, a.birth_date - date 'epoch', a.sex, a.snils, a.birth_certificate,
					  a.created_on - date 'epoch', a.entry_method, c.code, a.deleted_at is not null, personal_fingerprint(a), a.import_id is not null,
					  (extract(epoch from a.acted_at) * 1000000)::bigint, a.source = 'list'
					from student_account a
					left join organization c on c.id = a.creator_id and c.kind not in ('COLLEGE', 'EXTRACURRICULAR')
					where a.id = any ('{%s}')
					"""
				.formatted(wanted), row -> {
					long id = row.number();
					files.put(id, file(id, row, documents.getOrDefault(id, List.of())));
					if (row.truth()) {
						listed.add(id);
					}
				});
		if (!listed.isEmpty() || documents.values().stream().flatMap(List::stream).anyMatch(AccountFiles::isOfList)) {
			lastLists(wanted).forEach((id, until) -> files.computeIfPresent(id,
					(same, file) -> file.seen(new SeenInLists(listed.remove(id), until))));
			listed
				.forEach(id -> files.computeIfPresent(id, (same, file) -> file.seen(new SeenInLists(true, Map.of()))));
		}
		return files;
	}

	private static boolean isOfList(AccountFile.Document document) {
		return !document.movement().dayKnown();
	}

	/** The day of the newest list that has the account, by the organization's code. */
	private Map<Long, Map<String, LocalDate>> lastLists(String ids) {
		Map<Long, Map<String, LocalDate>> days = new HashMap<>();
		this.bulk.read("""
				select p.account_id, o.code, p.day - date 'epoch'
				from listed_presence p join organization o on o.id = p.organization_id
				where p.account_id = any ('{%s}')
				""".formatted(ids), row -> days.computeIfAbsent(row.number(), absent -> new HashMap<>())
			.put(row.word(), LocalDate.ofEpochDay(row.number())));
		return days;
	}

	private Map<Long, List<AccountFile.Document>> documents(String ids) {
		Map<Long, List<AccountFile.Document>> documents = new HashMap<>();
		this.bulk.read("""
				select m.account_id, o.code, o.kind, m.kind, m.date - date 'epoch', m.class_name, m.day_known,
				  m.order_number
				from movement m join organization o on o.id = m.organization_id
				where m.account_id = any ('{%s}') and m.superseded_at is null
				order by m.account_id, m.date, o.code, m.kind, m.order_number
				""".formatted(ids),
				row -> documents.computeIfAbsent(row.number(), absent -> new ArrayList<>()).add(document(row)));
		return documents;
	}

	private static AccountFile.Document document(CopiedRow row) {
		Movement movement = new Movement(row.word(), OrganizationKind.valueOf(row.word()),
				MovementKind.valueOf(row.word()), LocalDate.ofEpochDay(row.number()), row.wordOrNull(), row.truth());
		return new AccountFile.Document(movement, row.text());
	}

	private static AccountFile file(long id, CopiedRow row, List<AccountFile.Document> documents) {
		String fullName = row.word() + " " + row.word();
		String patronymic = row.wordOrNull();
		Account personal = personal(row);
		return new AccountFile(new AccountId(id), (patronymic != null) ? fullName + " " + patronymic : fullName,
				personal, candidate(personal.number(), row, documents), row.truth(), row.text(), row.truth(),
				moment(row.numberOrNull()), documents);
	}

	private static Account personal(CopiedRow row) {
		return new Account(row.text(), new NormalizedName(row.word(), row.word(), row.word()),
				BornOn.of(row.dayOrNull()), sex(row.wordOrNull()), row.textOrNull(), row.textOrNull());
	}

	private static @Nullable Sex sex(@Nullable String sex) {
		return (sex != null) ? Sex.valueOf(sex) : null;
	}

	private static Candidate candidate(String number, CopiedRow row, List<AccountFile.Document> documents) {
		LocalDate createdOn = row.dayOrNull();
		String method = row.wordOrNull();
		return Candidate.of(number, createdOn, (method != null) ? EntryMethod.valueOf(method) : null, row.wordOrNull(),
				documents.stream().map(AccountFile.Document::movement).toList());
	}

	private static @Nullable Instant moment(@Nullable Long microseconds) {
		return (microseconds != null) ? Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS) : null;
	}

}
