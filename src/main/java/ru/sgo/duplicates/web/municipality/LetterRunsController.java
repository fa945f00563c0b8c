package ru.sgo.duplicates.web.municipality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.download.Attachment;
import ru.sgo.duplicates.notice.AllLetters;
import ru.sgo.duplicates.notice.LetterRun;
import ru.sgo.duplicates.notice.LetterRunOutcome;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.NotFound;

/**
 * All letters written in the background: the wish for them, how far they are, the file.
 */
@Controller
@RequestMapping("/municipality/letters")
class LetterRunsController {

	private static final String LIST = "redirect:/municipality/letters";

	private final AllLetters all;

	LetterRunsController(AllLetters all) {
		this.all = all;
	}

	@PostMapping
	String start(Locale language, @AuthenticationPrincipal SignedIn user, RedirectAttributes next) {
		LetterRunOutcome outcome = this.all.start(null, language, user.actor(), user.scope());
		if (outcome instanceof LetterRunOutcome.Started started) {
			return page(started.id());
		}
		if (outcome instanceof LetterRunOutcome.Busy busy) {
			Flash.problem(next, "letters.run.busy");
			return page(busy.id());
		}
		Flash.problem(next, "letters.refused.nothing");
		return LIST;
	}

	@GetMapping("/runs/{run}")
	String follow(@PathVariable long run, @AuthenticationPrincipal SignedIn user, Model model) {
		LetterRun one = this.all.find(run, user.scope()).orElseThrow(NotFound::new);
		model.addAttribute("run", one);
		model.addAttribute("refresh", one.isRunning());
		return "municipality/letter-run";
	}

	/** Whoever comes too early or too late reads why there is no file. */
	@GetMapping("/runs/{run}/letters.zip")
	@Nullable String archive(@PathVariable long run, @AuthenticationPrincipal SignedIn user, HttpServletResponse response)
			throws IOException {
		this.all.find(run, user.scope()).orElseThrow(NotFound::new);
		Optional<Path> archive = this.all.archive(run, user.scope());
		if (archive.isEmpty()) {
			return page(run);
		}
		Files.copy(archive.get(), Attachment.zip("task-letters.zip").begin(response));
		return null;
	}

	@PostMapping("/runs/{run}/cancel")
	String cancel(@PathVariable long run, @AuthenticationPrincipal SignedIn user, RedirectAttributes next) {
		LetterRunOutcome outcome = this.all.cancel(run, user.actor(), user.scope());
		if (outcome instanceof LetterRunOutcome.Unknown) {
			throw new NotFound();
		}
		if (outcome instanceof LetterRunOutcome.Over) {
			Flash.problem(next, "letters.refused.over");
		}
		return page(run);
	}

	private static String page(long run) {
		return LIST + "/runs/" + run;
	}

}
