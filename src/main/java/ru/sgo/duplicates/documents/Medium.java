package ru.sgo.duplicates.documents;

/** Where the parts of a document are written, one below the other. */
interface Medium {

	void letterhead(Block.Letterhead head);

	void heading(Block.Heading heading);

	void paragraph(Block.Paragraph paragraph);

	void table(Block.Table table);

	void signature(Block.Signature signature);

}
