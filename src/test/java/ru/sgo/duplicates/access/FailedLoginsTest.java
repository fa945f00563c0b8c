package ru.sgo.duplicates.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import ru.sgo.duplicates.access.FailedLogins.Attempt;
import ru.sgo.duplicates.access.FailedLogins.Who;

import static org.assertj.core.api.Assertions.assertThat;

class FailedLoginsTest {

	private static final int AT_ONCE = 40;

	private static final Duration PAUSE = Duration.ofMillis(300);

	private static final Duration LONG_PAUSE = Duration.ofMillis(900);

	private Instant now = Instant.parse("2021-03-31T09:00:00Z");

	private final FailedLogins failures = new FailedLogins(new Clock() {

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(java.time.ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return FailedLoginsTest.this.now;
		}
	}, PAUSE, LONG_PAUSE);

	@Test
	void whoGuessedTooOftenWaitsFiveMinutes() {
		for (int i = 0; i < Guesses.OF_LOGIN; i++) {
			assertThat(guess("ivanova", "one", false)).isEqualTo(Attempt.WRONG);
		}
		assertThat(guess("ivanova", "one", true)).isEqualTo(Attempt.SHUT_OUT);
		assertThat(guess("ivanova", "two", true)).isEqualTo(Attempt.RIGHT);
		assertThat(guess("petrova", "one", true)).isEqualTo(Attempt.RIGHT);
		this.now = this.now.plus(Guesses.SHUT_OUT);
		assertThat(guess("ivanova", "one", false)).isEqualTo(Attempt.WRONG);
		assertThat(guess("ivanova", "one", true)).isEqualTo(Attempt.RIGHT);
	}

	@Test
	void whoTriesOneLoginAfterTheOtherSlowsTheAddressDownAndShutsNobodyOut() {
		tryManyLogins();
		assertThat(millisOf(() -> guess("ivanova", "one", true))).isLessThan(PAUSE.toMillis());
		long begins = System.nanoTime();
		guess("first", "one", false);
		assertThat(millisSince(begins)).isLessThan(PAUSE.toMillis());
		assertThat(guess("second", "one", false)).isEqualTo(Attempt.WRONG);
		assertThat(millisSince(begins)).isGreaterThanOrEqualTo(PAUSE.toMillis());
		assertThat(guess("petrova", "one", true)).isEqualTo(Attempt.RIGHT);
		assertThat(millisSince(begins)).isGreaterThanOrEqualTo(2 * PAUSE.toMillis());
		assertThat(millisOf(() -> assertThat(guess("ivanova", "two", true)).isEqualTo(Attempt.RIGHT)))
			.isLessThan(PAUSE.toMillis());
	}

	@Test
	void theAddressIsSlowAsLongAsItGoesOn() {
		tryManyLogins();
		long begins = System.nanoTime();
		for (int i = 0; i < 4; i++) {
			this.now = this.now.plus(Guesses.SHUT_OUT.dividedBy(2));
			guess("later" + i, "one", false);
		}
		guess("ivanova", "one", true);
		assertThat(millisSince(begins)).isGreaterThanOrEqualTo(4 * PAUSE.toMillis());
		this.now = this.now.plus(Guesses.SHUT_OUT);
		guess("much later", "one", false);
		assertThat(millisOf(() -> guess("ivanova", "one", true))).isLessThan(PAUSE.toMillis());
	}

	@Test
	void whoHasComeFromThereBeforeDoesNotWait() {
		tryManyLogins();
		guess("first", "one", false);
		assertThat(millisOf(() -> assertThat(this.failures.attempt("ivanova", "one", () -> Who.KNOWN, () -> true))
			.isEqualTo(Attempt.RIGHT))).isLessThan(PAUSE.toMillis());
	}

	@Test
	void ofTooManyWhoWaitThoseWithTheMostMistakesHaveToLeave() throws InterruptedException {
		tryManyLogins();
		for (int i = 1; i < Guesses.OF_LOGIN; i++) {
			assertThat(guess("guesser", "one", false)).isEqualTo(Attempt.WRONG);
		}
		AtomicInteger crowded = new AtomicInteger();
		AtomicInteger number = new AtomicInteger();
		Set<String> honest = ConcurrentHashMap.newKeySet();
		atOnce(() -> {
			int one = number.getAndIncrement();
			boolean guesses = one % 4 != 0;
			Attempt attempt = this.failures.attempt(guesses ? "guesser" : "honest" + one, "one", () -> Who.NEWCOMER,
					() -> {
						pause();
						return !guesses;
					});
			if (attempt == Attempt.CROWDED) {
				crowded.incrementAndGet();
			}
			if (!guesses) {
				assertThat(attempt).isEqualTo(Attempt.RIGHT);
				honest.add("honest" + one);
			}
		});
		assertThat(honest).hasSize(AT_ONCE / 4);
		assertThat(crowded.get()).isGreaterThan(0);
	}

