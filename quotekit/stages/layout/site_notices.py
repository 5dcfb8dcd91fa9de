"""Lines that a site sets around its texts: other stories, buttons, tags, changes.

:mod:`quotekit.stages.layout.notices` asks for them by the word that they open with.
"""

import regex

from quotekit.stages.patterns import when_needed

# Other stories: "Read also: …", "Related articles", "See also: …", "More on this".
OTHER_STORIES = when_needed(
    r"(?:(?:please\s)?+(?:read|see|view|watch|listen|hear)\s(?:also|more|next|on|too|the\sfull\s\w++)"
    r"|also\s(?:read|see|watch|on\s\w++)|must\sread|recommended|related|trending|up\snext"
    r"|(?:more|latest)\s(?:on\sthis|stor(?:y|ies)|from\b.{1,40}?|coverage|news|headlines)"
    r"|most\s(?:read|popular|viewed)|you\smay\s(?:also\s)?+like|don[’']t\smiss)"
    r"(?:\s(?:stories|articles?+|news|links?+|content|coverage|topics?+|posts?+|reading|items?+"
    r"|documents?+|pages|here|story))?+(?:\s?+[:|»>→].*+|\.?+$|\shere\b.*+)"
    r"|(?:read|watch|listen|video|gallery|photos|audio|podcast|download|slideshow|pdf"
    r"|(?:next|previous)(?:\s(?:story|article|post))?+)\s?+[:|»→]\s.*+"
    r"|(?-i:ALSO\sREAD|READ\sALSO|READ\sMORE|SEE\sALSO|MUST\sREAD)\s.*+"
    r"|(?:more\s)?+(?:in|from)\sthis\s(?:section|series|issue|category)"
    r"|explore\smore\b.{0,40}+|(?:read|view|see)\s(?:more\son|all)\s[^.!?]{2,40}+→?"
    r"|(?:top|latest|other|popular)\s(?:news|stories|posts|articles)(?:\stoday)?+"
    r"|(?:editor[’']?s?+[’']?\spicks?+|recommended\sfor\syou|popular\snow|trending\snow"
    r"|(?:sponsored|promoted)\s(?:content|stories|links))"
    r"|(?:story|article)\scontinues\b.*+|continue\sreading\b.*+"
    r"|(?:read|download|see|view)\s(?:the|our)\s(?:(?:full|complete|entire|original)\s)?+"
    r"(?:report|statement|text|transcript|press\srelease|comments|decision|judge?ment|opinion"
    r"|speech|letter|document|submission|findings|briefing|publication|article|story|post)s?+\b"
    r"[^.!?]{0,80}+\.?+"
    r"|(?:skip|back|jump)\sto\s(?:the\s)?+(?:top|home|main|content|navigation|list|news)\b.{0,20}+",
    regex.IGNORECASE,
)

# Where on a site the text stands: "Home / News / Press releases", "News > Europe".
BREADCRUMBS = when_needed(
    r"(?:you\sare\shere:?+\s)?+(?:home(?:\s?page)?+|main(?:\spage)?+|news(?:room)?+|press"
    r"(?:\s\w++)?+|media(?:\s\w++)?+)(?:\s[/>»›|→•·]\s[\w&’'-]++(?:\s[\w&’'-]++){0,3}+){1,5}+",
    regex.IGNORECASE,
)

