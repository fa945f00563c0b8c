package ru.sgo.duplicates.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
 * there before does not.
 */
@Component
class FailedLogins {

	/** After a failure in the slow lane. */
	private static final Duration PAUSE = Duration.ofSeconds(1);

	/**
	 * After a failure where the two are shut out: no more guesses in their minutes than
	 * before.
	 */
	private static final Duration LONG_PAUSE = Guesses.SHUT_OUT.dividedBy(Guesses.OF_LOGIN);

	private final SlowLane lane;

	private final SlowLane instead;

	private final Guesses guesses;

	@Autowired
	FailedLogins(Clock clock) {
		this(clock, PAUSE, LONG_PAUSE);
	}

	FailedLogins(Clock clock, Duration pause, Duration longPause) {
		this.guesses = new Guesses(clock);
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
		Guesses.Key place = new Guesses.Key(null, Neighbourhood.of(address));
		Guesses.Key own = (login != null) ? new Guesses.Key(login, place.address()) : place;
		List<Guesses.Key> keys = own.equals(place) ? List.of(place) : List.of(own, place);
		Supplier<Attempt> look = () -> this.guesses.begin(own, keys) ? look(keys, check) : Attempt.SHUT_OUT;
		Attempt attempt;
		if (this.guesses.areTooMany(own)) {
			attempt = Attempt.SHUT_OUT;
		}
		else if (this.guesses.failures(place) < Guesses.OF_ADDRESS) {
			attempt = look.get();
		}
		else {
			attempt = switch (who.get()) {
				case KNOWN, SIGNED_IN -> look.get();
				case NEWCOMER -> inTurn(this.lane, place.address(), this.guesses.failures(own), look);
				case NOBODY -> inTurn(this.lane, place.address(), Guesses.OF_LOGIN, look);
			};
		}
		if (attempt != Attempt.SHUT_OUT || who.get() != Who.KNOWN) {
			return attempt;
		}
		return inTurn(this.instead, login + "@" + place.address(), 0, () -> {
			this.guesses.count(keys);
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

	private Attempt look(List<Guesses.Key> keys, BooleanSupplier check) {
		boolean right = false;
		try {
			right = check.getAsBoolean();
		}
		finally {
			this.guesses.end(keys, right);
		}
		return right ? Attempt.RIGHT : Attempt.WRONG;
	}

}
