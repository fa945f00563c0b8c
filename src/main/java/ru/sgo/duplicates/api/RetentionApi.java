package ru.sgo.duplicates.api;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.retention.RetentionState;
import ru.sgo.duplicates.retention.RetentionStates;

/** «Сроки хранения» for programs. */
@RestController
class RetentionApi {

	private final RetentionStates states;

	RetentionApi(RetentionStates states) {
		this.states = states;
	}

	@GetMapping("/api/retention")
	Listing<RuleJson> rules() {
		List<RetentionState> all = this.states.all();
		return new Listing<>(all.stream().map(RuleJson::of).toList(), all.size());
	}

	/**
	 * A rule.
	 *
	 * @param setting the name of the setting that says the days
	 * @param due how many are older, in the whole database; none where a person decides
	 * @param keptAt when some were last removed
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record RuleJson(String rule, int days, String setting, @Nullable Long due, @Nullable Instant keptAt) {

		static RuleJson of(RetentionState state) {
			return new RuleJson(state.rule().code(), state.days(), state.rule().setting(), state.due(), state.keptAt());
		}

	}

}
