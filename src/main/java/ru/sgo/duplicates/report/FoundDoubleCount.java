package ru.sgo.duplicates.report;

import ru.sgo.duplicates.decision.DoubleCount;

/**
 * One account counted twice.
 *
 * @param authority the code of the lowest authority over both organizations
 */
public record FoundDoubleCount(AccountFile account, DoubleCount count, String authority) {
}
