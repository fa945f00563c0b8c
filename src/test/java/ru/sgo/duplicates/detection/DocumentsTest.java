package ru.sgo.duplicates.detection;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentsTest {

	@ParameterizedTest
	@ValueSource(strings = { "112-233-445 95", "112-233-445-95", "11223344595", "112 233 445 95", "112.233.445 95",
			"112/233/445/95", "112–233–445 95", "112—233—445—95", "112\u2212233\u2212445 95", "112 - 233 - 445  95",
			"112\u2009233\u00A0445\u202F95", "112-233-445\u200B95", "\uFEFF112-233-445 95\u200E",
			"\u00AD112\u00AD233\u00AD445\u00AD95", "'112-233-445 95", "'11223344595'", "\"112-233-445 95\"",
			"11223344595.0", "11223344595,0", "11223344595.00", "112-233-445 95.0", "СНИЛС 112-233-445 95",
			"СНИЛС: 112-233-445 95", "снилс №112-233-445 95", "CНИЛC 11223344595", "№ 112-233-445 95",
			"N 112-233-445 95", "номер 112-233-445 95", "112-233-445 95.", "=\"11223344595\"", "1,1223344595E+10",
			"1.1223344595E10", "112-233-445 95 " })
	void aSnilsHasOneSpelling(String typed) {
		assertThat(SnilsSpelling.read(typed)).isEqualTo(new Snils.Right("11223344595"));
	}

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "1223344687, 01223344687", "1223344687.0, 01223344687", "12-233-446 87, 01223344687",
			"'1,223344687E+9', 01223344687", "O12-233-446 87, 01223344687", "2-233-446 79, 00223344679",
			"065-529-714 85, 06552971485", "000-000-001 00, 00000000100" })
	void zerosThatWereLostAreGivenBack(String typed, String digits) {
		assertThat(SnilsSpelling.read(typed)).isEqualTo(new Snils.Right(digits));
	}

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "112-233-445 96, CHECK_DIGITS", "11223344596, CHECK_DIGITS", "000-000-000 11, CHECK_DIGITS",
			"112-233-445, TOO_SHORT", "112233445, TOO_SHORT", "1122334459, TOO_SHORT", "112-233-445 9, TOO_SHORT",
			"12, TOO_SHORT", "112-233-445 955, TOO_LONG", "1122334459512, TOO_LONG", "000-000-000 00, ZEROS",
			"0, ZEROS", "'1,12233E+10', ROUNDED", "1.1E+10, ROUNDED", "нет, NO_NUMBER", "-, NO_NUMBER",
			"112-233-445 9Б, NO_NUMBER", "II-МЮ 548858, NO_NUMBER" })
	void whatIsNoneSaysWhy(String typed, Snils.Fault fault) {
		assertThat(SnilsSpelling.read(typed)).isEqualTo(fault);
		assertThat(Documents.snils(typed)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "II-БК № 548858", "II-БК №548858", "II-БК-548858", "II-БК 548858", "IIБК548858",
			"ii-бк № 548858", "ll-БК № 548858", "LL-БК № 548858", "11-БК № 548858", "||-БК № 548858", "ІІ-БК № 548858",
			"іі-бк 548858", "I1-БК 548858", "Il-БК 548858", "ӀӀ-БК 548858", "\u2161-БК № 548858", "\u2171-бк № 548858",
			"П-БК № 548858", "п-бк 548858", "2-БК № 548858", "2 БК 548858", "II БК N 548858", "II БК No 548858",
			"II БК № 548 858", "II БК 54 88 58", "II–БК № 548858", "II - БК - 548858", "II.БК.548858", "II/БК/548858",
			"серия II-БК номер 548858", "серия II-БК № 548858", "Серия: II-БК, номер: 548858", "сер. II-БК ном. 548858",
			"Свидетельство о рождении II-БК №548858", "Свидетельство о рождении: серия II-БК № 548858",
			"Свид. о рожд. II-БК № 548858", "св-во о рождении II-БК 548858", "св-во II-БК 548858",
			"Св. о рождении II-БК 548858", "св. II-БК № 548858", "II-БК № 548858 от 01.02.2013",
			"II-БК № 548858, выдано ЗАГС 01.02.2013", "II-БК № 548858 01.02.2013", "№ 548858 серия II-БК",
			"548858, серия II-БК", "II-БК\u200B№\u200B548858", "\uFEFFII-БК\u00A0№\u00A0548858",
			"II\u00AD-\u00ADБК 548858", "«II-БК» № 548858" })
	void aCertificateHasOneSpelling(String typed) {
		String bare = typed.replaceAll("[«»]", "");
		assertThat(Documents.birthCertificate(bare)).contains("II-БК-548858");
	}

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "I-АН № 111008, I-АН-111008", "l-АН № 111008, I-АН-111008", "1-АН № 111008, I-АН-111008",
			"|-АН № 111008, I-АН-111008", "III-АН № 111005, III-АН-111005", "lll-АН № 111005, III-АН-111005",
			"Ш-АН № 111005, III-АН-111005", "111-АН № 111005, III-АН-111005", "3-АН № 111005, III-АН-111005",
			"1V-АИ 516442, IV-АИ-516442", "IУ АИ 516442, IV-АИ-516442", "lУ-АИ 516442, IV-АИ-516442",
			"4-АИ 516442, IV-АИ-516442", "\u2163-АИ 516442, IV-АИ-516442", "IIII-АИ 516442, IV-АИ-516442",
			"V-AB 123456, V-АВ-123456", "II-AH 123456, II-АН-123456", "У-АВ 123456, V-АВ-123456",
			"5-АВ 123456, V-АВ-123456", "V1-АВ 123456, VI-АВ-123456", "VП-АВ 123456, VII-АВ-123456",
			"УШ-АВ 123456, VIII-АВ-123456", "IХ-АВ 123456, IX-АВ-123456", "10-АВ 123456, X-АВ-123456",
			"12-АВ 123456, XII-АВ-123456", "IV-АИ № 54323, IV-АИ-054323", "IV-АИ № 4323, IV-АИ-004323",
			"II-АО О12345, II-АО-012345", "II-А3 123456, II-АЗ-123456", "II-0А 123456, II-ОА-123456",
			"II-СВ № 123456, II-СВ-123456", "ХХI-ХА 123456, XXI-ХА-123456", "1-АК N 000001, I-АК-000001" })
	void eachIsThatOne(String typed, String spelling) {
		assertThat(Documents.birthCertificate(typed)).contains(spelling);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "нет", "AZ 12/345", "548858", "II-МЮ", "II № 548858", "II №023456", "II-NO 123456",
			"I-TN № 0123456", "КР-Х 1234567", "АН № 654325", "II-АН № 6543251", "II-АН № 12", "45 10 123456",
			"0-АН 123456", "50-АН 123456", "загранпаспорт 71 1234567", "112-233-445 95" })
	void anythingElseIsFreeText(String typed) {
		assertThat(Documents.birthCertificate(typed)).isEmpty();
	}

	@Test
	void aForeignCertificateIsComparedAsItStands() {
		assertThat(Documents.comparable(" az  12/345 ")).isEqualTo("AZ 12/345");
	}

	@Test
	void aSpellingIsReadAsItself() {
		for (String typed : new String[] { "ll-АН 54323", "Ш-МЮ №632284", "IX-ХУ 000001" }) {
			String spelling = Documents.birthCertificate(typed).orElseThrow();
			assertThat(Documents.birthCertificate(spelling)).contains(spelling);
		}
	}

	/** What needs no tidying is read by a shorter way, which a space bars. */
	@Test
	void certificatesReadTheSameWithAndWithoutTidying() {
		Random random = new Random(7);
		String signs = "IVXПШУХ1-№N БКМЮабв0123";
		for (int i = 0; i < 10_000; i++) {
			StringBuilder certificate = new StringBuilder("II-БК № 548858");
			for (int change = random.nextInt(3); change > 0; change--) {
				certificate.setCharAt(random.nextInt(certificate.length()),
						signs.charAt(random.nextInt(signs.length())));
			}
			assertThat(Documents.birthCertificate(certificate.toString())).as("%s", certificate)
				.isEqualTo(Documents.birthCertificate(" " + certificate + " "));
		}
	}

}
