package ru.sgo.duplicates.town;

import java.util.EnumSet;
import java.util.List;

/** Which slips those make who enter a child a second time. */
public enum SlipKinds {

	/** The usual ones, one at a time. */
	USUAL,

	/** All there are, one at a time; rarer ones besides the usual. */
	EVERY,

	/**
	 * Two at once, in one field or in two, of every kind that leaves it probable by
	 * itself that the two accounts are one child; the surname is not another.
	 */
	TWO_AT_ONCE;

	/** In turn, so that each kind comes as often as the others. */
	List<Slip> inTurn() {
		return List.copyOf(switch (this) {
			case USUAL -> EnumSet.range(Slip.LETTER, Slip.CASE);
			case EVERY -> EnumSet.complementOf(EnumSet.of(Slip.TWO));
			case TWO_AT_ONCE -> Slip.TOGETHER;
		});
	}

}
