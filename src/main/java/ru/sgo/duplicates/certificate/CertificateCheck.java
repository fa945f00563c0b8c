package ru.sgo.duplicates.certificate;

/** What is told to whoever has a certificate in hand: nothing else. */
public enum CertificateCheck {

	/** It is genuine, and still holds. */
	FRESH,

	/** It is genuine, but the data have changed since. */
	STALE,

	/** No certificate has this number and this checksum. */
	UNKNOWN

}