# What the reader may do: share, follow, subscribe, click.
_BUTTON = (
    r"(?:share|tweet|print|save|e-?mail|like|pin|comments?+|bookmark|home|menu|search"
    r"|facebook|twitter|whatsapp|linkedin|reddit|telegram|link|reprints|subscribe"
    r"|advertisement|advertising|sponsored|listen|video|gallery|copy\slink|expand|enlarge|close"
    r"|loading|back|next|previous|reply|sign\s(?:up|in)|log\sin|skip\sad|instagram|youtube)"
)
BUTTONS = when_needed(
    rf"{_BUTTON}(?:\s?+[|·•/,&+-]?+\s?+(?:{_BUTTON}|this|on|article|story|page|post|via|now"
    r"|\(?+\d++\)?+))*+[.!:…]{0,3}+"
    r"|(?:share|tweet|print|e-?mail|like)\sthis\b.{0,60}+"
    r"|(?:share|post)\s(?:it\s)?+on\s(?:facebook|twitter|whatsapp|linkedin|social)\b.{0,60}+"
    r"|(?:share|add\sus)\son\s\w++|heard\son\s.{4,40}+|rating\s?:\s?.{1,10}+"
    r"|post\sviews\s?:\s?\d++|watch\sthe\svideo\b.{0,20}+|translate"
    r"|reuse\sthis\scontent|(?:text|font)\ssize|add\sto\sfavou?rites"
    r"|listen\sto\sth(?:is|e)\s(?:article|story|episode|podcast)\b.{0,40}+|getting\syour\s\w++\saudio\b.{0,40}+"
    r"|comments\sare\s(?:closed|off|disabled)\b.{0,40}+|download\s(?:the|our)\sapp\b.{0,40}+"
    r"|(?:privacy(?:\spolicy)?|terms(?:\s(?:of\suse|of\sservice|and\sconditions))?|cookies?(?:\spolicy)?)"
    r"(?:\s?[|·•/]\s?[\w ]{3,30}){0,4}\.?+"
    r"|(?:reading\stime\s?+:?+\s)?+\d[\d.,]*+\s(?:min(?:ute)?s?+(?:\sread)?+|comments?+|shares?+|views?+"
    r"|likes?+|reads|replies|retweets)(?:\s[|·•(].{0,40}+)?+"
    r"|(?:leave|post|add|write|submit)\s(?:a|your)\s(?:comment|reply)\b.{0,20}+"
    r"|(?:view|open|see)\s(?:the\s)?+(?:image|photo|picture|gallery)\s(?:in|full)\b.{0,20}+"
    r"|(?:previous|next|older|newer)\s(?:post|article|story|page|news|entry)"
    r"|(?:back|return)\sto\s(?:the\s)?+(?:list|news|top|home|overview|press)\b.{0,20}+"
    r"|(?:enter\s)?+your\se-?mail\saddress\b.{0,80}+|(?:free\s)?+(?:daily|weekly)\snewsletter"
    r"|after\snewsletter\spromotion|attache?(?:d\sfiles?+|ments?+)\s?+:?+|comments\s?+[:(].{0,40}+",
    regex.IGNORECASE,
)
INVITATION = when_needed(
    r"(?:please\s)?+(?:follow|like|join|find|connect\swith)\s(?:us\b|@\w++|.{1,60}?\son\s(?:our\s)?+"
    r"(?:twitter|facebook|instagram|linkedin|youtube|social|google|telegram|x\b)).*+"
    r"|join\s[^.!?“”\"]{1,60}?\b(?:channel|group|community|newsletter|discussion|conversation|list)\b.*+"
    r"|(?:please\s)?+(?:subscribe|sign\sup|register)\s(?:to|for|here|now|at|today|via)\b.*+"
    r"|(?:get|receive)\s(?:the|our|more|your|daily)\b.{0,60}?\b(?:newsletter|inbox|alerts?+|app)\b.*+"
    r"|(?:click|tap)\s(?:here|on|the|to)\b.*+"
    r"|(?:high-resolution\s)?+(?:photo|image|video)s?+(?:\s(?:are\s)?+available\b.*+|:\s\S++/\S++)"
    r"|if\syou\s(?:have\sbeen|are|were)\saffected\b.*+|feedback\s?:\s.{4,100}+"
    r"|(?:reach|e-?mail|write\sto)\s(?:the\s(?:author|writer|reporter)|(?-i:\p{Lu})\S++\s.{0,60}?)\sat\s"
    r".{0,40}?[@\d].*+"
    r"|(?:if\syou\s|have\syou\s)?+(?:found|find|noticed?+|spot|see)\san?\s(?:error|mistake|typo)\b.*+"
    r"|react\sto\sthis\b.{0,40}+|find\smore\sfrom\s.{0,80}+"
    # A question to the reader, and what to do then.
    r"|(?:do|have|are|did|were|got|know|want|what|would|could)\b[^.!?“”\"]{3,120}\?\s(?:please\s)?+"
    r"(?:e-?mail|contact|get\sin\stouch|let\sus\sknow|tell\sus|write\sto|call|send|share|text"
    r"|whatsapp|message|click|join|comment|fill|sign\sup|subscribe)\b.*+",
    regex.IGNORECASE,
)

