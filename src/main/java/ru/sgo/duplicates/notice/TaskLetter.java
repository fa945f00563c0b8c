package ru.sgo.duplicates.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.util.StringUtils;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.documents.Paper;
import ru.sgo.duplicates.documents.PaperBlock;
import ru.sgo.duplicates.registry.Letterhead;
import ru.sgo.duplicates.resolution.TaskStatus;
import ru.sgo.duplicates.resolution.TaskView;

/**
 * The letter that tells an organization what it has to do: a covering letter without a
 * name in it, and an annex with personal data on pages of its own.
 */
final class TaskLetter {

	private final Addressee to;

	private final Letterhead head;

	private final List<TaskView> tasks;

	private final LetterWords words;

	private final TaskWords sentences;

	/**
	 * Of an organization.
	 * @param tasks what it has still to do
	 */
	TaskLetter(Addressee to, Letterhead head, List<TaskView> tasks, LetterWords words, TaskWords sentences) {
		this.to = to;
		this.head = head;
		this.tasks = List.copyOf(tasks);
		this.words = words;
		this.sentences = sentences;
	}

	Paper paper() {
		List<PaperBlock> blocks = new ArrayList<>();
		blocks.add(new PaperBlock.Letterhead(sender(), List.of(this.words.say("letter.to-head"), this.to.name())));
		blocks.add(new PaperBlock.Heading(1, this.words.say("letter.tasks.title")));
		blocks.add(say("letter.tasks.ask"));
		due().ifPresent(day -> blocks.add(say("letter.tasks.due", LetterWords.day(day))));
		blocks.add(byCause());
		if (this.tasks.stream().anyMatch(task -> task.step().act() == Act.DELETE_ACCOUNT)) {
			blocks.add(say("letter.tasks.deleting"));
		}
		blocks.add(say("letter.tasks.otherwise"));
		blocks.add(say("letter.tasks.answers"));
		blocks.add(say("letter.tasks.annex"));
		blocks.add(new PaperBlock.Signature(
				Objects.requireNonNullElse(this.head.signerPosition(), this.words.say("letter.signed-by")),
				Objects.requireNonNullElse(this.head.signer(), "")));
		this.head.preparedBy().ifPresent(who -> blocks.add(say("letter.performer", who)));
		blocks.add(new PaperBlock.NewPage());
		blocks.add(new PaperBlock.Heading(1, this.words.say("letter.tasks.annex.title")));
		blocks.add(new PaperBlock.Heading(2, this.words.say("letter.tasks.annex.personal")));
		blocks.add(annex());
		return new Paper(this.words.say("letter.tasks.title"), this.words.language(),
				this.words.say("letter.tasks.footer", this.to.shortName(), this.to.code()), blocks);
	}

	private List<String> sender() {
		List<String> lines = new ArrayList<>(
				this.head.sender(Objects.requireNonNullElse(this.to.authority(), this.words.say("letter.authority"))));
		lines.add(this.words.say("letter.number"));
		return lines;
	}

	/** In general terms: why, what and how many times, for which cases. */
	private PaperBlock.Table byCause() {
		Map<Cause, List<TaskView>> byCause = this.tasks.stream()
			.collect(Collectors.groupingBy(task -> task.duplicate().cause(), TreeMap::new, Collectors.toList()));
		return new PaperBlock.Table(
				List.of(new PaperBlock.Column(this.words.say("letter.tasks.cause"), 27),
						new PaperBlock.Column(this.words.say("letter.tasks.acts"), 38),
						new PaperBlock.Column(this.words.say("letter.tasks.cases"), 35)),
				byCause.entrySet()
					.stream()
					.map(cause -> List.of(StringUtils.capitalize(word("cause", cause.getKey())), acts(cause.getValue()),
							CaseNumbers.said(cause.getValue().stream().map(task -> task.duplicate().number()).toList())
								.orElseGet(() -> this.words.say("letter.tasks.cases.annex"))))
					.toList());
	}

	/** Each act once, with how many times it is to be done. */
	private String acts(List<TaskView> tasks) {
		Map<Act, Long> byAct = tasks.stream()
			.collect(Collectors.groupingBy(task -> task.step().act(), TreeMap::new, Collectors.counting()));
		return StringUtils.capitalize(byAct.entrySet()
			.stream()
			.map(act -> this.words.say("letter.tasks.act", word("act", act.getKey()), act.getValue()))
			.collect(Collectors.joining("; ")));
	}

	private PaperBlock.Table annex() {
		return new PaperBlock.Table(
				List.of(new PaperBlock.Column(this.words.say("letter.tasks.case"), 10),
						new PaperBlock.Column(this.words.say("letter.tasks.child"), 25),
						new PaperBlock.Column(this.words.say("letter.tasks.what"), 41),
						new PaperBlock.Column(this.words.say("letter.tasks.until"), 24)),
				inOrder(this.tasks).stream()
					.map(task -> List.of(String.valueOf(task.duplicate().number()), LetterWords.child(task),
							this.sentences.said(task, this.words.language()),
							(task.status() == TaskStatus.OPEN) ? LetterWords.day(task.progress().dueOn())
									: this.words.say("letter.tasks.waits")))
					.toList());
	}

	/** As the annex names them: by child, the steps of each in their order. */
	static List<TaskView> inOrder(List<TaskView> tasks) {
		return tasks.stream()
			.sorted(Comparator.comparing((TaskView task) -> task.child().name())
				.thenComparing(task -> task.duplicate().number())
				.thenComparing(TaskView::id))
			.toList();
	}

	private Optional<LocalDate> due() {
		return this.tasks.stream()
			.filter(task -> task.status() == TaskStatus.OPEN)
			.map(task -> task.progress().dueOn())
			.min(Comparator.naturalOrder());
	}

	private String word(String family, Enum<?> one) {
		return this.words.say(family + "." + one.name().toLowerCase(Locale.ROOT));
	}

	private PaperBlock.Paragraph say(String key, Object... arguments) {
		return new PaperBlock.Paragraph(this.words.say(key, arguments));
	}

}
