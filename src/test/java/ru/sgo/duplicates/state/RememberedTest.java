package ru.sgo.duplicates.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** However often a program looks, the database is asked once a minute. */
class RememberedTest {

	private Instant now = Instant.parse("2026-11-30T12:00:00Z");

	private final Clock clock = new Clock() {

		@Override
		public Instant instant() {
			return RememberedTest.this.now;
		}

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(java.time.ZoneId zone) {
			return this;
		}

	};

	@Test
	void anAnswerHoldsForItsTime() {
		AtomicInteger asked = new AtomicInteger();
		Remembered<Integer> figure = new Remembered<>(asked::incrementAndGet, Duration.ofMinutes(1), this.clock);
		assertThat(figure.get()).isOne();
		this.now = this.now.plusSeconds(59);
		assertThat(figure.get()).isOne();
		this.now = this.now.plusSeconds(1);
		assertThat(figure.get()).isEqualTo(2);
	}

	@Test
	void whatCannotBeFoundOutIsNotAskedForAtOnceAgain() {
		AtomicInteger asked = new AtomicInteger();
		Remembered<Integer> figure = new Remembered<>(() -> {
			if (asked.incrementAndGet() == 1) {
				throw new IllegalStateException("The database does not answer");
			}
			return asked.get();
		}, Duration.ofMinutes(1), this.clock);
		assertThat(figure.get()).isNull();
		assertThat(figure.get()).isNull();
		this.now = this.now.plusSeconds(60);
		assertThat(figure.get()).isEqualTo(2);
	}

}
