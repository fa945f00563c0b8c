package ru.sgo.duplicates.notice;

import java.io.IOException;
import java.io.OutputStream;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook that an organization fills in and sends back: whose list it is and of which
 * day stands above the headings, so that nobody has to be asked.
 */
final class ListTemplate {

	private static final int NAME = 1;

	private static final int CODE = 2;

	private static final int DAY = 3;

	private static final int HEADER = 5;

	private static final String LIGHT = "E7EEF5";

	private final Addressee of;

	private final ListRequest request;

	private final LetterWords words;

	ListTemplate(Addressee of, ListRequest request, LetterWords words) {
		this.of = of;
		this.request = request;
		this.words = words;
	}

	/** Writes it; the stream stays open. */
	void write(OutputStream out) throws IOException {
		Workbook workbook = new Workbook(out, "duplicates", "1.0");
		Worksheet sheet = workbook.newWorksheet(this.words.say("letter.template.sheet"));
		sheet.value(0, 0, this.words.say("letter.template.title"));
		sheet.style(0, 0).bold().fontSize(14).set();
		sheet.value(NAME, 0, this.of.name());
		sheet.value(CODE, 0, this.words.say("letter.template.code"));
		sheet.value(CODE, 1, this.of.code());
		sheet.value(DAY, 0, this.words.say("letter.template.day", LetterWords.day(this.request.day())));
		for (WantedColumn column : WantedColumn.values()) {
			sheet.value(HEADER, column.ordinal(), this.words.say(column.heading()));
			sheet.style(HEADER, column.ordinal()).bold().fillColor(LIGHT).borderStyle("thin").set();
			sheet.width(column.ordinal(), column.width());
		}
		sheet.freezePane(0, HEADER + 1);
		sheet.paperSize(PaperSize.A4_PAPER);
		sheet.pageOrientation("landscape");
		sheet.fitToWidth((short) 1);
		sheet.fitToHeight((short) 0);
		workbook.finish();
	}

}
