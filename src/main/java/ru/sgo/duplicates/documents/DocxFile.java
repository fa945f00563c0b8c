package ru.sgo.duplicates.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * Writes a document as DOCX, for whoever wants to change it before it is sent. Its font
 * is one that every office program has or replaces by one of the same widths.
 */
public final class DocxFile implements PaperBlock.Medium {

	private static final String FONT = "Times New Roman";

	private static final int USUAL = 12;

	private static final int OF_TABLES = 11;

	private static final int OF_TITLES = 14;

	private static final int OF_FOOTERS = 9;

	/** Twentieths of a point in a millimetre, times 100. */
	private static final int PER_HUNDRED_MILLIMETRES = 5669;

	/** Between the margins of A4. */
	private static final int TEXT_MILLIMETRES = 165;

	private static final int BELOW = 160;

	/** Between the lines of a table and its text, in twentieths of a point. */
	private static final int ABOVE_AND_BELOW = 40;

	private static final int BESIDE = 100;

	static {
		XmlFactories.choose();
	}

	private final XWPFDocument document;

	private DocxFile(XWPFDocument document, Paper paper) {
		this.document = document;
		document.getProperties().getCoreProperties().setTitle(paper.title());
		fonts(document.createStyles(), paper.language().toLanguageTag());
		page(document.getDocument().getBody().addNewSectPr());
		foot(paper.footer());
		paper.blocks().forEach(block -> block.on(this));
	}

	/** Writes the document; the stream stays open. */
	public static void write(Paper paper, OutputStream out) throws IOException {
		XWPFDocument document = new XWPFDocument();
		try {
			new DocxFile(document, paper).document.write(out);
		}
		finally {
			// To close it would write it a second time.
			document.getPackage().revert();
		}
	}

	private static void fonts(XWPFStyles styles, String language) {
		CTFonts fonts = CTFonts.Factory.newInstance();
		fonts.setAscii(FONT);
		fonts.setHAnsi(FONT);
		fonts.setCs(FONT);
		styles.setDefaultFonts(fonts);
		styles.setSpellingLanguage(language);
	}

	private static void page(CTSectPr section) {
		CTPageSz size = section.addNewPgSz();
		size.setW(twips(210));
		size.setH(twips(297));
		CTPageMar margins = section.addNewPgMar();
		margins.setTop(twips(20));
		margins.setBottom(twips(22));
		margins.setLeft(twips(30));
		margins.setRight(twips(15));
		margins.setHeader(twips(10));
		margins.setFooter(twips(10));
		margins.setGutter(BigInteger.ZERO);
	}

	private void foot(String text) {
		XWPFTable table = this.document.createFooter(HeaderFooterType.DEFAULT).createTable(1, 2);
		layOut(table, List.of(85, 15));
		table.removeBorders();
		XWPFTableRow row = table.getRow(0);
		write(only(row.getCell(0)), text, OF_FOOTERS, false);
		XWPFParagraph number = only(row.getCell(1));
		number.setAlignment(ParagraphAlignment.RIGHT);
		number.getCTP().addNewFldSimple().setInstr("PAGE");
		write(number, " / ", OF_FOOTERS, false);
		number.getCTP().addNewFldSimple().setInstr("NUMPAGES");
	}

	@Override
	public void letterhead(PaperBlock.Letterhead head) {
		XWPFTable table = this.document.createTable(1, 3);
		layOut(table, List.of(45, 10, 45));
		table.removeBorders();
		lines(table.getRow(0).getCell(0), head.sender(), true);
		lines(table.getRow(0).getCell(2), head.addressee(), false);
	}

	private static void lines(XWPFTableCell cell, List<String> lines, boolean firstIsBold) {
		for (int i = 0; i < lines.size(); i++) {
			XWPFParagraph line = (i == 0) ? only(cell) : cell.addParagraph();
			line.setSpacingAfter(BELOW / 3);
			write(line, lines.get(i), USUAL, firstIsBold && i == 0);
		}
	}

