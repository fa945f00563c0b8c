package ru.sgo.duplicates.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import ru.sgo.duplicates.documents.Paper;
import ru.sgo.duplicates.documents.PaperBlock;

/** The letter that asks an organization for a list of its children. */
final class ListRequestLetter {

	private final Addressee to;

	private final ListRequest request;

	private final LetterWords words;

	ListRequestLetter(Addressee to, ListRequest request, LetterWords words) {
		this.to = to;
		this.request = request;
		this.words = words;
	}

	Paper paper() {
		List<PaperBlock> blocks = new ArrayList<>();
		blocks.add(new PaperBlock.Letterhead(List.of(authority(), this.words.say("letter.number")),
				List.of(this.words.say("letter.to-head"), this.to.name())));
		blocks.add(new PaperBlock.Heading(1, this.words.say("letter.list.title")));
		blocks.add(say("letter.list.ask", LetterWords.day(this.request.day()), this.to.code()));
		blocks.add(say("letter.list.due", LetterWords.day(this.request.dueOn()), whereTo()));
		blocks.add(say("letter.list.template"));
		blocks.add(new PaperBlock.Heading(2, this.words.say("letter.list.columns")));
		blocks.add(columns());
		blocks.add(say("letter.list.whole"));
		blocks.add(say("letter.list.not-wanted"));
		blocks.add(say("letter.list.password"));
		blocks.add(new PaperBlock.Signature(this.words.say("letter.signed-by"), ""));
		return new Paper(this.words.say("letter.list.title"), this.words.language(),
				this.words.say("letter.list.footer", this.to.shortName(), this.to.code()), blocks);
	}

	private PaperBlock.Table columns() {
		return new PaperBlock.Table(
				List.of(new PaperBlock.Column(this.words.say("letter.list.columns.column"), 26),
						new PaperBlock.Column(this.words.say("letter.list.columns.what"), 52),
						new PaperBlock.Column(this.words.say("letter.list.columns.need"), 22)),
				Stream.of(WantedColumn.values())
					.map(column -> List.of(this.words.say(column.heading()), this.words.say(column.what()),
							this.words
								.say(column.isNecessary() ? "letter.list.columns.must" : "letter.list.columns.may")))
					.toList());
	}

	private PaperBlock.Paragraph say(String key, Object... arguments) {
		return new PaperBlock.Paragraph(this.words.say(key, arguments));
	}

	private String authority() {
		return Objects.requireNonNullElse(this.to.authority(), this.words.say("letter.authority"));
	}

	/** Whom, and how as far as that is known. */
	private String whereTo() {
		List<String> parts = new ArrayList<>(List.of(authority()));
		if (this.to.reached().email() != null) {
			parts.add(this.words.say("letter.email", this.to.reached().email()));
		}
		if (this.to.reached().telephone() != null) {
			parts.add(this.words.say("letter.telephone", this.to.reached().telephone()));
		}
		return String.join(", ", parts);
	}

}
