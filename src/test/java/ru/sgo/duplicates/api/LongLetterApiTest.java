package ru.sgo.duplicates.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import ru.sgo.duplicates.ManyChildren;
import ru.sgo.duplicates.answers.AnswerBook;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One organization has a great many tasks: its letter names all of them, and all come
 * back on one sheet. How long it takes for thousands, {@code AnswersBenchmark} measures.
 */
class LongLetterApiTest extends ApiTest {

	private static final int TASKS = 150;

	@BeforeEach
	void theKindergartenHasWithdrawnNobody() {
		importing(ManyChildren.files(TASKS), Map.of());
		long run = report(ManyChildren.AUTHORITY, "2020-09-01", "2021-03-31").path("id").asLong();
		assertThat(admin().post("/api/cases/confirm", "{\"report\":" + run + "}").json().path("confirmed").asInt())
			.isEqualTo(TASKS);
	}

	@Test
	void theLetterNamesAllAndTheSheetBringsAllBack() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(letter("pdf"))) {
			String covering = text(pdf, 1);
			// Neighbours are a range: nobody reads thousands of numbers in a cell.
			assertThat(covering).contains(String.valueOf(TASKS)).containsPattern("\\d+–\\d+").hasSizeLessThan(3000);
			assertThat(text(pdf, pdf.getNumberOfPages())).contains("Оформите выбытие");
		}
		try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(letter("docx")))) {
			assertThat(docx.getTables()).anySatisfy(annex -> assertThat(annex.getNumberOfRows()).isEqualTo(TASKS + 1));
		}
		AnswerBook sheet = AnswerBook.of(letter("xlsx"));
		assertThat(sheet.rows()).isEqualTo(TASKS);
		JsonNode held = await(send(admin(), Map.of("lists/ответы.xlsx", sheet.allDone("31.08.2020", "41-о").bytes()),
				Map.of("preview", "true"))
			.location());
		assertThat(held.at("/lists/0/taken").asInt()).as(held.toString()).isEqualTo(TASKS);
		assertThat(done()).isZero();
		String location = "/api/imports/" + held.path("id").asLong();
		assertThat(admin().post(location + "/confirm").status()).isEqualTo(202);
		assertThat(await(location).path("status").asString()).isEqualTo("COMPLETED");
		assertThat(done()).isEqualTo(TASKS);
	}

	private int done() {
		return admin().get("/api/tasks?status=DONE").json().path("total").asInt();
	}

	private byte[] letter(String format) {
		return admin().file(
				"/api/letters/" + URLEncoder.encode(ManyChildren.KINDERGARTEN, StandardCharsets.UTF_8) + "." + format);
	}

	private static String text(PDDocument pdf, int page) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		return stripper.getText(pdf);
	}

}
