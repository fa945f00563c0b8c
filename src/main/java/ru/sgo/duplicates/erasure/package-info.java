/**
 * «Уничтожение персональных данных»: accounts retired as duplicates, whose case a run has
 * proven and whose time is over, lose for good whatever tells of a child. A person looks
 * and confirms; an act and an extract from the journal say so, as order № 179 of
 * Roskomnadzor of 28.10.2022 asks.
 * <p>
 * Refuses to know: for how long things are kept (retention), who may erase. What stays is
 * the number, and in whose favour it was retired: systems beside bear it for years. By it
 * an import that sends the account once more is told so, and nothing of it is taken. May
 * import: retention, registry, journal, job, history, documents.
 * <p>
 * Tables: {@code erasure_act}, {@code erasure_account}.
 * <p>
 * Writes of others: {@code student_account}, {@code movement}, {@code stay}, {@code
 * stay_claim}, {@code personal_wish}, {@code absence_mark}, {@code listed_presence},
 * {@code lasting_word}, {@code case_account}, {@code duplicate_case}, {@code task},
 * {@code objection}, {@code import_problem}, {@code import_answer}, {@code
 * registry_statistics_count}: wherever a child's data lie. Those that the journal's owner
 * guards, a function of that owner changes.
 * <p>
 * Reads of others: {@code organization}, {@code organization_reach},
 * {@code source_state}, {@code registry_act}, {@code look}, {@code case_event}, {@code
 * import_run}, for what may be erased, and the extract.
 */
@ApplicationModule(allowedDependencies = { "retention", "registry", "journal", "job", "history", "documents" })
@NullMarked
package ru.sgo.duplicates.erasure;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
