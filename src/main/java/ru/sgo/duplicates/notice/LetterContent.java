package ru.sgo.duplicates.notice;

import ru.sgo.duplicates.documents.Paper;

/**
 * What is sent to an organization.
 *
 * @param answers the sheet on which it answers
 */
record LetterContent(Paper paper, AnswerSheet answers) {
}
