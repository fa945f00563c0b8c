package ru.sgo.duplicates.erasure;

import ru.sgo.duplicates.journal.Actor;

/**
 * Who erases, as the act names her.
 *
 * @param name the full name
 * @param role the code of what the user is
 */
public record ErasedBy(Actor actor, String name, String role) {
}
