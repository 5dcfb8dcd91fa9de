"""Lines that are about the text and not of it: rights, contacts, labels, offers.

A notice is told by how it opens.  Each row below has the words that may open
it and the pattern that must hold, so that a line of prose costs one look-up.
"""

import regex

from quotekit.stages.layout.site_notices import (
    BREADCRUMBS,
    BUTTONS,
    CHANGED,
    INVITATION,
    NOTE,
    OTHER_STORIES,
    TAGS,
)
from quotekit.stages.patterns import holds_any, when_needed

# A line that parts or ends a text: "###", "* * *", "-30-", "- ENDS -", "(more)".
_END_MARK = when_needed(
    r"[\W_]++(?:(?:30|0|ends?+|more|fin)[\W_]*+)?+|end(?:s|item)?+[./]?+"
    r"|end\sof\s(?:the\s)?+(?:press\s)?+(?:release|statement|text|document)\.?+"
    r"|end(?:s|item)?+/\w{1,4}+|end\s++\d.{0,30}+|x{3,}+",
    regex.IGNORECASE,
)

# What kind of text this is: "FOR IMMEDIATE RELEASE", "Press release no. 12/2016",
# "EMBARGOED UNTIL 5 May", "UNHCR Press Releases".
_LABEL = when_needed(
    r"(?:for\s)?+immediate\srelease\b.{0,60}+"
    r"|(?:public|joint|official|urgent|open|ministerial|policy)\s(?:statements?+|action|appeal"
    r"|letter|communiqu[eé]|declaration)"
    r"|for\s(?:use|release|publication)\b.{0,60}+"
    r"|(?:strictly\s|under\s)?+embargo(?:ed)?+\b.{0,80}+"
    r"|not\sfor\s(?:release|publication|broadcast)\b.{0,60}+"
    r"|check\sagainst\sdelivery\b.{0,60}+"
    r"|office\sof\sthe\s(?:press\ssecretary|spokes(?:person|man|woman))"
    # Its number alone: "No. 45/2016", "MEMO/16/1234".
    r"|(?:no|nr|ref)\b[.:]?+\s?+[\w-]*+[/-]?+\d[\w/.-]*+|\p{L}{2,6}(?:[/-]\d++){2,}"
    r"|(?:\p{L}[\p{L}.&-]*+\s){0,3}?(?:press|news|media)\s(?:releases?+|statements?+"
    r"|communiqu[eé]s?+|advisory|notes?+|notices?+|rooms?+|cent(?:re|er))"
    # A number, and what office it is from.
    r"(?:\s?+[:|#–-]?+\s?+(?:no\.?+|number|nr\.?+|n°|ref\.?+)?+\s?+[\w./-]*+(?<=\d)[\w./-]*+)?+"
    r"(?:\s?+[|:–-]\s?+.{0,40}+)?+"
    # What office it is from comes first: "European Commission - Press release".
    r"|\p{L}[^|:.!?–—]{2,50}?\s[|–—-]\s(?:press|news|media)\s(?:releases?+|statements?+)",
    regex.IGNORECASE,
)

# A line with none of these is no label; a search would take longer to say so.
_LABEL_HINTS = (
    *("release", "embargo", "press", "news ", "media ", "delivery", "for use"),
    *("statement", "appeal", "urgent", "open letter", "communiqu", "declaration"),
)
_NUMBER_OPENINGS = ("no", "nr", "ref")

# Who holds the rights: "© 2014 Acme", "Copyright of materials", "(c) Acme".
_COPYRIGHT = when_needed(
    # but "(c) the ministry to repair it" is an item
    r"(?:©|℗|\(c\)\s(?!(?-i:\p{Ll})))"
    r"|copyright(?:ed)?+(?:\s?+[:©]|\s(?:©|\(c\)|\d{4}|by\b|notice\b|reserved\b"
    r"|of\s(?:the\s)?+materials|[^.!?]{2,60}[.,]\s(?:all|some)\srights\sreserved\b|[^.!?]{2,60}\s(?:19|20)\d\d\.?+$))"
    r"|(?:all|some|no)\srights\sreserved\b",
    regex.IGNORECASE,
)

# What was wrong in it; there the text speaks of itself, whatever it says it said.
_AMENDED = when_needed(
    r"(?:an?|the)\s(?:earlier|previous|prior|original)\sversions?+\sof\s(?:this|the)\s"
    r"(?:article|story|report|post|piece|headline|page|column|release|caption)\b"
    r"|(?:this|the)\s(?:article|story|report|post|piece|headline|page|column|release|caption)\s"
    r"(?:was|has\s(?:since\s)?+been)\s(?:amended|corrected)\b"
    r"|(?:correction|clarification)\s?+[:–—]",
    regex.IGNORECASE,
)
_AMENDED_OPENINGS = ("an ", "a p", "a c", "the", "thi", "cor", "cla")
_AMENDED_PARTS = ("version", "amended", "corrected", "correction", "clarification")

_RIGHTS_OPENINGS = ("©", "℗", "(c)", "copyright", "all r", "some r", "no r")
_LONGEST_OPENING = 9

