package ru.sgo.duplicates.detection;

/** Evidence is measured in bits, and keys are spread over them. */
final class Bits {

	private Bits() {
	}

	static double log2(double value) {
		return Math.log(value) / Math.log(2);
	}

	/** Spreads the bits (the finalizer of SplitMix64). */
	static long mix(long value) {
		long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
		return mixed ^ (mixed >>> 31);
	}

}
