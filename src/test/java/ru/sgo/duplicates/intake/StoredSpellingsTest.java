package ru.sgo.duplicates.intake;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.job.RegistryGate;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class StoredSpellingsTest {

	@Autowired
	private StoredSpellings spellings;

	@Autowired
	private Imports imports;

	@Autowired
	private RegistryGate gate;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	/** As a version before this one has stored them. */
	@BeforeEach
	void anOldTown() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Дата рождения;СНИЛС;Свидетельство о рождении",
					"1;Ёлкин;Иван;01.02.2013;112-233-445 95;II-АН № 111004",
					"2;Ёлкин;Иван;01.02.2013;112-233-445 95;II-АН № 111004",
					"3;Орлова;Вера;01.02.2013;112-233-445 95;II-АН № 111005")
			.run();
		this.jdbc
			.sql("""
					update student_account set birth_certificate = 'LL-АН-111004', snils = null,
					  snils_text = '''112-233-445 95', birth_date = null, birth_date_text = '01.02.2013г', surname_key = 'ёлкин'
					where number = '2'
					""")
			.update();
		this.jdbc.sql("""
				insert into lasting_word (account_a, account_b, word, fingerprint_a, fingerprint_b, reason, decided_by,
				  decided_at)
				select a.id, b.id, 'distinct', personal_fingerprint(a), personal_fingerprint(b), 'twins', 'u', now()
				from student_account a, student_account b
				where a.id < b.id and a.number in ('1', '2') and b.number in ('1', '2')
				""").update();
		this.jdbc.sql("delete from renewed_spelling").update();
	}

	@Test
	void whatPeopleSaidHoldsWhereTheNamesAloneAreSpelledOtherwise() {
		this.jdbc.sql("""
				update student_account a set birth_certificate = o.birth_certificate, snils = o.snils,
				  snils_text = o.snils_text, birth_date = o.birth_date, birth_date_text = o.birth_date_text
				from student_account o where a.number = '2' and o.number = '1'
				""").update();
		this.jdbc.sql("""
				update lasting_word set fingerprint_a = personal_fingerprint(a), fingerprint_b = personal_fingerprint(b)
				from student_account a, student_account b where a.id = account_a and b.id = account_b
				""").update();
		this.spellings.afterSingletonsInstantiated();
		assertThat(values("2")).isEqualTo(values("1"));
		assertThat(wordsThatHold()).isOne();
	}

	/** A СНИЛС that nobody could read before may tell that the two are one. */
	@Test
	void whatPeopleSaidIsAskedAgainWhereADocumentIsReadForTheFirstTime() {
		String third = row("3");
		this.spellings.afterSingletonsInstantiated();
		assertThat(values("2")).isEqualTo(values("1"));
		assertThat(row("3")).isEqualTo(third);
		assertThat(wordsThatHold()).isZero();
	}

	@Test
	void itIsDoneOnce() {
		this.spellings.afterSingletonsInstantiated();
		this.jdbc.sql("update student_account set surname_key = 'x' where number = '1'").update();
		this.spellings.afterSingletonsInstantiated();
		assertThat(values("1")).startsWith("x/");
	}

	@Test
	void startWithNothingToSpellAnewWaitsForNoImport() {
		this.spellings.afterSingletonsInstantiated();
		this.transaction.executeWithoutResult(status -> {
			this.gate.close();
			assertThat(CompletableFuture.runAsync(this.spellings::afterSingletonsInstantiated))
				.succeedsWithin(Duration.ofSeconds(10));
		});
	}

	private int wordsThatHold() {
		return this.jdbc.sql("""
				select count(*) from lasting_word w
				join student_account a on a.id = w.account_a and personal_fingerprint(a) = w.fingerprint_a
				join student_account b on b.id = w.account_b and personal_fingerprint(b) = w.fingerprint_b
				""").query(Integer.class).single();
	}

	private String values(String number) {
		return this.jdbc.sql("""
				select concat_ws('/', surname_key, birth_date, birth_date_text, snils, snils_text, birth_certificate,
				  birth_certificate_text) from student_account where number = ?
				""").param(number).query(String.class).single();
	}

	private String row(String number) {
		return this.jdbc.sql("select a::text from student_account a where number = ?")
			.param(number)
			.query(String.class)
			.single();
	}

}
