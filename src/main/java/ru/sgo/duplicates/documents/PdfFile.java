package ru.sgo.duplicates.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Writes a document as PDF. Its font comes with the application and lies in the file, so
 * that it looks alike everywhere; nothing is fetched from anywhere.
 */
public final class PdfFile implements PaperBlock.Medium {

	static {
		// Its log has a life of its own, and tells of every font and style that it reads.
		XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
		XmlFactories.choose();
	}

	private final Document html;

	private PdfFile(Paper paper) {
		this.html = Document.createShell("");
		this.html.title(paper.title());
		Element root = this.html.expectFirst("html");
		root.attr("lang", paper.language().getLanguage());
		this.html.head().appendElement("meta").attr("name", "subject").attr("content", paper.title());
		this.html.head().appendElement("style").appendText(styles());
		foot(paper.footer());
		paper.blocks().forEach(block -> block.on(this));
	}

	/**
	 * Writes the document, tagged so that it can be read aloud (PDF/UA); which also keeps
	 * the fonts of the machine out of it. The stream stays open.
	 */
	public static void write(Paper paper, OutputStream out) throws IOException {
		try (PDDocument document = new PDDocument()) {
			PdfRendererBuilder pdf = new PdfRendererBuilder();
			pdf.usePDDocument(document);
			PaperFont.use(pdf, document);
			pdf.withW3cDocument(W3CDom.convert(new PdfFile(paper).html), null);
			pdf.usePdfUaAccessibility(true);
			pdf.toStream(out);
			pdf.run();
		}
	}

	/** What runs has to stand before what it runs below. */
	private void foot(String text) {
		Element row = this.html.body().appendElement("div").addClass("foot").appendElement("table").appendElement("tr");
		row.appendElement("td").text(text);
		Element number = row.appendElement("td").addClass("number");
		number.appendElement("span").addClass("page");
		number.appendText(" / ");
		number.appendElement("span").addClass("pages");
	}

	@Override
	public void letterhead(PaperBlock.Letterhead head) {
		Element row = this.html.body().appendElement("table").addClass("head").appendElement("tr");
		lines(row.appendElement("td").addClass("sender"), head.sender());
		row.appendElement("td").addClass("between");
		lines(row.appendElement("td"), head.addressee());
	}

	private static void lines(Element cell, List<String> lines) {
		lines.forEach(line -> cell.appendElement("p").text(line));
	}

	@Override
	public void heading(PaperBlock.Heading heading) {
		this.html.body().appendElement("h" + heading.level()).text(heading.text());
	}

	@Override
	public void paragraph(PaperBlock.Paragraph paragraph) {
		this.html.body().appendElement("p").text(paragraph.text());
	}

	@Override
	public void table(PaperBlock.Table table) {
		Element grid = this.html.body().appendElement("table").addClass("grid");
		Element head = grid.appendElement("thead").appendElement("tr");
		table.columns()
			.forEach(column -> cell(head, "th", column, column.heading()).attr("style",
					"width: " + column.percent() + "%"));
		Element body = grid.appendElement("tbody");
		table.rows().forEach(cells -> {
			Element row = body.appendElement("tr");
			for (int i = 0; i < cells.size(); i++) {
				cell(row, "td", table.columns().get(i), cells.get(i));
			}
		});
	}

	private static Element cell(Element row, String tag, PaperBlock.Column column, String text) {
		Element cell = row.appendElement(tag).text(text);
		return column.ofFigures() ? cell.addClass("figures") : cell;
	}

	@Override
	public void signature(PaperBlock.Signature signature) {
		Element row = this.html.body().appendElement("table").addClass("signature").appendElement("tr");
		row.appendElement("td").text(signature.position());
		row.appendElement("td").addClass("line");
		row.appendElement("td").addClass("between");
		row.appendElement("td").addClass(signature.name().isEmpty() ? "line" : "name").text(signature.name());
	}

	@Override
	public void newPage() {
		this.html.body().appendElement("div").addClass("new-page");
	}

	private static String styles() {
		try (InputStream css = PaperResource.open("paper.css")) {
			return new String(css.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
