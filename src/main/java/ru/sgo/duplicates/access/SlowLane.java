package ru.sgo.duplicates.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where those wait from whose address there were too many failures: one after the other,
 * and after every failure all of the address for a while. Who has made the fewest
 * mistakes goes first. The lanes have a few places, for everybody who waits holds a
 * thread of the server: when they are full, one of the longest lane with the most
 * mistakes has to leave, chosen by lot among equals.
 */
final class SlowLane {

	/** Of the 200 requests that the server answers at once. */
	static final int PLACES = 20;

	private final Duration pause;

	private final Map<String, Lane> lanes = new HashMap<>();

	private int waiting;

	SlowLane(Duration pause) {
		this.pause = pause;
	}

	/**
	 * Waits for the turn.
	 * @param mistakes of the login from there until now; most for one that no user has
	 * @return whether it came; then {@link #leave} has to follow
	 */
	synchronized boolean enter(String address, int mistakes) {
		Lane lane = this.lanes.computeIfAbsent(address, absent -> new Lane());
		Place place = new Place(mistakes);
		lane.places.add(place);
		this.waiting++;
		if (this.waiting > PLACES) {
			putOut();
		}
		try {
			while (!place.out && !lane.isTurnOf(place)) {
				wait(lane.millisToWait());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			place.out = true;
		}
		this.waiting -= lane.places.remove(place) ? 1 : 0;
		lane.busy = lane.busy || !place.out;
		return !place.out;
	}

	synchronized void leave(String address, boolean right) {
		Lane lane = this.lanes.get(address);
		lane.busy = false;
		lane.freeAt = right ? lane.freeAt : System.nanoTime() + this.pause.toNanos();
		this.lanes.values().removeIf(Lane::isEmpty);
		notifyAll();
	}

	private void putOut() {
		Lane longest = this.lanes.values()
			.stream()
			.max(Comparator.comparingInt((Lane lane) -> lane.places.size()))
			.orElseThrow();
		List<Place> inAnyOrder = new ArrayList<>(longest.places);
		Collections.shuffle(inAnyOrder);
		Place last = inAnyOrder.stream().max(Comparator.comparingInt(one -> one.mistakes)).orElseThrow();
		last.out = true;
		longest.places.remove(last);
		this.waiting--;
		notifyAll();
	}

	private static final class Lane {

		private final List<Place> places = new ArrayList<>();

		private boolean busy;

		private long freeAt = System.nanoTime();

		private boolean isTurnOf(Place place) {
			return !this.busy && System.nanoTime() - this.freeAt >= 0
					&& this.places.stream().min(Comparator.comparingInt(one -> one.mistakes)).orElseThrow() == place;
		}

		private long millisToWait() {
			return Math.max(1, Math.min(1000, (this.freeAt - System.nanoTime()) / 1_000_000 + 1));
		}

		private boolean isEmpty() {
			return this.places.isEmpty() && !this.busy && System.nanoTime() - this.freeAt >= 0;
		}

	}

	private static final class Place {

		private final int mistakes;

		private boolean out;

		private Place(int mistakes) {
			this.mistakes = mistakes;
		}

	}

}
