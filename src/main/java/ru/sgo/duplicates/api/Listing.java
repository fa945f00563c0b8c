package ru.sgo.duplicates.api;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total how many there are on all pages
 */
record Listing<T>(List<T> items, long total) {
}
