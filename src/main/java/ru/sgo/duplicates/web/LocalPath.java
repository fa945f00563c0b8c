package ru.sgo.duplicates.web;

import java.util.regex.Pattern;

import org.springframework.web.servlet.view.RedirectView;

/** A path of this application that came from outside, as in "return to". */
public final class LocalPath {

	/** A backslash or a second slash at the start would name another host. */
	private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\\\]*");

	/** Longer ones fit into no answer. */
	private static final int LONGEST = 2000;

	private LocalPath() {
	}

	/** The path, or the first page where it leads elsewhere. */
	public static String orHome(String path) {
		return (path.length() <= LONGEST && LOCAL.matcher(path).matches()) ? path : "/";
	}

	/** Leads to the path, as {@link #orHome} has it. */
	public static RedirectView redirect(String path) {
		RedirectView there = new RedirectView(orHome(path), true);
		there.setExpandUriTemplateVariables(false);
		return there;
	}

}
