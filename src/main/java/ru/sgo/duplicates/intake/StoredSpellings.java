package ru.sgo.duplicates.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.bulk.BulkCopy;
import ru.sgo.duplicates.bulk.ColumnType;
import ru.sgo.duplicates.bulk.TableColumns;
import ru.sgo.duplicates.detection.Normalization;
import ru.sgo.duplicates.detection.NormalizedName;
import ru.sgo.duplicates.job.RegistryGate;

/**
 * Spells what is stored as an import of today would, once for each version of the
 * normalisation: or else an account that was stored before, and one that comes now, would
 * differ in nothing but that. Done before the first request can come.
 */
@Component
class StoredSpellings implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(StoredSpellings.class);

	private static final int AT_ONCE = 20_000;

	private static final String STORED = """
			select id, surname, given_name, patronymic, surname_key, given_name_key, patronymic_key, birth_date,
			  birth_date_text, snils, snils_text, birth_certificate, birth_certificate_text
			from student_account where id > :after order by id limit :most
			""";

	private static final TableColumns<StoredAccount> RENEWED = new TableColumns<>("renewed_account");
	static {
		RENEWED.addFixed("id", ColumnType.LONG, StoredAccount::id);
		RENEWED.addFixed("surname_key", ColumnType.TEXT, account -> account.name().surname());
		RENEWED.addFixed("given_name_key", ColumnType.TEXT, account -> account.name().givenName());
		RENEWED.addFixed("patronymic_key", ColumnType.TEXT, account -> account.name().patronymic());
		RENEWED.addFixed("birth_date", ColumnType.DATE, account -> account.birthDate().read());
		RENEWED.addFixed("birth_date_text", ColumnType.TEXT, account -> account.birthDate().text());
		RENEWED.addFixed("snils", ColumnType.TEXT, account -> account.snils().read());
		RENEWED.addFixed("snils_text", ColumnType.TEXT, account -> account.snils().text());
		RENEWED.addFixed("birth_certificate", ColumnType.TEXT, account -> account.certificate().read());
		RENEWED.addFixed("birth_certificate_text", ColumnType.TEXT, account -> account.certificate().text());
		RENEWED.addFixed("normalization", ColumnType.INTEGER, account -> Normalization.VERSION);
	}

	private final JdbcClient jdbc;

	private final BulkCopy bulk;

	private final RegistryGate gate;

	private final TransactionTemplate transaction;

	private final Clock clock;

	StoredSpellings(JdbcClient jdbc, BulkCopy bulk, RegistryGate gate, TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.bulk = bulk;
		this.gate = gate;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Closes the gate only if there is something to be done: a start waits for nobody.
	 */
	@Override
	public void afterSingletonsInstantiated() {
		if (isRenewed()) {
			return;
		}
		this.transaction.executeWithoutResult(status -> {
			this.gate.close();
			if (this.jdbc.sql("""
					insert into renewed_spelling (normalization, renewed_at) values (:version, :now)
					on conflict do nothing
					""")
				.param("version", Normalization.VERSION)
				.param("now", Timestamp.from(this.clock.instant()))
				.update() == 1) {
				renew();
			}
		});
	}

	private boolean isRenewed() {
		return this.jdbc.sql("select exists (select from renewed_spelling where normalization = :version)")
			.param("version", Normalization.VERSION)
			.query(Boolean.class)
			.single();
	}

	private void renew() {
		this.jdbc.sql(RENEWED.temporary()).update();
		DateReader dates = new DateReader(ZonedDateTime.now(this.clock));
		long after = 0;
		int renewed = 0;
		List<Pair> some = read(after, dates);
		while (!some.isEmpty()) {
			List<StoredAccount> changed = some.stream().filter(Pair::differs).map(Pair::now).toList();
			write(changed);
			renewed += changed.size();
			after = some.get(some.size() - 1).now().id();
			some = read(after, dates);
		}
		if (renewed > 0) {
			this.jdbc.sql("analyze renewed_account").update();
			this.jdbc.sql("select take_renewed_accounts()").query(rs -> {
			});
			log.info("Spelled {} accounts as this version does", renewed);
		}
	}

	private List<Pair> read(long after, DateReader dates) {
		return this.jdbc.sql(STORED)
			.param("after", after)
			.param("most", AT_ONCE)
			.query((rs, row) -> pair(rs, dates))
			.list();
	}

	private static Pair pair(ResultSet rs, DateReader dates) throws SQLException {
		StoredAccount stored = new StoredAccount(rs.getLong("id"),
				new NormalizedName(rs.getString("surname_key"), rs.getString("given_name_key"),
						rs.getString("patronymic_key")),
				new StoredAccount.Value<>(rs.getObject("birth_date", LocalDate.class), rs.getString("birth_date_text")),
				new StoredAccount.Value<>(rs.getString("snils"), rs.getString("snils_text")),
				new StoredAccount.Value<>(rs.getString("birth_certificate"), rs.getString("birth_certificate_text")));
		return new Pair(stored, stored.renewed(
				Normalization.names(rs.getString("surname"), rs.getString("given_name"), rs.getString("patronymic")),
				dates));
	}

	private void write(List<StoredAccount> accounts) {
		this.bulk.write(RENEWED, accounts);
	}

	/** An account as it is stored, and as it is spelled now. */
	private record Pair(StoredAccount before, StoredAccount now) {

		boolean differs() {
			return !this.before.equals(this.now);
		}
	}

}
