package ru.sgo.duplicates.web.municipality;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.intake.LastImports;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.state.JobRuns;
import ru.sgo.duplicates.state.ServerStates;
import ru.sgo.duplicates.web.Paging;

/**
 * «Состояние»: how the server is, and what its administrator should see to; an
 * administrator of one authority sees the jobs and imports of this authority alone.
 */
@Controller
class StateController {

	private static final int MOST_JOBS = 10;

	private final ServerStates states;

	private final JobRuns jobs;

	private final LastImports imports;

	StateController(ServerStates states, JobRuns jobs, LastImports imports) {
		this.states = states;
		this.jobs = jobs;
		this.imports = imports;
	}

	@GetMapping("/municipality/state")
	String state(@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable Integer page, @AuthenticationPrincipal SignedIn user,
			Model model) {
		Scope scope = user.scope();
		Paging paging = Paging.of(page, this.imports.count(text, scope));
		if (user.isOfWholeRegistry()) {
			model.addAttribute("state", this.states.now());
		}
		model.addAttribute("running", this.jobs.running(scope));
		model.addAttribute("ended", this.jobs.ended(MOST_JOBS, scope));
		model.addAttribute("failed", this.jobs.failed(MOST_JOBS, scope));
		model.addAttribute("failures", this.jobs.countFailed(scope));
		model.addAttribute("text", text);
		model.addAttribute("paging", paging);
		model.addAttribute("imports", this.imports.page(text, paging.offset(), paging.size(), scope));
		return "municipality/state";
	}

}
