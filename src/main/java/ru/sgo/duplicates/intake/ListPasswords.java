package ru.sgo.duplicates.intake;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The passwords of lists, by the names of their files. They are used at once and kept
 * nowhere; this one says none of them but to whom opens the files.
 */
public final class ListPasswords {

	public static final ListPasswords NONE = new ListPasswords(Map.of());

	private final Map<String, String> byName;

	public ListPasswords(Map<String, String> byName) {
		this.byName = Map.copyOf(byName);
	}

	@Nullable String of(Upload file) {
		return this.byName.get(file.name());
	}

}