	@Test
	void madeUpLoginsMakeRoomForAnHonestFirstSignIn() throws InterruptedException {
		tryManyLogins();
		AtomicInteger number = new AtomicInteger();
		AtomicInteger honest = new AtomicInteger();
		atOnce(() -> {
			int one = number.getAndIncrement();
			boolean madeUp = one % 4 != 0;
			Attempt attempt = this.failures.attempt("login of " + one, "one", () -> madeUp ? Who.NOBODY : Who.NEWCOMER,
					() -> {
						pause();
						return !madeUp;
					});
			honest.addAndGet((!madeUp && attempt == Attempt.RIGHT) ? 1 : 0);
		});
		assertThat(honest).hasValue(AT_ONCE / 4);
	}

	@Test
	void whoHasComeFromThereBeforeIsNotShutOutByAnothersGuesses() {
		for (int i = 0; i < Guesses.OF_LOGIN; i++) {
			assertThat(guess("admin", "one", false)).isEqualTo(Attempt.WRONG);
		}
		assertThat(guess("admin", "one", true)).isEqualTo(Attempt.SHUT_OUT);
		long begins = System.nanoTime();
		assertThat(known("admin", false)).isEqualTo(Attempt.WRONG);
		assertThat(known("admin", true)).isEqualTo(Attempt.RIGHT);
		assertThat(millisSince(begins)).isGreaterThanOrEqualTo(LONG_PAUSE.toMillis());
		assertThat(millisOf(() -> assertThat(guess("admin", "one", true)).isEqualTo(Attempt.RIGHT)))
			.isLessThan(LONG_PAUSE.toMillis());
	}

	/** Its request holds a connection of the database, and it can sign out and in. */
	@Test
	void whoIsInAndDoesNotKnowThePasswordDoesNotWait() {
		for (int i = 0; i < Guesses.OF_LOGIN; i++) {
			guess("admin", "one", false);
		}
		assertThat(this.failures.attempt("admin", "one", () -> Who.SIGNED_IN, () -> true)).isEqualTo(Attempt.SHUT_OUT);
	}

	private Attempt known(String login, boolean right) {
		return this.failures.attempt(login, "one", () -> Who.KNOWN, () -> right);
	}

	@Test
	void aNetworkOfAddressesIsOneAddress() {
		for (int i = 0; i < Guesses.OF_LOGIN; i++) {
			assertThat(guess("ivanova", "2001:db8:1:2::" + i, false)).isEqualTo(Attempt.WRONG);
		}
		assertThat(guess("ivanova", "2001:db8:1:2:ffff::1", true)).isEqualTo(Attempt.SHUT_OUT);
		assertThat(guess("ivanova", "2001:db8:1:3::1", true)).isEqualTo(Attempt.RIGHT);
	}

	private void tryManyLogins() {
		for (int i = 0; i < Guesses.OF_ADDRESS; i++) {
			assertThat(guess((i % 2 == 0) ? "login" + i : null, "one", false)).isEqualTo(Attempt.WRONG);
		}
	}

	private static long millisOf(Runnable what) {
		long begins = System.nanoTime();
		what.run();
		return millisSince(begins);
	}

	private static long millisSince(long nanos) {
		return (System.nanoTime() - nanos) / 1_000_000;
	}

	@Test
	void aTownThatMistypesNowAndThenIsNeverShutOut() {
		for (int i = 0; i < 2 * Guesses.OF_ADDRESS; i++) {
			this.now = this.now.plus(Duration.ofSeconds(2));
			assertThat(guess("login" + i, "one", false)).isEqualTo(Attempt.WRONG);
		}
	}

	@Test
	void ofManyGuessesAtOnceNoMoreAreLookedAtThanOneAfterTheOther() throws InterruptedException {
		AtomicInteger looked = new AtomicInteger();
		atOnce(() -> this.failures.attempt("ivanova", "one", () -> Who.NEWCOMER, () -> {
			looked.incrementAndGet();
			pause();
			return false;
		}));
		assertThat(looked).hasValue(Guesses.OF_LOGIN);
	}

	@Test
	void manyRequestsOfOneProgramAtOnceAllPass() throws InterruptedException {
		AtomicInteger passed = new AtomicInteger();
		atOnce(() -> {
			Attempt attempt = this.failures.attempt("program", "one", () -> Who.NEWCOMER, () -> {
				pause();
				return true;
			});
			passed.addAndGet((attempt == Attempt.RIGHT) ? 1 : 0);
		});
		assertThat(passed).hasValue(AT_ONCE);
	}

	private Attempt guess(@Nullable String login, String address, boolean right) {
		return this.failures.attempt(login, address, () -> Who.NEWCOMER, () -> right);
	}

	private static void atOnce(Runnable what) throws InterruptedException {
		ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
		CountDownLatch ready = new CountDownLatch(AT_ONCE);
		Collections.nCopies(AT_ONCE, what).forEach(one -> people.execute(() -> {
			ready.countDown();
			try {
				ready.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			one.run();
		}));
		people.shutdown();
		assertThat(people.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
	}

	private static void pause() {
		try {
			Thread.sleep(20);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
