package ru.sgo.duplicates.web.municipality;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.Letterhead;
import ru.sgo.duplicates.registry.Letterheads;

/**
 * What an authority puts on its papers, as somebody types it.
 *
 * @param version of the letterhead that this person has seen; one that none has if unsaid
 */
public record LetterheadForm(@Nullable Integer version, @Nullable @Size(max = Letterheads.LONGEST) String fullName,
		@Nullable @Size(max = Letterheads.LONGEST) String address,
		@Nullable @Size(max = Letterheads.LONGEST) String telephone,
		@Nullable @Size(max = Letterheads.LONGEST) String signerPosition,
		@Nullable @Size(max = Letterheads.LONGEST) String signer,
		@Nullable @Size(max = Letterheads.LONGEST) String performer,
		@Nullable @Size(max = Letterheads.LONGEST) String performerTelephone) {

	static LetterheadForm of(Letterhead head) {
		return new LetterheadForm(head.version(), head.fullName(), head.address(), head.telephone(),
				head.signerPosition(), head.signer(), head.performer(), head.performerTelephone());
	}

	/** The same for whoever has now seen another version. */
	LetterheadForm having(int seen) {
		return new LetterheadForm(seen, this.fullName, this.address, this.telephone, this.signerPosition, this.signer,
				this.performer, this.performerTelephone);
	}

	Letterhead toLetterhead() {
		return new Letterhead(this.fullName, this.address, this.telephone, this.signerPosition, this.signer,
				this.performer, this.performerTelephone, Objects.requireNonNullElse(this.version, Letterhead.NEW));
	}

	/**
	 * The texts by the names of their fields, in their order; empty where there is none.
	 */
	Map<String, String> texts() {
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put("fullName", text(this.fullName));
		texts.put("address", text(this.address));
		texts.put("telephone", text(this.telephone));
		texts.put("signerPosition", text(this.signerPosition));
		texts.put("signer", text(this.signer));
		texts.put("performer", text(this.performer));
		texts.put("performerTelephone", text(this.performerTelephone));
		return texts;
	}

	private static String text(@Nullable String typed) {
		return Objects.requireNonNullElse(typed, "");
	}

}