# What may be done with the text: "This information may not be reproduced",
# "Reuse of materials is permitted", "Republished under a Creative Commons licence",
# "You may republish this article", "Reprint free of charge".
_REUSE = when_needed(
    r"(?:this|these|the|our|any|no|all)\s(?:[\w/,-]++\s){1,8}?"
    r"(?:may|must|can|should|shall)(?:\snot|not)?+\s(?:only\s)?+be\s(?:freely\s)?+"
    r"(?:re-?+produced|re-?+published|re-?+printed|re-?+distributed|re-?+used|copied)\b"
    r"|(?:this|these|the|our|no)\s(?:[\w/,-]++\s){1,4}?(?:may|must)\snot\sbe\s"
    r"(?:published|broadcast)\b"
    r"|the\s(?:use|reproduction|copying)\sof\s(?:(?:the|our|all|any|these|site|website)\s)*+"
    r"(?:materials?+|contents?+|texts?+|photos?+|images?+|articles?+|publications?+)\b"
    r"[^.!?]{0,80}?\b(?:permitted|allowed|prohibited|forbidden|requires?+)\b"
    r"|(?:(?:texts?+|contents?+|materials?+|articles?+|stor(?:y|ies)|photos?+|images?+)\s)?+(?:may|can)"
    r"\sbe\s(?:freely\s)?+re-?+(?:produced|published|printed|used)\b"
    r"|(?:this|these|all|the)\s(?:texts?+|materials?+|contents?+|articles?+|photos?+|images?+)\s"
    r"(?:is|are|remains?+)\s(?:the\s)?+(?:property|copyright)\sof\b"
    r"|reproduction\s(?:is|of\s[^.!?]{2,40}\sis)\sauthori[sz]ed\b"
    r"|you\s(?:may|can|are\s(?:free|welcome)\sto)\s(?:freely\s)?+"
    r"(?:re-?+publish|re-?+print|re-?+use|copy)\s(?:this|our|these)\b"
    r"|re-?+(?:publish|print|use)\s(?:this|our)\s(?:article|story|content|work)s?+\b"
    r"|re-?+prints?+\sfree\sof\scharge\b"
    r"|(?:any\s|when\s|full\sor\spartial\s)?+(?:re-?+use|re-?+production"
    r"|re-?+publication|re-?+publishing|re-?+printing|using|copying|use)\s(?:or\s\w++\s)?+"
    r"(?:of\s)?+(?:[\w'’]++\s){0,8}?"
    r"(?:permitted|allowed|prohibited|forbidden|without|requires?+|must|only)\b"
    r"|(?:this\s(?:article|work|text|story|post|page|content)\s(?:by\s[^.!?]{2,60}?\s)?(?:is|was)\s)?+"
    r"(?:re)?+(?:published|licen[sc]ed|printed|posted|produced|available)\s(?:here\s)?+"
    r"(?:under|with)\s(?:the\s|an?\s)?+(?:permission|creative|cc\b|licen[sc]e|terms)",
    regex.IGNORECASE,
)

# What whoever uses the text owes, as agencies of Central Asia say it: "When using
# materials, a reference to Acme is required", "Active hyperlink to Acme is mandatory".
_CREDIT_DUE = when_needed(
    r"(?:(?:when|while|at|upon|on|in|the|case|cases|of|with|for|if|by|any|all|full|complete"
    r"|partial|or|and)\s){0,6}?(?:(?:the|our)\s)?+"
    r"(?:(?:use|using|usage|publish\w*+|distribut\w++)\b.{0,40}?\b(?:materials?+|information|news"
    r"|contents?+|texts?+|articles?+|publications?+|photos?+|images?+|site|website|data)\b"
    r"|(?:re-?print(?:ing|s)?+|copying|quot(?:ing|ation)|citing|citation|re-?publish\w*+"
    r"|re-?publication|re-?produc\w++)\b)"
    r".{0,140}?\b(?:references?+|links?+|hyper-?links?+|attribution|credit|mention|source)\b"
    r".{0,100}?\b(?:required|obligatory|mandatory|compulsory|necessary|must|needed|essential)\b"
    r"|(?:if\s(?:you\s)?+(?:use|using|republish|reprint|quote)\b[^.!?]{0,60}?,?\s)?please\s"
    r"(?:credit|acknowledge|cite|attribute)\b"
    r"|(?:(?:an?|the|active|direct|working)\s){0,3}+(?:reference|link|hyper-?link|attribution)"
    r"\s(?:to|of)\b.{0,100}?\b(?:required|obligatory|mandatory|compulsory|necessary)\b",
    regex.IGNORECASE,
)

