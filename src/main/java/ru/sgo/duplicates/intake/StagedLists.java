package ru.sgo.duplicates.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was sent without a word about what it is, staged.
 *
 * @param sheets all that were read, and the files that could not be
 * @param exported what the tables of an export among them hold
 */
record StagedLists(List<StagedSheet> sheets, Map<Part, StagedFile> exported) {

	static final StagedLists NONE = new StagedLists(List.of(), Map.of());

	/** Together with what was sent as the part that it is. */
	Map<Part, StagedFile> with(Map<Part, StagedFile> sent) {
		Map<Part, StagedFile> all = new EnumMap<>(Part.class);
		all.putAll(sent);
		this.exported.forEach((part, file) -> all.merge(part, file, StagedFile::and));
		return all;
	}

}
