package ru.sgo.duplicates.certificate;

/**
 * A certificate, and whether it still holds.
 *
 * @param digest the checksum of what it says
 * @param fresh whether a run would look at the same again
 * @param preliminary whether acts noted here are in it that the source has not confirmed
 */
public record Certificate(CertificateContent content, String digest, boolean fresh, boolean preliminary) {

	/** Whether «дублей не выявлено» may stand above it. */
	public boolean isProof() {
		return this.content.clean() && this.fresh;
	}

}
