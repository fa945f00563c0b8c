package ru.sgo.duplicates.api;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.Letterhead;
import ru.sgo.duplicates.registry.LetterheadOutcome;
import ru.sgo.duplicates.registry.Letterheads;

/**
 * «Бланк» for programs: what an authority puts on its letters, certificates and ledgers.
 */
@RestController
@RequestMapping("/api/letterheads/{authority}")
class LetterheadApi {

	private final Letterheads heads;

	LetterheadApi(Letterheads heads) {
		this.heads = heads;
	}

	@GetMapping
	HeadJson show(@PathVariable String authority, @AuthenticationPrincipal SignedIn user) {
		return this.heads.of(authority, user.scope()).map(HeadJson::of).orElseThrow(ApiProblem::notFound);
	}

	/** Keeps all of it: what is not sent is not on the papers any more. */
	@PutMapping
	HeadJson keep(@PathVariable String authority, @RequestBody HeadJson head, @AuthenticationPrincipal SignedIn user) {
		LetterheadOutcome outcome = this.heads.keep(authority, head.toLetterhead(), user.actor(), user.scope());
		if (outcome instanceof LetterheadOutcome.Changed) {
			throw ApiProblem.conflict("api.refused.letterhead-changed");
		}
		return show(authority, user);
	}

	/**
	 * A letterhead; of each text up to {@value Letterheads#LONGEST} characters.
	 *
	 * @param signerPosition as what the signer signs
	 * @param performer who has prepared the papers
	 * @param version that was read; to be left out where none was kept yet
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record HeadJson(@Nullable String fullName, @Nullable String address, @Nullable String telephone,
			@Nullable String signerPosition, @Nullable String signer, @Nullable String performer,
			@Nullable String performerTelephone, @Nullable Integer version) {

		static HeadJson of(Letterhead head) {
			return new HeadJson(head.fullName(), head.address(), head.telephone(), head.signerPosition(), head.signer(),
					head.performer(), head.performerTelephone(),
					(head.version() != Letterhead.NEW) ? Integer.valueOf(head.version()) : null);
		}

		Letterhead toLetterhead() {
			return new Letterhead(text("fullName", this.fullName), text("address", this.address),
					text("telephone", this.telephone), text("signerPosition", this.signerPosition),
					text("signer", this.signer), text("performer", this.performer),
					text("performerTelephone", this.performerTelephone),
					Objects.requireNonNullElse(this.version, Letterhead.NEW));
		}

		private static @Nullable String text(String field, @Nullable String sent) {
			if (sent != null && sent.length() > Letterheads.LONGEST) {
				throw ApiProblem.invalid(field, "api.refused.letterhead-long");
			}
			return sent;
		}

	}

}
