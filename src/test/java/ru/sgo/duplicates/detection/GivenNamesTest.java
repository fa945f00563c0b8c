package ru.sgo.duplicates.detection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which given names are one, which are like one, and which are two. */
class GivenNamesTest {

	@ParameterizedTest(name = "{0}, {1}")
	@CsvSource({ "наталья, наталия", "софья, софия", "даниил, данила", "данил, данила", "мария, марья",
			"дмитрий, димитрий", "сергей, сергий", "семен, симеон", "иван, иоанн", "ульяна, юлиана",
			"анастасия, настасья", "елизавета, елисавета", "татьяна, татиана", "ксения, аксинья", "мухаммад, магомед",
			"фатима, патимат", "тимур, темур", "мухаммед, магомет", "мухамед, мохаммад", "магомед, мухаммад",
			"ахмед, ахмад", "ахмад, ахмет", "юсуф, юсуп", "айгуль, айгюль", "гульнара, гюльнара", "оганес, ованес",
			"ованнес, аванес", "хусейн, гусейн", "хасан, гасан", "чингиз, шынгыс", "тамерлан, темирлан",
			"нурмагомед, нурмухаммад", "сайфутдин, сайфиддин", "фарид, фярид", "камиль, кямиль", "рашид, рашит",
			"тохир, тахир", "камола, камала", "иброхим, ибрагим", "джамиля, жамила", "джахонгир, жахонгир",
			"бахтиер, бахтияр", "данияр, дониер", "гузель, гюзель", "лейсан, ляйсан", "сюмбике, сююмбике",
			"бауыржан, бауржан", "доржо, доржи", "хадижа, хадича", "зайнаб, зейнеп", "сулейман, сулаймон",
			"исмаил, исмоил", "хаджимурад, гаджимурат", "севинч, севиндж", "нилуфар, нилюфер", "айыына, айаана",
			"прасковья, параскева", "любовь, любов" })
	void areFormsOfOneName(String one, String other) {
		assertThat(level(one, other)).isEqualTo(Level.SAME_NAME);
		assertThat(level(other, one)).isEqualTo(Level.SAME_NAME);
		assertThat(GivenNames.canonical(one, Skeleton.of(one)))
			.isEqualTo(GivenNames.canonical(other, Skeleton.of(other)));
	}

	@ParameterizedTest(name = "{0}, {1}")
	@CsvSource({ "артем, артемий", "егор, георгий", "юрий, георгий", "алена, елена", "ксения, оксана",
			"анастасия, настя", "александр, саша", "александра, саша", "екатерина, катя", "владислав, влад",
			"наталия, наташа", "юсуф, иосиф", "мухаммед, мамед", "нино, нина", "олександр, александр", "ганна, анна",
			"рафаил, рафаэль" })
	void areWrittenForEachOther(String one, String other) {
		assertThat(level(one, other)).isEqualTo(Level.RELATED_NAME);
		assertThat(level(other, one)).isEqualTo(Level.RELATED_NAME);
	}

	@ParameterizedTest(name = "{0}, {1}")
	@CsvFileSource(resources = "/names/twins.csv", commentCharacter = '#')
	void areTwoNamesHoweverAlike(String one, String other) {
		assertThat(level(one, other)).isIn(Level.DIFFERENT, Level.ONE_LETTER, Level.TWO_LETTERS);
		assertThat(level(other, one)).isIn(Level.DIFFERENT, Level.ONE_LETTER, Level.TWO_LETTERS);
		assertThat(GivenNames.isKnown(one)).isTrue();
		assertThat(GivenNames.isKnown(other)).isTrue();
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "иван, MALE", "мария, FEMALE", "илья, MALE", "никита, MALE", "нигора, FEMALE", "ильнур, MALE",
			"айгуль, FEMALE", "данила, MALE", "савва, MALE", "любовь, FEMALE", "нинель, FEMALE", "миша, MALE",
			"даша, FEMALE", "саша,", "женя,", "валя,", "никому-неведом," })
	void theTableTellsTheSexWhereOnlyBoysOrOnlyGirlsBearTheName(String name, @Nullable Sex sex) {
		assertThat(GivenNames.sex(name)).isEqualTo(sex);
	}

	@Test
	void theTableIsWrittenAsNamesAreNormalised() {
		assertThat(Stream.of("listed.txt", "peoples.txt")
			.flatMap(NameFile::lines)
			.flatMap(line -> line.names().stream())
			.distinct()).hasSizeGreaterThan(10_000)
			.allSatisfy(name -> assertThat(GivenNames.isKnown(name)).as(name).isTrue())
			.allSatisfy(name -> assertThat(Normalization.names(name, name, null).givenName()).isEqualTo(name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "boys", "girls" })
	void noNameThatManyChildrenBearIsMissing(String list) throws IOException {
		try (InputStream in = GivenNamesTest.class.getResourceAsStream("/town/" + list + ".txt")) {
			assertThat(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines()
				.map(line -> line.substring(0, line.lastIndexOf(' ')))
				.map(name -> Normalization.names(name, name, null).givenName())).hasSizeGreaterThan(80)
				.allSatisfy(name -> assertThat(GivenNames.isKnown(name)).as(name).isTrue());
		}
	}

	private static Level level(String one, String other) {
		Lexicon.Builder names = new Lexicon.Builder();
		int left = names.number(one);
		int right = names.number(other);
		return NameComparison.compare(Field.GIVEN_NAME, names.build(), left, right);
	}

}
