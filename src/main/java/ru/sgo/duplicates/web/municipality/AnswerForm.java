package ru.sgo.duplicates.web.municipality;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The authority's answer to an objection, or that it takes its decision back.
 *
 * @param uphold whether the decision stands
 */
record AnswerForm(boolean uphold, @NotBlank(message = "{case.refused.reason-missing}") @Size(max = 2000,
		message = "{task.refused.text-long}") @Nullable String answerReason) {
}
