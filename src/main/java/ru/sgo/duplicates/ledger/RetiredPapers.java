package ru.sgo.duplicates.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.documents.Paper;
import ru.sgo.duplicates.documents.PaperBlock;
import ru.sgo.duplicates.documents.PdfFile;
import ru.sgo.duplicates.registry.Letterhead;
import ru.sgo.duplicates.registry.Letterheads;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;

/** Puts the ledger on paper, to be signed and filed. */
@Component
public class RetiredPapers {

	/** A paper of more rows takes longer to write than anybody waits for a page. */
	public static final int MOST_ROWS = 2_000;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");

	private final MessageSource messages;

	private final Organizations organizations;

	private final Letterheads heads;

	private final Clock clock;

	RetiredPapers(MessageSource messages, Organizations organizations, Letterheads heads, Clock clock) {
		this.messages = messages;
		this.organizations = organizations;
		this.heads = heads;
		this.clock = clock;
	}

	/**
	 * Writes it as PDF, on the head of the reader's authority; the stream stays open.
	 * @param accounts at most {@value #MOST_ROWS}
	 * @param filter by which they were chosen: its days stand on the paper
	 * @param scope of the reader; the whole registry has no head
	 */
	public void write(List<RetiredAccount> accounts, RetiredFilter filter, Scope scope, Locale language,
			OutputStream out) throws IOException {
		if (accounts.size() > MOST_ROWS) {
			throw new IllegalArgumentException("Too many rows for a paper: " + accounts.size());
		}
		Words words = new Words(language);
		Optional<Organization> authority = Optional.ofNullable(scope.parameter()).flatMap(this.organizations::findById);
		Letterhead head = authority.flatMap(found -> this.heads.of(found.code(), scope)).orElse(Letterhead.NONE);
		List<PaperBlock> blocks = new ArrayList<>();
		authority.ifPresent(found -> blocks.add(new PaperBlock.Letterhead(head.sender(found.name()), List.of())));
		blocks.add(new PaperBlock.Heading(1, words.say("retired.title")));
		blocks.add(new PaperBlock.Paragraph(
				words.say("retired.paper", day(LocalDate.now(this.clock)), accounts.size(), words.period(filter))));
		blocks.add(words.table(accounts));
		blocks.add(new PaperBlock.Signature(
				Objects.requireNonNullElse(head.signerPosition(), words.say("letter.signed-by")),
				Objects.requireNonNullElse(head.signer(), "")));
		PdfFile.write(new Paper(words.say("retired.title"), language, words.say("retired.title"), blocks), out);
	}

	private static String day(LocalDate day) {
		return DAY.format(day);
	}

	private String moment(Instant moment) {
		return MOMENT.format(moment.atZone(this.clock.getZone()));
	}

	/** What one paper says. */
	private final class Words {

		private final Locale language;

		Words(Locale language) {
			this.language = language;
		}

		PaperBlock.Table table(List<RetiredAccount> accounts) {
			return new PaperBlock.Table(List.of(new PaperBlock.Column(say("retired.number"), 14),
					new PaperBlock.Column(say("retired.kept"), 14), new PaperBlock.Column(say("student.name"), 26),
					new PaperBlock.Column(say("retired.at"), 13), new PaperBlock.Column(say("retired.by"), 15),
					new PaperBlock.Column(say("retired.ground"), 18)),
					accounts.stream()
						.map(one -> List.of(one.number(), one.keptNumber(), child(one), moment(one.at()), by(one.by()),
								ground(one.ground())))
						.toList());
		}

		/** The days between which they were deleted, as far as any are given. */
		String period(RetiredFilter filter) {
			return Stream.of(said("retired.from", filter.from()), said("retired.to", filter.to()))
				.filter(part -> !part.isEmpty())
				.reduce("", (one, other) -> one + " " + other + ".");
		}

		private String said(String key, @Nullable LocalDate day) {
			return (day != null) ? say(key) + " " + day(day) : "";
		}

		private String child(RetiredAccount one) {
			return (one.birthDate() != null) ? one.fullName() + ", " + day(one.birthDate()) : one.fullName();
		}

		private String by(RetiredAccount.By by) {
			return (by.login() != null) ? Objects.requireNonNullElse(by.name(), by.login())
					: say("student.origin." + by.origin().code());
		}

		private String ground(RetiredAccount.@Nullable Ground ground) {
			if (ground == null) {
				return say("word.none");
			}
			String number = say("retired.case", ground.caseNumber());
			return (ground.verdict() != null)
					? number + ", " + say("verdict." + ground.verdict().name().toLowerCase(Locale.ROOT)) : number;
		}

		/** Numbers are said without a space among their digits: they name a case. */
		private String say(String key, Object... arguments) {
			return RetiredPapers.this.messages.getMessage(key, Stream.of(arguments).map(String::valueOf).toArray(),
					this.language);
		}

	}

}
