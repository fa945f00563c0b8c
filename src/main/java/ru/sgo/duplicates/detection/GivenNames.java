package ru.sgo.duplicates.detection;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Given names that are known to be names, and which of them are forms of one. A table of
 * our own making. Where its facts can be looked up: which names there are, in the counts
 * of given names in ulzr/realistic-russian-names (those of the town's {@code boys.txt}
 * and {@code girls.txt}) and, for the names of many peoples, in A. V. Superanskaya,
 * Современный словарь личных имён (Moscow 2005, ISBN 5-8112-1399-9); which are forms of
 * one, in the same dictionary and in N. A. Petrovsky, Словарь русских личных имён (Moscow
 * 1966), which give the church form, the passport form and the common one of a name
 * (Сергий, Сергей; Наталия, Наталья). A form that documents bear as a name of its own,
 * though it is one by origin (Артём, Артемий; Егор, Георгий), is only related.
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
			ульяна юлиана юлианна
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
			давид давыд
			антон антоний
			авраам аврам абрам
			климент климентий
			фаддей фадей
			кристиан христиан
			кристина христина
			мелания меланья
			ефросинья ефросиния
			матрена матрона
			даниэла даниела
			илларион иларион
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
			арсений арсентий
			евдокия авдотья
			савва савватий
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
			яника юлия вероника арина алиса надежда эльвира ярослава жанна есения майя камилла амалия регина лиана
			виталия эльмира марьям инесса богдана станислава агния аида анита ася рада ариадна арсения лаура арианна
			изабелла янина златослава милослава руфина александрина устинья марфа аделия агнесса любава оливия радмила
			илария афина ираида адриана иванна капитолина линда лола мадлена веста ия марика божена калерия нора сандра
			магдалина розанна руфь зара августина иоланта
			максим никита кирилл илья андрей роман денис владимир павел ярослав константин вадим
			антон степан игорь тимофей глеб виктор олег захар виталий федор
			марк григорий артур валерий давид василий петр макар анатолий всеволод платон святослав
			родион герман назар эдуард серафим мирон филипп валентин демид ростислав игнат
			марат ян адам азамат айдар айрат алан альберт амир анвар ариан аристарх аркадий армен арслан артемис
			архип аслан афанасий бронислав булат вениамин вилен виссарион влас владлен гектор генрих гордей
			дамир данияр демьян джамал добрыня ефим ефрем завен захарий зиновий ильдар ильнур илларион
			иннокентий ираклий карен карим клим кузьма лаврентий ленар леонард лука любомир мансур марсель мартин
			мечислав модест мстислав наиль никон нурлан овсеп оскар остап памфил прохор равиль радик радмир рамиль
			рамис рафаэль рафик ренат ринат роберт рудольф самвел самир самуил серафим соломон спартак
			султан тагир тарас темирлан тигран трофим устин фадей фарид феликс феодосий фома харитон хусейн
			чингиз шамиль эдгар эльдар эмиль эмир эраст эрик эрнест юлиан юнус
			руслан вячеслав богдан станислав лев леонид елисей тихон борис мирослав арсен геннадий аким яромир митрофан
			моисей ратмир радомир севастьян леон игнатий рубен елизар адриан потап наум лукьян ричард еремей
			емельян нестор рауль милан леонтий максимилиан эдвард корней борислав авдей ратибор тихомир евсей рувим
			доминик
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

	/** Every name of the table. */
	static Set<String> all() {
		return KNOWN;
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
