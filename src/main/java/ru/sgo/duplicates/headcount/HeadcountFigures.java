package ru.sgo.duplicates.headcount;

import java.util.List;

/**
 * How many there are on one day.
 *
 * @param accounts accounts with a regular stay
 * @param attached accounts with an attached stay, never counted among the others
 * @param after accounts with a regular stay once every decided plan is carried out; a
 * child that leaves one place and enters another on that day is counted where it enters
 * @param afterProposed the same once the plans still proposed are decided so, too
 * @param undecided unclosed cases without a plan, of which the accounts are counted as
 * they are
 */
public record HeadcountFigures(long accounts, long attached, long after, long afterProposed, long undecided) {

	/** How many of the accounts are too many by what is decided; of a gain, negative. */
	public long extra() {
		return this.accounts - this.after;
	}

	/**
	 * Those of many lines together.
	 * @param undecided the cases in all, for one may lie in several lines
	 */
	public static HeadcountFigures sum(List<HeadcountFigures> lines, long undecided) {
		return new HeadcountFigures(lines.stream().mapToLong(HeadcountFigures::accounts).sum(),
				lines.stream().mapToLong(HeadcountFigures::attached).sum(),
				lines.stream().mapToLong(HeadcountFigures::after).sum(),
				lines.stream().mapToLong(HeadcountFigures::afterProposed).sum(), undecided);
	}

}
