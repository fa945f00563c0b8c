package ru.sgo.duplicates.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Finds what is wrong with a row of a query, if anything is. */
interface RemarkReader {

	Optional<Problem> read(ResultSet row) throws SQLException;

}
