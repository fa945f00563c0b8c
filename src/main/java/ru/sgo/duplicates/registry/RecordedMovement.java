package ru.sgo.duplicates.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.journal.Origin;

/** A movement as the registry keeps it: with its order, and where it came from. */
@Entity
@Table(name = "movement")
class RecordedMovement {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long accountId;

	private long organizationId;

	@Enumerated(EnumType.STRING)
	private MovementKind kind;

	private LocalDate date;

	private String orderNumber;

	private @Nullable LocalDate orderDate;

	private @Nullable String className;

	private @Nullable String reason;

	/** Whether an order or a person has said the day, not an absence from a list. */
	private boolean dayKnown = true;

	private String origin;

	private @Nullable Instant supersededAt;

	private @Nullable String supersededOrigin;

	/** The first import that named it. */
	private @Nullable Long importId;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected RecordedMovement() {
	}

	RecordedMovement(AccountId account, OrganizationId organization, MovementKind kind, Order order) {
		this.accountId = account.value();
		this.organizationId = organization.value();
		this.kind = kind;
		this.date = order.date();
		this.orderNumber = order.number();
		this.orderDate = (order.signedOn() != null) ? order.signedOn() : order.date();
		this.origin = Origin.HERE.code();
	}

	/** The same document for another account of the child. */
	RecordedMovement copiedTo(AccountId account) {
		RecordedMovement copy = new RecordedMovement(account, organization(), this.kind,
				new Order(this.date, this.orderNumber));
		copy.completeFrom(this);
		copy.orderDate = this.orderDate;
		return copy;
	}

	/**
	 * Takes over what an order says besides its date and place; and the order itself,
	 * unless there is one of its own.
	 */
	void completeFrom(RecordedMovement other) {
		this.className = other.className;
		this.reason = other.reason;
		if (this.orderNumber.isEmpty()) {
			this.orderNumber = other.orderNumber;
			this.orderDate = other.orderDate;
		}
	}

	MovementKind kind() {
		return this.kind;
	}

	LocalDate date() {
		return this.date;
	}

	OrganizationId organization() {
		return new OrganizationId(this.organizationId);
	}

	String orderNumber() {
		return this.orderNumber;
	}

	boolean isDayKnown() {
		return this.dayKnown;
	}

	boolean isSuperseded() {
		return this.supersededAt != null;
	}

	/** Whether the source knows it, whoever entered it first. */
	boolean isNamedAtSource() {
		return this.importId != null;
	}

	/** Kept, but counted no more: something said later stands in its place. */
	void supersede(Instant at) {
		if (isSuperseded()) {
			throw new IllegalStateException("The movement is superseded already");
		}
		this.supersededAt = at;
		this.supersededOrigin = Origin.HERE.code();
	}

	/** Entered again as it stands, with its day. */
	void enter() {
		revive();
		this.dayKnown = true;
	}

	/** Counted again, as it was. */
	void revive() {
		this.supersededAt = null;
		this.supersededOrigin = null;
	}

	/** What the act log keeps of it. */
	Map<String, ?> snapshot() {
		return Map.of("kind", this.kind.name(), "organization", this.organizationId, "date", this.date.toString(),
				"orderNumber", this.orderNumber);
	}

}
