package ru.sgo.duplicates.bulk;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A column is named once, and stands in every statement. */
class TableColumnsTest {

	private static final TableColumns<Pupil> ALL = new TableColumns<>("pupil");

	private static final TableColumn<Pupil, Long> ID = ALL.addFixed("id", ColumnType.LONG, Pupil::id);

	static {
		ALL.add("name", ColumnType.TEXT, Pupil::name);
		ALL.addFixed("born", ColumnType.DATE, Pupil::born);
		ALL.add("remarks", ColumnType.JSON, pupil -> "[]");
	}

	@Test
	void everyColumnStandsInTheHeadOfCopy() {
		assertThat(ALL.target()).isEqualTo("pupil (id, name, born, remarks)");
	}

	@Test
	void whatMayChangeStandsInTheUpdate() {
		assertThat(ALL.update(ID))
			.isEqualTo("update pupil set name = ?, remarks = ?::json, version = version + 1 where id = ?");
	}

	private record Pupil(long id, String name, @Nullable LocalDate born) {
	}

}
