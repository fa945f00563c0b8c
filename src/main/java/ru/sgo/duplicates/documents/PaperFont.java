package ru.sgo.duplicates.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The two weights of the font in which documents are written. */
enum PaperFont {

	REGULAR("LiberationSerif-Regular.ttf", 400), BOLD("LiberationSerif-Bold.ttf", 700);

	private static final String FAMILY = "Paper";

	private final byte[] file;

	private final int weight;

	PaperFont(String name, int weight) {
		try (InputStream in = PaperResource.open(name)) {
			this.file = in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.weight = weight;
	}

	/**
	 * Puts both into a document. Their ligatures are left aside: Russian has none, and to
	 * look for them takes longer than all the rest of the document.
	 */
	static void use(PdfRendererBuilder pdf, PDDocument document) throws IOException {
		for (PaperFont font : values()) {
			TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font.file));
			document.registerTrueTypeFontForClosing(parsed);
			parsed.setEnableGsub(false);
			pdf.useFont(new PDFontSupplier(PDType0Font.load(document, parsed, true)), FAMILY, font.weight,
					FontStyle.NORMAL, true);
		}
	}

}
