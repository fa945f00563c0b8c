package ru.sgo.duplicates.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * That an organization was told what it has to do.
 *
 * @param number the outgoing number of the letter
 * @param to whom
 * @param on the day
 */
public record NoticeGiven(NoticeWay way, @Nullable String number, @Nullable String to, LocalDate on) {

	/**
	 * From a row of the table, which may be joined to nothing.
	 */
	static @Nullable NoticeGiven read(ResultSet rs) throws SQLException {
		String way = rs.getString("way");
		return (way == null) ? null : new NoticeGiven(NoticeWay.of(way).orElseThrow(), rs.getString("number"),
				rs.getString("told_to"), rs.getObject("given_on", LocalDate.class));
	}

}
