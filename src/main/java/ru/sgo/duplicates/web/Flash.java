package ru.sgo.duplicates.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a page says once, after an act: a message key and its arguments.
 *
 * @param kind {@code success} or {@code problem}
 * @param undo the address that takes the act back, if it can be
 */
public record Flash(String kind, String key, List<Object> arguments, @Nullable String undo) {

	/** It is done; the next page says so. */
	public static void success(RedirectAttributes next, String key, Object... arguments) {
		next.addFlashAttribute("flash", new Flash("success", key, List.of(arguments), null));
	}

	/** It is done; the next page says so, and offers to take it back. */
	public static void undoable(RedirectAttributes next, String undo, String key, Object... arguments) {
		next.addFlashAttribute("flash", new Flash("success", key, List.of(arguments), undo));
	}

	/** It was not done; the next page says why. */
	public static void problem(RedirectAttributes next, String key, Object... arguments) {
		next.addFlashAttribute("flash", new Flash("problem", key, List.of(arguments), null));
	}

	/** The arguments as a template passes them to {@code #messages.msgWithParams}. */
	public Object[] parameters() {
		return this.arguments.toArray();
	}

}
