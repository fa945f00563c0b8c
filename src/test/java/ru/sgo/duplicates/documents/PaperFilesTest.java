package ru.sgo.duplicates.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** One document, written as PDF and as DOCX. */
class PaperFilesTest {

	private static final String LONG = "Муниципальное автономное общеобразовательное учреждение «Средняя "
			+ "общеобразовательная школа № 5 с углублённым изучением отдельных предметов имени дважды Героя "
			+ "Советского Союза Ёжикова-Щукина»";

	private static final String ONE_WORD = "Достопримечательнейшееобразовательноеучреждениебезединогопробела".repeat(5);

	private static final String HOSTILE = "<script>alert('x')</script> &amp; ${7*7} <b>«Ъ»</b>";

	private static final Paper PAPER = new Paper("Запрос списка", Locale.forLanguageTag("ru"), LONG, List.of(
			new PaperBlock.Letterhead(List.of(LONG, "исх. № ____"), List.of("Руководителю", ONE_WORD)),
			new PaperBlock.Heading(1, "О списке учащихся"), new PaperBlock.Paragraph(HOSTILE),
			new PaperBlock.Heading(2, "Столбцы"),
			new PaperBlock.Table(List.of(new PaperBlock.Column("Столбец", 30), new PaperBlock.Column("Что писать", 70)),
					Stream
						.concat(Stream.of(List.of("Строка 0 " + ONE_WORD, ONE_WORD)),
								IntStream.rangeClosed(1, 90).mapToObj(i -> List.of("Строка " + i, LONG)))
						.toList()),
			new PaperBlock.Signature("Начальник управления", "")));

	@Test
	void aPdfBearsItsOwnFontAndNumbersItsPages() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(pdf())) {
			String text = new PDFTextStripper().getText(pdf);
			assertThat(text.replaceAll("\\s+", " ")).contains("О списке учащихся", "Ёжикова-Щукина", HOSTILE,
					"Строка 90", "1 / " + pdf.getNumberOfPages(), "Начальник управления");
			assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
			assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Запрос списка");
			for (PDPage page : pdf.getPages()) {
				for (COSName font : page.getResources().getFontNames()) {
					assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
				}
			}
		}
	}

	/** PDF/UA: tagged, with its language and its title, which the window shows. */
	@Test
	void aPdfSaysWhatItIsAndCanBeReadAloud() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(pdf())) {
			PDDocumentCatalog catalog = pdf.getDocumentCatalog();
			assertThat(catalog.getLanguage()).isEqualTo("ru");
			assertThat(catalog.getMarkInfo().isMarked()).isTrue();
			assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
			assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8)).contains("pdfuaid");
			List<String> types = new ArrayList<>();
			structure(catalog.getStructureTreeRoot(), types);
			assertThat(types).contains("H1", "H2", "P", "Table", "TH", "TD");
		}
	}

	private static void structure(PDStructureNode node, List<String> types) {
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element) {
				types.add(element.getStructureType());
				structure(element, types);
			}
		}
	}

	/** Of the peoples who live here, and what office letters need beside them. */
	@Test
	void noLetterOfANameIsLacking() throws IOException {
		String letters = "Ёё Йй Ъъ Ӣӣ Ӯӯ Ҷҷ Ққ Ғғ Ҳҳ Әә Өө Үү Ұұ Һһ Ңң Ҙҙ Ҡҡ Ҫҫ Ӑӑ Ӗӗ Ӳӳ Іі Її Єє Ӏ Ææ Öö Üü № « » — – „ “ ½ °";
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PdfFile.write(new Paper("Буквы", Locale.forLanguageTag("ru"), "Буквы",
				List.of(new PaperBlock.Heading(1, letters), new PaperBlock.Paragraph(letters))), out);
		keep("letters.pdf", out);
		try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
			String text = new PDFTextStripper().getText(pdf);
			assertThat(text.split("\\s+")).as("in the bold and in the usual font").contains(letters.split(" "));
			assertThat(text).doesNotContain("#", "\uFFFD");
		}
	}

	@Test
	void theHeadOfATableStandsOnEveryPageThatItReaches() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(pdf())) {
			for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
				PDFTextStripper stripper = new PDFTextStripper();
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				String text = stripper.getText(pdf);
				assertThat(text.contains("Что писать")).as(text).isEqualTo(text.contains("Строка"));
			}
		}
	}

	@Test
	void nothingOfAPdfStandsOutsideOfTheMarginsOfA4() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(pdf())) {
			assertThat(pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(595.3f, within(1f));
			assertThat(pdf.getPage(0).getMediaBox().getHeight()).isCloseTo(841.9f, within(1f));
			List<TextPosition> letters = new ArrayList<>();
			PDFTextStripper stripper = new PDFTextStripper() {
				@Override
				protected void processTextPosition(TextPosition letter) {
					letters.add(letter);
				}
			};
			stripper.getText(pdf);
			assertThat(letters).hasSizeGreaterThan(1000)
				.allMatch(letter -> letter.getX() >= 84 && letter.getX() + letter.getWidth() <= 553.5
						&& letter.getY() > 50 && letter.getY() < 835);
		}
	}

	@Test
	void aDocxSaysTheSameOnA4() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DocxFile.write(PAPER, out);
		keep("documents.docx", out);
		try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
				XWPFWordExtractor extractor = new XWPFWordExtractor(docx)) {
			assertThat(extractor.getText()).contains("О списке учащихся", LONG, ONE_WORD, HOSTILE, "Строка 90",
					"Начальник управления");
			assertThat(docx.getDocument().getBody().getSectPr().getPgSz().getW().toString()).isEqualTo("11904");
			assertThat(docx.getFooterList()).hasSize(1);
			assertThat(docx.getTables().get(1).getRow(0).isRepeatHeader()).isTrue();
			assertThat(docx.getProperties().getCoreProperties().getTitle()).isEqualTo("Запрос списка");
		}
	}

	private static byte[] pdf() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PdfFile.write(PAPER, out);
		keep("documents.pdf", out);
		return out.toByteArray();
	}

	private static void keep(String name, ByteArrayOutputStream file) throws IOException {
		Files.createDirectories(Path.of("target", "screenshots"));
		Files.write(Path.of("target", "screenshots", name), file.toByteArray());
	}

}
