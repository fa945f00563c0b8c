package ru.sgo.duplicates.headcount;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * How many duplicates come from somewhere.
 *
 * @param late the child was not withdrawn in time («не оформила выбытие вовремя»)
 * @param second a second account was made («завела вторую карточку»)
 * @param duplicates how many there are in all; one may come of both
 * @param undecided of how many nobody has decided anything yet
 * @param medianDays how many days they have lived, in the middle; {@code null} if there
 * are none
 */
public record OriginFigures(long late, long second, long duplicates, long undecided, @Nullable Double medianDays) {

	/** The same in whole days, 0 where there are none. */
	public long wholeDays() {
		return (this.medianDays != null) ? (long) Math.ceil(this.medianDays) : 0;
	}

	/** None. */
	static final OriginFigures NONE = new OriginFigures(0, 0, 0, 0, null);

	static OriginFigures of(ResultSet rs) throws SQLException {
		return new OriginFigures(rs.getLong("late"), rs.getLong("second"), rs.getLong("duplicates"),
				rs.getLong("undecided"), rs.getObject("median_days", Double.class));
	}

}