# What the page says of the text: tags, how often it was read, dates of change,
# corrections, editors' notes.
TAGS = when_needed(
    r"(?:tags?+|categor(?:y|ies)|filed\sunder|topics?+|keywords?+|posted\sin|labels?+|sections?+"
    r"|more\sabout|countr(?:y|ies)|regions?+|themes?+)(?:\s/\s\w++)?+\s?+:\s.*+"
    r"|(?:ref(?:erence)?+|release|doc(?:ument)?+|id|no)\b\.?+\s?(?:no\.?+|number|id)?\s?:\s?"
    r"[\w./-]*+(?<=\d)[\w./-]*+"
    r"|(?:\w++\s){0,2}?(?:reference|number)\s?+:\s?+(?=[^\n]{0,20}\d)[^.!?]{1,60}+"
    r"|(?:funding|competing\sinterests|conflicts?+\sof\sinterest|citation|cite\sas|format)\s?:\s.{4,200}+"
    r"|page\s\d++(?:\sof\s\d++)?+|(?:doi|issn|isbn)\b.{4,60}+"
    r"|(?:posted|published)\sin\s[^.!?]{2,80}?\s[|·•]\s.{2,80}+"
    r"|tagged(?:\s(?:with|as))?+:?+\s[^.!?]{2,100}+"
    r"|(?:number\sof\s)?+(?:views?+|reads?+|hits|visits|visitors|readers)\s?+:\s?+"
    r"\d[\d., ]*+"
    r"|(?:viewed|read|visited)\s?+:?+\s\d[\d., ]*+\stimes?+",
    regex.IGNORECASE,
)
CHANGED = when_needed(
    r"(?:today[’']s|story|print|release|publication|last\smodified)\sdate\s?+:.*+"
    r"|(?:page\s)?+last\s(?:updated?+|modified|reviewed|changed)\b.{0,60}+"
    r"|(?:(?:first|originally)\s)?+(?:published|posted|created|uploaded)(?:\s(?:on|at))?+\s?+[:–-]"
    r"\s?+[^.!?]{0,20}?\d.{2,60}+"
    r"|(?:updated|modified|reviewed)\s?+(?:on|at|:)\s?.{4,60}"
    r"|this\s(?:announcement|release|statement)\s(?:has\sbeen|is|was)\s(?:authori[sz]ed|approved)\b.*+"
    r"|(?:(?:first|originally|also)\s)?+(?:published|appeared)\s(?:in|on)\s(?:the\s)?+(?-i:\p{Lu})"
    r"[^.!?]{2,60}+\.?+"
    r"|(?:updated|published|posted|modified)\s\d{1,2}[:.]\d\d\b.*+"
    r"|this\s(?:report|story|article)(?:\sby\s[^.!?]{2,60}?)?\swas\sfirst\spublished\b.*+"
    r"|(?:this|the)\s(?:story|article|post|piece|headline|version|page|column|op-ed"
    r"|(?:press|news)\srelease)\s(?:has\s(?:(?:since|not)\s)?+been|was|is|first|originally|also|will\sbe)\s"
    r"(?:(?:since|also|later|first|originally|being|not|auto)[\s-])*+(?:updated|corrected|amended"
    r"|appeared|published|modified|edited|developing|breaking|translated|republished|syndicated"
    r"|produced|part\sof|sponsored|commissioned|funded|supported|generated|reproduced"
    r"|made\spossible)\b.*+",
    regex.IGNORECASE,
)
NOTE = when_needed(
    r"(?:(?:editor|author|publisher)[’']?s?+[’']?\snotes?+|notes?+\s(?:to|for)\s(?:the\s)?+"
    r"(?:editors?+|media|journalists)|ed(?:itor)?+\.?+\snote|correction|clarification"
    r"|corrected|correction\sappended|pool\sreport\snote)\.?+(?:\s?+[:–—-]\s?+.*+|$)",
    regex.IGNORECASE,
)
