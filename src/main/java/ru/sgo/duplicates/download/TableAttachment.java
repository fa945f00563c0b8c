package ru.sgo.duplicates.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import ru.sgo.duplicates.tables.TableAudience;
import ru.sgo.duplicates.tables.TableDescription;
import ru.sgo.duplicates.tables.TableFormat;

/**
 * A table that is saved, in the format that the path asks for.
 *
 * @param name under which it is saved, without an ending
 */
public record TableAttachment<R>(String name, TableDescription<R> table, TableAudience audience) {

	/**
	 * Hands it over.
	 * @param rows hands over each row, in their order
	 */
	public void write(HttpServletRequest request, HttpServletResponse response, Consumer<Consumer<R>> rows)
			throws IOException {
		TableFormat format = TableFormat.ofPath(request.getRequestURI());
		OutputStream out = new Attachment(this.name + "." + format.ending(), format.mediaType()).begin(response);
		format.write(this.table, this.audience, out, rows);
	}

}
