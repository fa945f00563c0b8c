package ru.sgo.duplicates.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.documents.Paper;
import ru.sgo.duplicates.documents.PaperBlock;
import ru.sgo.duplicates.documents.PdfFile;
import ru.sgo.duplicates.registry.Letterhead;

/** Puts a certificate on paper, with the head of the authority. */
@Component
public class CertificatePapers {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	private static final int GROUP = 4;

	private final MessageSource messages;

	CertificatePapers(MessageSource messages) {
		this.messages = messages;
	}

	/** Writes it as PDF; the stream stays open. */
	public void write(Certificate certificate, Letterhead head, Locale language, OutputStream out) throws IOException {
		PdfFile.write(new Writing(certificate, head, language).paper(), out);
	}

	/** The checksum as people read it aloud: in groups. */
	public static String grouped(String digest) {
		return Stream.iterate(0, from -> from < digest.length(), from -> from + GROUP)
			.map(from -> digest.substring(from, Math.min(from + GROUP, digest.length())))
			.collect(Collectors.joining("-"));
	}

	/** One paper. */
	private final class Writing {

		private final Certificate certificate;

		private final CertificateContent content;

		private final Letterhead head;

		private final Locale language;

		Writing(Certificate certificate, Letterhead head, Locale language) {
			this.certificate = certificate;
			this.content = certificate.content();
			this.head = head;
			this.language = language;
		}

		Paper paper() {
			CertificateContent.Period period = this.content.period();
			CertificateContent.Data data = this.content.organizations();
			List<PaperBlock> blocks = new ArrayList<>();
			blocks.add(new PaperBlock.Letterhead(this.head.sender(period.authorityName()), List.of()));
			blocks.add(new PaperBlock.Heading(1, say("certificate.title")));
			blocks.add(paragraph("certificate.number", this.content.number(), day(this.content.issuedOn())));
			if (this.certificate.isProof()) {
				blocks.add(new PaperBlock.Heading(2, say("certificate.clean")));
			}
			blocks.add(paragraph("certificate.sentence", data.reported(), data.all(),
					(data.dataFrom() != null) ? day(data.dataFrom()) : say("word.none"), day(period.from()),
					day(period.to()), this.content.left().openCases()));
			blocks.add(figures());
			if (this.content.left().check() > 0) {
				blocks.add(paragraph("certificate.check", this.content.left().check()));
			}
			if (!data.missing().isEmpty()) {
				blocks.add(paragraph("certificate.missing",
						data.missing()
							.stream()
							.map(CertificateContent.Missing::name)
							.collect(Collectors.joining(", "))));
			}
			if (!this.content.closed().exceptions().isEmpty()) {
				blocks.add(paragraph("certificate.exceptions", this.content.closed().exceptions().size()));
				blocks.add(exceptions());
			}
			if (!this.certificate.fresh()) {
				blocks.add(paragraph("certificate.stale"));
			}
			if (this.certificate.preliminary()) {
				blocks.add(paragraph("certificate.preliminary"));
			}
			blocks.add(new PaperBlock.Signature(
					Objects.requireNonNullElse(this.head.signerPosition(), say("letter.signed-by")),
					Objects.requireNonNullElse(this.head.signer(), "")));
			this.head.preparedBy().ifPresent(who -> blocks.add(paragraph("letter.performer", who)));
			return new Paper(say("certificate.title"), this.language,
					say("certificate.footer", this.content.number(), grouped(this.certificate.digest())), blocks);
		}

		private PaperBlock.Table figures() {
			CertificateContent.Left left = this.content.left();
			return new PaperBlock.Table(
					List.of(new PaperBlock.Column(say("certificate.what"), 75),
							new PaperBlock.Column(say("certificate.number-of"), 25, true)),
					List.of(row("certificate.accounts", this.content.accounts()),
							row("certificate.identical", left.identical()),
							row("certificate.probable", left.probable()),
							row("certificate.double-counts", left.doubleCounts()),
							row("certificate.outside", left.outside()), row("certificate.open-cases", left.openCases()),
							row("certificate.confirmed", this.content.closed().confirmed()),
							row("certificate.dismissed", this.content.closed().dismissed())));
		}

		private PaperBlock.Table exceptions() {
			return new PaperBlock.Table(
					List.of(new PaperBlock.Column(say("certificate.exceptions.case"), 20),
							new PaperBlock.Column(say("certificate.exceptions.ground"), 55),
							new PaperBlock.Column(say("certificate.exceptions.until"), 25)),
					this.content.closed()
						.exceptions()
						.stream()
						.map(one -> List.of(String.valueOf(one.number()), say("lawful.ground." + one.ground()),
								day(one.until())))
						.toList());
		}

		private List<String> row(String key, int number) {
			return List.of(say(key), String.valueOf(number));
		}

		private PaperBlock.Paragraph paragraph(String key, Object... arguments) {
			return new PaperBlock.Paragraph(say(key, arguments));
		}

		/** Numbers in words stay as they are: a paper has few of them. */
		private String say(String key, Object... arguments) {
			return CertificatePapers.this.messages.getMessage(key, Stream.of(arguments).map(String::valueOf).toArray(),
					this.language);
		}

		private static String day(LocalDate day) {
			return DAY.format(day);
		}

	}

}