# Where the whole of what the text is about can be had, and in what other languages:
# "The full text of the letter is available here", "Also available in: Français".
_AVAILABLE = when_needed(
    r"(?:(?:the|this|a)\s(?:(?:full|complete|original|entire|whole|final|official|recorded)\s)?+"
    r"(?:text|version|transcript|report|statement|document|video|recording|letter|bill|decision"
    r"|judge?ment|ruling|(?:press\s)?release|presentation|publication|study|paper|summary"
    r"|programme|program|agenda|resolution|opinion|survey|findings|results|list|interview"
    r"|speech|footage|photos?+|data)s?+\s[^.!?]{0,90}?\b(?:is|are|can\sbe)\s(?:also\s|now\s)?+"
    r"(?:available|accessible|accessed|found|read|viewed|downloaded|watched)\b[^.!?]{0,60}?"
    r"\b(?:here|below|online|(?:at|on|under|via|from|through|following)\s(?:(?:the|this|our)\s)?+"
    r"(?:following\s)?+(?:link|address|website|web\s(?:site|page)|site|page|portal))\b"
    r"[^.!?]{0,60}+(?:[.:]\s?+|$)){1,3}+"
    r"|(?:this\s(?:[\w-]++\s){1,3}?(?:is|are)\s)?+(?:also\s)?+available\s(?:also\s)?+in(?:\s?+:)?+\s"
    r"(?-i:\p{Lu})[^.!?]{2,120}+\.?+"
    r"|read\s(?:(?:this|the)\s\w++\s|it\s)?+in\s(?-i:\p{Lu})[^.!?]{2,60}+"
    r"|to\s(?:read|view|see|watch|hear|download)\s[^.!?]{2,80}?,?\s(?:please\s)?+"
    r"(?:click|visit|go\sto|follow\sthe\slink)\b[^!?]{0,80}+",
    regex.IGNORECASE,
)

# Whose names are not theirs: "*Name changed for protection reasons."
_RENAMED = when_needed(
    r"(?:(?:some|all|the|certain)\s)?+names?+\s(?:of\s[^.!?]{2,40}?\s|and\s[^.!?]{2,40}?\s|in\sthis\s\w++\s"
    r"|marked\s[^.!?]{2,40}?\s|with\san\sasterisk\s)?(?:(?:has|have)\sbeen\s)?+"
    r"(?:changed|withheld|altered)(?:\.?+$|\sto\sprotect\b[^!?]{0,120}+"
    r"|\s(?:for|at|on|upon)\s[^.!?]{0,60}?\b(?:reasons?+|privacy|protection|safety|security"
    r"|anonymity|request)\b[^!?]{0,40}+)"
    r"|not\s(?:his|her|their|the)\sreal\snames?+\b.{0,40}+",
    regex.IGNORECASE,
)

# What was changed in a text that an agency sends again: "(Adds comment, details)".
_SENT_AGAIN = when_needed(
    r"(?:adds|updates|corrects|recasts|repeats|refiles|rewrites|removes|fixes|changes"
    r"|writes\sthrough|releads|clarifies|amends)\b[^()]*+\)$",
    regex.IGNORECASE,
)
_EDITED_FOR = when_needed(
    r"\b(?:been|was|were)\s(?:\w++\s){0,3}?edited\b.{0,40}?"
    r"\b(?:length|clarity|brevity|space)\b",
    regex.IGNORECASE,
)
_LONGEST_EDITED = 40

# Who is not to be held to it: opinions, forecasts.
_DISCLAIMER = when_needed(
    r"(?:the\s)?+(?:views|opinions)\s(?:(?:and\s\w++\s)?+expressed\b|are\s(?:the\sauthor[’'`]?s|personal|their|his|her))"
    r"|disclaimer\s?+[:–—-]"
    r"|(?:this|the\sfollowing)\s(?:[\w-]++\s){1,2}(?:(?:may|also)\s)?+(?:contains?+|includes?+)"
    r"\s(?:certain\s)?+[“\"'‘]?+forward-looking"
    r"|this\s(?:press\s)?+(?:summary|release|document|publication|announcement|communication|bulletin"
    r"|information)\s(?:is\s(?:provided|produced|prepared|intended|issued|subject\sto|a\sdocument)"
    r"|does\snot\s(?:constitute|form\spart|bind))\b"
    r"|references\sin\s(?:square\s)?+brackets\sare\b"
    r"|for\s(?:the\s)?+information\s(?:of\sthe\s)?+media\b"
    r"|(?:the\s)?+(?:views|opinions|contents?+|information)\b[^.“\"]{0,100}?\b(?:do(?:es)?\snot"
    r"\snecessarily|should\snot\sbe\s(?:considered|taken|construed))\b"
    r"|(?:cautionary\s(?:note|statement)|safe\sharbor|forward-looking\sstatements?+)\b",
    regex.IGNORECASE,
)

# Where to learn more: "For further information, please contact", "For more: x.org".
_MORE = when_needed(
    r"(?:for|to\s(?:request|arrange|learn|obtain|get)|learn|find\sout)\s(?:(?:any|all|the|an)\s)?+"
    r"(?:more|further|additional|media|press|general|other|interviews?+|full|complete)\b"
    r"(?:\s(?:information|details?+|info|inquir(?:y|ies)|enquir(?:y|ies)|queries|interviews?+"
    r"|questions|background|resources|news|stories|updates|media|press|on|about|or|and)\b)*+"
    r"(?:\s?+(?:[:,–—-]|$)|.{0,120}?(?:\b(?:contact|visit|call|e-?mail|please|go\sto|write\sto|click|sign\sup)\b"
    r"|www\.|https?:|@\w))",
    regex.IGNORECASE,
)

