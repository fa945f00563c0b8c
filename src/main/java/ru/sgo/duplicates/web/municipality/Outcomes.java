package ru.sgo.duplicates.web.municipality;

import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.resolution.CaseOutcome;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.NotFound;

/** Tells the reader what became of an act on a case. */
final class Outcomes {

	private Outcomes() {
	}

	/**
	 * Says what became of a decision, with the way to take it back at once.
	 * @return whether it is decided
	 */
	static boolean decided(CaseOutcome outcome, long number, String done, RedirectAttributes next) {
		if (!(outcome instanceof CaseOutcome.Done)) {
			tell(outcome, done, next);
			return false;
		}
		Flash.undoable(next, CaseSequence.address("", number, "/undo"), done);
		return true;
	}

	/**
	 * Says what became of a decision by a form, with the way to take it back at once.
	 * @param reason the form's field for the reason
	 * @return whether there is nothing to mend in the form
	 */
	static boolean decided(CaseOutcome outcome, long number, String done, String reason, BindingResult errors,
			RedirectAttributes next) {
		if (outcome instanceof CaseOutcome.Done) {
			return decided(outcome, number, done, next);
		}
		return done(outcome, done, reason, errors, next);
	}

	/**
	 * Says what became of it; a field at fault is named in the form.
	 * @param reason the form's field for the reason
	 * @return whether there is nothing to mend in the form
	 */
	static boolean done(CaseOutcome outcome, String done, String reason, BindingResult errors,
			RedirectAttributes next) {
		if (outcome instanceof CaseOutcome.Invalid invalid) {
			reject(invalid, reason, errors);
			return false;
		}
		tell(outcome, done, next);
		return true;
	}

	/**
	 * Names the field at fault in the form; what was read is mended by reading it again.
	 */
	static void reject(CaseOutcome.Invalid invalid, String reason, BindingResult errors) {
		errors.rejectValue(switch (invalid.field()) {
			case "reason", "seen" -> reason;
			case "line" -> "way";
			case "account" -> reason.equals("restoreReason") ? "restored" : "account";
			default -> invalid.field();
		}, invalid.messageKey());
	}

	/** Says what became of it on the next page. */
	static void tell(CaseOutcome outcome, String done, RedirectAttributes next) {
		if (outcome instanceof CaseOutcome.Unknown) {
			throw new NotFound();
		}
		if (outcome instanceof CaseOutcome.Refused refused) {
			Flash.problem(next, refused.messageKey());
		}
		else if (outcome instanceof CaseOutcome.Invalid invalid) {
			Flash.problem(next, invalid.messageKey());
		}
		else {
			Flash.success(next, done);
		}
	}

}
