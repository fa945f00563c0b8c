package ru.sgo.duplicates.detection;

/**
 * A name with the noise of typing removed.
 *
 * @param surname never blank
 * @param givenName never blank
 * @param patronymic empty when there is none
 */
public record NormalizedName(String surname, String givenName, String patronymic) {
}
