# ruff: noqa: E501  # a case is one sentence on one line
"""Each rule: what it must find, to the character, and what it must leave alone."""

import pytest
from reported import attributions_of, read_reported, reported_in

CASES = {
    "quotation-after-cue": [
        "{source:The president} {cue:tweeted:} {content:“It is done.”}",
        "{source:Ms Adler} {cue:said} in an interview, {content:“Nobody asked me.”}",
        "{source:The judge} {cue:ruled} {content:the search “lawful and fair”}.",
        "{source:The report} {cue:says}, {content:“No valve was shut.”}",
        "{source:She} laughed and {cue:said}, {content:“Never.”}",
        "{source:A sign} {cue:read}, {content:“Closed.”}",
        "Then {source:the guard} {cue:shouted}, {content:“Get down!”}",
        "{source:Ms Adler} {cue:said}, {content:“The bridge is safe.”}",
        "{source:The mayor} {cue:said:} {content:“We will not pay.”}",
        "{source:He} {cue:asked}, {content:“Who did it?”}",
        "{source:Ms Adler} {cue:added} {content:“the bridge is safe”}.",
        # The addressee, the place and the time belong to none of the three.
        "{source:The minister} {cue:told} reporters: {content:“Nobody was hurt.”}",
        "{source:Ms Adler} {cue:said} in Geneva on Monday: {content:“It is over.”}",
        "{source:The coach} {cue:told} the club's website, {content:“We were lucky.”}",
        # A relative clause and an apposition stand between subject and verb.
        "{source:Ms Adler}, who chairs the board, {cue:said}, {content:“I am done.”}",
        "{source:Hugh Ode, a nurse}, {cue:said}, {content:“There was no smoke.”}",
        # The cue's object belongs to what is said.
        "{source:The critic} {cue:called} {content:the film “a long yawn”}.",
        # A fragment goes on to the end of the clause.
        "{source:The bank} {cue:said} {content:“many thousands” of accounts were open}.",
        # Two cues in one sentence.
        "{source:He} {cue:said}, {content:“Go,”} and {source_b:she} {cue_b:replied}, {content_b:“Never.”}",
        # The paragraph ends with the cue's colon.
        "{source:Ms Adler} {cue:wrote:}\n\n{content:“The vault was empty.”}",
        "{source:The guard} {cue:told} the court:\n\n{content:“I slept all night.”}",
        # Curly, straight, single and angled marks.
        '{source:Ms Adler} {cue:said}, {content:"The bridge is safe."}',
        "{source:Ms Adler} {cue:said:} {content:«The bridge is safe.»}",
        "{source:Ms Adler} {cue:said}, {content:‘The bridge is safe.’}",
    ],
    "inverted": [
        "{content:“It is homework, Ray,”} {cue:fired back} {source:Lorna Ode, the vice chair}.",
        "{content:The sea is rising, which is bad}, {cue:says} {source:Dr Ron Ode of the Institute} in Paris.",
        "{content:«Who reads the rules will not raise a hand»}, - {cue:emphasized} {source:A. Karimov}.",
        "{content:“I am ill,”} {cue:said} {source_ab:Ms Roe}, who lives in Ode, {cue_b:adding} {content_b:that she would rest}.",
        "{content:“It was dark,”} {cue:explained} {source:the pilot’s widow}.",
        "{content:“We are staying,”} {cue:insisted} {source:one of the miners}.",
        "{content:The sea is rising}, {cue:warn} {source:scientists}.",
        "{content:“Not now,”} {cue:replied} {source:Ms Adler}, {content:“not ever.”}",
        "{content:The sea is rising}, {cue:says} {source:a study by the port}.",
        "{content:“It fell,”} {cue:said} {source:Marta Quill, a teacher} who lives there.",
        "{content:“The bridge is safe,”} {cue:said} {source:Ms Adler}.",
        "{content:The bridge is safe}, {cue:said} {source:Ms Adler}.",
        "{content:“Is it safe?”} {cue:asked} {source:the mayor}.",
        "{content:“We lost everything,”} {cue:said} {source:Ali Reza, a baker from Homs}.",
        "{content:“We slept,”} {cue:said} {source:Ms Adler, head of the union}, on Monday.",
        "{content:“We slept,”} {cue:said} {source:Ms Adler}, who lives next door.",
        "{content:“It is a start,”} {cue:wrote} {source:the editor of the Herald}.",
        # What goes on behind the insertion is the same content.
        "{content:“It is late,”} {cue:said} {source:Ms Adler}, {content:“but not too late.”}",
        "{content:“We,”} {cue:said} {source:the king}, {content:“are not amused.”}",
        "{content:“Leave,”} {cue:shouted} {source:the guard}.",
        # Dashes instead of commas.
        "{content:“It is over”} — {cue:said} {source:Ms Adler}.",
        "{content:“Nobody,”} {cue:said} {source:Mr Ode, 34}.",
        "{content:“The sea took it,”} {cue:recalls} {source:his sister Ana}.",
    ],
    "inserted": [
        "{content:“It rained. We came to row,”} {source:the captain}, who won in May, {cue:said} after she left.",
        "{content:Not a single coin}, {source:the mayor} {cue:stressed}, {content:came out of the fund}.",
        "{content:Mice can see again}, {source:a new study} {cue:shows}.",
        "{content:Bladders have been grown}, {source:scientists} {cue:report} in Nature.",
        "{content:Men can sing again}, {source:researchers} {cue:report}.",
        "{content:“The line is safe,”} {source:the firm} {cue:confirmed} on Monday.",
        "{content:“Is it safe?”} {source:the firm's lawyer} {cue:repeated}.",
        "{content:“I am ill,”} {source:Ms Roe, 34}, {cue:told} the Herald on Monday.",
        # What a quotation waits for, and what stands behind the cue is not.
        "{content:“It is my job,”} {source:he} {cue:told} “Good Morning” on Monday.",
        "{content:“It is my job,”} {source:he} {cue:told} Marta Adler, who left early.",
        "{content:“They know it well,”} {source:Ms Adler} {cue:said} of the guards.",
        "{content:“Is it my job?”} {source:the pilot} {cue:asked} her.",
        "{content:“It was a long day,”} {source:Devine} {cue:said}.",
        "{content:“It was a long day,”} {source:she} {cue:went on}.",
        "{content_a:The road is shut}, {source_ab:he} {cue_a:said}, and {cue_b:warned} {content_b:that it hurts}.",
        "{content:“It was dark,”} {source:the pilot’s widow} {cue:explained}.",
        "{content:It was dark}, {source:he} {cue:recalls}.",
        "{content:“Nobody came,”} {source:they} {cue:say}.",
        # What stands before the source goes on behind whom it is told.
        "{content:“We are late,”} {source:the mayor} {cue:told} reporters in Ode, {content:“and we are sorry.”}",
        "{content:Rates will fall}, {source:the bank and two brokers} {cue:predict}.",
        "{content:The road}, {source:police} {cue:added}, {content:is shut}.",
        "{content:“Nobody came,”} {source:Ms Adler} {cue:said quietly}.",
        "{content:“The bridge is safe,”} {source:Ms Adler} {cue:said}.",
        "{content:The bridge}, {source:she} {cue:said}, {content:is safe}.",
        "{content:The bridge is safe}, {source:the minister} {cue:said} on Monday.",
        "{content:“We will rebuild,”} {source:the mayor} {cue:told} reporters in Geneva.",
        "{content:“It is late,”} {source:she} {cue:said}, {content:“but not too late.”}",
        "{content:“The sea took it,”} {source:his sister Ana} {cue:recalled}.",
        "{content:“Why me?”} {source:he} {cue:asked}.",
        "{content:“Go away!”} {source:the boy} {cue:yelled}.",
        "{content:The fire began at night}, {source:police} {cue:said} in a note.",
        "{content:Prices will rise}, {source:the bank} {cue:warned} last week.",
        "{content:Nobody was hurt}, {source:a spokeswoman for the port} {cue:said}.",
        "{content:The vote}, {source:analysts} {cue:believe}, {content:will be close}.",
        "{content:“I am tired,”} {source:Mr Ode, 34}, {cue:said}.",
        "{content:“I am tired,”} {source:Ana Roe}, who lost her home, {cue:said}.",
        "{content:“It is over,”} {source:Ms Adler} {cue:had told} the court.",
        "{content:Two hundred people fled}, {source:the ministry} {cue:reports}.",
    ],
    "according-to": [
        "{cue:According to} {source:his daughter, Ana Roe}, {content:her father is ill}.",
        "{cue:According to} {source:Ms Adler}, who chairs the board, {content:the plan is late}.",
        "{cue:According to} {source:the ministry}, {content:the plan, which is late, will cost more}.",
        "{cue:According to} {source:information received}, {content:soldiers burned the huts}.",
        "{cue:According to} {source:the union}, to which he belongs, {content:the plan is late}.",
        "{cue:According to} {source:Ms Adler}, a nurse who lives there, {content:the car was stolen}.",
        "{cue:According to} {source:the bank}, {content:a nurse who lost a card was refunded}.",
        "{cue:According to} {source:the Herald}, {content:Ms Adler has left}.",
        "{cue:According to} {source:police}, {content:the car was stolen}.",
        "{content:The car was stolen}, {cue:according to} {source:police}.",
        "{content:Rents rose by a tenth}, {cue:according to} {source:figures released by the bank}.",
        "{cue:According to} {source:the ministry}, {content:forty people fled}.",
        "{content:Forty people fled}, {cue:according to} {source:the ministry}.",
        "{content:Forty people fled} {cue:according to} {source:the ministry}.",
        "{cue:According to} {source:Ana Roe, a geologist}, {content:the slope moved}.",
        "{content:The slope}, {cue:according to} {source:Ms Roe}, {content:has moved}.",
        "{content:The slope has moved}, {cue:according to} {source:a report by the army}.",
        "But {cue:according to} {source:the Herald}, {content:the slope has not moved}.",
        "{content:“The slope moved,”} {cue:according to} {source:the report}.",
        "{cue:According to} {source:him}, {content:the slope has moved}.",
    ],
    "view-of": [
        "{cue:In} {source:her} {cue:opinion}, {content:the port is safe}.",
        "{content:The port is safe}, {cue:in} {source:his} {cue:judgment}.",
        "{cue:In} {source:his} {cue:view}, {content:the dam is safe}.",
        "{cue:In} {source:the minister's} {cue:view}, {content:the dam is safe}.",
        "{content:The dam is safe}, {cue:in} {source:the minister's} {cue:view}.",
        "{cue:In} {source:the bank's} {cue:opinion} {content:the loan was safe}.",
        "{cue:As} {source:one nurse} {cue:put it}, {content:nobody sleeps here}.",
        "{content:The dam}, {cue:in} {source:her} {cue:view}, {content:is safe}.",
        "At the same time, {cue:in} {source:Ana Roe’s} {cue:opinion}, {content:it is safe}.",
        "It rained on farmers {content:who} {cue:in} {source:her} {cue:words} {content:had lost it all}, and on him.",
        "{cue:As} {source:she} {cue:put it} in a letter, {content:nobody sleeps here}.",
        "{cue:As} {source:she} {cue:put it} in a letter, {content:“nobody sleeps here”}.",
    ],
    "phrase-that": [
        "They {cue:had been told} three times {content:that the safe was empty}.",
    ],
    "verb-that": [
        "{source:The clerk} {cue:told} Max Ode, prosecuting, {content:that the safe was empty}.",
        "{source:Ms Roe} {cue:said}, without giving details, {content:that she was ill}.",
        "{source:The treaty} {cue:states} {content:that the strait is open}.",
        "{source:Ana Roe of the port} {cue:said} {content:that the crane was new}.",
        "{source:Both sides} {cue:agreed} {content:that the border should open}.",
        "{source:Nobody} {cue:said} {content:that the crane was new}.",
        "{source:He} {cue:conceded} {content:that, for now, the crane stays}.",
        "{source:The pilot} {cue:has never said} {content:that he slept}.",
        "{source:The firm} {cue:will argue} {content:that the valve was shut}.",
        "{source:She} {cue:reminded} the court {content:that he was ten}.",
        "{source:They} {cue:fear} {content:that the frost will return}.",
        "{source:Ms Adler} {cue:repeated} on Tuesday {content:that the crane stays}.",
        "{source:The council}, which met in June, {cue:said} {content:that the crane stays}.",
        "{source:Deputy Mayor Ana Roe} {cue:noted} {content:that the crane stays}.",
        "{source:Ms Adler} {cue:said} {content:that the bridge is safe}.",
        "{source:She} {cue:has repeatedly said} {content:that the bridge is safe}.",
        "{source:The envoy} {cue:underlined} {content:that the talks go on}.",
        "{source:Ms Adler} {cue:told} reporters in Geneva {content:that it is safe}.",
        "{source:The ministry} {cue:said} in a note on Monday {content:that it is safe}.",
        "{source:Ms Adler} {cue:said} on Monday {content:that it is safe}.",
        "{source:The court} {cue:found} {content:that the firm had lied}.",
        "{source:Officials} {cue:believe} {content:that the fire was set}.",
        "{source:He} {cue:did not say} {content:that it was safe}.",
        "{source:The driver} {cue:denied} {content:that he had been drinking}.",
        "{source:The mayor of Ode} {cue:warned} residents {content:that the dam may burst}.",
        "{source:Ms Adler}, who chairs the board, {cue:said} {content:that it is safe}.",
        "{source:Ms Adler, chair of the board}, {cue:said} {content:that it is safe}.",
        "{source:Hugh Ode, 34, a nurse}, {cue:said} {content:that there was no smoke}.",
        "{source:The minister of health and the mayor} {cue:said} {content:that it is safe}.",
        "{source:Adler, Ode and Roe} {cue:said} {content:that it is safe}.",
        "{source:The poll} {cue:showed} {content:that few people care}.",
        "{source:Experts} {cue:doubt} {content:that the reef will recover}.",
        # A participle behind a comma shares the source and ends the content.
        "{source_ab:The envoy} {cue:said} {content:that talks go on}, {cue_b:adding} {content_b:that nobody has left}.",
        "{source_ab:The envoy} {cue:said} {content:that talks go on}, while {cue_b:stressing} {content_b:that time is short}.",
        # So does a coordinated verb.
        "{source_ab:The envoy} {cue:said} {content:that talks go on} and {cue_b:warned} {content_b:that time is short}.",
        # Content in two coordinated clauses is one.
        "{source:He} {cue:said} {content:that it rained and that the road was shut}.",
        # What stands behind a leading time or place.
        "On Monday {source:the bank} {cue:said} {content:that rates will fall}.",
        "In a letter, {source:the bank} {cue:said} {content:that rates will fall}.",
        "{source:The bank} {cue:said} {content:that, on Monday, rates will fall}.",
    ],
    "verb-clause": [
        "{source:Mr Ode} {cue:says} {content:with winds of more than 30 knots, boats are staying in port}.",
        "{source:Mr Ode} {cue:said} on Monday, {content:the plan would go ahead}.",
        "{source:The figures} {cue:show} {content:94 per cent of the state is dry}.",
        "{source:Officials} {cue:said} {content:the fire, which began at night, was out}.",
        "{source:Ms Adler} {cue:said} {content:the bridge was “safe as houses”}.",
        "{source:The pilot} {cue:believes} {content:the wing broke}.",
        "{source:Ana Roe, the pilot}, {cue:says} {content:the wing broke}.",
        "{source:He} {cue:admitted} {content:he had lied}.",
        "{source:The bank} {cue:expects} {content:rates will fall}.",
        "{source:It} {cue:said} {content:two people were missing}.",
        "{source:The army} {cue:says} {content:it will leave}.",
        "{source:Residents} {cue:say} {content:the air is foul}.",
        "{source:Ms Adler} {cue:said} {content:the bridge is safe}.",
        "{source:She} {cue:said} {content:the sea was calm}.",
        "{source:The mayor} {cue:said} on Monday {content:the bridge is safe}.",
        "{source:He} {cue:told} reporters {content:the bridge was safe}.",
        "{source:Police} {cue:said} {content:two men fled}.",
        "{source:The firm} {cue:says} {content:its toys are safe}.",
        "{source:The parents} {cue:hope} {content:the school will stay}.",
        "{source:He} {cue:thinks} {content:the school will close}.",
        "{source:The union} {cue:claims} {content:three workers were hurt}.",
        "{source:The ministry} {cue:said} {content:there was no danger}.",
        "{source_ab:He} {cue:said} {content:the road was shut}, {cue_b:adding} {content_b:that it would open on Friday}.",
        # A contrast behind a comma is the narrator's.
        "{source:Ms Adler} {cue:said} {content:the bridge is safe}, while nobody crossed.",
    ],
    "verb-wh": [
        "{source:Nobody} {cue:explained} {content:where the boat was}.",
        "{source:The firm} {cue:did not say} {content:when it would open}.",
        "{source:Ms Adler} {cue:asked} reporters {content:how they knew}.",
        "{source:The senator} {cue:asked} {content:whether the money was spent}.",
        "{source:Nobody} {cue:knows} {content:who owns the mill}.",
        "{source:She} {cue:explained} {content:how the valve works}.",
        "{source:The judge} {cue:wondered} {content:why the file was lost}.",
        "{source:He} {cue:would not say} {content:what the firm had paid}.",
        "{source:The board} {cue:did not know} {content:if the valve was shut}.",
    ],
    "verb-to": [
        "{source:The mayor}, who was there, {cue:pledged} {content:to stay}.",
        "{source:Another one} {cue:asked} {content:the monitors not to leave}.",
        "It rained; {source:the organisers} {cue:promise} {content:to wait}.",
        "{source:She} {cue:asked} {content:not to be moved}.",
        "{source:The judge} {cue:warned} {content:jurors never to look it up}.",
        "{source:The organisers} {cue:promise} {content:to bring candles}.",
        "{source:She} {cue:advised} {content:to wait}.",
        "{source:They} {cue:asked} {content:the court to free prisoners}.",
        "{source:The bank} {cue:promised} {content:to lower fees}.",
        "{source:The bank} {cue:pledged} {content:to free up land}.",
        "{source:She} {cue:urged} {content:the firm to better protect its drivers}.",
        "{source:She} {cue:urged} {content:the firm to zorb its drivers}.",
        "{source:The army} {cue:threatened} {content:to close the port}.",
        "{source:The captain} {cue:refused} {content:to sail}.",
        "{source:The union} {cue:vowed} {content:to fight}.",
        "{source:The police} {cue:asked} {content:drivers to stay home}.",
        "{source:He} {cue:offered} {content:to resign}.",
        "{source:The mayor} {cue:wants} {content:to close the bridge}.",
        "{source:The firm} {cue:plans} {content:to hire forty people}.",
        "{source:The firm} {cue:promised} {content:to hire forty people}.",
        "{source:Ms Adler} {cue:declined} {content:to comment}.",
        "{source:He} {cue:urged} {content:the council to act}.",
        "{source:The doctor} {cue:advised} {content:her to rest}.",
        "{source:The council} {cue:resolved} {content:to sue}.",
        "{source:The judge} {cue:ordered} {content:the firm to pay}.",
        "{source:They} {cue:hope} {content:to finish by June}.",
    ],
    "verb-colon": [
        "{source:The guide} {cue:warned:} {content:nobody should swim here}.",
        "{source:She} {cue:added:} {content:the sea is cold}.",
    ],
    "verb-preposition": [
        "{source:It} {cue:regards} {content:the conditions imposed on it as harsh}.",
        "{source:Mr Roe} {cue:did not agree}, however, {content:with the figure}.",
        "{source:The fund} {cue:appealed for} {content:$7 million to move the halls}.",
        "{source:She} {cue:described} {content:the plan as “a gift to polluters”}.",
    ],
    "verb-noun-phrase": [
        "{source:The council}, who met in May, {cue:welcomed} {content:the plan}.",
        "{source:The report} {cue:puts} {content:the area at 3 acres}.",
        "Ode border: {source:Commissioner} {cue:calls for} {content:end to raids}\n\nIt rained on Monday.",
        "{source:The army} {cue:refused to comment on} {content:the raid}.",
        "{source:Mayor} {cue:Denies} {content:Claims of Fraud}\n\nIt rained on Monday.",
        "{source:Growers} {cue:welcome} {content:trade talks}",
        "{source:Ms Ode}, in her address, {cue:lauded} {content:the women of Ode}.",
        "{source:The audit office} in its conclusion {cue:condemned} {content:the delay}.",
        "{source:She} {cue:criticised} {content:what had become a habit}.",
        "{source:Reef Watch} on May 4, 2024 {cue:condemned} {content:the raid}.",
        # What "call" says stands behind its object.
        "{source:She} {cue:called} {content:him a liar}.",
        "{source:She} {cue:called} {content:the plan reckless}.",
        "{source:She} {cue:called} {content:the plan very weak}.",
        "{source:She} {cue:called} {content:it madness}.",
        "{source:She} {cue:called} {content:the figures proof that it leaked}.",
        "{source:She} {cue:called} {content:Adler her best friend}.",
        "{source_ab:She} {cue:has called for} {content:calm} and {cue_b:urged} {content_b:the army to leave}.",
        "{source:Ms Ana Adler, the chair}, {cue:praised} {content:the plan}.",
        "{source:The court} {cue:upheld} {content:the ban}.",
        "{source:She} {cue:announced} {content:the end of the strike}.",
        "{source:The pope} {cue:denounced} {content:the war}.",
        "{source:Rivals} {cue:mocked} {content:the speech}.",
        "{source:The bank} {cue:cited} {content:a lack of trust}.",
        "{source:The envoy} {cue:accused} {content:the army of theft}.",
        "{source:Neighbors} {cue:complained about} {content:the noise}.",
        "{source:The bank} {cue:warned of} {content:a recession}.",
        "{source:The union} {cue:called for} {content:a strike}.",
        "{source:The union} {cue:praised} {content:the decision}.",
        "{source:The president} {cue:condemned} {content:the attack on the port}.",
        "{source:The envoy} {cue:stressed} {content:the importance of trust}.",
        "{source:He} {cue:denied} {content:the charge}.",
        "{source:Critics} {cue:criticized} {content:the plan}, which the board had drawn.",
        "{source_ab:The envoy} {cue:praised} {content:the truce}, while {cue_b:stressing} {content_b:the importance of trust}.",
        "{source:The bank} {cue:announced} {content:a cut in rates}.",
    ],
    "phrase": [
        "{source:Acme} {cue:is proud to announce} {content:that it has bought Roe}.",
        "{source:The firm} {cue:declined to say} {content:whether it would pay}.",
        "{source:She} {cue:appealed to} {content:the court to dispatch more judges}.",
        "The family {cue:was told} {content:that the boy was safe}.",
        "{source:The owner} {cue:made} very {cue:clear} {content:that the field was shut}.",
        "{source:The clerk} {cue:was quoted as saying} {content:that the file was lost}.",
    ],
    "adjective": [
        "{source:The miners} {cue:are afraid} {content:that the roof will fall}.",
        "{source:She} {cue:is not sure} {content:whether it was him}.",
        "{source:The firm} {cue:is aware} {content:that the valve leaks}.",
        "{source:Ms Adler} {cue:was optimistic} {content:that the port would open}.",
        "{source:The envoy} {cue:is confident} {content:that the truce will hold}.",
        "{source:He} {cue:was sure} {content:that the door was shut}.",
        "{source:The heirs} {cue:are determined} {content:to keep the mill}.",
        # Headlines spare the verb.
        "{source:Council} {cue:deeply concerned over} {content:arrests}\n\nIt rained on Monday.",
    ],
    "noun": [
        "{source:Her} {cue:promise} {content:that the port would open} was kept.",
        "{source:The army’s} {cue:threat} {content:to close the port} worked.",
        "We heard of {source:his} {cue:decision} {content:to resign}.",
        "{source:Their} {cue:demand} {content:that he resign} went unheard.",
        "{source:His} {cue:claim} {content:that the door was shut} did not hold.",
        "{source:The minister's} {cue:promise} {content:to pay} was kept.",
        "{source:Her} {cue:criticism of} {content:the plan} was sharp.",
        "We saw {source:the firm's} {cue:assurance} {content:that nobody was hurt}.",
    ],
    "passive": [
        "{content:The port} {cue:is thought} {content:to be safe}.",
        "It {cue:is feared} {content:that forty people drowned}.",
        "{content:The firm} {cue:was urged by} {source:the union} {content:to pay}.",
        "{content:The plan} {cue:was praised by} {source:farmers}.",
        "{content:The bank} {cue:is expected} {content:to cut rates}.",
        "It {cue:is believed} {content:that the fire was set}.",
    ],
    "headline-colon": [
        "{content:‘I was never asked’}{cue::} {source:Ana Roe} on her years at sea\n\nIt rained on Monday.",
        "{content:“We will stay”}{cue::} {source:the traders of Ode}\n\nIt rained on Monday.",
        "{source:Ombudsman}{cue::} {content:prisons need reform}\n\nIt rained on Monday.",
        "{source:Mayor of Ode}{cue::} {content:“We will not pay”}\n\nIt rained on Monday.",
    ],
    "label-colon": [
        "{source:Ms Adler}{cue::} {content:“The bridge is safe.”}",
        "And from {source:Chairwoman Ana Roe}{cue::} {content:“The crew did well.”}",
        "The race is not over - {source:Ana Roe and Max Ode}{cue::} {content:“It has begun.”}",
        "It rained ... {source:Ana Roe}{cue::} {content:“We rowed on.”}",
        "• {source:Ana Roe, chair of the Council for Rowers of the North (CRN)}{cue::} {content:“We rowed on.”}",
    ],
    "dash-name": [
        "{content:“The bridge is safe and will stay open.”}\n\n{cue:—} {source:Marta Adler, chair of the council}",
        "It rained.\n\n{content:A bridge here? The bus can't even turn.}\n\n{cue:—} {source:Marta Adler (@madler_7)} May 30, 2021",
    ],
    "label-line": [
        "It rained on Monday.\n\n{source:Marta Adler}{cue::}\n\n{content:The bridge is safe. We checked it twice.}",
        "It rained on Monday.\n\n{source:Marta Adler (@madler)}{cue::}\n\n{content:The bridge is safe. We checked it twice.}",
        "It rained on Monday.\n\n{source:Marta Adler madler7}{cue::}\n\n{content:The bridge is safe. We checked it twice.}",
        # What it means stands below it, and is hers as well.
        "It rained on Monday.\n\n{source:@madler}{cue::}\n\n{content:El puente es viejo y no lo cruzo con la bici.}\n\n{content:The bridge is old and I do not cross it by bike.}\n\nIt rained.",
    ],
    "turn": [
        "{source:ADLER}{cue::} {content:The bridge is safe. It was checked}.\n\n{source_b:ROE}{cue_b::} {content_b:Who checked it?}",
        "It rained on Monday, and the river rose.\n\n{source:Q}{cue::} {content:Is the bridge safe?}\n\n{source_b:A}{cue_b::} {content_b:It is safe}.",
    ],
    "colon-quotation": [
        "{source:The club} {cue:resisted:} {content:“Nobody has asked you.”}",
        "{source:Ms Adler} {cue:issued the following statement:}\n\n{content:“Our thoughts are with all.”}",
        "{source:She} {cue:then addressed the crowd again:} {content:“Here is what I saw.”}",
        "{cue:Thundered} {source:Ms Adler}: {content:“Nobody has asked you.”}",
        "{source:Her} {cue:answer was:} {content:“Nobody has asked you.”}",
        "{source:The mayor's} {cue:message to the town is simple:} {content:“Go home and wait.”}",
        "{source:Ms Adler} {cue:was blunter:} {content:“Nobody has asked you.”}",
        "That does not surprise {source:pollster Marta Adler}{cue::} {content:“The young were never asked.”}",
    ],
    "quotation-verb": [
        "{content:“Nobody ever asks the trees,”} {source:Ms Adler} {cue:glowed}.",
        "{content:“Nobody ever asks the trees,”} {cue:tweeted} {source:another}.",
        "{content:“Go and ask the trees,”} {source:Ms Adler} {cue:glowed}.",
        "{content:“They are here to ask the trees,”} {source:Ms Adler} {cue:glowed back} with a laugh.",
        "{content:“Has nobody asked the trees?”} {source:a guard} {cue:can be heard bawling} at a window.",
    ],
    "verb-quotation": [
        "{source:Ms Adler} {cue:cracked}, {content:“I have never been asked.”}",
        "In their first debate, {source:Ms Adler} {cue:cracked}, {content:“I have never been asked.”}",
        "{source:Ms Adler} butted in {cue:to glow}, {content:“I have never been asked.”}",
    ],
    "list-below-cue": [
        "It rained on Monday.\n\n{source:The minister} {cue:announced:}\n\n• {content:a new bridge};\n• {content:two new halls}.\n\nIt rained.",
        "It rained on Monday.\n\n{source:The union} {cue:demanded} the following:\n\n1. {content:Higher wages}.\n2. {content:“Shorter hours”}.",
        "It rained on Monday.\n\n{source:She} {cue:recommends} {content:that the council}:\n\n- {content:shut the bridge}, and\n- {content:open the halls}.",
    ],
    "block-below-cue": [
        "It rained on Monday.\n\n{source:The statement} {cue:reads:}\n\n{content:The bridge is safe. We checked it twice.}",
        "It rained on Monday.\n\n{source:Ms Adler} {cue:wrote:}\n\n{content:Мост старый, и никто его не проверял.}\n\n{content:The bridge is old, and nobody has checked it.}\n\nIt rained.",
        # English without small words is no other language, nor are two such paragraphs.
        "It rained on Monday.\n\n{source:Ms Adler} {cue:wrote:}\n\n{content:Rest well, dear Max. Great rower, great man.}\n\nThe club is old.",
        "It rained on Monday.\n\n{source:Ms Adler} {cue:wrote:}\n\n{content:El puente es viejo y no lo cruzo con la bici.}\n\nLa casa es vieja y no la quiero ver.",
    ],
    "colon-block": [
        "It rained on Monday.\n\n{source:Ana Roe} does the math{cue::}\n\n{content:El puente es viejo y no lo cruzo con la bici.}\n\n{content:The bridge is old and I do not cross it by bike.}",
    ],
}

