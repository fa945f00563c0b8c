package ru.sgo.duplicates.resolution;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;

import static org.assertj.core.api.Assertions.assertThat;

/** What a child has besides its school goes along with it, on all its days. */
class TakenAlongTest extends OneCaseTest {

	private static final String EGOR = ";Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;";

	@Autowired
	private JdbcClient database;

	@Test
	void aCircleBegunUnderTheOtherAccountAndGoneOnUnderBothLosesNoDay() {
		deleted("100;К1;Зачисление;15.10.2020;6", "200;К1;Зачисление;05.09.2020;7", "200;К1;Выбытие;20.12.2020;8");
		assertThat(stays("К1")).containsExactly("REGULAR [2020-09-05,2020-10-15)", "REGULAR [2020-10-15,)");
	}

	@Test
	void aCircleThatWentOnUnderTheOtherAccountGoesOn() {
		deleted("100;К1;Зачисление;05.09.2020;6", "100;К1;Выбытие;20.12.2020;8", "200;К1;Зачисление;01.10.2020;7");
		assertThat(stays("К1")).containsExactly("REGULAR [2020-09-05,2020-12-21)", "REGULAR [2020-12-21,)");
	}

	@Test
	void anAttachmentBegunUnderTheOtherAccountIsKeptFromItsFirstDay() {
		deleted("100;Ш2;Зачисление в прикреплённые;11.01.2021;6", "200;Ш2;Зачисление в прикреплённые;01.10.2020;7",
				"200;Ш2;Снятие с прикрепления;31.01.2021;9");
		assertThat(stays("Ш2")).contains("ATTACHED [2020-10-01,2021-01-11)");
	}

	private void deleted(String... besides) {
		town(new String[] { "100" + EGOR + "01.09.2016;По заявлению;Ш1", "200" + EGOR + "02.09.2020;Быстрый ввод;Ш1" },
				new String[] { "100;Ш1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77" });
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "К1;Дом творчества;ДОД;УО-01")
			.with(Part.MOVEMENTS, MOVEMENTS, String.join("\n", besides))
			.run();
		report();
		confirm();
		theCase().tasks().forEach(this::carryOut);
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.AWAITING_CHECK);
	}

	private List<String> stays(String organization) {
		return this.database.sql("""
				select s.kind || ' ' || daterange(s.begins, s.ends, '[]') from stay s
				join student_account a on a.id = s.account_id join organization o on o.id = s.organization_id
				where a.number = '100' and o.code = :code order by s.begins
				""").param("code", organization).query(String.class).list();
	}

}
