/**
 * «Исправьте карточку»: accounts in whose personal data something is wrong, whether or
 * not the child has another account, so that each organization mends its own.
 * <p>
 * A package of its own, for it asks another question than its neighbours: not who is one
 * child (detection, whose words for a name or a date it takes), not what is to become of
 * an account (resolution), nor what an import could not read (intake, which says so once,
 * to whoever sent the file). A remark stands until the data are mended, and nothing but
 * the data lifts it: it has no state and no history, so it is derived and stored like a
 * stay, never edited.
 * <p>
 * Refuses to know: groups, cases, tasks, and any second account. May import: registry,
 * detection, bulk.
 * <p>
 * Tables: {@code card_check}, {@code card_home}, {@code card_remark}, {@code
 * card_unread}.
 * <p>
 * Reads of others: {@code student_account}, {@code stay}, {@code organization}, {@code
 * organization_reach}, twenty thousand cards at a time.
 */
@ApplicationModule(allowedDependencies = { "registry", "detection", "bulk" })
@NullMarked
package ru.sgo.duplicates.cards;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
