package ru.sgo.duplicates.benchmark;

import java.util.Locale;

/** Numbers as the page has them. */
final class WrittenNumbers {

	private WrittenNumbers() {
	}

	static String seconds(double seconds) {
		return String.format(Locale.ROOT, (seconds < 10) ? "%.2f" : "%.1f", seconds);
	}

	static String milliseconds(double seconds) {
		return String.format(Locale.ROOT, "%.1f ms", seconds * 1000);
	}

	static String count(long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

	static String rate(long accounts, double seconds) {
		return count(Math.round(accounts / seconds));
	}

	static String ratio(double ratio) {
		return String.format(Locale.ROOT, "%.1f ×", ratio);
	}

	/** Rounded down, so that no figure looks reached that is not. */
	static String share(double share) {
		return String.format(Locale.ROOT, "%.4f", Math.floor(share * 10_000) / 10_000);
	}

}
