package ru.sgo.duplicates.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.detection.Account;
import ru.sgo.duplicates.detection.BornOn;
import ru.sgo.duplicates.detection.NormalizedName;
import ru.sgo.duplicates.detection.Sex;

/** Reads an account {@code a} as detection compares it. */
final class PersonalData {

	/** The columns. */
	static final String COLUMNS = """
			a.number, a.surname_key, a.given_name_key, a.patronymic_key, a.birth_date, a.birth_date_text, a.sex, a.snils,
			a.birth_certificate, a.created_on,
			(select min(first.begins) from stay first where first.account_id = a.id) as first_enrolment
			""";

	private PersonalData() {
	}

	/**
	 * The account of this row.
	 * @param today the last day on which a child may be born
	 */
	static Account of(ResultSet row, LocalDate today) throws SQLException {
		return new Account(row.getString("number"),
				new NormalizedName(row.getString("surname_key"), row.getString("given_name_key"),
						row.getString("patronymic_key")),
				BornOn.of(row.getObject("birth_date", LocalDate.class), row.getString("birth_date_text"), today,
						row.getObject("created_on", LocalDate.class),
						row.getObject("first_enrolment", LocalDate.class)),
				sex(row.getString("sex")), row.getString("snils"), row.getString("birth_certificate"));
	}

	private static @Nullable Sex sex(@Nullable String stored) {
		return (stored != null) ? Sex.valueOf(stored) : null;
	}

}
