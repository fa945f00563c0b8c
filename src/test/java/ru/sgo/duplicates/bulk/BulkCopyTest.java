package ru.sgo.duplicates.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.sgo.duplicates.ApplicationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ApplicationTest
@Transactional
class BulkCopyTest {

	private static final List<@Nullable String> STRANGE = Arrays.asList("Ёлкина-Ива́нова", "", null, "\\N", "a\tb",
			"a\nb", "a\r\nb", "\\", "\\\\n", "\u0001\b\u000b", "😀", "II-МЮ № 548858 «—»", "{\"a\"}",
			"'; drop table copied; --");

	@Autowired
	private BulkCopy bulk;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everyTextComesBackAsItWasWritten() {
		this.jdbc.sql("create temp table copied (place integer, value text) on commit drop").update();
		this.bulk.write("copied (place, value)", rows -> {
			for (int place = 0; place < STRANGE.size(); place++) {
				rows.add(place).add(STRANGE.get(place)).end();
			}
		});
		assertThat(this.jdbc.sql("select value from copied order by place").query(String.class).list())
			.containsExactlyElementsOf(STRANGE);
		List<@Nullable String> read = new ArrayList<>();
		List<@Nullable String> words = new ArrayList<>();
		this.bulk.read("select place, value, value from copied order by place", row -> {
			assertThat(row.number()).isEqualTo(read.size());
			read.add(row.textOrNull());
			words.add(row.wordOrNull());
		});
		assertThat(read).containsExactlyElementsOf(STRANGE);
		assertThat(words).containsExactlyElementsOf(STRANGE);
	}

	@Test
	void aWordThatCameNotLongAgoIsNotMadeOnceMore() {
		Set<String> made = Collections.newSetFromMap(new IdentityHashMap<>());
		this.bulk.read("select 'Ольга' || n % 7 from generate_series(1, 1000) n", row -> made.add(row.word()));
		assertThat(made).hasSize(7);
	}

	@Test
	void manyWordsDoNotTakeEachOthersPlace() {
		List<String> words = new ArrayList<>();
		this.bulk.read("select 'слово' || n % 30000 from generate_series(1, 60000) n", row -> words.add(row.word()));
		assertThat(words)
			.isEqualTo(IntStream.rangeClosed(1, 60_000).mapToObj(number -> "слово" + number % 30_000).toList());
		assertThatThrownBy(() -> this.bulk.read("values (null)", CopiedRow::word))
			.isInstanceOf(IllegalStateException.class);
	}

	@Test
	void valuesOfEveryKindAreUnderstood() {
		this.jdbc.sql("""
				create temp table copied (day date, moment timestamptz, truth boolean, weight float8, words text[],
				  none text[], weights float8[], thing json, small integer, nothing date) on commit drop
				""").update();
		List<String> words = List.of("a", "", "\"", "\\", "a,b", "{}", "NULL", "a\nb");
		this.bulk.write("copied",
				rows -> rows.add(LocalDate.of(2013, 2, 28))
					.add(Instant.parse("2026-09-01T08:00:00.123456Z"))
					.add(true)
					.add(1.0 / 3)
					.addTexts(words)
					.addTexts(List.of())
					.addNumbers(List.of(-0.1, 1e-12))
					.add("{\"a\": \"\\\\n\"}")
					.add(-3)
					.add((LocalDate) null)
					.end());
		this.jdbc.sql("select * from copied").query(rs -> {
			assertThat(rs.getObject(1, LocalDate.class)).isEqualTo(LocalDate.of(2013, 2, 28));
			assertThat(rs.getTimestamp(2).toInstant()).isEqualTo(Instant.parse("2026-09-01T08:00:00.123456Z"));
			assertThat(rs.getBoolean(3)).isTrue();
			assertThat(rs.getDouble(4)).isEqualTo(1.0 / 3);
			assertThat((Object[]) rs.getArray(5).getArray()).isEqualTo(words.toArray());
			assertThat((Object[]) rs.getArray(6).getArray()).isEmpty();
			assertThat((Object[]) rs.getArray(7).getArray()).isEqualTo(new Object[] { -0.1, 1e-12 });
			assertThat(rs.getInt(9)).isEqualTo(-3);
			assertThat(rs.getObject(10)).isNull();
			assertThat(rs.getString(8)).isEqualTo("{\"a\": \"\\\\n\"}");
		});
		this.bulk.read("select truth, day from copied", row -> {
			assertThat(row.truth()).isTrue();
			assertThat(row.text()).isEqualTo("2013-02-28");
		});
	}

