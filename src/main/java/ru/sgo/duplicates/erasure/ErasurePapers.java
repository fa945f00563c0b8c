package ru.sgo.duplicates.erasure;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.documents.Paper;
import ru.sgo.duplicates.documents.PaperBlock;
import ru.sgo.duplicates.documents.PdfFile;
import ru.sgo.duplicates.retention.RetentionDays;
import ru.sgo.duplicates.retention.RetentionRule;

/**
 * Puts an act and the extract from the journal on paper, with all that order № 179 of
 * 28.10.2022 asks (paragraphs 3 and 5).
 */
@Component
public class ErasurePapers {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss");

	private final MessageSource messages;

	private final RetentionDays days;

	private final Clock clock;

	ErasurePapers(MessageSource messages, RetentionDays days, Clock clock) {
		this.messages = messages;
		this.days = days;
		this.clock = clock;
	}

	/** Writes the act as PDF; the stream stays open. */
	public void writeAct(ErasureAct act, List<ErasureLine> lines, Locale language, OutputStream out)
			throws IOException {
		PdfFile.write(new Writing(act, lines, language).act(), out);
	}

	/** Writes the extract from the journal as PDF; the stream stays open. */
	public void writeExtract(ErasureAct act, List<ErasureLine> lines, Locale language, OutputStream out)
			throws IOException {
		PdfFile.write(new Writing(act, lines, language).extract(), out);
	}

	/** One paper. */
	private final class Writing {

		private final ErasureAct act;

		private final List<ErasureLine> lines;

		private final Locale language;

		Writing(ErasureAct act, List<ErasureLine> lines, Locale language) {
			this.act = act;
			this.lines = lines;
			this.language = language;
		}

		Paper act() {
			PaperBlock.Table what = facts(List.of(fact("erasure.operator", this.act.operator().name()),
					fact("erasure.address", blank(this.act.operator().address())),
					fact("erasure.who", this.act.by().name() + ", " + say("user.role." + this.act.by().role())),
					fact("erasure.whose", say("erasure.whose.text", this.act.accounts())),
					fact("erasure.categories", say("erasure.categories.text")), system(), reason(),
					fact("erasure.method", say("erasure.method.text")), day(), fact("erasure.kept-until", until())));
			return paper("erasure.act", List.of(heading(1, "erasure.act"), numbered("erasure.number"), what,
					new PaperBlock.Signature(say("erasure.signed-by"), this.act.by().name()), new PaperBlock.NewPage(),
					heading(2, "erasure.annex"), numbered("erasure.annex.to"), accounts()));
		}

		Paper extract() {
			PaperBlock.Table what = facts(List.of(fact("erasure.operator", this.act.operator().name()),
					fact("erasure.whose", say("erasure.whose.lines", this.act.accounts())),
					fact("erasure.categories", say("erasure.categories.text")), system(), reason(), day()));
			PaperBlock.Table journal = new PaperBlock.Table(List.of(new PaperBlock.Column(say("erasure.revision"), 20),
					new PaperBlock.Column(say("journal.at"), 28), new PaperBlock.Column(say("retired.number"), 28),
					new PaperBlock.Column(say("journal.person"), 24)),
					this.lines.stream()
						.map(line -> List.of(String.valueOf(line.revision()), moment(line.at()), line.account(),
								line.actor()))
						.toList());
			return paper("erasure.extract", List.of(heading(1, "erasure.extract"), numbered("erasure.extract.to"), what,
					journal, new PaperBlock.Signature(say("erasure.extract.signed-by"), "")));
		}

		private Paper paper(String title, List<PaperBlock> blocks) {
			return new Paper(say(title), this.language,
					say("erasure.footer", this.act.number(), DAY.format(zoned(this.act.at()))), blocks);
		}

		private PaperBlock.Table accounts() {
			return new PaperBlock.Table(List.of(new PaperBlock.Column(say("erasure.place"), 12),
					new PaperBlock.Column(say("retired.number"), 32), new PaperBlock.Column(say("retired.kept"), 32),
					new PaperBlock.Column(say("retired.ground"), 24)),
					IntStream.range(0, this.lines.size()).mapToObj(place -> {
						ErasureLine line = this.lines.get(place);
						return List.of(String.valueOf(place + 1), line.account(), line.keptNumber(),
								say("retired.case", line.caseNumber()));
					}).toList());
		}

		private PaperBlock.Table facts(List<List<String>> rows) {
			return new PaperBlock.Table(List.of(new PaperBlock.Column(say("erasure.fact"), 34),
					new PaperBlock.Column(say("erasure.value"), 66)), rows);
		}

		private List<String> fact(String key, String value) {
			return List.of(say(key), value);
		}

		private List<String> system() {
			return fact("erasure.system", say("erasure.system.text", say("app.name")));
		}

		private List<String> reason() {
			return fact("erasure.reason", say("erasure.reason.text", this.act.days()));
		}

		private List<String> day() {
			return fact("erasure.day", moment(this.act.at()));
		}

		private String until() {
			return DAY.format(zoned(this.act.at().plus(ErasurePapers.this.days.kept(RetentionRule.ERASURE_ACTS))));
		}

		private PaperBlock.Heading heading(int level, String key) {
			return new PaperBlock.Heading(level, say(key));
		}

		private PaperBlock.Paragraph numbered(String key) {
			return new PaperBlock.Paragraph(say(key, this.act.number(), DAY.format(zoned(this.act.at()))));
		}

		/** To be written by hand. */
		private String blank(@Nullable String text) {
			return Objects.requireNonNullElse(text, "____________________________________");
		}

		private String moment(Instant moment) {
			return MOMENT.format(zoned(moment));
		}

		private ZonedDateTime zoned(Instant moment) {
			return moment.atZone(ErasurePapers.this.clock.getZone());
		}

		/** Numbers are said without a space among their digits: they name something. */
		private String say(String key, Object... arguments) {
			return ErasurePapers.this.messages.getMessage(key, Stream.of(arguments).map(String::valueOf).toArray(),
					this.language);
		}

	}

}