_FURTHER = when_needed(
    r"(?:additional|further|more|contact)\s(?:information|details)(?:\s(?:for|on|about|from)\b"
    r"[^:]{0,40}+)?+\s?+:\s.{2,200}+"
    r"|(?:more|further|additional|full)\s(?:information|details|results)\s(?:is|are|can|may)\s"
    r".{0,60}?(?:www\.|https?:|\w\.(?:\w\w\w?+|example)\b)",
    regex.IGNORECASE,
)

# What holds for the whole page: "All links are in Spanish unless otherwise noted."
_THROUGHOUT = when_needed(
    r"all\s(?:(?:other|external|the)\s)?+(?:links|quotes|quotations|translations|photos|photographs|pictures"
    r"|images|amounts|figures|prices|times)\b[^.“\"]{2,100}?"
    r"(?:\bunless\s(?:otherwise\s)?+(?:credited|indicated|marked|noted|specified|stated)(?:\sotherwise)?+"
    r"|\bby\sthe\sauthors?+)\.?+",
    regex.IGNORECASE,
)
# Who pays for what the reporters do.
_FUNDED = when_needed(
    r"(?:(?:the|this)\s[^.“\"]{0,60}?\b(?:journalism|reporting)\b[^.“\"]{0,40}?"
    r"\s(?:is|are|was|were)\s(?:\w++ly\s)?+(?:funded|supported|financed|made\spossible)"
    r"|this\s(?:story|article|report|series|project)\s(?:is|was)\s(?:\w++ly\s)?+(?:funded|financed|made\spossible)"
    r")(?:\sin\spart)?+\s(?:by|with|through)\b[^“\"]{2,200}",
    regex.IGNORECASE,
)
# What a paper is that a release is about: "Journal reference: Ode Letters (2019)".
_PAPER = when_needed(
    r"(?:(?:journal|original|full|paper)\s)?+(?:references?+|publications?+|papers?+|citations?+|articles?+)"
    r"\s?+:\s.*?(?:\bdoi\b|\b(?:19|20)\d\d\b).*+",
    regex.IGNORECASE,
)
# Who wrote, issued or translated it: "The author is a doctor in Hull", "Issued by: the
# Press Office", "(Unofficial translation)", "Materials provided by the University".
_MADE_BY = when_needed(
    r"(?:the\s)?+(?:author|writer|columnist|reviewer)s?+\s(?:is|are|was|works?+|teaches)\s"
    r"(?!said|to\b|not\b)[^“\"]{2,200}+"
    r"|issued\s(?:by|on\sbehalf\sof)\b[^“\"]{2,120}+"
    r"|(?:(?:news|materials?+|content|text|story|article)\s(?:is\s)?+)?+(?:provided|distributed)\sby"
    r"(?:\s(?:(?:the|of|on|behalf|for|and|&)|(?-i:[\p{Lu}\d])[\w.,:&’'-]*+)){0,10}+(?:\smay\sbe\b.*+)?+"
    r"|(?:unofficial|courtesy|free|automatic|machine)\stranslation\b.{0,60}+",
    regex.IGNORECASE,
)

# What the reader may give: "Your gift", "Donate".
_GIFT = when_needed(
    r"your\s(?:tax[- ]deductible\s)?+(?:gift|donation|support)\b.*+"
    r"|(?:please\s)?+donate\b.{0,60}+"
    r"|support\s(?:independent|quality|our|local|free)\s(?:\w++\s)?(?:journalism|work|reporting"
    r"|newsroom|media)\b.{0,60}+"
    r"|become\sa\s(?:member|subscriber|supporter|patron)\b.{0,60}+"
    r"|if\syou\s(?:value|like|enjoy|appreciate)[^.!?]{0,60}?\b(?:donat\w++|support|contribut\w++|gift)\b.*+"
    # "£25 could buy seed for a family. Donate now."
    r"|[£$€₹]\d[^.!?“”\"]{4,120}[.!]\s(?:please\s)?+(?:donate|give)\b[^.!?]{0,40}+[.!]?+$",
    regex.IGNORECASE,
)

# Where those find help whom it touches: "For confidential support call 0800 123".
_HELP = when_needed(
    r"for\s(?:[\w-]++\s){0,3}?(?:support|help|advice|counsell?ing|assistance)"
    r"(?:\s(?:with|on|in|and|or)\s[^,.!?“”\"]{2,50}?)?,?"
    r"\s(?:please\s|you\scan\s)?(?:call|contact|phone|ring|text|dial|visit)\s"
    r"(?=.*(?:\d{2}|[Hh]elpline|[Hh]otline|[Ll]ifeline|Samaritans|\.(?:org|com)\b))",
    regex.IGNORECASE,
)

# What it is in law: "Registered charity in England and Wales", "Company number 1234".
_REGISTERED = when_needed(
    r"registered\s(?:charity|company|office|in|as|with)\b(?!\s(?:a|by|the)\b)[^“”\"]{0,160}+"
    r"|(?:charity|company|vat|registration)\s(?:registration\s)?+(?:number|no\.?+|reg\.?+)\s?+:?+\s?+\w*+\d.{0,80}+",
    regex.IGNORECASE,
)

