package ru.sgo.duplicates.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Limits how often a password may be guessed. After too many failures of a login from an
 * address the two are shut out for some minutes; a user who has signed in from there
 * before waits instead, for somebody else behind the same address may have guessed. After
 * too many from an address, whatever the login, all that come from there wait for their
 * turn, for there may be a whole school that has made no mistake; who has signed in from
 * there before does not. The memory is bounded, the oldest are forgotten first.
 */
@Component
class FailedLogins {

	static final int OF_LOGIN = 10;

	/** A whole school, or a whole town behind one proxy, may have one address. */
	static final int OF_ADDRESS = 200;

	static final Duration SHUT_OUT = Duration.ofMinutes(5);

	/** After a failure in the slow lane. */
	private static final Duration PAUSE = Duration.ofSeconds(1);

	/**
	 * After a failure where the two are shut out: no more guesses in their minutes than
	 * before.
	 */
	private static final Duration LONG_PAUSE = SHUT_OUT.dividedBy(OF_LOGIN);

	private static final int REMEMBERED = 10_000;

	private final Clock clock;

	private final SlowLane lane;

	private final SlowLane instead;

	private final Map<Key, Guesses> guesses = new LinkedHashMap<>();

	@Autowired
	FailedLogins(Clock clock) {
		this(clock, PAUSE, LONG_PAUSE);
	}

	FailedLogins(Clock clock, Duration pause, Duration longPause) {
		this.clock = clock;
		this.lane = new SlowLane(pause);
		this.instead = new SlowLane(longPause);
	}

	/** Who tries. */
	enum Who {

		/** Whose login no user has. */
		NOBODY,

		/** A user who has not come from there lately. */
		NEWCOMER,

		/** A user who has signed in from there lately. */
		KNOWN,

		/** A user who is in, and says the password again. */
		SIGNED_IN

	}

	/** What became of an attempt. */
	enum Attempt {

		RIGHT, WRONG, SHUT_OUT, CROWDED

	}

	/**
	 * Looks at a password, unless there were too many failures. An attempt counts before
	 * it is looked at: of many at once no more pass than one after the other, the rest
	 * wait.
	 * @param login empty where no user can have such a login
	 * @param check whether the password is right
	 */
	Attempt attempt(@Nullable String login, String address, Supplier<Who> who, BooleanSupplier check) {
		Key place = new Key(null, Neighbourhood.of(address));
		Key own = (login != null) ? new Key(login, place.address()) : place;
		List<Key> keys = own.equals(place) ? List.of(place) : List.of(own, place);
		Supplier<Attempt> look = () -> begin(own, keys) ? look(keys, check) : Attempt.SHUT_OUT;
		Attempt attempt;
		if (isShutOut(own)) {
			attempt = Attempt.SHUT_OUT;
		}
		else if (failures(place) < OF_ADDRESS) {
			attempt = look.get();
		}
		else {
			attempt = switch (who.get()) {
				case KNOWN, SIGNED_IN -> look.get();
				case NEWCOMER -> inTurn(this.lane, place.address(), failures(own), look);
				case NOBODY -> inTurn(this.lane, place.address(), OF_LOGIN, look);
			};
		}
		if (attempt != Attempt.SHUT_OUT || who.get() != Who.KNOWN) {
			return attempt;
		}
		return inTurn(this.instead, login + "@" + place.address(), 0, () -> {
			count(keys);
			return look(keys, check);
		});
	}

	private static Attempt inTurn(SlowLane lane, String name, int mistakes, Supplier<Attempt> look) {
		if (!lane.enter(name, mistakes)) {
			return Attempt.CROWDED;
		}
		Attempt attempt = Attempt.WRONG;
		try {
			attempt = look.get();
		}
		finally {
			lane.leave(name, attempt == Attempt.RIGHT);
		}
		return attempt;
	}

	private Attempt look(List<Key> keys, BooleanSupplier check) {
		boolean right = false;
		try {
			right = check.getAsBoolean();
		}
		finally {
			end(keys, right);
		}
		return right ? Attempt.RIGHT : Attempt.WRONG;
	}

	private synchronized boolean begin(Key own, List<Key> keys) {
		while (!isShutOut(own)) {
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

	private synchronized void count(List<Key> keys) {
		keys.forEach(key -> this.guesses.computeIfAbsent(key, absent -> new Guesses()).pending++);
	}

	private synchronized boolean isShutOut(Key own) {
		return own.login() != null && failures(own) >= OF_LOGIN;
	}

	private synchronized int failures(Key key) {
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
