package ru.sgo.duplicates.certificate;

import org.jspecify.annotations.Nullable;

/**
 * What a stranger is told who has typed number and checksum.
 *
 * @param check whether such a certificate was issued and still holds
 * @param content what it says, so that the figures on the paper can be compared with it;
 * {@code null} if there is none
 */
public record CertificateAnswer(CertificateCheck check, @Nullable CertificateContent content) {
}
