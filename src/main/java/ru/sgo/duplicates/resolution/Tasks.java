package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.registry.SoughtName;

/**
 * Reads tasks; nothing of a task whose organization lies outside of the scope, and of a
 * case that only administrators may see nothing but what an organization owes itself.
 */
@Service
@Transactional(readOnly = true)
public class Tasks {

	/**
	 * The account of the case that the organization knows the child by. A union, for an
	 * {@code or} would read all accounts of the registry for each task.
	 */
	static final String OWN = """
			cross join lateral (
			  select x.number, x.name_sought, x.birth_date, concat_ws(' ', x.surname, x.given_name, x.patronymic) as child
			  from student_account x
			  where x.id in (select t.account_id
			    union select account_id from case_account where case_number = t.case_number)
			  order by exists (select from stay s where s.account_id = x.id and s.organization_id = t.at_organization_id)
			    desc, x.id = t.account_id desc, x.number
			  limit 1) own
			""";

	private static final String WHOLE = """
			select t.*, c.status as case_status, c.cause, c.identity, o.code as organization,
			  coalesce(o.short_name, o.name) as organization_name, p.code as at_code,
			  (select j.reason from objection j where j.task_id = t.id order by j.id desc limit 1) as objection,
			  coalesce(p.short_name, p.name) as at_name, a.number as account, k.number as keep,
			  coalesce(mf.short_name, mf.name) as moved_from, own.number as own_account, own.child, own.birth_date,
			  t.status = 'OPEN' and t.due_on < :today as late
			from task t
			join duplicate_case c on c.number = t.case_number
			join organization o on o.id = t.organization_id
			join organization p on p.id = t.at_organization_id
			join student_account a on a.id = t.account_id
			left join student_account k on k.id = c.keep_id
			left join organization mf on mf.id = t.moved_from_id
			""" + OWN;

	/**
	 * Holds for a task {@code t} that whoever asks may see: {@code :scope},
	 * {@code :restricted}.
	 */
	static final String VISIBLE = Scope.holds("t.organization_id")
			+ " and (:restricted or t.case_number not in (select number from duplicate_case where restricted))";

	private static final String CHOSEN = """
			where %s
			  and (:status::text is null or t.status = :status)
			  and (not :toDo or t.status in ('OPEN', 'WAITING'))
			  and (:organization::text is null or o.code = :organization)
			  and (:case::bigint is null or t.case_number = :case)
			  and (not :overdue or (t.status = 'OPEN' and t.due_on < :today))
			""".formatted(VISIBLE);

	/**
	 * Holds for a task {@code t} of a case in which the sought name or number occurs at
	 * all: few, and found by an index. Whether it is by the account that the organization
	 * knows is asked of these alone.
	 */
	static final String MENTIONED = """
			(t.case_number::text = :numberSought or t.account_id in (select s.id from student_account s where %1$s)
			  or t.case_number in (select m.case_number from case_account m
			    join student_account s on s.id = m.account_id where %1$s))
			""".formatted(SoughtName.holds("s"));

	/**
	 * Holds for a task {@code t} that is found by what its organization knows.
	 */
	static final String NAMED = "(t.account_id in (select id from student_account where number = :numberSought)"
			+ " or t.case_number::text = :numberSought or " + SoughtName.holds("own") + ")";

	private static final String ORDER = """
			order by array_position(array['OPEN', 'WAITING', 'DONE', 'CANCELLED'], t.status), t.due_on, t.id
			""";

	/** So many are read together for a file. */
	private static final int AT_ONCE = 500;

	private final JdbcClient jdbc;

	private final TaskViewReader views;

	private final Clock clock;

	Tasks(JdbcClient jdbc, TaskViewReader views, Clock clock) {
		this.jdbc = jdbc;
		this.views = views;
		this.clock = clock;
	}

	/**
	 * Which tasks to show; what is {@code null} does not matter.
	 *
	 * @param toDo only those that are neither done nor cancelled
	 * @param overdue only those that could be done and whose day has passed
	 * @param text part of the child's name, an account number or a case's number
	 */
	public record Filter(@Nullable TaskStatus status, boolean toDo, @Nullable String organization,
			@Nullable Long caseNumber, boolean overdue, @Nullable String text) {

		/** Every task. */
		public static final Filter ALL = new Filter(null, false, null, null, false, null);

		/** What is done. */
		public static final Filter DONE = new Filter(TaskStatus.DONE, false, null, null, false, null);

		public Filter {
			organization = (organization == null || organization.isBlank()) ? null : organization;
			text = (text == null || text.isBlank()) ? null : text.strip();
		}

		/** How many of the choices besides the text choose something. */
		public int on() {
			return (int) Stream.of(this.status != null || this.toDo, this.organization != null, this.overdue)
				.filter(Boolean::booleanValue)
				.count();
		}
	}

	public long count(Filter filter, Scope scope) {
		return spec("select count(*) " + chosen(filter), filter, scope).query(Long.class).single();
	}

	/** A page of the tasks: what can be done first, by its due date. */
	public List<TaskView> page(Filter filter, long offset, int limit, Scope scope) {
		return inOrder(spec("select t.id " + chosen(filter) + ORDER + "offset :offset limit :limit", filter, scope)
			.param("offset", offset)
			.param("limit", limit)
			.query(Long.class)
			.list(), scope);
	}

