package ru.sgo.duplicates.web;

import java.io.IOException;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.download.TableAttachment;
import ru.sgo.duplicates.tables.TableAudience;
import ru.sgo.duplicates.tables.TableDescription;

/**
 * Tables that people save and open in a spreadsheet program: headings and values in the
 * words of the reader, an empty cell where there is nothing.
 */
@Component
public class Tables {

	private final Words words;

	Tables(Words words) {
		this.words = words;
	}

	/**
	 * Hands a table over, in the format that the path asks for.
	 * @param name under which it is saved, without an ending
	 * @param table title and headings are keys
	 * @param rows hands over each row, in their order
	 */
	public <R> void write(HttpServletRequest request, HttpServletResponse response, String name,
			TableDescription<R> table, Consumer<Consumer<R>> rows) throws IOException {
		TableAudience reader = TableAudience.people(LocaleContextHolder.getLocale(), key -> this.words.say(key));
		new TableAttachment<>(name, table, reader).write(request, response, rows);
	}

	/** The word for a value of an enumeration. */
	public @Nullable String word(String enumeration, @Nullable Object value) {
		return (value != null) ? this.words.of(enumeration, value) : null;
	}

}
