package ru.sgo.duplicates.benchmark;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A table as Markdown has it: words to the left, numbers to the right. */
final class MarkdownTable {

	private final StringBuilder text = new StringBuilder();

	private final int columns;

	MarkdownTable(String... header) {
		this.columns = header.length;
		row(header);
		this.text.append("|---|").append("---:|".repeat(this.columns - 1)).append('\n');
	}

	MarkdownTable row(String... cells) {
		if (cells.length != this.columns) {
			throw new IllegalArgumentException("A row has as many cells as the header");
		}
		this.text.append(Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |\n")));
		return this;
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
