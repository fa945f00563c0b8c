package ru.sgo.duplicates.documents;

import java.util.List;
import java.util.Locale;

/**
 * A document, from top to bottom.
 *
 * @param title what programs call it
 * @param language in which it is written
 * @param footer what stands at the bottom of every page, beside its number
 */
public record Paper(String title, Locale language, String footer, List<PaperBlock> blocks) {

	public Paper {
		blocks = List.copyOf(blocks);
	}

	/** How many rows its tables have together. */
	public int rows() {
		return this.blocks.stream()
			.mapToInt(block -> (block instanceof PaperBlock.Table table) ? table.rows().size() : 0)
			.sum();
	}

}
