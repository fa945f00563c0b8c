package ru.sgo.duplicates.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Counts the guesses at passwords, for each address and each login from it. The memory is
 * bounded, the oldest are forgotten first.
 */
final class Guesses {

	/** So many failures of a login from an address are too many. */
	static final int OF_LOGIN = 10;

	/** A whole school, or a whole town behind one proxy, may have one address. */
	static final int OF_ADDRESS = 200;

	/** For so long failures count. */
	static final Duration SHUT_OUT = Duration.ofMinutes(5);

	private static final int REMEMBERED = 10_000;

	private final Clock clock;

	private final Map<Key, Count> counts = new LinkedHashMap<>();

	Guesses(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Counts a guess that is about to be looked at, if there may be another one; waits as
	 * long as that depends on those that are looked at just now.
	 */
	synchronized boolean begin(Key own, List<Key> keys) {
		while (!areTooMany(own)) {
			if (own.login() == null || failures(own) + pending(own) < OF_LOGIN) {
				count(keys);
				return true;
			}
			try {
				wait();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return false;
			}
		}
		return false;
	}

	/** Counts a guess that is about to be looked at, however many there were. */
	synchronized void count(List<Key> keys) {
		keys.forEach(key -> this.counts.computeIfAbsent(key, absent -> new Count()).pending++);
	}

	/** Whether the login has failed too often there. */
	synchronized boolean areTooMany(Key own) {
		return own.login() != null && failures(own) >= OF_LOGIN;
	}

	/** How many guesses were wrong, as far as they still count. */
	synchronized int failures(Key key) {
		Count known = this.counts.get(key);
		return (known != null && this.clock.instant().isBefore(known.until)) ? known.failures : 0;
	}

	private int pending(Key key) {
		Count known = this.counts.get(key);
		return (known != null) ? known.pending : 0;
	}

	/** Whether the guess was right. */
	synchronized void end(List<Key> keys, boolean right) {
		for (Key key : keys) {
			int before = failures(key);
			Count one = Objects.requireNonNull(this.counts.remove(key));
			one.pending--;
			if (!right) {
				one.failed(before + 1, key.limit(), this.clock.instant().plus(SHUT_OUT));
			}
			else if (key.login() != null) {
				one.failures = 0;
			}
			if (one.failures > 0 || one.pending > 0) {
				this.counts.put(key, one);
			}
		}
		if (this.counts.size() > REMEMBERED) {
			forgetTheOldest();
		}
		notifyAll();
	}

	private void forgetTheOldest() {
		this.counts.entrySet()
			.stream()
			.filter(one -> one.getValue().pending == 0)
			.map(Map.Entry::getKey)
			.limit(2)
			.toList()
			.forEach(this.counts::remove);
	}

	/** Without a login: all that come from the address. */
	record Key(@Nullable String login, String address) {

		int limit() {
			return (this.login != null) ? OF_LOGIN : OF_ADDRESS;
		}
	}

	private static final class Count {

		private int failures;

		private int pending;

		private Instant until = Instant.MIN;

		/**
		 * The minutes count from the first failure, and again from those at the limit.
		 */
		void failed(int count, int limit, Instant to) {
			this.failures = count;
			if (count == 1 || count >= limit) {
				this.until = to;
			}
		}

	}

}