	@Test
	void daysAndMomentsBeforeTheYear2000AreWritten() {
		this.jdbc.sql("create temp table copied (day date, moment timestamptz, number bigint) on commit drop").update();
		LocalDate day = LocalDate.of(1900, 1, 1);
		Instant moment = Instant.parse("1999-12-31T23:59:59.999999Z");
		Long none = null;
		this.bulk.write("copied", rows -> rows.add(day).add(moment).add(Long.MIN_VALUE).end());
		this.bulk.write("copied", rows -> rows.addNull().add(moment).add(none).end());
		this.bulk.write("copied", rows -> {
		});
		assertThat(this.jdbc.sql("select concat_ws(' ', day, extract(epoch from moment), number) from copied")
			.query(String.class)
			.list()).containsExactly("1900-01-01 946684799.999999 -9223372036854775808", "946684799.999999");
	}

	/** Longer than what is sent at once, one by itself and all of them together. */
	@Test
	void longTextsAndManyRowsComeWhole() {
		this.jdbc.sql("create temp table copied (place integer, value text) on commit drop").update();
		List<String> texts = IntStream.range(0, 300)
			.mapToObj(place -> "Ёж № %d ".formatted(place).repeat((place % 100 == 50) ? 30_000 : place))
			.toList();
		this.bulk.write("copied", rows -> {
			for (int place = 0; place < texts.size(); place++) {
				rows.add(place).add(texts.get(place)).end();
			}
		});
		assertThat(this.jdbc.sql("select value from copied order by place").query(String.class).list())
			.isEqualTo(texts);
	}

	@Test
	void aRowOfTooFewValuesIsRefused() {
		this.jdbc.sql("create temp table copied (place integer, value text) on commit drop").update();
		assertThatThrownBy(() -> this.bulk.write("copied", rows -> rows.add(1).end()))
			.isInstanceOf(DataAccessException.class);
	}

	@Test
	void numbersOfEverySizeAreRead() {
		List<@Nullable Long> numbers = Arrays.asList(0L, 7L, -7L, null, Long.MAX_VALUE, -Long.MAX_VALUE, null);
		List<@Nullable Long> read = new ArrayList<>();
		this.bulk.read("values (0, 7, -7, null, %d, %d, null)".formatted(Long.MAX_VALUE, -Long.MAX_VALUE),
				row -> numbers.forEach(number -> read.add(row.numberOrNull())));
		assertThat(read).containsExactlyElementsOf(numbers);
		assertThatThrownBy(() -> this.bulk.read("values (null)", CopiedRow::number))
			.isInstanceOf(IllegalStateException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "''", "'1.5'", "date '2020-01-01'", "true", "'-'" })
	void whatIsNoNumberIsNotTakenForOne(String value) {
		assertThatThrownBy(() -> this.bulk.read("values (" + value + ")", CopiedRow::number))
			.isInstanceOf(IllegalStateException.class);
	}

	@Test
	void whatIsNotKnownIsNeitherTrueNorFalse() {
		assertThatThrownBy(() -> this.bulk.read("values (null::boolean)", CopiedRow::truth))
			.isInstanceOf(IllegalStateException.class);
	}

	@Test
	void manyRowsComeInTheirOrder() {
		List<Long> read = new ArrayList<>();
		this.bulk.read("select * from generate_series(1, 20000)", row -> read.add(row.number()));
		assertThat(read).isEqualTo(LongStream.rangeClosed(1, 20_000).boxed().toList());
	}

	@Test
	void whatBreaksOffWritesNothing() {
		this.jdbc.sql("create temp table copied (value text) on commit drop").update();
		this.jdbc.sql("savepoint before").update();
		assertThatThrownBy(() -> this.bulk.write("copied", rows -> {
			rows.add("one").end();
			throw new IllegalArgumentException("no more");
		})).isInstanceOf(IllegalArgumentException.class).hasMessage("no more");
		this.jdbc.sql("rollback to savepoint before").update();
		assertThat(this.jdbc.sql("select count(*) from copied").query(Integer.class).single()).isZero();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 5_000, 100_000 })
	void whoeverStopsReadingLeavesTheConnectionUsable(int last) {
		this.jdbc.sql("savepoint before").update();
		assertThatThrownBy(() -> this.bulk.read("select * from generate_series(1, 100000)", row -> {
			if (row.number() == last) {
				throw new IllegalArgumentException("enough");
			}
		})).isInstanceOf(IllegalArgumentException.class).hasMessage("enough");
		this.jdbc.sql("rollback to savepoint before").update();
		assertThat(this.jdbc.sql("select 1").query(Integer.class).single()).isEqualTo(1);
	}

}
