package ru.sgo.duplicates.documents;

import java.util.List;

/** A part of a document that stands below the one before it. */
public sealed interface PaperBlock {

	/** Has itself written. */
	void on(Medium medium);

	/**
	 * The head of a letter.
	 *
	 * @param sender who writes, line by line, on the left; the first line is the name
	 * @param addressee to whom, line by line, on the right
	 */
	record Letterhead(List<String> sender, List<String> addressee) implements PaperBlock {

		public Letterhead {
			sender = List.copyOf(sender);
			addressee = List.copyOf(addressee);
		}

		@Override
		public void on(Medium medium) {
			medium.letterhead(this);
		}

	}

	/**
	 * What the document, or a part of it, is about.
	 *
	 * @param level 1 for the whole document, 2 for a part
	 */
	record Heading(int level, String text) implements PaperBlock {

		public Heading {
			if (level < 1 || level > 2) {
				throw new IllegalArgumentException("A heading has level 1 or 2, not " + level);
			}
		}

		@Override
		public void on(Medium medium) {
			medium.heading(this);
		}

	}

	/** Sentences. */
	record Paragraph(String text) implements PaperBlock {

		@Override
		public void on(Medium medium) {
			medium.paragraph(this);
		}

	}

	/** A table; its head is repeated on every page that it reaches. */
	record Table(List<Column> columns, List<List<String>> rows) implements PaperBlock {

		public Table {
			columns = List.copyOf(columns);
			rows = rows.stream().map(List::copyOf).toList();
			int width = columns.size();
			if (rows.stream().anyMatch(row -> row.size() != width)) {
				throw new IllegalArgumentException("Every row has a cell for each of the columns");
			}
		}

		@Override
		public void on(Medium medium) {
			medium.table(this);
		}

	}

	/**
	 * Where somebody signs.
	 *
	 * @param position as what
	 * @param name who; empty where that is written by hand
	 */
	record Signature(String position, String name) implements PaperBlock {

		@Override
		public void on(Medium medium) {
			medium.signature(this);
		}

	}

	/** What follows begins on a page of its own. */
	record NewPage() implements PaperBlock {

		@Override
		public void on(Medium medium) {
			medium.newPage();
		}

	}

	/**
	 * A column of a table.
	 *
	 * @param percent of the table's width
	 * @param ofFigures whether its cells are compared digit below digit
	 */
	record Column(String heading, int percent, boolean ofFigures) {

		/** A column of words, dates and numbers of things. */
		public Column(String heading, int percent) {
			this(heading, percent, false);
		}

	}

	/** Where the parts of a document are written, one below the other. */
	interface Medium {

		void letterhead(Letterhead head);

		void heading(Heading heading);

		void paragraph(Paragraph paragraph);

		void table(Table table);

		void signature(Signature signature);

		void newPage();

	}

}