# What a sum is in another money: "($1 = 83.1 rupees)".
_RATE = when_needed(
    r"\(\s?+(?:(?:US|A|C|NZ)?+[$£€¥]\s?+1(?:\.0+)?+|1(?:\.0+)?+\s\p{L}[\p{L}. ]{1,24}+)"
    r"\s?+=\s?+[^\s\d]{0,3}\d[^()]{0,60}+\)"
)

# Whom to ask: "Media contacts:", "Press Office", "Contact Jane Roe, jane@x.org".
_CONTACT = when_needed(
    r"(?:(?:media|press|investor|news|general|public|pr|agency|company|editorial)\s"
    r"(?:[\w/&]++\s){0,3}?)?(?:contacts?+|enquir(?:y|ies)|inquir(?:y|ies)|relations|office|queries)"
    r"(?:\s(?:person|details|information|for\s(?:the\s)?+(?:media|press|editors|journalists)))?+"
    r"\s?+(?::|$|[–—|-]\s)"
    r"|contact\s.{0,120}?(?:@\w|\+?+\d[\d\s().-]{6,}\d)",
    regex.IGNORECASE,
)
_NUMBER = when_needed(
    r"(?:tel|phone|telephone|fax|mobile|mob|cell|ph|e-?mail|web|website|internet|twitter"
    r"|facebook|instagram|linkedin|office)\b\.?+\s?+(?:no\.?+)?+[:.|]\s?+\S"
    r"|(?:tel|phone|telephone|fax)\b\.?+\s?+[+(]?\d[\d\s().-]{6,}"
    r"|[emtw][:.]\s?+(?:www\.|https?:|[+(]?\d[\d\s().-]{6,}|\S++@\S)",
    regex.IGNORECASE,
)
_VISIT = when_needed(
    r"(?:visit|see)\s(?:us\b|our\s\w++|(?:the\s)?+(?:\w++\s)?+web\s?site|www\.|https?:)",
    regex.IGNORECASE,
)
_SOURCE = when_needed(
    r"(?i:source|author|editor)s?+\s?+:\s?+[^|]{2,60}+\|.{2,100}+"
    r"|(?i:our\sstandards)\s?+:.*+|"
    r"(?i:source)s?+:?+\s(?:[\p{Lu}\d][\w.&'’,-]*+\s?+(?:(?:of|the|and|for)\s)?+){1,10}+"
)

# What section of the site a text stands in: "From the section Ode & Lund".
_SECTION_OF = when_needed(r"From\sthe\ssection\s\p{Lu}[^.!?]{1,40}")

