package ru.sgo.duplicates.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.sorting.CodeOrder;

/** One search for the accounts of one child among a population. */
final class Search {

	/** In a larger group each account is explained by the pair with the one before it. */
	private static final int ALL_PAIRS_UP_TO = 30;

	private final Population population;

	private final ChanceMatch chance;

	private final Weights weights;

	private final Papers papers;

	private final OtherNames names;

	private final Apart apart;

	private final Set<AccountPair> same;

	private final EqualData equal;

	private final Clusters clusters = new Clusters();

	private final Set<Integer> linked = new HashSet<>();

	Search(Population read, Statistics statistics, DeclaredPairs declared) {
		Population population = read.trusted(statistics::disbelief);
		this.population = population;
		this.chance = new ChanceMatch(population, statistics);
		SexComparison sexes = new SexComparison(population);
		Crosswise crosswise = new Crosswise(population);
		this.weights = new Weights(population, statistics, crosswise, sexes);
		this.papers = new Papers(population);
		this.names = new OtherNames(population, statistics, crosswise, this.papers);
		this.apart = new Apart(population, this.papers, this.names, sexes, declared.distinct());
		this.same = declared.same();
		this.equal = new EqualData(population, declared.distinct());
	}

	/** The groups by their smallest number, all three tiers. */
	List<DetectedGroup> groups() {
		joinEqual();
		Joining joining = new Joining(this.papers, this.apart, this.clusters);
		joining.joinDeclared(declared());
		List<ScoredPair> pairs = scored();
		joining.join(pairs.stream().filter(this::isProbable).sorted(ScoredPair.BY_WEIGHT).toList());
		List<DetectedGroup> groups = new ArrayList<>();
		groups.addAll(this.clusters.groups()
			.toList()
			.parallelStream()
			.map(cluster -> group(cluster, joining.isProbable(cluster)))
			.toList());
		List<ScoredPair> doubtful = new ArrayList<>(joining.doubtful());
		pairs.stream().filter(pair -> !isProbable(pair)).forEach(doubtful::add);
		groups.addAll(worthALook(doubtful));
		groups.sort(DetectedGroup.BY_ACCOUNTS);
		return groups;
	}

	/**
	 * How often people slip, by the pairs that one slip leaves together: so few have two
	 * at once that they would teach hardly anything.
	 */
	Slips slips() {
		return new SlipLearning(this.weights, this.apart).learn(Blocking.ofOneSlip(this.population).pairs());
	}

	/** Who may be the child of this account, the best first. */
	List<Likeness> likeTo(String number) {
		int probe = this.population.place(number);
		return IntStream.range(0, this.population.size())
			.filter(place -> place != probe && !this.apart.is(probe, place) && !this.apart.isChangedName(probe, place))
			.mapToObj(place -> scored(Math.min(probe, place), Math.max(probe, place)))
			.filter(pair -> tier(pair) != null)
			.map(pair -> new Likeness(this.population.number(pair.other(probe)), tier(pair), pair.weight(),
					this.weights.findings(pair.a(), pair.b())))
			.sorted(Likeness.BEST_FIRST)
			.toList();
	}

	/** The only two accounts of the population, held against each other. */
	Comparison compare() {
		NeverMatch bar = this.apart.bar(0, 1);
		ScoredPair pair = scored(0, 1);
		Tier tier = (bar == null) ? tier(pair) : null;
		boolean declared = !declared().isEmpty();
		boolean doubtful = !declared && tier == Tier.CHECK && pair.weight() >= Parameters.PROBABLE;
		return new Comparison((declared && tier != Tier.IDENTICAL) ? Tier.PROBABLE : tier,
				this.names.areNamedOtherwise(0, 1), declared ? null : bar, doubtful ? this.apart.doubt(0, 1) : null,
				this.weights.prior(), this.weights.findings(0, 1));
	}

	/** The pairs of the population that a person declared one child, by their numbers. */
	private List<ScoredPair> declared() {
		return this.same.stream()
			.filter(pair -> this.population.place(pair.first()) >= 0 && this.population.place(pair.second()) >= 0)
			.map(pair -> scored(this.population.place(pair.first()), this.population.place(pair.second())))
			.sorted(Comparator.comparingInt(ScoredPair::a).thenComparing(ScoredPair::b))
			.toList();
	}

