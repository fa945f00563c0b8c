package ru.sgo.duplicates.certificate;

/**
 * Whether a certificate was issued that has the number and the checksum of the one in
 * hand. Nobody can tell from them whether the paper was altered: that is for whoever
 * compares its figures.
 */
public enum CertificateCheck {

	/** One was, and it still holds. */
	FRESH,

	/** One was, but the data have changed since. */
	STALE,

	/** No certificate has this number and this checksum. */
	UNKNOWN

}
