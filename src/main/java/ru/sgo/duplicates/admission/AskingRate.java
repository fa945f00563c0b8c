package ru.sgo.duplicates.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Lets a user ask some times a minute, so that nobody reads the town out child by child.
 */
@Component
public class AskingRate {

	static final int A_MINUTE = 30;

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final int REMEMBERED = 10_000;

	private final Clock clock;

	private final Map<String, Deque<Instant>> asked = new LinkedHashMap<>(16, 0.75f, true);

	public AskingRate(Clock clock) {
		this.clock = clock;
	}

	/** Counts a question; 0 when it may be asked, else the seconds to wait. */
	public synchronized int secondsToWait(String login) {
		Instant now = this.clock.instant();
		Deque<Instant> times = this.asked.computeIfAbsent(login, absent -> new ArrayDeque<>());
		while (!times.isEmpty() && !times.getFirst().plus(MINUTE).isAfter(now)) {
			times.removeFirst();
		}
		if (times.size() >= A_MINUTE) {
			return (int) Duration.between(now, times.getFirst().plus(MINUTE)).toSeconds() + 1;
		}
		times.addLast(now);
		if (this.asked.size() > REMEMBERED) {
			this.asked.remove(this.asked.keySet().iterator().next());
		}
		return 0;
	}

}