	/**
	 * All that the filter chooses, in the order of the pages; no more of them are held at
	 * once than some hundred.
	 */
	public void forEach(Filter filter, Scope scope, Consumer<TaskView> reader) {
		List<Long> chosen = spec("select t.id " + chosen(filter) + ORDER, filter, scope).query(Long.class).list();
		for (int from = 0; from < chosen.size(); from += AT_ONCE) {
			inOrder(chosen.subList(from, Math.min(from + AT_ONCE, chosen.size())), scope).forEach(reader);
		}
	}

	/** Looks them up once they are chosen. */
	private List<TaskView> inOrder(List<Long> ids, Scope scope) {
		return this.views.read(bind(scope,
				this.jdbc.sql(WHOLE + "where t.id = any (:of) and " + VISIBLE + " order by array_position(:of, t.id)"))
			.param("of", ids.stream().mapToLong(Long::longValue).toArray())
			.param("today", LocalDate.now(this.clock)));
	}

	/** The task, if its organization lies in the scope. */
	public Optional<TaskView> find(long id, Scope scope) {
		return this.views
			.read(bind(scope, this.jdbc.sql(WHOLE + " where t.id = :id and " + VISIBLE)).param("id", id)
				.param("today", LocalDate.now(this.clock)))
			.stream()
			.findFirst();
	}

	/**
	 * Those of the tasks that lie in the scope, by child, in the order of their plans.
	 */
	public List<TaskView> find(Collection<Long> ids, Scope scope) {
		return whole("where t.id = any (:of)", ids, scope);
	}

	/** All tasks of the cases that lie in the scope and are not cancelled. */
	List<TaskView> ofCases(Collection<Long> cases, Scope scope) {
		return whole("where t.status <> 'CANCELLED' and t.case_number = any (:of)", cases, scope);
	}

	private List<TaskView> whole(String chosen, Collection<Long> of, Scope scope) {
		return this.views.read(bind(scope, this.jdbc.sql(WHOLE + chosen + " and " + VISIBLE + """
				order by min(own.child) over (partition by t.case_number), t.case_number, t.position, t.id"""))
			.param("of", of.stream().mapToLong(Long::longValue).toArray())
			.param("today", LocalDate.now(this.clock)));
	}

	/** What was done last. */
	public List<TaskView> latestDone(int limit, Scope scope) {
		return this.views.read(bind(scope,
				this.jdbc.sql(WHOLE + "where t.status = 'DONE' and " + VISIBLE
						+ " order by t.done_at desc, t.id limit :limit"))
			.param("limit", limit)
			.param("today", LocalDate.now(this.clock)));
	}

	/** The tasks of a case in the order of their plan, the latest plan last. */
	List<TaskView> ofCase(long number) {
		return this.views.read(this.jdbc.sql(WHOLE + " where t.case_number = :case order by t.id")
			.param("case", number)
			.param("today", LocalDate.now(this.clock)));
	}

	/** How many tasks each organization of the scope owes. */
	public List<Load> loads(Scope scope) {
		return bind(scope, this.jdbc.sql("""
				select o.code, coalesce(o.short_name, o.name) as name,
				  count(*) filter (where t.status = 'OPEN') as open,
				  count(*) filter (where t.status = 'WAITING') as waiting,
				  count(*) filter (where t.status = 'DONE') as done,
				  count(*) filter (where t.status = 'OPEN' and t.due_on < :today) as overdue,
				  count(*) filter (where t.status in ('OPEN', 'WAITING') and t.seen_at is null) as unseen
				from task t join organization o on o.id = t.organization_id
				where t.status <> 'CANCELLED' and
				""" + VISIBLE + " group by 1, 2 order by overdue desc, open desc, o.code"))
			.param("today", LocalDate.now(this.clock))
			.query((rs, row) -> new Load(rs.getString("code"), rs.getString("name"), rs.getLong("open"),
					rs.getLong("waiting"), rs.getLong("done"), rs.getLong("overdue"), rs.getLong("unseen")))
			.list();
	}

	/** What one organization owes. */
	public record Load(String organization, String name, long open, long waiting, long done, long overdue,
			long unseen) {
	}

	/** As {@link Scope#bind}; but an organization sees whatever it has to do. */
	static JdbcClient.StatementSpec bind(Scope scope, JdbcClient.StatementSpec statement) {
		return scope.bind(statement).param("restricted", scope.restrictedToo() || scope.ownOnly());
	}

	/** The accounts are looked at only when a text is searched in them. */
	private static String chosen(Filter filter) {
		String all = "from task t join organization o on o.id = t.organization_id\n";
		return (filter.text() != null) ? all + OWN + CHOSEN + " and " + MENTIONED + " and " + NAMED : all + CHOSEN;
	}

	private JdbcClient.StatementSpec spec(String sql, Filter filter, Scope scope) {
		return SoughtName.bind(bind(scope, this.jdbc.sql(sql)), filter.text())
			.param("today", LocalDate.now(this.clock))
			.param("status", (filter.status() != null) ? filter.status().name() : null)
			.param("toDo", filter.toDo())
			.param("organization", filter.organization())
			.param("case", filter.caseNumber())
			.param("overdue", filter.overdue());
	}

}
