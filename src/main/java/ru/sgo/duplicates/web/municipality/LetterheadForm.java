package ru.sgo.duplicates.web.municipality;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.Letterhead;
import ru.sgo.duplicates.registry.Letterheads;

/** What an authority puts on its papers, as somebody types it. */
public record LetterheadForm(@Nullable @Size(max = Letterheads.LONGEST) String fullName,
		@Nullable @Size(max = Letterheads.LONGEST) String address,
		@Nullable @Size(max = Letterheads.LONGEST) String telephone,
		@Nullable @Size(max = Letterheads.LONGEST) String signerPosition,
		@Nullable @Size(max = Letterheads.LONGEST) String signer,
		@Nullable @Size(max = Letterheads.LONGEST) String performer,
		@Nullable @Size(max = Letterheads.LONGEST) String performerTelephone) {

	static LetterheadForm of(Letterhead head) {
		return new LetterheadForm(head.fullName(), head.address(), head.telephone(), head.signerPosition(),
				head.signer(), head.performer(), head.performerTelephone());
	}

	Letterhead toLetterhead() {
		return new Letterhead(this.fullName, this.address, this.telephone, this.signerPosition, this.signer,
				this.performer, this.performerTelephone);
	}

}
