package ru.sgo.duplicates.certificate;

/** What becomes of the wish for a certificate. */
public sealed interface CertificateOutcome {

	/** Here it is. */
	record Issued(Certificate certificate) implements CertificateOutcome {
	}

	/** The run has not been completed, so it proves nothing. */
	record NotCompleted() implements CertificateOutcome {
	}

	/** There is no such run in the scope. */
	record Unknown() implements CertificateOutcome {
	}

}
