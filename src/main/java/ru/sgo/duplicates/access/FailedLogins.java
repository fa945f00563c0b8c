package ru.sgo.duplicates.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Limits how often a password may be guessed: of a login from an address, and from an
 * address whatever the login. After too many failures both are shut out for some minutes.
 * The memory is bounded, the oldest are forgotten first.
 */
@Component
class FailedLogins {

	static final int OF_LOGIN = 10;

	/** A whole school, or a whole town behind one proxy, may have one address. */
	static final int OF_ADDRESS = 200;

	static final Duration SHUT_OUT = Duration.ofMinutes(5);

	private static final int REMEMBERED = 10_000;

	private final Clock clock;

	private final Map<Key, Guesses> guesses = new LinkedHashMap<>();

	FailedLogins(Clock clock) {
		this.clock = clock;
	}

	/** What became of an attempt. */
	enum Attempt {

		RIGHT, WRONG, SHUT_OUT

	}

	/**
	 * Looks at a password, unless there were too many failures. An attempt counts before
	 * it is looked at: of many at once no more pass than one after the other, the rest
	 * wait.
	 * @param login empty where no user can have such a login
	 * @param check whether the password is right
	 */
	Attempt attempt(@Nullable String login, String address, BooleanSupplier check) {
		List<Key> keys = (login != null) ? List.of(new Key(login, address), new Key(null, address))
				: List.of(new Key(null, address));
		if (!begin(keys)) {
			return Attempt.SHUT_OUT;
		}
		boolean right = false;
		try {
			right = check.getAsBoolean();
		}
		finally {
			end(keys, right);
		}
		return right ? Attempt.RIGHT : Attempt.WRONG;
	}

	private synchronized boolean begin(List<Key> keys) {
		while (keys.stream().allMatch(key -> failures(key) < key.limit())) {
			if (keys.stream().allMatch(key -> failures(key) + pending(key) < key.limit())) {
				keys.forEach(key -> this.guesses.computeIfAbsent(key, absent -> new Guesses()).pending++);
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

	private int failures(Key key) {
		Guesses known = this.guesses.get(key);
		return (known != null && this.clock.instant().isBefore(known.until)) ? known.failures : 0;
	}

	private int pending(Key key) {
		Guesses known = this.guesses.get(key);
		return (known != null) ? known.pending : 0;
	}

	private synchronized void end(List<Key> keys, boolean right) {
		for (Key key : keys) {
			int before = failures(key);
			Guesses one = Objects.requireNonNull(this.guesses.remove(key));
			one.pending--;
			if (!right) {
				one.failed(before + 1, key.limit(), this.clock.instant().plus(SHUT_OUT));
			}
			else if (key.login() != null) {
				one.failures = 0;
			}
			if (one.failures > 0 || one.pending > 0) {
				this.guesses.put(key, one);
			}
		}
		if (this.guesses.size() > REMEMBERED) {
			forgetTheOldest();
		}
		notifyAll();
	}

	private void forgetTheOldest() {
		this.guesses.entrySet()
			.stream()
			.filter(one -> one.getValue().pending == 0)
			.map(Map.Entry::getKey)
			.limit(2)
			.toList()
			.forEach(this.guesses::remove);
	}

	/** Without a login: all that come from the address. */
	private record Key(@Nullable String login, String address) {

		int limit() {
			return (this.login != null) ? OF_LOGIN : OF_ADDRESS;
		}
	}

	private static final class Guesses {

		private int failures;

		private int pending;

		private Instant until = Instant.MIN;

		/** The minutes count from the first failure, and again from the last one. */
		void failed(int count, int limit, Instant to) {
			this.failures = count;
			if (count == 1 || count == limit) {
				this.until = to;
			}
		}

	}

}
