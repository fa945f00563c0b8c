package ru.sgo.duplicates.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PresenceTest {

	private static final int FROM = 100;

	private static final int TO = 200;

	@Test
	void anAccountWithoutStaysIsNowhere() {
		Presence presence = new Presence(FROM, TO);
		presence.add(8, true, FROM, TO);
		int slot = presence.find(16);
		assertThat(slot).isNegative();
		assertThat(presence.isCounted(slot) || presence.isInside(slot) || presence.isTouching(slot)).isFalse();
	}

	@Test
	void bothEndsOfThePeriodAndOfAStayCount() {
		Presence presence = new Presence(FROM, TO);
		presence.add(1, true, TO, Integer.MAX_VALUE);
		presence.add(2, true, 0, FROM);
		presence.add(3, true, TO + 1, Integer.MAX_VALUE);
		presence.add(4, true, 0, FROM - 1);
		presence.add(5, false, FROM, TO);
		assertThat(List.of(1, 2, 3, 4, 5)).filteredOn(account -> presence.isInside(presence.find(account)))
			.containsExactly(1, 2);
		assertThat(List.of(1, 2, 3, 4, 5)).filteredOn(account -> presence.isCounted(presence.find(account)))
			.containsExactly(1, 2, 3, 4);
	}

	@Test
	void staysThatShareADayTouch() {
		Presence presence = new Presence(FROM, TO);
		presence.add(1, true, 110, 120);
		presence.add(1, true, 120, 130);
		presence.add(2, true, 110, 120);
		presence.add(2, true, 121, 130);
		presence.add(3, true, 110, 120);
		presence.add(3, false, 110, 120);
		presence.add(4, true, 110, 120);
		presence.add(4, true, 121, 130);
		presence.add(4, true, 131, 140);
		assertThat(List.of(1, 2, 3, 4)).filteredOn(account -> presence.isTouching(presence.find(account)))
			.containsExactly(1, 4);
	}

	@Test
	void asManyAccountsAsThereAreAreToldApart() {
		Random random = new Random(5);
		Presence presence = new Presence(FROM, TO);
		Map<Long, List<int[]>> stays = new HashMap<>();
		for (int i = 0; i < 40_000; i++) {
			// Runs of neighbours, and ids far apart.
			long account = 1 + random.nextInt(3) * 5_000_000_000L + random.nextInt(10_000);
			int begins = random.nextInt(300);
			int ends = begins + random.nextInt(60);
			boolean counts = random.nextInt(4) > 0;
			presence.add(account, counts, begins, ends);
			stays.computeIfAbsent(account, absent -> new ArrayList<>()).add(new int[] { begins, ends, counts ? 1 : 0 });
		}
		assertThat(presence.size()).isEqualTo(stays.size());
		assertThat(presence.accounts().boxed()).containsExactlyInAnyOrderElementsOf(stays.keySet());
		stays.forEach((account, of) -> {
			int slot = presence.find(account);
			List<int[]> inside = of.stream().filter(stay -> stay[2] == 1 && stay[0] <= TO && stay[1] >= FROM).toList();
			assertThat(presence.isCounted(slot)).isEqualTo(of.stream().anyMatch(stay -> stay[2] == 1));
			assertThat(presence.isInside(slot)).isEqualTo(!inside.isEmpty());
			assertThat(presence.isTouching(slot)).isEqualTo(inside.size() > 2 || inside.size() == 2
					&& inside.get(0)[0] <= inside.get(1)[1] && inside.get(1)[0] <= inside.get(0)[1]);
		});
	}

}
