package ru.sgo.duplicates.detection;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Given names that are known to be names, and which of them are forms of one. A table of
 * our own making. Sources of fact: the names that registry offices of Russian regions
 * publish as given most often, for which names there are; the pairs that the rules on
 * changing a name treat as one name written in two lawful ways (Наталья and Наталия), for
 * the forms.
 * <p>
 * Two names of this table that are not forms of one name are two children, however alike
 * in letters: Мария and Марина.
 */
final class GivenNames {

	/** One name in several lawful spellings, a line each; ё is е. */
	private static final String SAME = """
			наталья наталия
			софья софия
			даниил данил данила
			мария марья
			дмитрий димитрий
			сергей сергий
			алексей алексий
			гавриил гаврил гаврила
			савелий савел
			семен симеон
			иван иоанн
			яков иаков
			захар захарий
			матвей матфей
			никифор никефор
			ксения аксинья аксения
			ульяна юлиана
			анастасия настасья
			елизавета елисавета
			татьяна татиана
			дарья дария
			лидия лидья
			таисия таисья
			пелагея пелагия
			прасковья параскева
			эмилия эмилья
			амелия амелья
			мухаммад мухаммед магомед мохаммед мухамед магомет
			ахмед ахмад ахмет
			абдулла абдула абдуллах
			рашид рашит
			ильяс илияс
			юсуф юсуп
			ибрагим ибрахим
			исмаил исмагил
			амина аминат
			фатима патимат фатимат
			хадижа хадиджа хадижат
			аиша айша аишат
			зайнаб зейнаб
			саида саидат
			алия алие
			динара динора
			мадина медина
			тимур темур
			""";

	/** Names that people write for each other, though the law knows them as two. */
	private static final String RELATED = """
			артем артемий
			егор георгий юрий
			алена елена
			ксения оксана
			полина аполлинария
			анна аня
			анастасия настя
			александр саша
			александра саша
			дмитрий дима
			екатерина катя катерина
			мария маша мариам
			михаил миша
			николай коля
			владимир вова
			владислав влад
			иван ваня
			елена лена
			ольга оля
			наталья наташа
			виктория вика
			валерия лера
			татьяна таня
			ирина ира
			евгений женя
			евгения женя
			степан стефан
			илья илия
			ева эва
			лия лея
			юсуф иосиф
			""";

	/** Names that are common enough to be known everywhere, besides those above. */
	private static final String OTHERS = """
			алина ангелина кристина варвара диана карина маргарита марина яна светлана милана кира олеся василиса вера
			дарина лилия злата валентина любовь альбина виолетта людмила мирослава элина анжелика милена эвелина снежана
			нина владислава нелли инна галина алеся ника аделина тамара алла влада виталина антонина каролина
			элеонора марьяна сабина раиса алевтина дана евангелина серафима сабрина мелисса моника мишель
			адель алисия аглая агата ариана аврора амира асия асель айлин айлина айлара анфиса анисия анжела
			белла бэлла василина венера вета влада владлена глафира гульнара дарьяна дарьяна джамиля дина доминика ева
			жасмин залина зарина земфира зинаида зоя илона инга иоанна камиля клавдия клара кристиана лада лана лариса
			латифа лейла лера лика лина лолита луиза мара марианна марта мила мира мия наиля нана нелля николь
			нонна октябрина пелагея римма роза роксана ромина румия рузанна руслана рената самира снежана стелла
			стефания сусанна таира тея тина фаина фарида флора хава эдита элла эльза эльвина эмма эрика юнона ясмина
			яника
			максим никита кирилл илья андрей роман денис владимир павел ярослав константин вадим
			антон степан игорь тимофей глеб виктор олег захар виталий федор
			марк григорий артур валерий давид василий петр макар анатолий всеволод платон святослав
			родион герман назар эдуард серафим мирон филипп валентин демид ростислав игнат
			марат ян адам азамат айдар айрат алан альберт амир анвар ариан аристарх аркадий армен арслан артемис
			архип аслан афанасий бронислав булат вениамин вилен виссарион влас владлен гектор генрих глебий гордей
			дамир данияр демьян джамал добрыня ефим ефрем завен захарий зиновий ильдар ильнур илларион
			иннокентий ираклий карен карим клим кузьма лаврентий ленар леонард лука любомир мансур марсель мартин
			мечеслав модест мстислав наиль никон нурлан овсеп оскар остап памфил прохор равиль радик радмир рамиль
			рамис рафаэль рафик ренат ринат роберт рудольф самвел самир самуил серафим соломон спартак
			султан тагир тарас темирлан тигран трофим устин фадей фарид феликс феодосий фома харитон христиан хусейн
			чингиз шамиль эдгар эльдар эмиль эмир эраст эрик эрнест юлиан юнус
			""";

	private static final Map<String, Set<Integer>> FORMS = groups(SAME);

	private static final Map<String, Set<Integer>> RELATIONS = groups(RELATED);

	private static final Set<String> KNOWN = known();

	private GivenNames() {
	}

	/** Whether this is a known given name, normalised. */
	static boolean isKnown(String name) {
		return KNOWN.contains(name);
	}

	/** Whether the two are lawful spellings of one name. */
	static boolean areSame(String a, String b) {
		return share(FORMS, a, b);
	}

	/** Whether people write one for the other. */
	static boolean areRelated(String a, String b) {
		return share(RELATIONS, a, b);
	}

	/**
	 * One word for all lawful spellings of a name: by it accounts are brought together.
	 */
	static String canonical(String name, String sound) {
		return FORMS.containsKey(name) ? FORMS.get(name).toString() : sound;
	}

	private static Map<String, Set<Integer>> groups(String table) {
		Map<String, Set<Integer>> groups = new HashMap<>();
		String[] lines = table.split("\n");
		for (int line = 0; line < lines.length; line++) {
			for (String name : lines[line].split(" ")) {
				groups.computeIfAbsent(name, absent -> new HashSet<>()).add(line);
			}
		}
		return groups;
	}

	private static boolean share(Map<String, Set<Integer>> groups, String a, String b) {
		return !Collections.disjoint(groups.getOrDefault(a, Set.of()), groups.getOrDefault(b, Set.of()));
	}

	private static Set<String> known() {
		Set<String> known = new HashSet<>(FORMS.keySet());
		known.addAll(RELATIONS.keySet());
		known.addAll(List.of(OTHERS.split("\\s+")));
		return Set.copyOf(known);
	}

}