NOTHING = {
    "a sort of text before a colon": [
        "READOUT: The mayor has met the king\n\nIt rained on Monday.",
    ],
    "participles behind articles": [
        "The written grounds were sent.",
        "The labelling issue is old.",
    ],
    "deeds": [
        "The mayor signed a treaty.",
        "The board published a report on Monday.",
        "They witnessed the signing.",
    ],
    "“by” behind a participle": ["Files written by hand will be kept."],
    "a paragraph below a colon that nobody speaks": [
        "It rained on Monday.\n\nAna Roe does the math:\n\nThe bridge is old and too long.",
    ],
    "a handle without a dash, and a dash without a handle": [
        "A bridge here? The bus can't even turn.\n\nMarta Adler (@madler_7) May 30, 2021",
        "A bridge here? The bus can't even turn.\n\n— Marta Adler (left) May 30, 2021",
    ],
    "participles behind a relative clause": [
        "The mayor, who was there, accused of theft, left.",
    ],
    "no complement behind “call”": [
        "She called the police.",
        "She called the police on Monday.",
        "Then he called me from Aldham.",
        "The king called an early election.",
        "The union called a strike last week.",
        "He called her several times.",
        "He called her every day.",
    ],
    "to name somebody is to do something": ["The festival named its jury."],
    "no cue": [
        "The bridge is safe.",
        "Ms Adler walked over the bridge and sat down.",
        "She opened the door, and the crowd left.",
    ],
    "a title, a word, a nickname in marks": [
        "She sang “Old Bridge” at the fair.",
        "The so-called “safe bridge” fell.",
        "A conference entitled “Bridges of Europe” was held.",
        "Ana “the Hammer” Roe won.",
    ],
    "a cue's word that does not report": [
        "The bridge was found near the mill.",
        "Her report was long.",
        "The claim was small.",
        "He told a story.",
    ],
    "nouns that stand where a verb might": [
        "She read the UN claims the staff had filed.",
    ],
    "participles that are no free adjuncts": [
        "They sat there singing and praising the cook.",
        "People seeking asylum waited.",
    ],
    "the author's own voice": [
        "I think that the bridge is safe.",
        "We believe the bridge is safe.",
    ],
    "a colon or a comma at a mark that announces no speech": [
        "The words were: “Beware of the dog”.",
        "It ended thus: “The End of All”.",
        "Ms Adler, star of “The Old Stone Bridge,” left.",
        "In “The Old Stone Bridge,” Ms Adler stars as a nurse.",
        "The sign glowed: “Exit”.",
        "Ms Adler left, hat in hand: “No Milk Today”.",
        "“Who Has Seen the Wind?” opened in Hull.",
        "When Ms Adler arrived, “The Bridge Has Two Ends” was over.",
        "The rule was simple: “Beware of the Dog”.",
    ],
    "a name and a colon that is no speaker": [
        "Read also: the bridge is safe\n\nIt rained on Monday.",
        "Photo: “Bridge at Dawn”",
        "Opening times: Monday to Friday.",
    ],
    "a dash without a quotation": [
        "It rained.\n\n— Marta Adler, chair of the council",
    ],
    "on its way": [
        "On Monday, Ms Adler left.",
        "Still, the mayor stayed.",
    ],
}


@pytest.mark.parametrize(
    ("rule", "marked"), [(rule, case) for rule in CASES for case in CASES[rule]]
)
def test_what_a_rule_finds(rule, marked):
    """The three parts stand where they are marked, and nothing else is found."""
    text, gold = read_reported(marked)

    assert set(reported_in(text)) == set(gold)
    assert any(found.rule.startswith(rule) for found in attributions_of(text))


@pytest.mark.parametrize("text", [case for cases in NOTHING.values() for case in cases])
def test_what_no_rule_takes_for_a_quote(text):
    """None of these is reported speech."""
    assert reported_in(text) == []


@pytest.mark.parametrize(
    "opening",
    [
        "The minister, who said the plan was late, announced:",
        "She said the plan was late, and he announced:",
        "He told them it was over and she announced:",
    ],
)
def test_a_list_below_two_cues_is_the_nearer_ones(opening):
    """What stands before the colon is not all the first cue's, so no item is."""
    below = f"{opening}\n\n• a new bridge;\n• two new halls.\n\nIt rained."

    first, second = reported_in(below)

    assert "bridge" not in first.content
    assert second.content == "a new bridge | two new halls"
