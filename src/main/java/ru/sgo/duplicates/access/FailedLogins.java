package ru.sgo.duplicates.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins of a login from an address. After too many it is shut out for
 * some minutes; the memory is bounded, the oldest are forgotten first.
 */
@Component
class FailedLogins {

	static final int AT_MOST = 10;

	static final Duration SHUT_OUT = Duration.ofMinutes(5);

	private static final int REMEMBERED = 10_000;

	private final Clock clock;

	private final Map<Key, Failures> failures = new LinkedHashMap<>();

	FailedLogins(Clock clock) {
		this.clock = clock;
	}

	synchronized boolean isShutOut(String login, String address) {
		Failures known = this.failures.get(new Key(login, address));
		return known != null && known.count >= AT_MOST && this.clock.instant().isBefore(known.last.plus(SHUT_OUT));
	}

	synchronized void failed(String login, String address) {
		Key key = new Key(login, address);
		Failures known = this.failures.remove(key);
		boolean fresh = known == null || this.clock.instant().isAfter(known.last.plus(SHUT_OUT));
		this.failures.put(key, new Failures(fresh ? 1 : known.count + 1, this.clock.instant()));
		if (this.failures.size() > REMEMBERED) {
			this.failures.remove(this.failures.keySet().iterator().next());
		}
	}

	synchronized void succeeded(String login, String address) {
		this.failures.remove(new Key(login, address));
	}

	private record Key(String login, String address) {
	}

	private record Failures(int count, Instant last) {
	}

}