	@Override
	public void heading(PaperBlock.Heading heading) {
		boolean whole = heading.level() == 1;
		XWPFParagraph line = this.document.createParagraph();
		line.setAlignment(whole ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
		line.setSpacingBefore(2 * BELOW);
		line.setSpacingAfter(BELOW);
		line.setKeepNext(true);
		line.getCTPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(heading.level() - 1L));
		write(line, heading.text(), whole ? OF_TITLES : USUAL, true);
	}

	@Override
	public void paragraph(PaperBlock.Paragraph paragraph) {
		XWPFParagraph line = this.document.createParagraph();
		line.setSpacingAfter(BELOW);
		write(line, paragraph.text(), USUAL, false);
	}

	@Override
	public void table(PaperBlock.Table table) {
		XWPFTable grid = this.document.createTable(1 + table.rows().size(), table.columns().size());
		grid.setCellMargins(ABOVE_AND_BELOW, BESIDE, ABOVE_AND_BELOW, BESIDE);
		List<XWPFTableRow> rows = grid.getRows();
		layOut(grid, table.columns().stream().map(PaperBlock.Column::percent).toList());
		XWPFTableRow head = rows.get(0);
		head.setRepeatHeader(true);
		fill(head, table.columns(), table.columns().stream().map(PaperBlock.Column::heading).toList(), true);
		for (int i = 0; i < table.rows().size(); i++) {
			fill(rows.get(i + 1), table.columns(), table.rows().get(i), false);
		}
		space();
	}

	private static void fill(XWPFTableRow row, List<PaperBlock.Column> columns, List<String> cells, boolean bold) {
		row.setCantSplitRow(true);
		for (int i = 0; i < cells.size(); i++) {
			XWPFParagraph cell = only(row.getCell(i));
			if (columns.get(i).ofFigures()) {
				cell.setAlignment(ParagraphAlignment.RIGHT);
			}
			write(cell, cells.get(i), OF_TABLES, bold);
		}
	}

	@Override
	public void signature(PaperBlock.Signature signature) {
		space();
		XWPFTable table = this.document.createTable(1, 3);
		layOut(table, List.of(34, 33, 33));
		table.removeBorders();
		XWPFTableRow row = table.getRow(0);
		write(only(row.getCell(0)), signature.position(), USUAL, false);
		line(row.getCell(1));
		if (signature.name().isEmpty()) {
			line(row.getCell(2));
		}
		write(only(row.getCell(2)), signature.name(), USUAL, false);
	}

	@Override
	public void newPage() {
		this.document.createParagraph().setPageBreak(true);
	}

	private static void line(XWPFTableCell cell) {
		only(cell).setBorderBottom(Borders.SINGLE);
	}

	private void space() {
		this.document.createParagraph().setSpacingAfter(0);
	}

	/** As wide as the text, whatever stands in it. */
	private static void layOut(XWPFTable table, List<Integer> percents) {
		table.setTableAlignment(TableRowAlign.LEFT);
		table.setWidth("100%");
		table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
		CTTblGrid grid = table.getCTTbl().addNewTblGrid();
		percents.forEach(percent -> grid.addNewGridCol().setW(twips(TEXT_MILLIMETRES * percent / 100)));
		table.getRows().forEach(row -> {
			for (int i = 0; i < percents.size(); i++) {
				row.getCell(i).setWidth(percents.get(i) + "%");
			}
		});
	}

	private static XWPFParagraph only(XWPFTableCell cell) {
		XWPFParagraph first = cell.getParagraphs().get(0);
		first.setSpacingAfter(0);
		return first;
	}

	private static void write(XWPFParagraph line, String text, int size, boolean bold) {
		XWPFRun run = line.createRun();
		run.setFontSize(size);
		run.setBold(bold);
		run.setText(text);
	}

	private static BigInteger twips(int millimetres) {
		return BigInteger.valueOf((long) millimetres * PER_HUNDRED_MILLIMETRES / 100);
	}

}
