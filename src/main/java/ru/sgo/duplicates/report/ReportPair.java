package ru.sgo.duplicates.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.detection.Tier;

/**
 * A kept pair of accounts of one child.
 *
 * @param weight the match weight in bits, where one was computed
 * @param evidence what speaks for it; {@code evidence.} and the word is a message key
 */
public record ReportPair(String accountA, String accountB, Tier tier, @Nullable Double weight, List<String> evidence) {
}
