package ru.sgo.duplicates.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts were in the organizations of a run, told stay by stay: in numbers, for a
 * million accounts have two million stays. Days are days since 1970, ids are above 0.
 */
final class Presence {

	/** Never in a school or kindergarten. */
	private static final byte BESIDE = -1;

	/** More stays than this need not be told apart. */
	private static final byte MANY = 3;

	private final long from;

	private final long to;

	/** Each in its own slot, or the next free one after it; 0 in a free one. */
	private long[] accounts = new long[1 << 10];

	/**
	 * How many stays in schools and kindergartens meet the period, or {@link #BESIDE}.
	 */
	private byte[] inside = new byte[this.accounts.length];

	/** The first day of all stays, of whatever kind and whenever. */
	private int[] firstBegin = new int[this.accounts.length];

	private int[] lastBegin = new int[this.accounts.length];

	private int[] firstEnd = new int[this.accounts.length];

	private int size;

	/**
	 * Begins with no stay.
	 * @param from the first day of the period
	 * @param to the last day of the period
	 */
	Presence(long from, long to) {
		this.from = from;
		this.to = to;
	}

	/**
	 * Adds a stay.
	 * @param counts whether in a school or kindergarten
	 * @param ends the last day, or {@link Integer#MAX_VALUE}
	 */
	void add(long account, boolean counts, int begins, int ends) {
		int slot = slot(account);
		if (this.accounts[slot] == 0) {
			slot = take(account);
		}
		this.firstBegin[slot] = Math.min(this.firstBegin[slot], begins);
		if (!counts) {
			return;
		}
		if (this.inside[slot] == BESIDE) {
			this.inside[slot] = 0;
		}
		if (begins <= this.to && ends >= this.from) {
			this.inside[slot] = (byte) Math.min(this.inside[slot] + 1, MANY);
			this.lastBegin[slot] = Math.max(this.lastBegin[slot], begins);
			this.firstEnd[slot] = Math.min(this.firstEnd[slot], ends);
		}
	}

	/** Where the account stands here; below 0 if it has no stay under the authority. */
	int find(long account) {
		int slot = slot(account);
		return (this.accounts[slot] == account) ? slot : -1;
	}

	/** The first day of any stay of who stands there; {@code null} if there is none. */
	@Nullable LocalDate firstDay(int slot) {
		return (slot >= 0) ? LocalDate.ofEpochDay(this.firstBegin[slot]) : null;
	}

	/** Whether any stay of who stands there begins by the end of the period. */
	boolean isBegun(int slot) {
		return slot >= 0 && this.firstBegin[slot] <= this.to;
	}

	/** Whether who stands there was ever in a school or kindergarten. */
	boolean isCounted(int slot) {
		return slot >= 0 && this.inside[slot] != BESIDE;
	}

	/** Whether who stands there was in one of them in the period. */
	boolean isInside(int slot) {
		return slot >= 0 && this.inside[slot] > 0;
	}

	/**
	 * Whether who stands there has two such stays in the period that overlap, or more
	 * than two: no other can be counted twice.
	 */
	boolean isTouching(int slot) {
		return slot >= 0
				&& (this.inside[slot] == MANY || this.inside[slot] == 2 && this.lastBegin[slot] <= this.firstEnd[slot]);
	}

	/** The accounts with a stay, in any order. */
	LongStream accounts() {
		return Arrays.stream(this.accounts).filter(account -> account != 0);
	}

	int size() {
		return this.size;
	}

	/**
	 * Accounts that were made together are told of together: eight of them stand side by
	 * side, so that they come into the processor's cache together.
	 */
	private int slot(long account) {
		int mask = this.accounts.length - 1;
		int scattered = (int) ((account >>> 3) * 0x9E3779B97F4A7C15L >>> 32);
		int slot = (scattered << 3 | (int) account & 7) & mask;
		while (this.accounts[slot] != 0 && this.accounts[slot] != account) {
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	private int take(long account) {
		if (2 * ++this.size > this.accounts.length) {
			grow();
		}
		int slot = slot(account);
		this.accounts[slot] = account;
		this.inside[slot] = BESIDE;
		this.firstBegin[slot] = Integer.MAX_VALUE;
		this.lastBegin[slot] = Integer.MIN_VALUE;
		this.firstEnd[slot] = Integer.MAX_VALUE;
		return slot;
	}

	private void grow() {
		long[] known = this.accounts;
		byte[] knownInside = this.inside;
		int[] knownFirst = this.firstBegin;
		int[] knownBegin = this.lastBegin;
		int[] knownEnd = this.firstEnd;
		this.accounts = new long[2 * known.length];
		this.inside = new byte[this.accounts.length];
		this.firstBegin = new int[this.accounts.length];
		this.lastBegin = new int[this.accounts.length];
		this.firstEnd = new int[this.accounts.length];
		for (int i = 0; i < known.length; i++) {
			if (known[i] != 0) {
				int slot = slot(known[i]);
				this.accounts[slot] = known[i];
				this.inside[slot] = knownInside[i];
				this.firstBegin[slot] = knownFirst[i];
				this.lastBegin[slot] = knownBegin[i];
				this.firstEnd[slot] = knownEnd[i];
			}
		}
	}

}
