package ru.sgo.duplicates.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Where the schema is changed by another database user than the application's, all is
 * given to the application but the journal and what guards it: there the application adds
 * and reads, lets the planner know what it has added, and can switch no guard off. Done
 * anew after every migration, so that it holds for what a migration has made and for data
 * that one user owned alone.
 * <p>
 * A table is of the journal when one of its triggers calls a function whose name begins
 * with {@code refuse_}. Only where the application had the journal alone is anything
 * taken back from it, and functions that run with their owner's rights with it: later on,
 * what it has made and given such a name would get the rights of the guards.
 */
@Component
class GuardedJournal implements Callback {

	private static final String GUARDS = """
			with app as (select r.oid, r.rolname, exists (select from pg_class c
			    where c.oid = to_regclass('public.registry_act') and c.relowner = r.oid) as alone
			  from pg_roles r where r.rolname = ?),
			guards as (select t.tgrelid as kept, t.tgfoid as guard
			  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid, app
			  where not t.tgisinternal and p.proname like 'refuse\\_%'
			    and (app.alone or c.relowner <> app.oid and p.proowner <> app.oid))
			""";

	/**
	 * What comes with an extension, or with the column of a table, goes with it. Who may
	 * not make anything may not own it either, so that goes first.
	 */
	private static final String TO_HAND_OVER = GUARDS
			+ """
					select format('grant usage, create on schema public to %I', app.rolname) from app
					union all
					select format('grant select on flyway_schema_history to %I', app.rolname) from app
					union all
					select format('alter %s %s owner to %I',
					  case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end,
					  c.oid::regclass, app.rolname)
					from pg_class c, app
					where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
					  and c.relowner <> app.oid and c.relname <> 'flyway_schema_history' and c.oid not in (select kept from guards)
					  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
					    and (d.deptype = 'e' or c.relkind = 'S' and d.deptype in ('a', 'i')))
					union all
					select format('alter function %s owner to %I', p.oid::regprocedure, app.rolname)
					from pg_proc p, app
					where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and p.proowner <> app.oid
					  and not p.prosecdef and p.oid not in (select guard from guards)
					  and not exists (select from pg_depend d
					    where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
					""";

	private static final String TO_KEEP = GUARDS + """
			select format(act, c.oid::regclass, app.rolname)
			from pg_class c, app, unnest(array['alter table %1$s owner to current_user',
			  'revoke all on %1$s from public, %2$I', 'grant select, insert, maintain on %1$s to %2$I']) act
			where c.oid in (select kept from guards)
			union all
			select format('alter function %s owner to current_user', p.oid::regprocedure)
			from pg_proc p, app where app.alone and p.proowner = app.oid and p.pronamespace = 'public'::regnamespace
			  and (p.oid in (select guard from guards) or p.prosecdef)
			  and not exists (select from pg_depend d
			    where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
			""";

	private final JdbcConnectionDetails application;

	GuardedJournal(JdbcConnectionDetails application) {
		this.application = application;
	}

	@Override
	public boolean supports(Event event, @Nullable Context context) {
		return event == Event.BEFORE_MIGRATE || event == Event.AFTER_MIGRATE;
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public void handle(Event event, Context context) {
		String user = this.application.getUsername();
		try {
			Connection owner = context.getConnection();
			if (user == null || user.equals(owner.getMetaData().getUserName())) {
				return;
			}
			if (event == Event.BEFORE_MIGRATE) {
				make(user, owner);
			}
			else {
				execute(owner, list(owner, TO_HAND_OVER, user));
				execute(owner, list(owner, TO_KEEP, user));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database user " + user + " cannot be given what is its", ex);
		}
	}

	/**
	 * Whoever hands something over, and is no superuser, has to be a member of the other.
	 */
	private void make(String user, Connection owner) throws SQLException {
		if (list(owner, "select rolname from pg_roles where rolname = ?", user).isEmpty()) {
			String password = this.application.getPassword();
			if (password == null || password.isEmpty()) {
				throw new MissingPassword(user);
			}
			execute(owner, list(owner, "select format('create role %I login', ?)", user));
			owner.unwrap(PGConnection.class).alterUserPassword(user, password.toCharArray(), null);
		}
		execute(owner, list(owner, """
				select format('grant %I to current_user', r.rolname) from pg_roles r
				where r.rolname = ? and not pg_has_role(current_user, r.oid, 'USAGE')
				""", user));
	}

	private static List<String> list(Connection owner, String sql, String user) throws SQLException {
		List<String> found = new ArrayList<>();
		try (PreparedStatement query = owner.prepareStatement(sql)) {
			query.setString(1, user);
			try (ResultSet rows = query.executeQuery()) {
				while (rows.next()) {
					found.add(rows.getString(1));
				}
			}
		}
		return found;
	}

	private static void execute(Connection owner, List<String> acts) throws SQLException {
		try (Statement statement = owner.createStatement()) {
			for (String act : acts) {
				statement.execute(act);
			}
		}
	}

	@Override
	public String getCallbackName() {
		return "guarded journal";
	}

}
