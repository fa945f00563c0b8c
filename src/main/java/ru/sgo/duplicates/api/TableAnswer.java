package ru.sgo.duplicates.api;

import java.io.IOException;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import ru.sgo.duplicates.download.TableAttachment;
import ru.sgo.duplicates.tables.TableAudience;
import ru.sgo.duplicates.tables.TableDescription;

/** Answers a program with a table, which is saved under its own title. */
final class TableAnswer {

	private TableAnswer() {
	}

	/**
	 * Answers in the format that the path asks for.
	 * @param table the headings are part of the contract
	 * @param rows hands over each row, in their order
	 */
	static <R> void write(HttpServletRequest request, HttpServletResponse response, TableDescription<R> table,
			Consumer<Consumer<R>> rows) throws IOException {
		new TableAttachment<>(table.title(), table, TableAudience.program()).write(request, response, rows);
	}

}
