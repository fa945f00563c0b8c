package ru.sgo.duplicates.web;

/**
 * How high the parts of a picture of stays are, in pixels.
 *
 * @param head room above for the period and the years
 * @param foot room below for the word "today"
 * @param label room above each account for its name
 * @param lane of one stay, with the room below it
 * @param bar of one stay alone
 * @param gap between two accounts
 */
record StaySizes(int head, int foot, int label, int lane, int bar, int gap) {

	/** With all that there is to say. */
	static final StaySizes FULL = new StaySizes(48, 18, 22, 30, 24, 10);

	/** In a row of a list, where only the bars speak. */
	static final StaySizes SMALL = new StaySizes(2, 0, 0, 11, 9, 2);

}
