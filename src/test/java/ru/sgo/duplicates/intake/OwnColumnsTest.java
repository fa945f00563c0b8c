package ru.sgo.duplicates.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * Whatever the order of the columns in a file, a value comes into its own column of the
 * registry, and no child has another's.
 */
@ApplicationTest
class OwnColumnsTest {

	private static final Map<StudentColumn, String> PUPIL = new EnumMap<>(Map.ofEntries(
			Map.entry(StudentColumn.NUMBER, "7"), Map.entry(StudentColumn.SURNAME, "Белова"),
			Map.entry(StudentColumn.GIVEN_NAME, "Вера"), Map.entry(StudentColumn.PATRONYMIC, "Ильинична"),
			Map.entry(StudentColumn.BIRTH_DATE, "01.02.2013"), Map.entry(StudentColumn.SEX, "Ж"),
			Map.entry(StudentColumn.SNILS, "112-233-445 95"),
			Map.entry(StudentColumn.BIRTH_CERTIFICATE, "II-АН № 654325"),
			Map.entry(StudentColumn.CREATED_ON, "30.08.2020"), Map.entry(StudentColumn.ENTRY_METHOD, "Быстрый ввод"),
			Map.entry(StudentColumn.ORGANIZATION, "Ш1")));

	private static final Map<MovementColumn, String> MOVEMENT = new EnumMap<>(
			Map.of(MovementColumn.NUMBER, "7", MovementColumn.ORGANIZATION, "Ш1", MovementColumn.KIND, "Зачисление",
					MovementColumn.DATE, "01.09.2020", MovementColumn.ORDER_NUMBER, "12-у", MovementColumn.ORDER_DATE,
					"28.08.2020", MovementColumn.CLASS_NAME, "1А", MovementColumn.REASON, "переезд"));

	@Autowired
	private Imports imports;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aPupilWithAMovement() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS,
					file(Map.of(OrganizationColumn.CODE, "УО", OrganizationColumn.NAME, "Управление",
							OrganizationColumn.KIND, "УО")))
			.run();
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS,
					file(new EnumMap<>(Map.of(OrganizationColumn.CODE, "Ш1", OrganizationColumn.NAME, "Школа № 1",
							OrganizationColumn.SHORT_NAME, "СОШ 1", OrganizationColumn.KIND, "ООО",
							OrganizationColumn.AUTHORITY, "УО", OrganizationColumn.EMAIL, "school@example.ru"))))
			.with(Part.STUDENTS, file(PUPIL))
			.with(Part.MOVEMENTS, file(MOVEMENT))
			.run();
	}

	@Test
	void everyValueStandsInItsColumn() {
		String school = row("organization", "t.code = 'Ш1'").get("id");
		assertThat(row("organization", "t.code = 'Ш1'")).contains(entry("name", "Школа № 1"),
				entry("short_name", "СОШ 1"), entry("kind", "SCHOOL"), entry("email", "school@example.ru"),
				entry("authority_id", row("organization", "t.code = 'УО'").get("id")));
		assertThat(pupil()).contains(entry("number", "7"), entry("surname", "Белова"), entry("given_name", "Вера"),
				entry("patronymic", "Ильинична"), entry("surname_key", "белова"), entry("given_name_key", "вера"),
				entry("patronymic_key", "ильинична"), entry("birth_date", "2013-02-01"), entry("birth_date_text", null),
				entry("sex", "FEMALE"), entry("snils", "11223344595"), entry("snils_text", null),
				entry("birth_certificate", "II-АН-654325"), entry("birth_certificate_text", null),
				entry("created_on", "2020-08-30"), entry("entry_method", "QUICK_ENTRY"), entry("creator_id", school));
		assertThat(row("movement", "true")).contains(entry("account_id", pupil().get("id")),
				entry("organization_id", school), entry("kind", "ENROLMENT"), entry("date", "2020-09-01"),
				entry("order_number", "12-у"), entry("order_date", "2020-08-28"), entry("class_name", "1А"),
				entry("reason", "переезд"));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "SURNAME, Орлова, name_sought surname surname_key",
			"GIVEN_NAME, Анна, given_name given_name_key name_sought",
			"PATRONYMIC, Олеговна, name_sought patronymic patronymic_key",
			"BIRTH_DATE, давно, birth_date birth_date_text", "BIRTH_DATE, 02.02.2013, birth_date", "SEX, М, sex",
			"SNILS, нет, snils snils_text", "BIRTH_CERTIFICATE, Paris 7, birth_certificate birth_certificate_text",
			"CREATED_ON, 31.08.2020, created_on", "ENTRY_METHOD, Импорт, entry_method", "ORGANIZATION, УО, ''" })
	void aChangedValueChangesItsOwnColumnsOnly(StudentColumn column, String value, String changed) {
		Map<String, String> before = pupil();
		Map<StudentColumn, String> other = new EnumMap<>(PUPIL);
		other.put(column, value);
		new TestImports(this.imports).with(Part.STUDENTS, file(other)).run();
		Map<String, String> after = pupil();
		Set<String> different = new TreeSet<>(before.keySet());
		different.removeIf(field -> String.valueOf(before.get(field)).equals(String.valueOf(after.get(field))));
		different.remove("version");
		assertThat(String.join(" ", different)).isEqualTo(changed);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "PATRONYMIC", "BIRTH_DATE", "SEX", "SNILS", "BIRTH_CERTIFICATE", "CREATED_ON", "ENTRY_METHOD",
			"ORGANIZATION" })
	void aColumnThatAFileLacksChangesNothing(StudentColumn column) {
		Map<String, String> before = pupil();
		Map<StudentColumn, String> fewer = new EnumMap<>(PUPIL);
		fewer.remove(column);
		new TestImports(this.imports).with(Part.STUDENTS, file(fewer)).run();
		assertThat(pupil()).isEqualTo(before);
	}

	/** The columns in the reverse of their order, by their English names. */
	private static String[] file(Map<? extends Column, String> values) {
		List<Column> columns = values.keySet().stream().map(Column.class::cast).collect(Collectors.toList());
		Collections.reverse(columns);
		return new String[] { line(columns, Column::field), line(columns, values::get) };
	}

	private static String line(List<Column> columns, Function<Column, String> cell) {
		return columns.stream().map(cell).collect(Collectors.joining(";"));
	}

	private Map<String, String> pupil() {
		return row("student_account", "true");
	}

	private Map<String, String> row(String table, String condition) {
		Map<String, String> row = new HashMap<>();
		this.jdbc
			.sql("select e.key, e.value from %s t, jsonb_each_text(to_jsonb(t)) e where %s".formatted(table, condition))
			.query(rs -> {
				row.put(rs.getString("key"), rs.getString("value"));
			});
		return row;
	}

}
