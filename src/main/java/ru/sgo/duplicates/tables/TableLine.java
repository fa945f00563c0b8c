package ru.sgo.duplicates.tables;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Takes the cells of a row from left to right; {@code null} is an empty cell. */
interface TableLine {

	void text(@Nullable String value);

	void day(@Nullable LocalDate value);

	void number(@Nullable Number value);

}
