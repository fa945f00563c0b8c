package ru.sgo.duplicates.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.ClosingOutcome;
import ru.sgo.duplicates.registry.OrganizationClosing;
import ru.sgo.duplicates.registry.OrganizationClosings;
import ru.sgo.duplicates.registry.OrganizationWindUps;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.WindUpOutcome;

/** Closed organizations, for programs. */
@RestController
@RequestMapping("/api/organizations/closings")
class ClosingApi {

	private final OrganizationClosings closings;

	private final OrganizationWindUps windUps;

	private final Organizations organizations;

	ClosingApi(OrganizationClosings closings, OrganizationWindUps windUps, Organizations organizations) {
		this.closings = closings;
		this.windUps = windUps;
		this.organizations = organizations;
	}

	@GetMapping
	Listing<ClosingJson> list(@AuthenticationPrincipal SignedIn user) {
		List<OrganizationClosing> all = this.closings.all(user.scope());
		return new Listing<>(all.stream().map(ClosingJson::of).toList(), all.size());
	}

	@PostMapping
	ClosingJson say(@RequestBody ClosingWish wish, @AuthenticationPrincipal SignedIn user) {
		String code = Objects.requireNonNullElse(wish.organization(), "");
		done(this.closings.say(code, wish.closedOn(), wish.successor(), user.actor(), user.scope()));
		return this.closings.of(code, user.scope()).map(ClosingJson::of).orElseThrow(ApiProblem::notFound);
	}

	/** The organization is not closed after all. */
	@PostMapping("/take-back")
	void takeBack(@RequestBody ReopeningWish wish, @AuthenticationPrincipal SignedIn user) {
		done(this.closings.takeBack(Objects.requireNonNullElse(wish.organization(), ""), user.actor(), user.scope()));
	}

	/** What it would come to that all who still stand there leave by one order. */
	@GetMapping("/act")
	ActJson foresee(@RequestParam String organization, @AuthenticationPrincipal SignedIn user) {
		requireKnown(organization, user);
		return this.windUps.foresee(organization, user.scope())
			.map(ActJson::of)
			.orElseThrow(() -> ApiProblem.conflict("closing.act.not-closed"));
	}

	/** All who still stand there leave, and the successor enrols them; it is final. */
	@PostMapping("/act")
	DoneJson windUp(@RequestBody ActWish wish, @AuthenticationPrincipal SignedIn user) {
		String code = Objects.requireNonNullElse(wish.organization(), "");
		requireKnown(code, user);
		WindUpOutcome outcome = this.windUps.windUp(code, wish.orderNumber(), user.actor(), user.scope());
		if (outcome instanceof WindUpOutcome.OrderTooLong) {
			throw ApiProblem.invalid("orderNumber", "task.refused.order-long");
		}
		if (outcome instanceof WindUpOutcome.Done done) {
			return new DoneJson(done.withdrawn(), done.enrolled());
		}
		throw ApiProblem.conflict("closing.act.not-closed");
	}

	private void requireKnown(String organization, SignedIn user) {
		if (this.organizations.findByCodeWithin(organization, user.scope().parameter()).isEmpty()) {
			throw ApiProblem.notFound();
		}
	}

	private static void done(ClosingOutcome outcome) {
		if (outcome instanceof ClosingOutcome.Invalid invalid) {
			throw ApiProblem.invalid(invalid.field(), invalid.messageKey());
		}
		if (outcome instanceof ClosingOutcome.Unknown) {
			throw ApiProblem.notFound();
		}
	}

	/**
	 * That an organization is closed.
	 *
	 * @param organization its code
	 * @param closedOn the first day on which it is no more, at most a year from today
	 * @param successor the code of the organization that goes on in its place, if any
	 */
	record ClosingWish(@Nullable String organization, @Nullable LocalDate closedOn, @Nullable String successor) {
	}

	/** Who leaves which organization by which order. */
	record ActWish(@Nullable String organization, @Nullable String orderNumber) {
	}

	/**
	 * What it would come to.
	 *
	 * @param leaving how many would leave
	 * @param enrolling how many of these the successor would enrol: who stands nowhere
	 * else
	 * @param unsettled how many are left out, for a duplicate of theirs is not closed
	 * @param others how many are left out, for their days do not fit
	 */
	record ActJson(long leaving, long enrolling, long unsettled, long others) {

		static ActJson of(OrganizationWindUps.Foreseen foreseen) {
			return new ActJson(foreseen.leaving(), foreseen.enrolling(), foreseen.unsettled(), foreseen.others());
		}

	}

	/**
	 * What was done.
	 *
	 * @param withdrawn how many have left
	 * @param enrolled how many of these the successor has enrolled
	 */
	record DoneJson(int withdrawn, int enrolled) {
	}

	/** Which organization is not closed. */
	record ReopeningWish(@Nullable String organization) {
	}

	/**
	 * A closed organization.
	 *
	 * @param closedOn the first day on which it is no more
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record ClosingJson(String organization, String name, LocalDate closedOn, @Nullable String successor, String by,
			Instant at) {

		static ClosingJson of(OrganizationClosing closing) {
			return new ClosingJson(closing.code(), closing.name(), closing.closedOn(), closing.successor(),
					closing.saidBy(), closing.saidAt());
		}

	}

}
