package ru.sgo.duplicates.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers large counts of the registry until it changes, so that they are not counted
 * anew at every look. Every change leaves an act in the journal, in its own transaction:
 * while the last act is the same, so is the registry, if nobody was at work on anything
 * when it was counted. The day belongs to whoever counts.
 */
@Component
public class RegistryFigures {

	/** What is smaller is quickly counted, and always is. */
	public static final long LARGE = 10_000;

	private static final int MOST = 500;

	private final Map<Object, Remembered> byKey = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Object, Remembered> eldest) {
			return size() > MOST;
		}

	};

	private final JdbcClient jdbc;

	RegistryFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The figure, counted if it is not known.
	 * @param key what is counted, of which day and for whom; of a type of the caller's
	 * own
	 * @param size of a figure: how much was counted
	 */
	public <T> T of(Object key, Supplier<T> count, ToLongFunction<T> size) {
		Remembered known = find(key);
		if (known == null) {
			return count(key, moment(), count, size);
		}
		Moment now = moment();
		@SuppressWarnings("unchecked")
		T figure = (T) known.figure();
		return (known.lastAct() == now.lastAct()) ? figure : count(key, now, count, size);
	}

	private <T> T count(Object key, Moment before, Supplier<T> count, ToLongFunction<T> size) {
		T figure = count.get();
		if (before.quiet() && size.applyAsLong(figure) >= LARGE) {
			keep(key, new Remembered(figure, before.lastAct()));
		}
		return figure;
	}

	private synchronized @Nullable Remembered find(Object key) {
		return this.byKey.get(key);
	}

	private synchronized void keep(Object key, Remembered figure) {
		this.byKey.put(key, figure);
	}

	/**
	 * Whoever has written anything and not ended yet, and so holds the lock of its own
	 * transaction, may have drawn a lower number.
	 */
	private Moment moment() {
		return this.jdbc.sql("""
				select coalesce(max(revision), 0) as last_act, not exists (select from pg_locks
				  where locktype = 'transactionid' and mode = 'ExclusiveLock') as quiet
				from registry_act
				""").query((rs, row) -> new Moment(rs.getLong("last_act"), rs.getBoolean("quiet"))).single();
	}

	private record Moment(long lastAct, boolean quiet) {
	}

	private record Remembered(Object figure, long lastAct) {
	}

}
