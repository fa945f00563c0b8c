package ru.sgo.duplicates.intake;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.history.OrganizationKind;

/**
 * The organizations that imports of lists bring. They go the way of any others: in a file
 * of organizations of the import, which is written here.
 */
@Component
class BroughtOrganizations {

	private final JdbcClient jdbc;

	private final UploadFolder uploads;

	BroughtOrganizations(JdbcClient jdbc, UploadFolder uploads) {
		this.jdbc = jdbc;
		this.uploads = uploads;
	}

	/** Those of an import. */
	List<BroughtOrganization> of(long id) {
		return this.jdbc.sql("select * from import_list_organization where import_id = :id order by code")
			.param("id", id)
			.query((rs, row) -> new BroughtOrganization(rs.getString("code"), rs.getString("name"),
					rs.getString("short_name"), OrganizationKind.valueOf(rs.getString("kind")),
					rs.getString("authority")))
			.list();
	}

	/** Adds some, and writes the file anew. */
	void add(long id, List<BroughtOrganization> organizations) {
		organizations.forEach(organization -> remember(id, organization));
		write(id);
	}

	private void remember(long id, BroughtOrganization organization) {
		this.jdbc.sql("""
				insert into import_list_organization (import_id, code, name, short_name, kind, authority)
				values (:id, :code, :name, :shortName, :kind, :authority)
				on conflict (import_id, code) do update set name = excluded.name, short_name = excluded.short_name,
				  kind = excluded.kind, authority = excluded.authority
				""")
			.param("id", id)
			.param("code", organization.code())
			.param("name", organization.name())
			.param("shortName", organization.named())
			.param("kind", organization.kind().name())
			.param("authority", organization.authority())
			.update();
	}

	private void write(long id) {
		String file = this.uploads.keep(new Upload("", path -> Files.write(path, lines(id)))).getFileName().toString();
		List<String> before = this.jdbc.sql("select organizations_file from import_run where id = :id")
			.param("id", id)
			.query((rs, row) -> Objects.requireNonNullElse(rs.getString(1), ""))
			.list();
		this.jdbc.sql("update import_run set organizations_file = :file where id = :id")
			.param("file", file)
			.param("id", id)
			.update();
		this.uploads.remove(before.stream().filter(name -> !name.isEmpty()).toList());
	}

	/** What the lists of an import name and neither the registry nor the import has. */
	List<UnknownOrganization> unknown(long id) {
		List<String> names = new ArrayList<>();
		List<Integer> rows = new ArrayList<>();
		this.jdbc.sql("""
				select name, sum(rows)::integer as rows from (
				  select value as name, count(*) as rows from import_problem
				  where import_id = :id and message = :unknown and value <> '' group by value
				  union all
				  select organization_read, sum(rows) from import_list_sheet
				  where import_id = :id and organization is null and organization_read is not null group by 1) u
				group by name order by rows desc, name
				""").param("id", id).param("unknown", ProblemCode.LIST_ORGANIZATION_UNKNOWN.messageKey()).query(rs -> {
			names.add(rs.getString("name"));
			rows.add(rs.getInt("rows"));
		});
		Set<String> taken = codes(id);
		List<UnknownOrganization> unknown = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			unknown.add(UnknownOrganization.of(names.get(i), rows.get(i), taken));
		}
		return unknown;
	}

	boolean isTaken(String code) {
		return this.jdbc.sql("select exists (select from organization where code = :code)")
			.param("code", code)
			.query(Boolean.class)
			.single();
	}

	private Set<String> codes(long id) {
		Set<String> codes = new HashSet<>(this.jdbc.sql("select code from organization").query(String.class).list());
		of(id).forEach(one -> codes.add(one.code()));
		return codes;
	}

	private List<String> lines(long id) {
		List<String> lines = new ArrayList<>(List.of("code;name;short_name;kind;authority"));
		for (BroughtOrganization one : of(id)) {
			lines.add(Stream
				.of(one.code(), one.name(), one.named(), one.kind().name().toLowerCase(Locale.ROOT), one.authority())
				.map(BroughtOrganizations::cell)
				.collect(Collectors.joining(";")));
		}
		return lines;
	}

	private static String cell(@Nullable String text) {
		return (text == null) ? "" : "\"" + text.replace("\"", "\"\"") + "\"";
	}

}
