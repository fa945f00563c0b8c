package ru.sgo.duplicates.api;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.intake.LastImports;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.state.JobRuns;
import ru.sgo.duplicates.state.ServerStates;

/**
 * How the server is: versions, disk, backups, jobs, and who has sent no data for long.
 */
@RestController
class StateApi {

	private static final int MOST_JOBS = 10;

	private final ServerStates states;

	private final JobRuns jobs;

	private final LastImports imports;

	StateApi(ServerStates states, JobRuns jobs, LastImports imports) {
		this.states = states;
		this.jobs = jobs;
		this.imports = imports;
	}

	/**
	 * The organizations whose data are the oldest come first, those without any before
	 * them.
	 */
	@GetMapping("/api/state")
	ServerStateJson state(@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		Scope scope = user.scope();
		return ServerStateJson.of(user.isOfWholeRegistry() ? this.states.now() : null,
				new ServerStateJson.JobsJson(ServerStateJson.jobs(this.jobs.running(scope)),
						ServerStateJson.jobs(this.jobs.ended(MOST_JOBS, scope)),
						ServerStateJson.jobs(this.jobs.failed(MOST_JOBS, scope)), this.jobs.countFailed(scope)),
				new Listing<>(this.imports.page(text, wanted.offset(), wanted.limit(), scope)
					.stream()
					.map(ServerStateJson.LastImportJson::of)
					.toList(), this.imports.count(text, scope)));
	}

}