# The words that may open a line, and the patterns of the lines they may open.  Two
# words stand here with a low line between them.
_ROWS = (
    ("from", _SECTION_OF),
    ("copyright copyrighted", _COPYRIGHT),
    ("reuse re-use reproduction republication republishing reprinting", _REUSE),
    ("using use copying published republished", _REUSE),
    ("licensed licenced printed reprinted posted available re-publication", _REUSE),
    ("use using usage reprint reprinting copying quoting citing", _CREDIT_DUE),
    ("citation active direct reference link hyperlink attribution", _CREDIT_DUE),
    ("republication reproduction please", _CREDIT_DUE),
    ("republish reprint reprints re-use may reproduced", _REUSE),
    ("text texts content contents material materials article articles", _REUSE),
    ("story stories photo photos image images", _REUSE),
    ("the_use the_reproduction the_copying", _REUSE),
    ("also available read", _AVAILABLE),
    ("name names the_names the_name", _RENAMED),
    ("adds updates corrects recasts repeats refiles rewrites", _SENT_AGAIN),
    ("removes fixes changes writes releads clarifies amends", _SENT_AGAIN),
    ("the_views the_opinions the_following views opinions", _DISCLAIMER),
    (
        "this_press this_summary this_release this_document this_publication",
        _DISCLAIMER,
    ),
    ("this_announcement this_communication this_bulletin", _DISCLAIMER),
    ("this_information disclaimer cautionary safe", _DISCLAIMER),
    ("forward-looking references", _DISCLAIMER),
    ("the_content the_contents the_information content contents", _DISCLAIMER),
    ("learn find", _MORE),
    ("the_author the_authors the_writer the_writers the_columnist", _MADE_BY),
    ("the_columnists the_reviewer the_reviewers", _MADE_BY),
    ("author authors writer issued unofficial courtesy free", _MADE_BY),
    ("automatic machine provided distributed", _MADE_BY),
    ("news material materials content text story article", _MADE_BY),
    ("your please donate support become", _GIFT),
    ("registered charity company vat registration", _REGISTERED),
    ("media press investor news general public pr agency company editorial", _CONTACT),
    ("contact contacts enquiries inquiries queries office", _CONTACT),
    ("tel phone telephone fax mobile mob cell ph email e-mail web website", _NUMBER),
    ("internet twitter facebook instagram linkedin office e m t w", _NUMBER),
    ("visit see", _VISIT),
    ("source sources editor author our", _SOURCE),
    ("please read see view watch listen hear must recommended", OTHER_STORIES),
    ("related trending up latest don't don’t video gallery photos", OTHER_STORIES),
    ("audio podcast download slideshow pdf story article continue", OTHER_STORIES),
    ("listen next previous explore top popular", OTHER_STORIES),
    ("editor's editor’s editors' editors’ sponsored promoted", OTHER_STORIES),
    ("skip back jump", OTHER_STORIES),
    ("share tweet print save email e-mail like pin comment comments", BUTTONS),
    ("reuse bookmark home menu search facebook twitter whatsapp linkedin", BUTTONS),
    ("reddit telegram link reprints subscribe advertisement advertising", BUTTONS),
    ("sponsored listen video gallery copy post expand enlarge close loading", BUTTONS),
    ("back next previous reply sign log skip instagram youtube reading leave", BUTTONS),
    ("add write submit view open see older newer return enter your", BUTTONS),
    ("free daily weekly attached attachment attachments text font", BUTTONS),
    ("getting heard rating translate watch", BUTTONS),
    ("download privacy terms cookie cookies", BUTTONS),
    ("high-resolution feedback", INVITATION),
    ("reach email e-mail write found notice noticed spot react", INVITATION),
    ("please follow like join find connect subscribe sign register", INVITATION),
    ("click tap photo photos image images video videos", INVITATION),
    ("tag tags category categories filed topic topics keyword keywords", TAGS),
    ("posted published label labels section sections country countries", TAGS),
    ("region tagged number views view reads read hits visits viewed visited", TAGS),
    ("regions theme themes ref reference release doc document id page", TAGS),
    ("doi issn isbn funding competing conflict conflicts citation cite format", TAGS),
    ("today's today’s story print release publication updated modified", CHANGED),
    ("reviewed published posted originally appeared page created uploaded", CHANGED),
    ("the_story the_article the_post the_piece the_headline the_version", CHANGED),
    ("the_page the_column the_op-ed the_press the_news", CHANGED),
    ("this_story this_article this_post this_piece this_headline", CHANGED),
    ("this_version this_page this_column this_op-ed this_press this_news", CHANGED),
    ("this_announcement this_release this_statement this_report", CHANGED),
    ("editor's editor’s editors’ editors' editors author's author’s", NOTE),
    ("publisher's publisher’s note notes ed ed. editor correction", NOTE),
    ("clarification corrected pool", NOTE),
)
# The same for words that much prose opens with.  A line that is a notice holds one of
# these parts, too, which is looked for before the pattern.
_COMMON_ROWS = (
    ("some no all", _COPYRIGHT, "reserved"),
    (
        "the this these our no all any",
        _REUSE,
        """
        reproduced re-produced published reprinted re-printed redistributed
        re-distributed reused re-used copied broadcast property copyright
        """,
    ),
    ("this", _REUSE, "published licen printed posted produced available"),
    (
        "when full any",
        _REUSE,
        "permitted allowed prohibited forbidden without require must only",
    ),
    ("you", _REUSE, "publish print use copy"),
    (
        "when while at upon in if any full a an",
        _CREDIT_DUE,
        """
        required obligatory mandatory compulsory necessary must needed essential please
        """,
    ),
    (
        """
        a this the_text the_full the_complete the_original the_video the_report
        the_transcript the_recording the_letter the_statement the_bill the_document
        the_decision the_judgment the_judgement the_ruling the_presentation
        the_publication the_study the_photos the_results the_list the_summary
        the_resolution the_agenda the_programme
        """,
        _AVAILABLE,
        "available accessible accessed found read viewed downloaded watched",
    ),
    ("to", _AVAILABLE, "click visit go follow"),
    ("some all certain not", _RENAMED, "name"),
    ("all", _THROUGHOUT, "unless author"),
    ("the this", _FUNDED, "funded supported financed possible"),
    ("journal original full paper", _PAPER, "doi 19 20"),
    ("reference references publication paper citation", _PAPER, "doi 19 20"),
    ("this", _DISCLAIMER, "forward-looking"),
    ("for", _DISCLAIMER, "media"),
    (
        "for to",
        _MORE,
        "more further additional media press general other interview full complete",
    ),
    (
        "additional further more contact full",
        _FURTHER,
        "information details results",
    ),
    ("if", _GIFT, "donat support contribut gift"),
    ("for", _HELP, "call contact phone ring text dial visit"),
    ("in from", OTHER_STORIES, "section series issue category"),
    ("also", OTHER_STORIES, "read see watch on"),
    ("more", OTHER_STORIES, "this stor from coverage news headlines"),
    ("most", OTHER_STORIES, "read popular viewed"),
    ("you", OTHER_STORIES, "like"),
    ("other", OTHER_STORIES, "news stories posts articles"),
    ("home main news press media newsroom you", BREADCRUMBS, "/ > » › | → • ·"),
    ("after", BUTTONS, "newsletter"),
    ("do have are did were got know want what would could", INVITATION, "?"),
    ("if have", INVITATION, "affected error mistake typo"),
    ("get receive", INVITATION, "newsletter inbox alert app"),
    ("no more", TAGS, ":"),
    ("incident case file docket application complaint crime police log", TAGS, ":"),
    ("first", CHANGED, "published posted created uploaded appeared"),
    ("last", CHANGED, "update modified reviewed changed"),
)
# Patterns that hold for the line as a whole and not for its beginning.
_WHOLE = frozenset(
    {
        BREADCRUMBS,
        BUTTONS,
        OTHER_STORIES,
        INVITATION,
        TAGS,
        CHANGED,
        NOTE,
        _SOURCE,
        _MADE_BY,
        _AVAILABLE,
        _RENAMED,
        _FUNDED,
        _THROUGHOUT,
    }
)

