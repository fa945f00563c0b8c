package ru.sgo.duplicates.notice;

import java.util.List;

/**
 * That an organization was told of what it has to do about a case.
 *
 * @param organization its code
 * @param name the short one
 * @param times when it was told since it was given that to do, the first time first;
 * perhaps never
 */
public record CaseNotice(String organization, String name, List<NoticeGiven> times) {

	public CaseNotice {
		times = List.copyOf(times);
	}

}
