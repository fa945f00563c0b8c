package ru.sgo.duplicates.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.sorting.CodeOrder;

/**
 * Derives stays from movements. Regular and attached stays run on separate tracks in each
 * organization; the documents of one day count together, in whatever order they came:
 * <ul>
 * <li>a beginning where nothing is open opens a stay; where one is open, it goes on (a
 * second enrolment without a withdrawal between);</li>
 * <li>an ending closes the open stay on that day, its last day of attendance; where
 * nothing is open, it says nothing (a withdrawal without an enrolment);</li>
 * <li>both on one day: an open stay ends and a new one begins on that day (returned the
 * same day); where nothing was open, it was a stay of one day.</li>
 * </ul>
 * The view {@code derived_stay} gives the same answer for many accounts at once.
 */
public final class Stays {

	/**
	 * The order in which stays are told: by beginning, organization, regular before
	 * attached.
	 */
	static final Comparator<Stay> ORDER = Comparator.comparing(Stay::begins)
		.thenComparing(Stay::organization, CodeOrder.INSTANCE)
		.thenComparing(Stay::kind);

	private Stays() {
	}

	/**
	 * The stays of one account.
	 * @param movements the account's movements, in any order, without superseded ones
	 * @return by beginning, then by the organization's code
	 */
	public static List<Stay> from(Collection<Movement> movements) {
		Map<Track, TreeMap<LocalDate, Day>> tracks = new TreeMap<>();
		for (Movement movement : movements) {
			if (movement.kind() != MovementKind.TRANSFER) {
				tracks.computeIfAbsent(Track.of(movement), track -> new TreeMap<>())
					.merge(movement.date(), Day.of(movement.kind()), Day::and);
			}
		}
		List<Stay> stays = new ArrayList<>();
		tracks.forEach((track, days) -> walk(track, days, stays));
		stays.sort(ORDER);
		return stays;
	}

	private static void walk(Track track, TreeMap<LocalDate, Day> days, List<Stay> stays) {
		LocalDate open = null;
		for (var entry : days.entrySet()) {
			LocalDate date = entry.getKey();
			Day day = entry.getValue();
			if (day.ends() && open != null) {
				stays.add(track.stay(open, date));
				open = day.starts() ? date : null;
			}
			else if (day.ends() && day.starts()) {
				stays.add(track.stay(date, date));
			}
			else if (day.starts() && open == null) {
				open = date;
			}
		}
		if (open != null) {
			stays.add(track.stay(open, null));
		}
	}

	/** One organization, regular or attached. */
	private record Track(String organization, OrganizationKind organizationKind,
			StayKind kind) implements Comparable<Track> {

		static Track of(Movement movement) {
			boolean regular = movement.kind() == MovementKind.ENROLMENT || movement.kind() == MovementKind.WITHDRAWAL;
			return new Track(movement.organization(), movement.organizationKind(),
					regular ? StayKind.REGULAR : StayKind.ATTACHED);
		}

		Stay stay(LocalDate begins, @Nullable LocalDate ends) {
			return new Stay(this.organization, this.organizationKind, this.kind, begins, ends);
		}

		@Override
		public int compareTo(Track other) {
			int byOrganization = CodeOrder.INSTANCE.compare(this.organization, other.organization);
			return (byOrganization != 0) ? byOrganization : this.kind.compareTo(other.kind);
		}

	}

	/** What the documents of one day say together. */
	private record Day(boolean starts, boolean ends) {

		static Day of(MovementKind kind) {
			boolean starts = kind == MovementKind.ENROLMENT || kind == MovementKind.ATTACHMENT;
			return new Day(starts, !starts);
		}

		Day and(Day other) {
			return new Day(this.starts || other.starts, this.ends || other.ends);
		}

	}

}
