package ru.sgo.duplicates.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of the files of imports, below the folder of uploads. */
@Component
class UploadNames {

	private final JdbcClient jdbc;

	UploadNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of an import. */
	Map<Part, String> of(long id) {
		return this.jdbc.sql("select organizations_file, students_file, movements_file from import_run where id = :id")
			.param("id", id)
			.query((rs, row) -> names(rs))
			.single();
	}

	/**
	 * Forgets those of an import, which are somebody else's from now on.
	 * @return whether there were any
	 */
	boolean forget(long id) {
		return this.jdbc.sql("""
				update import_run set organizations_file = null, students_file = null, movements_file = null
				where id = :id and num_nonnulls(organizations_file, students_file, movements_file) > 0
				""").param("id", id).update() == 1;
	}

	private static Map<Part, String> names(ResultSet rs) throws SQLException {
		Map<Part, String> names = new EnumMap<>(Part.class);
		for (Part part : Part.values()) {
			String name = rs.getString(part.code() + "_file");
			if (name != null) {
				names.put(part, name);
			}
		}
		return names;
	}

	/** Those of its lists. */
	List<String> ofLists(long id) {
		return this.jdbc.sql("select file from import_list where import_id = :id and file is not null")
			.param("id", id)
			.query(String.class)
			.list();
	}

	/** All that an import at work, or one that is held, still needs. */
	List<String> needed() {
		return this.jdbc.sql("""
				select l.file from import_list l join import_run i on i.id = l.import_id and i.status in %1$s
				where l.file is not null
				union all
				select f.name from import_run i
				cross join lateral unnest(array[i.organizations_file, i.students_file, i.movements_file]) f (name)
				where f.name is not null and i.status in %1$s
				""".formatted(ImportRuns.OPEN)).query(String.class).list();
	}

}
