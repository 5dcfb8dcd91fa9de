"""Names, offices and bodies, as press offices and papers all over the world write."""

import pytest
from resolved import resolve_marked

# A text with its sources marked, and of people and bodies that they name: name, role,
# organization.
Described = tuple[str, str | None, str | None]
CASES: list[tuple[str, list[Described]]] = [
    (
        (
            "Astana, 12 March. {s:First Deputy Minister of Labour and Social "
            "Protection of the Population Yerlan Sadykov} told reporters that "
            "pensions would rise in July. “The money is in the budget,” {s:Sadykov} "
            "said."
        ),
        [
            (
                "Yerlan Sadykov",
                (
                    "First Deputy Minister of Labour and Social Protection"
                    " of the Population"
                ),
                None,
            ),
        ],
    ),
    (
        (
            "{s:The Chairperson of the Senate Committee on Finance, Senator Adaeze "
            "Nwosu,} has urged the Federal Inland Revenue Service to publish its "
            "figures. {s:Nwosu, who represents Enugu North,} said the delay was "
            "unacceptable."
        ),
        [
            ("Adaeze Nwosu", "Chairperson, Senator", "Senate Committee on Finance"),
        ],
    ),
    (
        (
            "“No family was left behind,” said {s:Capt. Rodel Magsino, commander of "
            "the 3rd Engineer Battalion}. {s:Lt. Col. Arnel Dizon of the 12th "
            "Infantry Brigade} added that the road would reopen on Friday."
        ),
        [
            ("Rodel Magsino", "Capt., commander", "3rd Engineer Battalion"),
            ("Arnel Dizon", "Lt. Col.", "12th Infantry Brigade"),
        ],
    ),
    (
        (
            "{s:Union Minister of State for Jal Shakti Shri Prakash Vohra} said on "
            "Tuesday that 14 villages had been connected. Speaking at the event, "
            "{s:Smt. Kavita Deshmukh, Secretary, Department of Drinking Water,} "
            "emphasised that quality would be checked."
        ),
        [
            ("Prakash Vohra", "Union Minister of State for Jal Shakti", None),
            ("Kavita Deshmukh", "Secretary", "Department of Drinking Water"),
        ],
    ),
    (
        (
            "{s:Maria-Luisa Fornara Reyes, UNICEF Representative in Moldova,} "
            "welcomed the decision. “Children cannot wait,” {s:Fornara Reyes} "
            "stressed."
        ),
        [
            ("Maria-Luisa Fornara Reyes", "Representative in Moldova", "UNICEF"),
        ],
    ),
    (
        (
            "{s:The UN Special Rapporteur on the right to housing, Leila Farhan,} "
            "warned that evictions had doubled. The independent expert called on the "
            "city to stop."
        ),
        [
            ("Leila Farhan", "Special Rapporteur on the right to housing", "UN"),
        ],
    ),
    (
        (
            "GENEVA (1 June) – {s:UNHCR spokesperson Jorunn Brandvoll} told a press "
            "briefing that 3,000 people had crossed. “They arrive exhausted,” "
            "{s:Brandvoll} said."
        ),
        [
            ("Jorunn Brandvoll", "spokesperson", "UNHCR"),
        ],
    ),
    (
        (
            "{s:Ombudsman Petra Sandor} said the prison had failed to reply. The "
            "Public Defender of Rights, Petra Sandor, inspected it in May."
        ),
        [
            ("Petra Sandor", "Ombudsman, Public Defender of Rights", None),
        ],
    ),
    (
        (
            "{s:Amnesty International’s Deputy Regional Director for East Africa, "
            "Sella Mwangi,} said the arrests were unlawful."
        ),
        [
            (
                "Sella Mwangi",
                "Deputy Regional Director for East Africa",
                "Amnesty International",
            ),
        ],
    ),
    (
        (
            "{s:Tomasz Wilk, who heads the Institute of Marine Biology,} said the "
            "fish had moved north. “We saw it coming,” he added."
        ),
        [
            ("Tomasz Wilk", "head", "Institute of Marine Biology"),
        ],
    ),
    (
        (
            "{s:The company's chief executive, Dana Okafor-Lind,} said sales had "
            "fallen. The retailer, Brightwell Stores, opened in 1998."
        ),
        [
            ("Dana Okafor-Lind", "chief executive", "company"),
        ],
    ),
    (
        (
            "{s:Professor Ingrid Solheim, of the University of Bergen's Department of"
            " Geophysics,} said the tremor was small. {s:Solheim's colleague Dr Ali "
            "Reza Tavakoli} disagreed, saying more would follow."
        ),
        [
            (
                "Ingrid Solheim",
                "Professor",
                "University of Bergen's Department of Geophysics",
            ),
            ("Ali Reza Tavakoli", "colleague of Ingrid Solheim", None),
        ],
    ),
    (
        (
            "{s:Chief Constable Morag Sinclair of Police Scotland} said two men had "
            "been arrested. {s:Detective Inspector Colin Rae} said: “We need "
            "witnesses to come forward.”"
        ),
        [
            ("Morag Sinclair", "Chief Constable", "Police Scotland"),
            ("Colin Rae", "Detective Inspector", "Police Scotland"),
        ],
    ),
    (
        (
            "{s:Judge Harriet Coombs} said the fine reflected the harm done. "
            "{s:Prosecutor Ian Lund} argued that the firm knew of the leak. "
            "Defending, {s:Ms Ria Patel} said her client was sorry."
        ),
        [
            ("Harriet Coombs", "Judge", None),
            ("Ian Lund", "Prosecutor", None),
            ("Ria Patel", None, None),
        ],
    ),
    (
        (
            "{s:Head coach Diego Larrañaga} said his side had deserved more. "
            "{s:Captain Sipho Dube} praised the crowd. “They carried us,” the striker"
            " said."
        ),
        [
            ("Diego Larrañaga", "Head coach", None),
            ("Sipho Dube", "Captain", None),
        ],
    ),
    (
        (
            "{s:Cllr Brian Holt (Lab), cabinet member for housing at Millford "
            "Council,} said the homes would be ready by spring. {s:Council leader "
            "Cllr Sue Ames} said she was delighted."
        ),
        [
            ("Brian Holt", "Cllr, cabinet member for housing", "Lab, Millford Council"),
            ("Sue Ames", "leader, Cllr", "Millford Council"),
        ],
    ),
    (
        (
            "{s:Council of Europe Secretary General Lars Ohlsson} deplored the "
            "execution. {s:The Commissioner for Human Rights of the Council of "
            "Europe, Nadia Benali,} called for a moratorium."
        ),
        [
            ("Lars Ohlsson", "Secretary General", "Council of Europe"),
            ("Nadia Benali", "Commissioner for Human Rights", "Council of Europe"),
        ],
    ),
    (
        (
            "{s:National Security Advisor Jack Solomon} said the ship had been "
            "warned. {s:Press Secretary Karen Jones} declined to comment. In a "
            "statement, {s:Secretary of the Treasury Janet Yale} said the sanctions "
            "were working."
        ),
        [
            ("Jack Solomon", "National Security Advisor", None),
            ("Karen Jones", "Press Secretary", None),
            ("Janet Yale", "Secretary of the Treasury", None),
        ],
    ),
    (
        (
            "“We are ready to help,” said {s:NATO Assistant Secretary General for "
            "Operations Ambassador Thomas Gofell}. {s:The Icelandic Minister for "
            "Foreign Affairs, Gudlaug Thordardottir,} noted that talks continued."
        ),
        [
            (
                "Thomas Gofell",
                "Assistant Secretary General for Operations, Ambassador",
                "NATO",
            ),
            ("Gudlaug Thordardottir", "Icelandic Minister for Foreign Affairs", None),
        ],
    ),
    (
        (
            "{s:The head of the Kherson regional military administration Oleksandr "
            "Prokudenko} reported that four people were wounded. {s:The mayor of "
            "Nikopol, Yevhen Yevtushko,} said power was out."
        ),
        [
            (
                "Oleksandr Prokudenko",
                "head",
                "Kherson regional military administration",
            ),
            ("Yevhen Yevtushko", "mayor of Nikopol", None),
        ],
    ),
    (
        (
            "Speaking on behalf of the parents, {s:Amal Haddad} said nobody had told "
            "them. {s:The school's head teacher Mrs. Joan Whitby} said letters had "
            "been sent."
        ),
        [
            ("Amal Haddad", None, None),
            ("Joan Whitby", "head teacher", "school"),
        ],
    ),
    (
        (
            "In {s:Nairobi, the Cabinet Secretary for Health, Dr. Wanjiku Kamau}, "
            "commended the county. {s:Governor James Ole Kiptoo} said the hospital "
            "would open in June."
        ),
        [
            ("Wanjiku Kamau", "Cabinet Secretary for Health", None),
            ("James Ole Kiptoo", "Governor", None),
        ],
    ),
    (
        (
            "{s:José Ángel Gurría Ruiz, the bank's chief economist,} expects growth "
            "of two per cent. Banco del Sur published the outlook on Monday."
        ),
        [
            ("José Ángel Gurría Ruiz", "chief economist", "bank"),
        ],
    ),
    (
        (
            "{s:Deputy Prime Minister and Minister of Finance Chrystal Freedman} told"
            " the House that taxes would not rise. {s:Opposition finance critic "
            "Pierre Polly} called it a fantasy."
        ),
        [
            (
                "Chrystal Freedman",
                "Deputy Prime Minister and Minister of Finance",
                None,
            ),
            ("Pierre Polly", "Opposition finance critic", None),
        ],
    ),
    (
        (
            "{s:Ms. Thandiwe Zulu, spokesperson of the Department of Basic "
            "Education,} urged learners to stay calm. “The results are safe,” said "
            "{s:Zulu}."
        ),
        [
            ("Thandiwe Zulu", "spokesperson", "Department of Basic Education"),
        ],
    ),
    (
        (
            "{s:University of Santa Marta chancellor Denise Dalton} said the campus "
            "was safe. Provost Alan Kliger and Dean of Engineering Mary Wong agreed "
            "that classes would resume. {s:The campus's vice provost for student "
            "affairs, Francisco Hern,} thanked students."
        ),
        [
            ("Denise Dalton", "chancellor", "University of Santa Marta"),
            ("Francisco Hern", "vice provost for student affairs", "campus"),
        ],
    ),
    (
        (
            "{s:Assistant professor of chemistry Ted Holman} said the paper was "
            "sound. Holman, a member of the National Academy of Engineering, came to "
            "Ridley College in 2001."
        ),
        [
            (
                "Ted Holman",
                "Assistant professor of chemistry, member",
                "National Academy of Engineering, Ridley College",
            ),
        ],
    ),
    (
        (
            "{s:Attorney General Letitia Grant today} announced charges against two "
            "men. “Nobody is above the law,” said {s:Attorney General Grant}. “My "
            "office will act.”"
        ),
        [
            ("Letitia Grant", "Attorney General", None),
        ],
    ),
    (
        (
            "Media contact: Ana Petrov, +381 11 555 0101. {s:The Helsinki Committee's"
            " Ana Petrov} said that “nothing has changed”."
        ),
        [
            ("Ana Petrov", None, "Helsinki Committee"),
        ],
    ),
    (
        (
            "Mayor Lori Lightbody and Police Superintendent David Browne said the "
            "curfew would stay. {s:Browne} said officers had made nine arrests."
        ),
        [
            ("David Browne", "Police Superintendent", None),
        ],
    ),
    (
        (
            "{s:Felipe Aguilar of Human Rights Watch} told Wikipress the camps were "
            "full. {s:Sanne de Vries from the Dutch embassy in Lima} confirmed this."
        ),
        [
            ("Felipe Aguilar", None, "Human Rights Watch"),
            ("Sanne de Vries", None, "Dutch embassy in Lima"),
        ],
    ),
    (
        (
            "On behalf of the Foreign Office, {s:Minister for Africa Lord "
            "Collingwood} said London was concerned. Baroness Anelay of St Brides "
            "asked what had been done."
        ),
        [
            ("Collingwood", "Minister for Africa", None),
        ],
    ),
    (
        (
            "{s:Sophie Leclerc, a spokeswoman for the Paris prosecutor’s office,} "
            "said a man was in custody. {s:Interior Minister Gérard Darmont} promised"
            " a swift inquiry."
        ),
        [
            ("Sophie Leclerc", "spokeswoman", "Paris prosecutor’s office"),
            ("Gérard Darmont", "Interior Minister", None),
        ],
    ),
    (
        (
            "{s:Ministry of Health spokesperson Dr. Kgomotso Tau} said the vaccine "
            "was safe. {s:The ministry's permanent secretary, Mr Solomon Sekwakwa,} "
            "thanked donors."
        ),
        [
            ("Kgomotso Tau", "spokesperson", "Ministry of Health"),
            ("Solomon Sekwakwa", "permanent secretary", "Ministry of Health"),
        ],
    ),
    (
        (
            "“Our position has not changed,” {s:Japan's Chief Cabinet Secretary "
            "Hirokazu Matsuda} told a news conference."
        ),
        [
            ("Hirokazu Matsuda", "Chief Cabinet Secretary", None),
        ],
    ),
    (
        (
            "By Laura Finch, Staff Writer\n"
            "\n"
            "{s:Fire Chief Ron Prince} said the blaze began in the kitchen. {s:Campus"
            " spokesperson Liz Irwell} said damage was put at $2 million. {s:Prince, "
            "head of the campus fire department,} praised his crew."
        ),
        [
            ("Ron Prince", "Fire Chief, head", "campus fire department"),
            ("Liz Irwell", "Campus spokesperson", None),
        ],
    ),
    (
        (
            "{s:Greenpeace campaigner Hannah Wright} said the ban was overdue, while "
            "{s:industry body FoodUK's policy chief Neil Marsh} called it rushed."
        ),
        [
            ("Hannah Wright", "campaigner", "Greenpeace"),
            ("Neil Marsh", "policy chief", "FoodUK"),
        ],
    ),
    (
        (
            "{s:The prime minister of Kosova, Albin Kurtaj,} told parliament that the"
            " north was calm. {s:President Vjosa Osmanaj} thanked KFOR."
        ),
        [
            ("Albin Kurtaj", "prime minister of Kosova", None),
            ("Vjosa Osmanaj", "President", None),
        ],
    ),
    (
        (
            "“Why now?” asked {s:Yusuf Demir, a shopkeeper in Gaziantep}. “Because "
            "they can,” replied {s:his brother Kemal}."
        ),
        [
            ("Yusuf Demir", "shopkeeper in Gaziantep", None),
            ("Kemal", "brother of Yusuf Demir", None),
        ],
    ),
    (
        (
            "Human Rights Commissioner, Dr Stefan Ozmin, today released his report "
            "into children behind wire. {s:Dr Ozmin} said the centres harm children. "
            "“We heard from 100 families,” {s:Dr Ozmin} said.\n"
            "\n"
            "The Human Rights and Fair Treatment Commission visited nine centres. The"
            " Commissioner called on the Minister to act."
        ),
        [
            (
                "Stefan Ozmin",
                "Human Rights Commissioner",
                "Human Rights and Fair Treatment Commission",
            ),
        ],
    ),
    (
        (
            "The researchers from the Massen Institute of Technology said that ozone "
            "will cut harvests. “We looked at both effects,” said {s:co-author "
            "Colette Heild, an associate professor of civil and environmental "
            "engineering at MIT}. {s:Lead author Amos Taim} added that wheat is most "
            "at risk. {s:Denise Mauze, an atmospheric scientist at Prinz University "
            "who was not involved in the study,} called the work important."
        ),
        [
            (
                "Colette Heild",
                "co-author, associate professor of civil and environmental engineering",
                "MIT",
            ),
            ("Amos Taim", "Lead author", None),
            ("Denise Mauze", "atmospheric scientist", "Prinz University"),
        ],
    ),
    (
        (
            "{s:The manager, Emma Stokes,} said the café would reopen. {s:Regular "
            "customer Alf Tring, who is 81,} said he had missed the tea. “It is the "
            "heart of the village,” said {s:parish council chair Jenny Moss}."
        ),
        [
            ("Emma Stokes", "manager", None),
            ("Alf Tring", "Regular customer", None),
            ("Jenny Moss", "parish council chair", "parish council"),
        ],
    ),
    (
        (
            "{s:Goalkeeper Emi Marten} said he had guessed right. {s:Argenta coach "
            "Lionel Scalo} said his players were tired. {s:FIFA president Gianni "
            "Infanto} congratulated both teams. {s:France captain Hugo Loris} told "
            "L'Équipe it hurt."
        ),
        [
            ("Emi Marten", "Goalkeeper", None),
            ("Lionel Scalo", "coach", "Argenta"),
            ("Gianni Infanto", "president", "FIFA"),
            ("Hugo Loris", "captain", "France"),
        ],
    ),
    (
        (
            "{s:Acting Brooklyn District Attorney Eric Gonz} said the defendant stole"
            " wages. {s:State Labor Commissioner Mario Musol} said workers deserve "
            "their pay. The defendant, Earl Tavis, is the owner of Ednar Soul Food "
            "Restaurant. {s:His lawyer, Joyce David-Ray,} said he denies it. The "
            "District Attorney thanked Investigator Ann Roy of the State Department "
            "of Labor."
        ),
        [
            ("Eric Gonz", "Acting Brooklyn District Attorney", None),
            ("Mario Musol", "State Labor Commissioner", None),
            ("Joyce David-Ray", "lawyer of Earl Tavis", None),
        ],
    ),
    (
        (
            "In an email to staff, {s:vice-chancellor Dame Nancy Rothwood} wrote that"
            " jobs were safe. {s:UCU general secretary Jo Grady-Hill} disagreed: "
            "“They are not.” {s:Second-year history student Tobi Adeyemi} told The "
            "Mancunian he would join the strike."
        ),
        [
            ("Nancy Rothwood", "vice-chancellor", None),
            ("Jo Grady-Hill", "general secretary", "UCU"),
            ("Tobi Adeyemi", "Second-year history student", None),
        ],
    ),
    (
        (
            "{s:Rights lawyer Mohamed Zaree of the Cairo Centre for Rights} said the "
            "ruling was political. {s:His co-defendant Gamal Eid, founder and "
            "director of the Arab Network for Information,} said he would not leave. "
            "{s:Minister plenipotentiary Ahmed Hafez, spokesperson for the Foreign "
            "Ministry,} dismissed the criticism."
        ),
        [
            ("Mohamed Zaree", "Rights lawyer", "Cairo Centre for Rights"),
            (
                "Gamal Eid",
                "co-defendant, founder and director",
                "Arab Network for Information",
            ),
            (
                "Ahmed Hafez",
                "Minister plenipotentiary, spokesperson",
                "Foreign Ministry",
            ),
        ],
    ),
    (
        (
            "{s:The Cabinet Office Minister Oliver Dowder} announced the plan. Shadow"
            " minister Lady Pat McFadd said it was late. {s:Downing Street} denied a "
            "rift. No 10 said the PM had full confidence in him."
        ),
        [
            ("Oliver Dowder", "Cabinet Office Minister", None),
            ("Downing Street", None, "Downing Street"),
        ],
    ),
    (
        (
            "{s:The Society for Seabirds} said numbers fell by a third. {s:Its head "
            "of science, Dr Will Peach,} said cats were not to blame. “Gulls are "
            "clever,” he told BBC Radio Cornwall. {s:Cornwall Council's Martin Eddy} "
            "promised new bins."
        ),
        [
            ("Will Peach", "head of science", "Society for Seabirds"),
            ("Martin Eddy", None, "Cornwall Council"),
            ("Society for Seabirds", None, "Society for Seabirds"),
        ],
    ),
    (
        (
            "{s:Rector of Nazarov University Waqar Ahmad-Khan} announced a fund. "
            "{s:Dean Loretta O'Donoghue, School of Sciences,} said 30 students would "
            "benefit. {s:A student, Dana Bek, 20,} told us: “I can stay.”"
        ),
        [
            ("Waqar Ahmad-Khan", "Rector", "Nazarov University"),
            ("Loretta O'Donoghue", "Dean", "School of Sciences"),
            ("Dana Bek", "student", None),
        ],
    ),
    (
        (
            "Speaking at the opening, {s:Kyrgyz Minister of Education and Science "
            "Kanybek Imanal} noted that 40 schools were built. {s:The head of the "
            "district, Gulnara Asan,} added that two more are planned."
        ),
        [
            ("Kanybek Imanal", "Kyrgyz Minister of Education and Science", None),
            ("Gulnara Asan", "head of the district", None),
        ],
    ),
    (
        (
            "{s:The Hon. Minister for Women and Children, Mrs. Rosy Akbari,} "
            "commended the officers. {s:Police Commissioner Brigadier-General Sitiv "
            "Qilio} stated that more posts will open."
        ),
        [
            ("Rosy Akbari", "Hon. Minister for Women and Children", None),
            ("Sitiv Qilio", "Police Commissioner Brigadier-General", None),
        ],
    ),
    (
        (
            "{s:Dr. Tedros Haile, WHO Director-General,} warned of a rise. {s:His "
            "deputy, Zsuzsa Jakabb,} said vaccines work."
        ),
        [
            ("Tedros Haile", "Director-General", "WHO"),
            ("Zsuzsa Jakabb", "deputy", None),
        ],
    ),
    (
        (
            "{s:A spokesman for the Ministry of Defence, Lt. Gen. Amr Nazif,} said "
            "two planes had landed. The general said nobody was hurt."
        ),
        [
            ("Amr Nazif", "spokesman, Lt. Gen.", "Ministry of Defence"),
        ],
    ),
    (
        (
            "{s:Labour councillor for Riverside ward Anna Perett} said the bins were "
            "full. {s:The council's cabinet member for waste, Cllr Mike Hall,} "
            "apologised: “We fell short.”"
        ),
        [
            ("Anna Perett", "councillor for Riverside ward", "Labour"),
            ("Mike Hall", "cabinet member for waste, Cllr", "council"),
        ],
    ),
    (
        (
            "{s:FC Kairat head coach Rafael Urazbakh} said the pitch was heavy. "
            "{s:Midfielder Jorginho, who joined from Santos,} said he was tired."
        ),
        [
            ("Rafael Urazbakh", "head coach", "FC Kairat"),
            ("Jorginho", "Midfielder", None),
        ],
    ),
    (
        (
            "{s:Tesla boss Elon Must} tweeted that the car was done. {s:Analyst Dan "
            "Ivers of Wedbush Securities} said the date was firm. {s:GM chief Mary "
            "Barry} was more careful: “We will see.”"
        ),
        [
            ("Elon Must", "boss", "Tesla"),
            ("Dan Ivers", "Analyst", "Wedbush Securities"),
            ("Mary Barry", "chief", "GM"),
        ],
    ),
    (
        (
            "In her report, {s:the Federal Commissioner for Data Protection, Louisa "
            "Specht,} criticises the ministry. {s:The Greens' parliamentary group "
            "leader Britta Hasel} demanded answers. {s:SPD's Lars Kling} said there "
            "was no scandal."
        ),
        [
            ("Louisa Specht", "Federal Commissioner for Data Protection", None),
            ("Britta Hasel", "parliamentary group leader", "Greens"),
            ("Lars Kling", None, "SPD"),
        ],
    ),
    (
        (
            "{s:Sara Khan-Lopez – the agency's Goodwill Ambassador for East Africa –}"
            " said she had met mothers who walked for nine days. {s:Filippo Grand, UN"
            " High Commissioner for Refugees,} appealed for $40 million."
        ),
        [
            ("Sara Khan-Lopez", "Goodwill Ambassador for East Africa", "agency"),
            ("Filippo Grand", "High Commissioner for Refugees", "UN"),
        ],
    ),
    (
        (
            "{s:Ana Botin-Sanz, executive chair of Banco Norte,} said profits were "
            "solid. {s:The bank's finance chief, José García-Cantera,} expects rates "
            "to fall. “We are well placed,” the chief financial officer said."
        ),
        [
            ("Ana Botin-Sanz", "executive chair", "Banco Norte"),
            ("José García-Cantera", "finance chief", "Banco Norte"),
        ],
    ),
    (
        (
            "{s:Detective Chief Inspector Rob Styles, of Sussex Police's Major Crime "
            "Team,} said a body had been found. {s:Acting Sergeant Mia Tan} said the "
            "road was shut. PC Dan Oaks thanked drivers."
        ),
        [
            (
                "Rob Styles",
                "Detective Chief Inspector",
                "Sussex Police's Major Crime Team",
            ),
            ("Mia Tan", "Acting Sergeant", "Sussex Police"),
        ],
    ),
    (
        (
            "“I lost my farm,” said {s:Joseph Lokwang, a herder from Turkana}. “The "
            "rain did not come,” said {s:his wife Mary}. {s:John Ekal, the county's "
            "drought officer,} said 90,000 need food."
        ),
        [
            ("Joseph Lokwang", "herder from Turkana", None),
            ("Mary", "wife of Joseph Lokwang", None),
            ("John Ekal", "drought officer", "county"),
        ],
    ),
    # What members are of is nobody's name, and offices before "and" are of both.
    (
        (
            "{s:Reps. Jane Roe, D-Calif., Tom Hall, R-Texas, and Eva Berg, D-N.Y.,} "
            "said it was late. {s:Sens. Ana Lisi, D-Ohio, and Ole Dahl, R-Utah,} said "
            "so."
        ),
        [
            ("Jane Roe and Tom Hall and Eva Berg", "Rep. and Rep. and Rep.", None),
            ("Ana Lisi and Ole Dahl", "Sen. and Sen.", None),
        ],
    ),
    # Pairs, each with an age or with what they are.
    (
        (
            "{s:John Dent, 60, and Mary Roe, 58,} said it was late. {s:Ana Lisi, a "
            "nurse, and her husband, Ole Lisi,} said so."
        ),
        [
            ("John Dent and Mary Roe", None, None),
            ("Ana Lisi and Ole Lisi", "nurse and husband of Ana Lisi", None),
        ],
    ),
    # Whose son he is stands far above, and only she has been told of since.
    (
        (
            "Mrs Gwen Prossel cooked at the pit for years. She remembers the noise. "
            "She has never moved away. Her kitchen looks over the valley. {s:Her son "
            "Alun} says it is time that she left."
        ),
        [("Alun", "son of Gwen Prossel", None)],
    ),
    # Ana or Eva: it cannot be told whose.
    (
        (
            "Ms Ana Lisi met Ms Eva Berg. She was late. {s:Her brother Tom} says it "
            "was the bus."
        ),
        [("Tom", "brother", None)],
    ),
    (
        (
            "{s:Imperial's President, Alice Gost,} told Felix that the figures were "
            "public. {s:Provost James Stirl}, speaking to staff, said it was wrong. "
            "{s:The Union's Deputy President for Education, Nick Burst,} said "
            "students had been ignored."
        ),
        [
            ("Alice Gost", "President", "Imperial"),
            ("James Stirl", "Provost", None),
            ("Nick Burst", "Deputy President for Education", "Union"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_people_are(text, expected):
    """Each is found under the full name, with all that the text says of the office."""
    speakers, _ = resolve_marked(text)

    known = {speaker.name: (speaker.role, speaker.organization) for speaker in speakers}
    assert {name: known.get(name) for name, *_ in expected} == {
        name: (role, organization) for name, role, organization in expected
    }
