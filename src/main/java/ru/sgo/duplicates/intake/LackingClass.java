package ru.sgo.duplicates.intake;

/**
 * A class or group that the registry has and the newest list of its organization lacks.
 *
 * @param children how many are in it
 */
public record LackingClass(String className, int children) {
}