_Row = tuple["regex.Pattern[str]", bool, tuple[str, ...]]


def _by_word() -> dict[str, tuple[_Row, ...]]:
    """
    Return the patterns by word, with what else is to be known of each.

    That is whether it holds for the whole line, and the parts one of which it needs.
    """
    rows: dict[str, tuple[_Row, ...]] = {}
    for words, pattern, parts in (*((*row, "") for row in _ROWS), *_COMMON_ROWS):
        row = pattern, pattern in _WHOLE, tuple(parts.split())
        for word in words.split():
            rows[word] = (*rows.get(word, ()), row)
    return rows


_BY_WORD = _by_word()

_MONEY = ("£", "$", "€", "₹")
_HASHTAGS = when_needed(r"#\w++(?:,?\s#\w++)*+")

# In characters: "5 min read | 12 comments".
_LONGEST_COUNT = 60
_COUNTED = ("min", "comment", "share", "view", "like", "read", "repl", "retweet")
_COUNTS: tuple[_Row, ...] = ((BUTTONS, True, _COUNTED),)

# In characters: no shorter than "the", a word of a row, and what blanks there are; nor
# than "This headline has since been corrected".
_LONGEST_START = 40

# They open most lines of all, and the word behind them tells more.
_TOLD_BY_SECOND = ("the", "this")

# Marks before the first word, and after it.
_AROUND = '[(*_>»→• \t"“'
_AFTER = ":.,;!|)]*"

# A line that ends in a link to a file: "Trends in asylum, 2004 here [pdf]".
_FILE_LINK = when_needed(
    r"[^.!?\[(]{3,160}+[\[(](?:pdf|doc|docx|xls|audio|video|mp3|external\slink)\b[^\])]{0,20}[\])]\.?+",
    regex.IGNORECASE,
)

# A line that is an address, a link or a telephone number, with a name before it.
_ADDRESS = when_needed(
    r"(?:https?://|www\.)\S++(?:\s++\d[\d:./ -]{6,22}+)?+"
    r"|(?:[^@.!?]{0,100}?[,:|(–-]?\s)?[\w.+-]{1,64}+@[\w-]++\.[\w.-]++[\s)|,;/\w.+:()-]{0,80}+"
    r"|(?:\p{L}[^.!?\d+]{0,80}+(?<=[:,|–\s(-]))?+(?:\+\d{1,3}|\(?0?\d{2,4}\)?)"
    r"[\s.()/-]{1,2}\d[\d\s.()/-]{4,16}\d(?:\s?(?:ext|x)\.?\s?\d++)?\)?"
)


# Ana Roe. "Eels are back" — The Herald, May 3, 2016
_REFERENCE = when_needed(
    r"(?:[^\"“”]{0,100}\s)?[\"“][^\"“”]{4,200}[\"”],?\s?(?:—|–|-|\().{3,100}"
)
_ADDRESS_SIGN = when_needed(r"@|www\.|https?:|\d\)?$")

# What a page begins its boilerplate with: "About Acme", "Notes to editors".
_BOILERPLATE = when_needed(
    r"(?:(?:ABOUT|About)\s(?:(?i:the)\s)?+(?:[\p{Lu}\d][^.!?:]{0,70}+|authors?+|us|writers?+)"
    r"|(?i:notes?+\s(?:to|for)\s(?:the\s)?+(?:editors?+|media|journalists)|editors?+[’']?s?+[’']?\snotes?+"
    r"|(?:story\s)?+sources?+|references|publication\sdetails|footnotes|endnotes|journal\sreferences?+|cite\sthis\s\w++"
    r"|disclosure\sstatements?+|related\s(?:news|articles?+|stories|links?+|content"
    r"|coverage|documents?+|posts?+|reading|topics)|(?:external|sister|useful|quick)\slinks?+|links"
    r"|see\salso|further\s(?:reading|information)|more\sinformation"
    r"|(?:media|press)\s(?:contacts?+|enquiries|inquiries)|contacts?+(?:\s(?:information|details|us))?+"
    r"|forward-looking\sstatements?+|safe\sharbor(?:\sstatement)?+|comments|most\s(?:read|popular)"
    r"|recommended|tags|topics))\s?+:?+"
)


# The first letters of its first words.
_BOILERPLATE_WORDS = frozenset(
    """
    about note note: notes edito sourc story refer footn endno journ cite discl relat
    exter siste usefu quick links see furth more media press conta forwa safe comme most
    publi recom tags topic
    """.split()  # noqa: SIM905  # read like prose
)


def is_end_mark(line: str) -> bool:
    """Tell whether *line* parts or ends a text: "###", "-ENDS-", "* * *"."""
    return (
        len(line) <= 40
        and (line[0] in "EeXx" or not line[0].isalpha())
        and _END_MARK.fullmatch(line) is not None
    )


# "ENDS", "Notes to editors".
_NOTES = when_needed(
    r"[\W_]*+(?:ends|notes?+\s(?:to|for)\s(?:the\s)?+(?:editors?+|media|journalists))[\W_]*+",
    regex.IGNORECASE,
)


