package ru.sgo.duplicates.registry;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;

/** The letterheads of the authorities. */
@Service
@Transactional
public class Letterheads {

	/** In characters. */
	public static final int LONGEST = 300;

	private final JdbcClient jdbc;

	private final Organizations organizations;

	private final Journal journal;

	Letterheads(JdbcClient jdbc, Organizations organizations, Journal journal) {
		this.jdbc = jdbc;
		this.organizations = organizations;
		this.journal = journal;
	}

	/**
	 * Empty if no such authority lies in the scope; of one that has said nothing,
	 * nothing.
	 */
	@Transactional(readOnly = true)
	public Optional<Letterhead> of(String authority, Scope scope) {
		return find(authority, scope).map(found -> this.jdbc.sql("""
				select full_name, address, telephone, signer_position, signer_name as signer,
				  performer_name as performer, performer_telephone, version
				from letterhead where organization_id = :organization
				""")
			.param("organization", found.id().value())
			.query(Letterhead.class)
			.optional()
			.orElse(Letterhead.NONE));
	}

	/**
	 * Keeps what an authority puts on its papers, in the place of what was said before.
	 * @param typed with the version that whoever typed it has seen
	 * @throws IllegalArgumentException if any of it is longer than {@link #LONGEST}
	 */
	public LetterheadOutcome keep(String authority, Letterhead typed, Actor by, Scope scope) {
		Letterhead head = new Letterhead(line(typed.fullName()), line(typed.address()), line(typed.telephone()),
				line(typed.signerPosition()), line(typed.signer()), line(typed.performer()),
				line(typed.performerTelephone()), typed.version());
		Optional<Organization> found = find(authority, scope);
		if (found.isEmpty()) {
			return new LetterheadOutcome.Unknown();
		}
		if (!write(found.get(), head)) {
			return new LetterheadOutcome.Changed(of(authority, scope).orElseThrow());
		}
		this.journal.record(RecordedAct.general(JournalKind.LETTERHEAD, found.get().id().value(),
				Map.of("organization", found.get().code())), by);
		return new LetterheadOutcome.Kept();
	}

	/** Whether nobody has kept another meanwhile. */
	private boolean write(Organization organization, Letterhead head) {
		return this.jdbc
			.sql("""
					insert into letterhead (organization_id, full_name, address, telephone, signer_position, signer_name,
					  performer_name, performer_telephone)
					values (:organization, :fullName, :address, :telephone, :position, :signer, :performer, :performerTelephone)
					on conflict (organization_id) do update set full_name = excluded.full_name, address = excluded.address,
					  telephone = excluded.telephone, signer_position = excluded.signer_position,
					  signer_name = excluded.signer_name, performer_name = excluded.performer_name,
					  performer_telephone = excluded.performer_telephone, version = letterhead.version + 1
					where letterhead.version = :seen
					""")
			.param("organization", organization.id().value())
			.param("fullName", head.fullName())
			.param("address", head.address())
			.param("telephone", head.telephone())
			.param("position", head.signerPosition())
			.param("signer", head.signer())
			.param("performer", head.performer())
			.param("performerTelephone", head.performerTelephone())
			.param("seen", head.version())
			.update() == 1;
	}

	private Optional<Organization> find(String authority, Scope scope) {
		return this.organizations.findByCodeWithin(authority, scope.parameter())
			.filter(found -> found.kind() == OrganizationKind.AUTHORITY);
	}

	private static @Nullable String line(@Nullable String typed) {
		String text = Stream.ofNullable(typed).map(TypedText::line).findFirst().orElse("");
		if (text.length() > LONGEST) {
			throw new IllegalArgumentException("Longer than " + LONGEST + " characters");
		}
		return text.isEmpty() ? null : text;
	}

}
