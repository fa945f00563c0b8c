package ru.sgo.duplicates.certificate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** Keeps certificates as they were issued. */
@Component
class CertificateBook {

	/** So many bytes of the digest are written on paper: nobody hits them by trying. */
	private static final int BYTES = 10;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	CertificateBook(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** A certificate as it is kept. */
	record Kept(CertificateContent content, String digest) {
	}

	/** Of a run; the content is as the text in which it is kept. */
	Optional<Kept> find(long report) {
		return this.jdbc.sql("select content, digest from certificate where report_id = :report")
			.param("report", report)
			.query((rs, row) -> new Kept(content(rs), rs.getString("digest")))
			.optional();
	}

	/** Keeps it, unless somebody else has at the same moment. */
	void keep(CertificateContent content, Instant at) {
		String text = this.json.writeValueAsString(content);
		this.jdbc.sql("""
				insert into certificate (report_id, number, issued_at, content, digest)
				values (:report, :number, :at, :content::json, :digest)
				on conflict (report_id) do nothing
				""")
			.param("report", content.report())
			.param("number", content.number())
			.param("at", Timestamp.from(at))
			.param("content", text)
			.param("digest", digest(text))
			.update();
	}

	/** What the certificate says that has this number and this checksum. */
	Optional<CertificateContent> find(String number, String digest) {
		return this.jdbc.sql("select content from certificate where number = :number and digest = :digest")
			.param("number", number)
			.param("digest", digest)
			.query((rs, row) -> content(rs))
			.optional();
	}

	private CertificateContent content(ResultSet rs) throws SQLException {
		return this.json.readValue(rs.getString("content"), CertificateContent.class);
	}

	private static String digest(String text) {
		try {
			byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().withUpperCase().formatHex(whole, 0, BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
