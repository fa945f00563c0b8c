package ru.sgo.duplicates.intake;

import java.util.List;

import ru.sgo.duplicates.registry.TypedText;

/** Cells of a row as they stand in a file. */
final class Cells {

	private Cells() {
	}

	/** Whether there is nothing in them that anybody would see. */
	static boolean areBlank(List<String> cells) {
		for (String cell : cells) {
			if (!TypedText.line(cell).isEmpty()) {
				return false;
			}
		}
		return true;
	}

}
