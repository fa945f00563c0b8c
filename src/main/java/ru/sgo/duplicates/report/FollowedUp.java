package ru.sgo.duplicates.report;

import java.util.Map;

/**
 * What became of the findings.
 *
 * @param caseOfGroup the case of each child with several accounts, by the group's number
 * @param caseOfDoubleCount the case of each double count that has one, by its position
 * from 0
 */
public record FollowedUp(Map<Integer, Long> caseOfGroup, Map<Integer, Long> caseOfDoubleCount, ReportRun.Cases cases) {
}
