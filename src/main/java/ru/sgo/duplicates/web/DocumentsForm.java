package ru.sgo.duplicates.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

import ru.sgo.duplicates.registry.DocumentsOutcome;

/**
 * The wish to see СНИЛС and certificate in full.
 *
 * @param lookReason why, for the journal
 */
public record DocumentsForm(@Nullable String lookReason) {

	/**
	 * Puts the documents on the page that answers the form, or says at the form why not.
	 */
	public void show(DocumentsOutcome outcome, BindingResult errors, Model model, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		if (outcome instanceof DocumentsOutcome.Shown shown) {
			model.addAttribute("documents", shown.byAccount());
		}
		else if (outcome instanceof DocumentsOutcome.ReasonWanted wanted) {
			errors.rejectValue("lookReason", wanted.messageKey());
		}
		else {
			throw new NotFound();
		}
	}

}