def opens_notes(line: str) -> bool:
    """Tell whether behind *line* there are but notes to those who print the text."""
    return (
        len(line) <= 40
        and holds_any(line.casefold(), ("ends", "note"))
        and _NOTES.fullmatch(line) is not None
    )


def is_label(line: str) -> bool:
    """Tell whether *line* says only what kind of text this is."""
    if len(line) > 120:
        return False
    low = line.lower()
    numbered = low.startswith(_NUMBER_OPENINGS) or "/" in low.partition(" ")[0]
    if not (numbered or holds_any(low, _LABEL_HINTS)):
        return False
    return _LABEL.fullmatch(line) is not None


def is_notice(line: str) -> bool:
    """Tell whether *line* is worded as a notice: rights, contacts, offers."""
    opening = line.lstrip(_AROUND)
    first = opening.split(None, 1)[0].rstrip(_AFTER).lower() if opening else ""
    if first in _TOLD_BY_SECOND:
        second = opening[:_LONGEST_START].split(None, 2)[1:2]
        patterns = _BY_WORD[first]
        if second:
            patterns += _BY_WORD.get(f"{first}_{second[0].lower()}", ())
    elif first[:1] in _MONEY:
        patterns = ((_GIFT, False, ()),)
    elif line[0] == "#":
        return _HASHTAGS.fullmatch(line) is not None or is_address(line)
    elif first[:1].isdecimal():
        patterns = _COUNTS if len(line) <= _LONGEST_COUNT else ()
    else:
        patterns = _BY_WORD.get(first, ())
    low = opening.casefold() if patterns else ""
    for pattern, whole, parts in patterns:
        if parts and not holds_any(low, parts):
            continue
        if (pattern.fullmatch if whole else pattern.match)(opening):
            return True
    return is_address(line) or _is_held(line)


def is_plain_notice(line: str) -> bool:
    """Tell whether *line* is a notice whatever marks it holds: rights, a file."""
    if (
        line[-1] in ").]"
        and len(line) <= 200
        and ("(" in line or "[" in line)
        and _FILE_LINK.fullmatch(line)
    ):
        return True
    if (
        "edited" in line
        and line.count(" ") < _LONGEST_EDITED
        and _EDITED_FOR.search(line)
    ):
        return True
    if "=" in line and line[0] == "(" and _RATE.fullmatch(line):
        return True
    head = line[:_LONGEST_OPENING].lower()
    if head.startswith("please "):
        return _CREDIT_DUE.match(line) is not None
    if head.startswith(_RIGHTS_OPENINGS):
        return bool(_COPYRIGHT.match(line))
    opening = line.lstrip(_AROUND) if line[0] in _AROUND else line
    return (
        opening[:3].lower().startswith(_AMENDED_OPENINGS)
        and holds_any(opening[:_LONGEST_START].casefold(), _AMENDED_PARTS)
        and _AMENDED.match(opening) is not None
    )


# "Harbor Board © 2024", "Text and images © Harbor Board".
_HELD = when_needed(r"(?:[^.!?:©]{1,40}\s)?+©\s?[\p{Lu}\d][^!?©]{2,120}+")


def _is_held(line: str) -> bool:
    """Tell whether a line says within itself who holds the rights."""
    return "©" in line and _HELD.fullmatch(line) is not None


def is_address(line: str) -> bool:
    """Tell whether *line* is an address or a number, with a name at most."""
    if len(line) > 200 or not (
        line[-1].isdecimal()
        # Few lines have one of these, and looking for each is quicker.
        or (
            (line[-1] == ")" or "@" in line or "www." in line or "http" in line)
            and _ADDRESS_SIGN.search(line)
        )
    ):
        return False
    return _ADDRESS.fullmatch(line) is not None


def is_contact(line: str) -> bool:
    """Tell whether *line* gives an address or a number, or says whom to ask."""
    return is_address(line) or bool(
        line[0].isalpha()
        and (_CONTACT.match(line) or _MORE.match(line) or _NUMBER.match(line))
    )


def is_reference(line: str) -> bool:
    """Tell whether *line* names a source by title and outlet, as Wikinews does."""
    return len(line) <= 300 and _REFERENCE.fullmatch(line) is not None


def is_story_list(line: str) -> bool:
    """Tell whether *line* is a heading over other stories: "Related articles"."""
    return (
        line.count(" ") < 4
        and line[0].isalpha()
        and OTHER_STORIES.fullmatch(line) is not None
    )


def without_markup(line: str) -> str:
    """Return a heading without the signs a wiki sets it in: "== Sources =="."""
    if line.startswith("==") and line.endswith("==") and len(line) > _SHORTEST_MARKED:
        return line.strip("=").strip() or line
    return line


_SHORTEST_MARKED = 5


def opens_boilerplate(line: str) -> bool:
    """Tell whether *line* is the heading of a notice: "About Acme", "== Sources =="."""
    line = without_markup(line)
    if len(line) > 90 or line.split(None, 1)[0].lower()[:5] not in _BOILERPLATE_WORDS:
        return False
    return _BOILERPLATE.fullmatch(line) is not None
