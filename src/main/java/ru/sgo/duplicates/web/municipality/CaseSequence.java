package ru.sgo.duplicates.web.municipality;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

import ru.sgo.duplicates.resolution.Cases;

/**
 * One case in the list that it was opened from.
 *
 * @param list the query of the list
 * @param back the address of the list
 * @param place where the case stands in it; empty if the filter does not choose it
 */
record CaseSequence(String list, String back, Cases.@Nullable Place place) {

	/** The parameter of a request about a case that says from which list it came. */
	static final String LIST = "list";

	/** The address of another case of the list. */
	public String to(long number) {
		return address(this.list, number, "");
	}

	/**
	 * The address of a page about a case.
	 * @param list the query of the list that it was opened from; empty for none
	 * @param page below the case, {@code /keep} for example; empty for the case itself
	 */
	static String address(String list, long number, String page) {
		String address = "/municipality/cases/" + number + page;
		return list.isEmpty() ? address : address + "?" + LIST + "=" + UriUtils.encode(list, "UTF-8");
	}

}