	private @Nullable Tier tier(ScoredPair pair) {
		if (areIdentical(pair.a(), pair.b())) {
			return Tier.IDENTICAL;
		}
		if (isProbable(pair)) {
			return Tier.PROBABLE;
		}
		return (pair.weight() >= Parameters.CHECK) ? Tier.CHECK : null;
	}

	private void joinEqual() {
		for (ChildAccounts side : this.equal.groups()) {
			List<Integer> places = side.numbers().map(this.population::place).toList();
			places.forEach(place -> this.clusters.join(places.get(0), place));
			if (side.isLinked()) {
				this.linked.addAll(places);
			}
		}
	}

	/**
	 * The pairs that are worth a look at least. Equal data are not always: where so many
	 * bear one name that chance alone gives two of them one birth date, a look at each
	 * such pair would help nobody.
	 */
	private List<ScoredPair> scored() {
		long[] candidates = new Blocking(this.population).pairs();
		return Arrays.stream(candidates)
			.parallel()
			.filter(pair -> this.weights.mayReach((int) (pair >>> 32), (int) pair, Parameters.CHECK))
			.mapToObj(pair -> scored((int) (pair >>> 32), (int) pair))
			.filter(pair -> pair.weight() >= Parameters.CHECK)
			.filter(pair -> !this.clusters.areOne(pair.a(), pair.b()) && !this.apart.is(pair.a(), pair.b()))
			.collect(Collectors.toList());
	}

	private ScoredPair scored(int a, int b) {
		return new ScoredPair(a, b, this.weights.of(a, b));
	}

	/** Equal data that were not joined before fit several children. */
	private boolean isProbable(ScoredPair pair) {
		return pair.weight() >= Parameters.PROBABLE && !areIdentical(pair.a(), pair.b())
				&& this.apart.doubt(pair.a(), pair.b()) == null;
	}

	/** Whether all of the personal data are equal and no document contradicts it (S1). */
	private boolean areIdentical(int a, int b) {
		return this.equal.areEqual(a, b) && !this.papers.differInCertificate(a, b) && !this.papers.differInSnils(a, b)
				&& !this.apart.differInSex(a, b);
	}

	/** Of the pairs between the same two children, the heaviest. */
	private List<DetectedGroup> worthALook(List<ScoredPair> pairs) {
		Set<List<Integer>> seen = new HashSet<>();
		return pairs.stream()
			.sorted(ScoredPair.BY_WEIGHT)
			.filter(pair -> !this.clusters.areOne(pair.a(), pair.b()))
			.filter(pair -> seen.add(children(pair)))
			.map(pair -> group(List.of(pair.a(), pair.b()), Tier.CHECK, false))
			.toList();
	}

	private List<Integer> children(ScoredPair pair) {
		int one = this.clusters.of(pair.a()).get(0);
		int other = this.clusters.of(pair.b()).get(0);
		return List.of(Math.min(one, other), Math.max(one, other));
	}

	private DetectedGroup group(List<Integer> cluster, boolean probable) {
		return group(cluster, probable ? Tier.PROBABLE : Tier.IDENTICAL,
				probable ? this.papers.shareDocuments(cluster) : this.linked.contains(cluster.get(0)));
	}

	private DetectedGroup group(List<Integer> places, Tier tier, boolean sharedDocument) {
		List<MatchedPair> pairs = new ArrayList<>();
		for (int j = 1; j < places.size(); j++) {
			for (int i = (places.size() <= ALL_PAIRS_UP_TO) ? 0 : j - 1; i < j; i++) {
				pairs.add(explained(places.get(i), places.get(j), tier));
			}
		}
		boolean improbable = tier == Tier.IDENTICAL && this.chance.isImprobable(places.get(0));
		boolean changedName = tier != Tier.IDENTICAL && this.apart.haveChangedName(places);
		return new DetectedGroup(tier, places.stream().map(this.population::number).toList(), pairs, sharedDocument,
				improbable, changedName);
	}

	private MatchedPair explained(int a, int b, Tier tier) {
		boolean identical = tier != Tier.CHECK && areIdentical(a, b) && !this.apart.is(a, b);
		return new MatchedPair(this.population.number(a), this.population.number(b), identical ? Tier.IDENTICAL : tier,
				this.weights.of(a, b), this.weights.findings(a, b));
	}

}
