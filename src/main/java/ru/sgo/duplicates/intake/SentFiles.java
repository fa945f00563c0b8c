package ru.sgo.duplicates.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent, for as long as the import is remembered. */
@Component
class SentFiles {

	private final JdbcClient jdbc;

	SentFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void remember(long id, List<SentFile> files) {
		files.forEach(file -> this.jdbc
			.sql("insert into import_file (import_id, part, name, bytes) values (:id, :part, :name, :bytes)")
			.param("id", id)
			.param("part", file.part().code())
			.param("name", file.name())
			.param("bytes", file.bytes())
			.update());
	}

	/** The files of an import in the order of the parts. */
	List<SentFile> of(long id) {
		return this.jdbc.sql("select part, name, bytes from import_file where import_id = :id")
			.param("id", id)
			.query((rs, row) -> new SentFile(Part.valueOf(rs.getString("part").toUpperCase(Locale.ROOT)),
					rs.getString("name"), rs.getLong("bytes")))
			.list()
			.stream()
			.sorted(Comparator.comparing(SentFile::part))
			.toList();
	}

}
