/**
 * Users: who they are, what they may do, whose organization they speak for, which address
 * is open to whom, and what they have done and looked at.
 * <p>
 * Refuses to know: what stands behind an address; whether a row is someone's is asked in
 * the query itself, by the scope. May import: registry, history, journal.
 * <p>
 * Tables: {@code app_user}, {@code organizations_here}.
 * <p>
 * Reads of others: {@code registry_act}, {@code look}, {@code sign_in}, {@code
 * failed_sign_in} for the pages of the journal; {@code organization}, {@code
 * organization_reach} for whose a user is; {@code student_account} and one column of
 * {@code duplicate_case} for lines about a child, some of which are for administrators
 * only.
 */
@ApplicationModule(allowedDependencies = { "registry", "history", "journal" })
@NullMarked
package ru.sgo.duplicates.access;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
